"""A post inside a file that other tools write, and where its characters stand there."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from ipnb_refs.containers.paragraphs import paragraph_at
from ipnb_refs.files import decode
from ipnb_refs.frozen import frozen
from ipnb_refs.lines import Lines
from ipnb_refs.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.containers.placed_text import Runs
    from ipnb_refs.model import Format


_STATUSES = {"published": "publish", "sent": "publish", "scheduled": "future"}
"""What other programs say -> what WordPress says."""


def known_status(said: str) -> str:
    """Give a status as `InnerPost` has it; "sent" is a newsletter of Ghost."""
    status = said.casefold()
    return _STATUSES.get(status, status)


@frozen
class RawText:
    """The text of a file, or of a file in an archive, whose lines are counted once for all posts.

    `member` is the name in the archive; it is only a name, and nothing is ever opened by it.
    """

    text: str
    member: str = ""

    @cached_property
    def lines(self) -> Lines:
        """Where its lines begin."""
        return Lines(self.text)


@frozen
class FilePlaces:
    """Places in the text of a file: by line and column there.

    `runs` are pairs of an offset in the text of the post and one in the file, in order, for each
    stretch that has nothing between its characters: `((0, 812),)` is a stretch cut out as it is.
    Or it is what gives them, when they are asked for: most posts have no findings.
    """

    raw: RawText
    runs: Runs | Callable[[], Runs]

    @cached_property
    def _known_runs(self) -> Runs:
        return self.runs if isinstance(self.runs, tuple) else self.runs()

    def offset(self, shown: int) -> int:
        """Give the place in the file of a character of the post."""
        runs = self._known_runs
        if not runs:
            return 0
        at = max(0, bisect_right(runs, shown, key=lambda run: run[0]) - 1)
        start, begin = runs[at]
        return begin + shown - start

    def span(self, span: Span) -> Span:
        """Give the stretch of the file that a stretch of the post comes from."""
        start = self.offset(span.start)
        return Span(start, self.offset(span.end - 1) + 1 if span.end > span.start else start)


@frozen
class ParagraphPlaces:
    """Places in a file that has no lines: by the number of the paragraph, from 1.

    `starts` are pairs of an offset in the text of the post and the number of the paragraph that
    begins there, in the order of the offsets.
    """

    starts: tuple[tuple[int, int], ...]

    def paragraph(self, shown: int) -> int:
        """Give the number of the paragraph that a character of the post is in."""
        at = bisect_right(self.starts, shown, key=lambda start: start[0])
        return self.starts[max(0, at - 1)][1]


@frozen
class InnerPost:
    """A post inside a file.

    `file` is the path of the file, and `name` what findings have for a path: the two joined by "#"
    ("export.xml#why-we-attach"), which no other post of the file has. `title` is what a reader
    sees, "" where the file is all one post. `date` is ISO's ("2021-03-05"), `status` as WordPress
    says it ("publish", "draft", "private", "future", "pending"); both are "" where nothing is said.
    `programs` are the stretches that a program such as Zotero prints and will print again.
    """

    file: str
    name: str
    title: str
    text: str
    format: Format
    places: FilePlaces | ParagraphPlaces
    address: str = ""
    date: str = ""
    status: str = ""
    programs: tuple[tuple[Span, str], ...] = ()

    @property
    def shown_file(self) -> str:
        """The path of the file; for an archive, with the name of the file inside."""
        member = self.places.raw.member if isinstance(self.places, FilePlaces) else ""
        return f"{self.file}/{member}" if member else self.file

    @property
    def is_made(self) -> bool:
        """Whether the markup was made to read a file that has other markup, and no lines."""
        return isinstance(self.places, ParagraphPlaces)

    def numbers(self, span: Span) -> dict[str, int] | None:
        """Give the place in the file as `Lines.place` does; None where the file has no lines."""
        if isinstance(self.places, ParagraphPlaces):
            return None
        return self.places.raw.lines.place(self.places.span(span))

    def paragraph(self, span: Span) -> int:
        """Give the number of the paragraph in which a stretch of the post begins, from 1."""
        if isinstance(self.places, ParagraphPlaces):
            return self.places.paragraph(span.start)
        return paragraph_at(self.text, self.format, span.start)

    def said(self, span: Span | None) -> str:
        """Say where that is for a reader: “Why we attach”, paragraph 3."""
        title = f"“{self.title}”" if self.title else ""
        paragraph = f"paragraph {self.paragraph(span)}" if span is not None else ""
        return ", ".join(part for part in (title, paragraph, self._program(span)) if part)

    def _program(self, span: Span | None) -> str:
        """Say which program prints what is there: to change it in the text is in vain."""
        owners = (owner for place, owner in self.programs if span and place.contains(span))
        return next((f"a field of {owner}" for owner in owners), "")


@frozen
class Unreadable:
    """Something of a file that cannot be read: what, and where in its text, if that is known."""

    message: str
    raw: RawText | None = None
    offset: int | None = None


@frozen
class Opened:
    """What a file holds: posts, and what of it cannot be read; `notes` are good to know."""

    posts: tuple[InnerPost, ...] = ()
    faults: tuple[Unreadable, ...] = ()
    notes: tuple[str, ...] = ()


@frozen
class ContainerFile:
    """A file to be opened: its path, as it was named, and its bytes.

    `member` is its name in the archive of that path.
    """

    path: str
    data: bytes
    member: str = ""

    @cached_property
    def raw(self) -> RawText:
        """Its bytes as text; raises `NotText` where they are none."""
        return RawText(decode(self.data).text, self.member)

    @property
    def suffix(self) -> str:
        """The end of its name, in lower case."""
        return PurePath(self.member or self.path).suffix.lower()

    def begins(self, most: int = 4_000) -> str:
        """Give the beginning as text, good enough to tell what kind of file it is."""
        return self.data[:most].decode("utf-8-sig", "replace")
