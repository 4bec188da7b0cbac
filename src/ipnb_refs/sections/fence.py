"""The list between its marks: what it should say, whether it does, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.documents import last_line
from ipnb_refs.languages import language_of, terms_for
from ipnb_refs.sections.citation_links import back_links
from ipnb_refs.sections.section_formats import as_mdx, format_of_section
from ipnb_refs.writers import BackLinks, write, write_linked

if TYPE_CHECKING:
    from ipnb_refs.model import Document, ReferenceList
    from ipnb_refs.sections.section_formats import FenceMarks
    from ipnb_refs.settings import Settings


def section_is_current(
    document: Document, references: ReferenceList, settings: Settings | None = None
) -> bool:
    """Say whether the fence holds this list; true too for a post without one.

    A list under the notice of an older version is current: nothing that a reader sees would change.
    """
    if broken_fence(document) is not None:
        return False
    fence = document.lists.fence
    if fence is None:
        return True
    marks, typed = format_of_section(document).marks, fence.of(document.text)
    if marks is not None:
        typed = _with_our_notice(typed, marks)
    return typed == rendered_section(document, references, new_as_mdx=as_mdx(settings))


def rendered_section(
    document: Document, references: ReferenceList, *, new_as_mdx: bool = False
) -> str:
    """Give what the fence should hold now, its marks included, with the post's line endings.

    `new_as_mdx` as in `format_of_section`.
    """
    looks = format_of_section(document, new_as_mdx=new_as_mdx)
    links = _links(document)
    entries = (
        write_linked(references, looks.written_as, links)
        if links
        else write(references, looks.written_as)
    ).rstrip("\n")
    above = [f"{looks.marks.begin}\n{looks.marks.notice}"] if looks.marks else []
    below = looks.marks.end if looks.marks else last_line(len(references.references))
    blocks = [*above, *([entries] if entries else []), below]
    return looks.gap.join(blocks).replace("\n", line_ending(document))


def _links(document: Document) -> BackLinks | None:
    """Give the places that link to entries, with what a link back says; None where none does."""
    places = back_links(document)
    if not places:
        return None
    language = language_of(document.meta.lang, document.prose)
    return BackLinks(places, (language.terms if language else terms_for(None)).back)


def _with_our_notice(typed: str, marks: FenceMarks) -> str:
    """Put today's notice in the place of a former one, right below the comment that begins."""
    below = typed.removeprefix(marks.begin)
    notice = below.lstrip("\r\n")
    for former in marks.former_notices:
        if notice.startswith(former):
            breaks = below[: len(below) - len(notice)]
            return marks.begin + breaks + marks.notice + notice.removeprefix(former)
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
    """Say why the marks of a list are of no use, or None where they are whole or absent."""
    found = [mark.of(document.text) for mark in document.lists.fence_comments]
    marks = format_of_section(document).marks
    if marks is None:
        return _broken_end(found, whole=document.lists.fence is not None)
    begins, ends = found.count(marks.begin), found.count(marks.end)
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


def _broken_end(found: list[str], *, whole: bool) -> str | None:
    """Say why the line that ends a list in plain text is of no use."""
    if len(found) > 1:
        return f"there are {len(found)} lists that end with such a line: keep one"
    if found and not whole:
        return (
            "the lines above the one that ends the list are not as many as it says: delete the "
            "list with that line, and a new one will be written"
        )
    return None
