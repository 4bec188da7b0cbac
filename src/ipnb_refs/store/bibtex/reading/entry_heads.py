"""Heads of entries that bibtexparser takes for text: white space in them, and slips.

BibTeX lets blanks and line ends stand between "@", the type and the brace that opens the entry;
bibtexparser wants the "@" and the type together, and no line end before the brace.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AT = regex(r"(?:\A|(?<=\n))[^\S\n]*@")
_HEAD = regex(r"@([ \t\r\n]*)(\w+)([ \t\r\n]*)([{(])")
_WORD = regex(r"[^\s{(\[,=@]*")


def signs_in(text: str, start: int, end: int) -> Iterator[int]:
    """Find every "@" with which a line of a piece of text begins, or the piece itself."""
    if text.find("@", start, end) >= 0:
        yield from (start + found.end() - 1 for found in _AT.finditer(text[start:end]))


def begins_line(text: str, sign: int) -> bool:
    """Say whether nothing but white space stands before a sign in its line."""
    return not text[text.rfind("\n", 0, sign) + 1 : sign].strip()


def kind_at(text: str, sign: int) -> str:
    """Give the type in the head at a sign in lower case, "" where there is no head."""
    head = _HEAD.match(text, sign)
    return head[2].lower() if head is not None else ""


def plain_heads(text: str, signs: Iterable[int]) -> str:
    """Give the text with the heads at these signs as bibtexparser reads them.

    The white space in a head moves behind its brace: every other sign stays at its offset.
    """
    pieces: list[str] = []
    done = 0
    for sign in signs:
        head = _HEAD.match(text, sign)
        if head is not None:
            before, kind, after, brace = head.groups()
            pieces += [text[done:sign], "@", kind, brace, before, after]
            done = head.end()
    return "".join([*pieces, text[done:]])


def is_comment(kind: str) -> bool:
    """Say whether a type begins with the word for a comment, which needs no braces."""
    return re.match(r"comment(?!\w)", kind, re.IGNORECASE) is not None


def slip_in(text: str, sign: int) -> tuple[str, str]:
    """Say what follows a sign that begins no entry, and why it begins none.

    The sign stands where `plain_heads` has found no head.
    """
    word = _WORD.match(text, sign + 1)
    kind = word[0] if word else ""
    if not kind:
        return "", "no type of entry follows the “@”"
    if not re.fullmatch(r"\w+", kind):
        return kind, "its type has signs that are not letters or digits"
    return kind, "no opening brace follows its type"
