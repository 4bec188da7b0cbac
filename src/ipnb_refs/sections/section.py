"""Keeps the reference list of a Markdown post up to date, between two HTML comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.documents import FENCE_BEGIN, FENCE_END, names_a_list, read
from ipnb_refs.errors import IpnbRefsError, UsageError, misuse
from ipnb_refs.model import Document, Format, ReferenceList
from ipnb_refs.writers import write

if TYPE_CHECKING:
    from ipnb_refs.settings import Settings

NOTICE = "<!-- Generated from the citations and the .bib file: what is edited here gets lost. -->"
"""The line under the begin comment."""

HEADING = "References"
_LEVEL = 2
_BREAK = re.compile(r"\r\n|\r|\n")


class SectionError(IpnbRefsError):
    """The post is such that no list can be written into it without harm; nothing was changed."""


class TypedListFound(SectionError):  # noqa: N818 - it says what was found, no fault
    """The post has a list of references typed by hand, which is never overwritten."""


class BrokenFenceError(SectionError):
    """One of the two comments round the list is missing, or stands where it has no effect."""


def has_typed_list(document: Document) -> bool:
    """Say whether the post has a list of its own, and none that is kept up to date."""
    return document.lists.fence is None and document.lists.references is not None


def update_section(
    document: Document,
    references: ReferenceList,
    settings: Settings | None = None,  # noqa: ARG001 - no setting changes the section yet
) -> str:
    """Put the list into the text of the post; what is outside the fence stays as it is.

    A post without a fence gets a heading and the fenced list at its end, unless the list is empty.
    Doing it twice changes nothing more. Raises `UsageError` for a post that is not Markdown,
    `TypedListFound` where a list typed by hand is in the way, and `BrokenFenceError` where one of
    the comments is missing, or the end of the post is inside a code block or a comment.
    """
    if not isinstance(document, Document):
        raise misuse("update_section", "a Document", document, "call read(text) first")
    if not isinstance(references, ReferenceList):
        advice = "call build_references(...) first"
        raise misuse("update_section", "a ReferenceList", references, advice)
    if document.format is not Format.MARKDOWN:
        raise UsageError(f"can write the list into Markdown only, not into {document.format}")
    text, fence = document.text, document.lists.fence
    if fence is not None:
        new = text[: fence.start] + rendered_section(document, references) + text[fence.end :]
        return _proven(new, references)
    if broken := broken_fence(document):
        raise BrokenFenceError(broken)
    if has_typed_list(document):
        raise TypedListFound(
            "the post has a list of references typed by hand; it was left as it is"
        )
    if not references.references:
        return text
    return _proven(_placed(document, references), references)


def _proven(text: str, references: ReferenceList) -> str:
    """Read the new text, and let it pass only if the list is found in it just so."""
    document = read(text)
    if document.lists.fence is None or not section_is_current(document, references):
        raise BrokenFenceError(
            "the list would stand inside a code block, a comment or a tag that is never closed; "
            "close it first"
        )
    return text


def section_is_current(document: Document, references: ReferenceList) -> bool:
    """Say whether the fence holds this list; true too for a post that cannot have one."""
    if document.format is not Format.MARKDOWN:
        return True
    if broken_fence(document) is not None:
        return False
    fence = document.lists.fence
    return fence is None or fence.of(document.text) == rendered_section(document, references)


def rendered_section(document: Document, references: ReferenceList) -> str:
    """Give what the fence should hold now, both comments included, with the post's line endings."""
    entries = write(references, "markdown").rstrip("\n")
    blocks = [f"{FENCE_BEGIN}\n{NOTICE}", *([entries] if entries else []), FENCE_END]
    return "\n\n".join(blocks).replace("\n", _line_ending(document))


def _line_ending(document: Document) -> str:
    """Give the line ending that most lines outside the fence have."""
    text, fence = document.text, document.lists.fence
    if fence is not None:
        text = text[: fence.start] + text[fence.end :]
    windows = text.count("\r\n")
    counts = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
    return max(counts, key=lambda ending: counts[ending])


def broken_fence(document: Document) -> str | None:
    """Say why the comments round the list are of no use, or None where they are whole or absent."""
    found = [comment.of(document.text) for comment in document.lists.fence_comments]
    begins, ends = found.count(FENCE_BEGIN), found.count(FENCE_END)
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


def _placed(document: Document, references: ReferenceList) -> str:
    """Put a new list under the post's own heading for it, or at the end with a heading."""
    text, ending = document.text, _line_ending(document)
    section = rendered_section(document, references)
    named = [
        heading.span
        for heading in document.regions.headings
        if names_a_list(heading.span.of(document.prose))
    ]
    if named:
        line_end = _BREAK.search(text, max(named).end)
        end = line_end.start() if line_end else len(text)
        below = text[end:]
        gap = ending * max(0, 2 - _leading_breaks(below)) if below.strip() else ""
        return text[:end] + ending * 2 + section + gap + (below or ending)
    heading = f"{'#' * _level(document)} {HEADING}"
    return text + _gap(text, ending) + heading + ending * 2 + section + ending


def _leading_breaks(text: str) -> int:
    return len(_BREAK.findall(text[: len(text) - len(text.lstrip("\r\n"))]))


def _gap(text: str, ending: str) -> str:
    """Find what brings the end of the text to a blank line."""
    body = text.rstrip("\r\n")
    if not body:
        return ""
    breaks = len(_BREAK.findall(text, len(body)))
    return ending * max(0, 2 - breaks)


def _level(document: Document) -> int:
    """Give the level of the post's sections; a single `#` at the top is its title."""
    levels = [heading.level for heading in sorted(document.regions.headings)]
    if levels.count(1) == 1 and levels[0] == 1:
        del levels[0]
    return min(levels, default=_LEVEL)
