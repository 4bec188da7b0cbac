"""Symbols of TeX that are too rare for a table of our own; the only importer of pylatexenc."""

from __future__ import annotations

from functools import lru_cache

from ipnb_refs.regex import regex

_MOST = 6
_STANDS_FOR = regex(r"%|<.")
"""What the table has for an argument, or in the place of one: "<cit.>"."""


@lru_cache(maxsize=4096)
def rare_symbol(command: str) -> str | None:
    r"""Give the text of a command without arguments: "textonehalf" is "½"; None for all others."""
    # The tables are large, and most stores have no use for them.
    from pylatexenc.latex2text import (  # type: ignore[import-untyped]  # noqa: PLC0415 - see above
        get_default_latex_context_db,
    )

    spec = get_default_latex_context_db().get_macro_spec(command)
    text = getattr(spec, "simplify_repl", None)
    if not isinstance(text, str) or not 0 < len(text) <= _MOST or _STANDS_FOR.search(text):
        return None
    return text
