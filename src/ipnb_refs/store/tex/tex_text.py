"""TeX as it stands in the fields of a bibliography -> inline nodes or plain text.

The text always survives: what is no TeX ("100% sure", "AT&T", a lone "$") stays as it is, and the
argument of an unknown command stays readable. Time is linear in the length of the value.
"""

from __future__ import annotations

from unicodedata import normalize

from ipnb_refs.model import Content
from ipnb_refs.regex import regex

_SPECIAL = regex(r"[\\{}$~`'<&\t\n\r]")
_DOTLESS = regex(r"ı([\u0300-\u036f]+)")
_WHITE = regex(r"[ \t\r\n](?:(?<! )[ \t\r\n]*+|[ \t\r\n]++)")
"""White space that is more, or another, than one blank."""
_READ = regex(r"[\\$~<&]")
_PLAIN_SIGNS = (
    ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"), ("'", "’"),
    ("{", ""), ("}", ""),
)  # fmt: skip


def is_known(command: str) -> bool:
    """Say whether we know what a command of TeX does, or that it does nothing here."""
    from ipnb_refs.store.tex import tex_tables as tables  # noqa: PLC0415 - most text has no TeX
    from ipnb_refs.store.tex.symbols import rare_symbol  # noqa: PLC0415 - as above
    from ipnb_refs.store.tex.tex_reader import LINKS  # noqa: PLC0415 - as above

    return (
        command in LINKS
        or any(command in table for table in tables.ALL)
        or rare_symbol(command) is not None
    )


def to_text(raw: str) -> str:
    r"""Decode a value to plain text: `{\"O}hman` is "Öhman", `a--b` is "a–b"."""
    if _is_plain(raw):
        return raw
    if _READ.search(raw) is not None or "!`" in raw or "?`" in raw:
        return str(to_content(raw))
    # No commands, no mathematics: replacing gives what the reader would, many times faster.
    raw = _WHITE.sub(" ", _dotted(raw))
    if _is_plain(raw):
        return raw
    for sign, text in _PLAIN_SIGNS:
        if sign in raw:
            raw = raw.replace(sign, text)
    return raw


def to_content(raw: str) -> Content:
    r"""Decode a value to inline nodes.

    `The {DNA} of \emph{E. coli}` is the text "The ", "DNA" in `NO_CASE`, the text " of " and
    "E. coli" in `ITALIC`. A group that begins with a command protects nothing, as in BibTeX.
    """
    if _is_plain(raw):
        return Content((raw,) if raw else ())
    from ipnb_refs.store.tex.tex_reader import read_tex  # noqa: PLC0415 - most text has no TeX

    raw = _dotted(raw)
    if "&" in raw or "<" in raw or "textless" in raw:
        from ipnb_refs.store.tex.from_html import tags_to_tex  # noqa: PLC0415 - as above

        raw = tags_to_tex(raw)
    return Content(read_tex(_WHITE.sub(" ", raw)))


def _is_plain(raw: str) -> bool:
    # Titles are asked for by the thousand: one set of signs is found many times faster than a
    # choice of patterns. (With the dotless i in it, it would take long to compile.)
    return _SPECIAL.search(raw) is None and "--" not in raw and "  " not in raw and "ı" not in raw


def _dotted(raw: str) -> str:
    """Put accents that stand on a dotless i on a plain one: that is how "í" is composed."""
    return _DOTLESS.sub(lambda found: normalize("NFC", f"i{found[1]}"), raw) if "ı" in raw else raw


def trimmed(raw: str) -> str:
    """Take white space off both ends of a value, but for a blank that a backslash keeps."""
    text = raw.strip()
    return f"{text} " if text.endswith("\\") and not raw.endswith("\\") else text


def title_joint(title: str) -> str:
    """Give what stands between a title and its subtitle: a colon, unless the title has a sign."""
    return " " if title.endswith(("?", "!", ".", ":")) else ": "
