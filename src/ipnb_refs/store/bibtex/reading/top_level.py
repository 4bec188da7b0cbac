"""The text between entries: which "@" begins an entry or a command, which is a slip, which is text.

BibTeX lets blanks and line ends stand between "@", the type, and the brace that opens the entry,
and knows no comments: it reads an entry behind a "%" as well. For biber, "%" begins a comment.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN_OR_COMMENT = regex(r"@|(?<![^\s}])%[^\n]*")
_HEAD = regex(r"@[ \t\r\n]*(\w+)[ \t\r\n]*[{(]")
_HEAD_IN_LINE = regex(r"@(\w+)(?:[ \t]*\{|[ \t]*\((?=\s*[^\s,(){}]+\s*,\s*\w+\s*=))")
_WORD = regex(r"[^\s{(\[,=@]*")
_BRACE = regex(r"[{}]")
_LINE_WITH_SIGN = regex(r"\n[^\S\n]*(?=@)")
_COMMENTED = regex(r"%[%\s]*(@\s*\w+\s*[{(]\s*([^\s,(){}]+)\s*,[^\n]*)")
_ALSO_COMMENTED = regex(r"\n[ \t]*(?:%|\r?\n|\Z)|\Z")


class Sign(NamedTuple):
    """An "@" that is no text: its offset, and the type behind it in lower case.

    `opening` is the offset behind what opens its block; 0 for a slip, which begins a line.
    """

    offset: int
    kind: str
    opening: int


class CommentedEntry(NamedTuple):
    """An entry behind a "%": its offset and its key; `whole` where it ends in its line."""

    offset: int
    key: str
    whole: bool


def signs(text: str, start: int) -> Iterator[Sign | CommentedEntry]:
    """Find what begins in a text between entries, which starts at an offset."""
    for found in _SIGN_OR_COMMENT.finditer(text, start):
        if found[0] == "@":
            sign = sign_at(text, found.start())
            if sign is not None:
                yield sign
        elif "@" in found[0]:
            commented = _commented(text, found)
            if commented is not None:
                yield commented


def sign_at(text: str, offset: int) -> Sign | None:
    """Say what an "@" begins; None where it is text, or a comment that has no braces."""
    in_line = not begins_line(text, offset)
    head = (_HEAD_IN_LINE if in_line else _HEAD).match(text, offset)
    if head is not None:
        kind = head[1].lower()
        if kind == "comment" and head[0].endswith("("):
            return None
        return Sign(offset, kind, head.end())
    if in_line:
        return None
    word = _WORD.match(text, offset + 1)
    kind = word[0] if word else ""
    return None if re.match(r"comment(?!\w)", kind, re.IGNORECASE) else Sign(offset, kind, 0)


def begins_line(text: str, offset: int) -> bool:
    """Say whether nothing but white space stands before an offset in its line."""
    # From the right: a line of a million such signs must not be copied for each of them.
    at = offset - 1
    while at >= 0 and text[at] != "\n":
        if not text[at].isspace():
            return False
        at -= 1
    return True


def next_line_with_sign(text: str, start: int) -> int:
    """Find the next "@" with which a line begins, at the latest the end of the text."""
    found = _LINE_WITH_SIGN.search(text, start)
    return found.end() if found else len(text)


def braces_in_line(text: str, start: int) -> int:
    """Find the end of the first braces in the rest of a line; the start where none is closed."""
    end = text.find("\n", start)
    depth = 0
    for brace in _BRACE.finditer(text, start, end if end >= 0 else len(text)):
        depth += 1 if brace[0] == "{" else -1
        if depth <= 0:
            return brace.end() if depth == 0 else start
    return start


def why_a_slip(kind: str) -> str:
    """Say why an "@" that begins a line, with this behind it, begins no entry."""
    if not kind:
        return "no type of entry follows the “@”"
    if not re.fullmatch(r"\w+", kind):
        return "its type has signs that are not letters or digits"
    return "no opening brace follows its type"


def _commented(text: str, comment: re.Match[str]) -> CommentedEntry | None:
    """Read an entry behind a "%"; none where the lines after it are commented out with it."""
    found = _COMMENTED.match(text, comment.start(), comment.end())
    if found is None:
        return None
    whole = found[1].count("{") + found[1].count("(") <= found[1].count("}") + found[1].count(")")
    if not whole and _ALSO_COMMENTED.match(text, comment.end()):
        return None
    return CommentedEntry(found.start(1), found[2], whole)
