"""Puts the reference list into the text of a post, and proves that it is found there."""

from __future__ import annotations

from ipnb_refs.documents import read
from ipnb_refs.errors import IpnbRefsError, UsageError, misuse
from ipnb_refs.languages import language_of, terms_for
from ipnb_refs.model import Document, ReferenceList
from ipnb_refs.sections.fence import broken_fence, fenced, section_is_current
from ipnb_refs.sections.placing import placed
from ipnb_refs.sections.section_formats import SECTION_FORMATS, format_of_section
from ipnb_refs.settings import DEFAULTS, Settings


class SectionError(IpnbRefsError):
    """The post is such that no list can be written into it without harm; nothing was changed."""


class TypedListFound(SectionError):  # noqa: N818 - it says what was found, no fault
    """The post has a list of references typed by hand, which is never overwritten."""


class BrokenFenceError(SectionError):
    """One of the two comments round the list is missing, or stands where it has no effect."""


def update_section(
    document: Document, references: ReferenceList, settings: Settings | None = None
) -> str:
    """Put the list into the text of the post; what is outside the fence stays as it is.

    A post without a fence gets a heading and the fenced list at its end, unless the list is empty.
    The heading is in the language that the settings name for lists (`lang`), else in that of the
    post. Doing it twice changes nothing more. Raises `UsageError` for a post that is not Markdown,
    `TypedListFound` where a list typed by hand is in the way, and `BrokenFenceError` where one of
    the comments is missing, or the end of the post is inside a code block or a comment.
    """
    if not isinstance(document, Document):
        raise misuse("update_section", "a Document", document, "call read(text) first")
    if not isinstance(references, ReferenceList):
        advice = "call build_references(...) first"
        raise misuse("update_section", "a ReferenceList", references, advice)
    looks = format_of_section(document)
    if looks is None:
        known = ", ".join(SECTION_FORMATS).title()
        raise UsageError(f"can write the list into {known} only, not into {document.format}")
    text, fence = document.text, document.lists.fence
    if fence is not None:
        new = text[: fence.start] + fenced(references, document, looks) + text[fence.end :]
        return _proven(new, document, references)
    if broken := broken_fence(document):
        raise BrokenFenceError(broken)
    if has_typed_list(document):
        raise TypedListFound(
            "the post has a list of references typed by hand; it was left as it is"
        )
    if not references.references:
        return text
    heading = _heading(document, settings or DEFAULTS)
    return _proven(placed(document, references, looks, heading), document, references)


def has_typed_list(document: Document) -> bool:
    """Say whether the post has a list of its own, and none that is kept up to date."""
    return document.lists.fence is None and document.lists.references is not None


def _heading(document: Document, settings: Settings) -> str:
    """Give the word above a new list."""
    language = language_of(settings.lang or document.meta.lang, document.prose)
    return (language.terms if language else terms_for(None)).heading


def _proven(text: str, before: Document, references: ReferenceList) -> str:
    """Read the new text, and let it pass only if the list is found in it just so."""
    document = read(text, before.format)
    if document.lists.fence is None or not section_is_current(document, references):
        raise BrokenFenceError(
            "the list would stand inside a code block, a comment or a tag that is never closed; "
            "close it first"
        )
    return text
