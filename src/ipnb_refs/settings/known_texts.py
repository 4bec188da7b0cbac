"""The texts that a key of a closed list can hold, with what each stands for; "" says nothing.

They are asked for where such a key is set: a run over posts that are known needs no words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def languages_read() -> Mapping[str, str]:
    """Give the languages whose citations are read, by their codes."""
    from ipnb_refs.languages import LANGUAGES  # noqa: PLC0415 - see above

    return {language.tag: language.name for language in LANGUAGES}


def alphabets() -> Mapping[str, str]:
    """Give the languages whose alphabets lists can be sorted by."""
    from ipnb_refs.order import ALPHABETS  # noqa: PLC0415 - see above

    return dict.fromkeys(ALPHABETS, "")


def severities() -> Mapping[str, str]:
    """Give the severities of findings."""
    return {"error": "", "warning": "", "info": ""}


def severities_that_fail() -> Mapping[str, str]:
    """Give the severities that can cause an exit code."""
    return {"error": "", "warning": ""}


def ways_to_read() -> Mapping[str, str]:
    """Give the ways in which sites read Markdown."""
    return {"html": "", "plain": "", "mdx": ""}
