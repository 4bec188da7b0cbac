"""The lines of a prose, and the paragraphs that empty lines and tables make of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ipnb_refs.frozen import frozen
from ipnb_refs.model import MASK
from ipnb_refs.regex import regex

UNSEEN = f" \t\r\xa0{MASK}"
"""What a line may hold and still be an empty one."""
_RULE = "-*_> \t\r\n"
_LONE_RETURN = regex(r"\r(?!\n)")
_SHOWN = regex(r"\S")
_ADDRESS = regex(r"[ \t]*(?:</?[A-Za-z][^<>]{0,600}>[ \t]*){0,4}[<\[(]?(?:https?://|doi:|www\.)\S")
"""An address that begins a line, the tags around it too."""
_TAG = regex(r"[ \t]*</?[A-Za-z]")
_LONGEST_TAG = 600
_TABLE = regex(r"(?<!\|\n)(?<!\|\r\n)\|[^\n]*\|[ \t\r]*\n[ \t]*\|")
"""Two rows that bars enclose, below a line that is none: a table ends the paragraph above it."""


@frozen
class Layout:
    """Where the lines of a prose begin and end, without empty ones and the space before them.

    An end keeps what is masked at the end of its line, or alone on the next, such as an address.
    `text` is the raw one.
    `first` has the number of the line that begins each paragraph, and the number of lines at its
    end: paragraph `p` has the lines `first[p]` to `first[p + 1]`.
    """

    text: str
    prose: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    first: tuple[int, ...]

    def __len__(self) -> int:
        """Count the paragraphs."""
        return len(self.first) - 1

    def start(self, paragraph: int) -> int:
        """Offset of the first character of a paragraph."""
        return self.starts[self.first[paragraph]]

    def end(self, paragraph: int) -> int:
        """Offset behind the last character of a paragraph."""
        return self.ends[self.first[paragraph + 1] - 1]

    def line_at(self, offset: int) -> int:
        """Number of the first line that begins at an offset or later."""
        return bisect_left(self.starts, offset)

    def begins_paragraph(self, line: int) -> bool:
        """Whether a line is the first of its paragraph."""
        return self.first[bisect_left(self.first, line)] == line

    def end_of_paragraph(self, line: int) -> int:
        """Number of the line behind the last of the paragraph that a line belongs to."""
        return self.first[bisect_right(self.first, line)]


def lay_out(text: str, prose: str) -> Layout:
    """Cut the prose of a text into lines and paragraphs."""
    prose = _LONE_RETURN.sub("\n", prose) if "\r" in prose else prose
    starts: list[int] = []
    ends: list[int] = []
    first: list[int] = []
    start, apart, last = 0, True, len(prose)
    while start < last:
        if prose[start] == "\n" and (apart or text[start] == "\n"):  # half the lines
            apart = True
            start += 1
            continue
        end = prose.find("\n", start)  # to cut a long text into pieces takes twice as long
        end = last if end < 0 else end
        begin = start
        if start < end and not prose[start].isalnum():
            begin = _begin(prose, start, end)
            apart = apart or (text[start] == "|" and _TABLE.match(text, start) is not None)
        if begin < end:
            if apart:
                first.append(len(starts))
                apart = False
            starts.append(begin)
            ends.append(end)
        elif not apart and (
            (text[start : start + 1] != "\n" and _ADDRESS.match(text, start))
            or (start < end and _is_tag(text, start) and not prose[start:end].isspace())
        ):
            # What is masked is a part of the line above: the address of an entry that is wrapped.
            ends[-1] = end
        else:
            apart = True
        start = end + 1
    return Layout(text, prose, tuple(starts), tuple(ends), (*first, len(starts)))


def _begin(prose: str, start: int, end: int) -> int:
    """Pass the blanks that begin a line; all of it where it shows nothing."""
    shown = _SHOWN.search(prose, start, end)
    if not shown:
        return end
    begin = shown.start()
    is_seen = prose[begin] != MASK or prose[begin:end].strip(UNSEEN)
    return begin if is_seen else end


def _is_tag(text: str, start: int) -> bool:
    """Say whether a line of nothing but markup begins with a tag, or goes on with one."""
    if _TAG.match(text, start):
        return True
    begin = max(0, start - _LONGEST_TAG)
    return text.rfind("<", begin, start) > text.rfind(">", begin, start)


def visible(prose: str) -> str:
    """Cut the marks from a stretch of prose, and make one space of each run of space."""
    return " ".join(prose.replace(MASK, "").split())


def without_rules(text: str, start: int, end: int) -> int:
    """Leave empty lines and thematic breaks at the end of a section to what comes below."""
    while (line := text.rfind("\n", start, end)) >= 0:
        if text[line:end].strip(_RULE):
            break
        end = line
    return start + len(text[start:end].rstrip())
