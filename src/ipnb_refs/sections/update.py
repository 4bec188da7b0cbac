"""Puts the reference list into the text of a post, and proves that it is found there."""

from __future__ import annotations

from ipnb_refs.documents import hidden_at, read
from ipnb_refs.errors import IpnbRefsError, misuse
from ipnb_refs.languages import language_of, terms_for
from ipnb_refs.lines import Lines
from ipnb_refs.model import Document, Format, ReferenceList
from ipnb_refs.sections.adopting import adopted, other_than_entries
from ipnb_refs.sections.fence import broken_fence, rendered_section, section_is_current
from ipnb_refs.sections.not_ours import filled_elsewhere, has_typed_list
from ipnb_refs.sections.placing import placed
from ipnb_refs.sections.section_formats import as_mdx
from ipnb_refs.settings import DEFAULTS, Settings

_LONGEST = 60  # characters of a line that is shown


class SectionError(IpnbRefsError):
    """The post is such that no list can be written into it without harm; nothing was changed."""


class TypedListFound(SectionError):  # noqa: N818 - it says what was found, no fault
    """The post has a list of references typed by hand, which is never overwritten."""


class BrokenFenceError(SectionError):
    """One of the two comments round the list is missing, or stands where it has no effect."""


class ListFilledElsewhere(SectionError):  # noqa: N818 - it says what was found, no fault
    """Another tool fills the list of this post when the site is built."""


def update_section(
    document: Document, references: ReferenceList, settings: Settings | None = None
) -> str:
    """Put the list into the text of the post; what is outside the fence stays as it is.

    A post without a fence gets a heading and the fenced list at its end, unless the list is empty:
    before the footnotes and addresses of links in Markdown, inside `article`, `main` or `body` in
    HTML. The heading is in the language that the settings name for lists (`lang`), else in that of
    the post. Doing it twice changes nothing more.

    Raises `ListFilledElsewhere` where another tool fills the list when the site is built,
    `TypedListFound` where a list typed by hand is in the way, and `BrokenFenceError` where one of
    the comments is missing, or the end of the post is inside a code block or a comment.
    """
    if not isinstance(document, Document):
        raise misuse("update_section", "a Document", document, "call read(text) first")
    if not isinstance(references, ReferenceList):
        advice = "call build_references(...) first"
        raise misuse("update_section", "a ReferenceList", references, advice)
    text, fence = document.text, document.lists.fence
    section = _section(document, references, settings)
    if fence is not None:
        new = text[: fence.start] + section + text[fence.end :]
        return _proven(new, document, references)
    if broken := broken_fence(document):
        raise BrokenFenceError(broken)
    if filled := filled_elsewhere(document):
        line = Lines(text).position(filled.start)[0]
        raise ListFilledElsewhere(
            f"another tool fills the list of this post (line {line}); it was left as it is"
        )
    if has_typed_list(document):
        raise TypedListFound(
            "the post has a list of references typed by hand; it was left as it is"
        )
    if not references.references:
        return text
    heading = heading_words(document, settings or DEFAULTS)
    return _proven(placed(document, section, heading), document, references)


def adopt_list(
    document: Document,
    references: ReferenceList,
    settings: Settings | None = None,
) -> str:
    """Put the list in the place of the one typed by hand, whatever that holds.

    The heading of that one stays, so that the settings have no say in it. Raises `SectionError`
    where the typed list is part of other markup.
    """
    new = adopted(document, _section(document, references, settings))
    if new is None:
        raise SectionError(f"{_why_not_adopted(document)}; the list was left as it is")
    return _proven(new, document, references)


def _why_not_adopted(document: Document) -> str:
    other = other_than_entries(document)
    if other is None:
        return "the list typed by hand is part of other markup"
    line, typed = Lines(document.text).position(other.start)[0], other.of(document.text).strip()
    shown = typed if len(typed) <= _LONGEST else f"{typed[: _LONGEST - 1]}…"
    return f"line {line}: “{shown}” is part of the typed list, but not an entry; move it elsewhere"


def _section(document: Document, references: ReferenceList, settings: Settings | None) -> str:
    return rendered_section(document, references, new_as_mdx=as_mdx(settings))


def heading_words(document: Document, settings: Settings) -> str:
    """Give the words above a new list."""
    if settings.heading:
        return settings.heading
    language = language_of(settings.lang or document.meta.lang, document.prose)
    return (language.terms if language else terms_for(None)).heading


def _proven(text: str, before: Document, references: ReferenceList) -> str:
    """Read the new text, and let it pass only if the list is found in it just so."""
    document = read(text, before.format, before.path)
    fence = document.lists.fence
    hides = None
    if fence is not None and document.format is Format.HTML:
        hides = hidden_at(text, fence.start)
    if fence is None or hides or not section_is_current(document, references):
        where = f"a {hides}" if hides else "a code block, a comment or a tag"
        raise BrokenFenceError(
            f"the list would stand inside {where} that is never closed; close it first"
        )
    return text
