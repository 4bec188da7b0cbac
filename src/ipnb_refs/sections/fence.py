"""The list between its two comments: what it should say, whether it does, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.sections.section_formats import format_of_section
from ipnb_refs.writers import write

if TYPE_CHECKING:
    from ipnb_refs.model import Document, ReferenceList
    from ipnb_refs.sections.section_formats import SectionFormat


def section_is_current(document: Document, references: ReferenceList) -> bool:
    """Say whether the fence holds this list; true too for a post that cannot have one.

    A list under the notice of an older version is current: nothing that a reader sees would change.
    """
    looks = format_of_section(document)
    if looks is None:
        return True
    if broken_fence(document) is not None:
        return False
    fence = document.lists.fence
    if fence is None:
        return True
    return _with_our_notice(fence.of(document.text), looks) == fenced(references, document, looks)


def rendered_section(document: Document, references: ReferenceList) -> str:
    """Give what the fence should hold now, both comments included, with the post's line endings.

    "" for a post whose format cannot have one.
    """
    looks = format_of_section(document)
    return fenced(references, document, looks) if looks is not None else ""


def fenced(references: ReferenceList, document: Document, looks: SectionFormat) -> str:
    """Write a list with its comments, as it is typed in this post."""
    entries = write(references, looks.written_as).rstrip("\n")
    blocks = [f"{looks.begin}\n{looks.notice}", *([entries] if entries else []), looks.end]
    return "\n\n".join(blocks).replace("\n", line_ending(document))


def _with_our_notice(typed: str, looks: SectionFormat) -> str:
    """Put today's notice in the place of a former one, right below the comment that begins."""
    below = typed.removeprefix(looks.begin)
    notice = below.lstrip("\r\n")
    for former in looks.former_notices:
        if notice.startswith(former):
            breaks = below[: len(below) - len(notice)]
            return looks.begin + breaks + looks.notice + notice.removeprefix(former)
    return typed


def line_ending(document: Document) -> str:
    """Give the line ending that most lines outside the fence have."""
    text, fence = document.text, document.lists.fence
    if fence is not None:
        text = text[: fence.start] + text[fence.end :]
    windows = text.count("\r\n")
    counts = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
    return max(counts, key=lambda ending: counts[ending])


def broken_fence(document: Document) -> str | None:
    """Say why the comments round the list are of no use, or None where they are whole or absent."""
    looks = format_of_section(document)
    if looks is None:
        return None
    found = [comment.of(document.text) for comment in document.lists.fence_comments]
    begins, ends = found.count(looks.begin), found.count(looks.end)
    if begins != ends:
        found_one, missing = ("begins", "end") if begins > ends else ("ends", "begin")
        return (
            f"the list {found_one} but its {missing} is missing: put the {missing} comment back, "
            "or take out the other"
        )
    if begins > 1:
        return f"there are {begins} lists between such comments: keep one, and delete the others"
    if found and document.lists.fence is None:
        return "the comment that ends the list stands before the one that begins it: swap them"
    return None
