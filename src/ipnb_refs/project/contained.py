"""What is inside a file: the posts of an export, and what of it cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.containers import KINDS, ContainerFile, known_status, open_container
from ipnb_refs.frozen import frozen
from ipnb_refs.model import Diagnostic, Format, Span
from ipnb_refs.project.notice import Level, Notice, cannot_be_read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ipnb_refs.containers import RawText, Unreadable
    from ipnb_refs.lines import InFile


@frozen
class Contained:
    """A post inside a file, by its name; or what cannot be read there, which is a finding."""

    name: str
    format: Format = Format.TEXT
    text: str = ""
    address: str = ""
    inside: InFile | None = None
    unread: Diagnostic | None = None


@frozen
class WholeFile:
    """A file in which something cannot be read: where its lines are."""

    shown_file: str
    raw: RawText
    title: str = ""
    is_made: bool = False

    def numbers(self, span: Span) -> dict[str, int]:
        """Give the place of a stretch as `Lines.place` does."""
        return self.raw.lines.place(span)

    def paragraph(self, _span: Span) -> None:
        """Say that it is in no paragraph."""

    def said(self, _span: Span | None) -> str:
        """Say nothing: it is in no post."""
        return ""


def contained(path: Path, statuses: tuple[str, ...]) -> Iterator[Contained | Notice]:
    """Open a file and give its posts, those of other statuses left out.

    A post whose file says nothing of statuses is given whichever are wanted.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        yield cannot_be_read(str(path), error)
        return
    opened = open_container(ContainerFile(str(path), data))
    if opened is None:
        suffix = path.suffix.lower()
        unknown = f"this cannot be read; a file that ends in {suffix} can be {KINDS[suffix].holds}"
        yield Notice(Level.PROBLEM, unknown, str(path))
        return
    for note in opened.notes:
        yield Notice(Level.NOTE, note, str(path))
    wanted = {known_status(each) for each in statuses}
    for post in opened.posts:
        if not (wanted and post.status) or post.status in wanted:
            yield Contained(post.name, post.format, post.text, post.address, post)
    for fault in opened.faults:
        yield _unread(path, fault)
    if not (opened.posts or opened.faults):
        yield Notice(Level.NOTE, "there are no posts in this file", str(path))


def _unread(path: Path, fault: Unreadable) -> Contained:
    from ipnb_refs.rules import UNREADABLE  # noqa: PLC0415 - few files are damaged

    member = fault.raw.member if fault.raw is not None else ""
    name = f"{path}/{member}" if member else str(path)
    span = Span(fault.offset, fault.offset) if fault.offset is not None else None
    finding = Diagnostic(UNREADABLE.id, UNREADABLE.severity, fault.message, name, span)
    whole = WholeFile(name, fault.raw) if fault.raw is not None else None
    return Contained(name, inside=whole, unread=finding)
