"""Characters that nobody sees and programs obey: control characters, and what turns text around."""

from __future__ import annotations

from ipnb_refs.regex import regex

BIDI = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates, as a part of a character class."""

_CONTROLS = regex(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{BIDI}]")


def without_controls(text: str) -> str:
    r"""Leave out the control characters (C0, C1) of a text, and those that turn its direction.

    Tabs and line ends stay; "Mind\x1b[8ms" is "Mind[8ms".
    """
    return _CONTROLS.sub("", text)


def brings_controls(replacement: str, text: str) -> bool:
    """Say whether a replacement would bring a control character into a text that has none such."""
    brought = set(_CONTROLS.findall(replacement))
    return bool(brought) and not brought <= set(_CONTROLS.findall(text))
