"""Typed citations: from the prose of a document to clusters of cites.

`anchors` finds dates and the brackets round them, `reader` reads the names to the left (`left`)
and letters and locators to the right, as `grammar` has them, `evidence` decides whether it is a
citation at all, and `cluster` gathers what shares a bracket. All of them see words with marks, and
the phrases of a language.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations import evidence
from ipnb_refs.citations.anchors import find_anchors, labeled_years
from ipnb_refs.citations.cites import moved
from ipnb_refs.citations.cluster import closed, gather
from ipnb_refs.citations.grammar import vocabulary_of
from ipnb_refs.citations.reader import CitationReader
from ipnb_refs.citations.reading_context import ReadingContext
from ipnb_refs.errors import misuse
from ipnb_refs.faces import on_demand, parts
from ipnb_refs.languages import ENGLISH, LANGUAGES, believed
from ipnb_refs.model import MASK, Document, Format, Status
from ipnb_refs.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from ipnb_refs.citations.evidence import follows_title
    from ipnb_refs.citations.grammar import lacks_digit
    from ipnb_refs.citations.taken import Taken
    from ipnb_refs.citations.undated import cited_numbers, names_with_pages, numbers_in_brackets
    from ipnb_refs.documents import Shortened
    from ipnb_refs.model import Citation, Lexicon, Resolution

__all__ = [
    "Taken",
    "cited_numbers",
    "closed",
    "follows_title",
    "lacks_digit",
    "names_with_pages",
    "numbers_in_brackets",
    "parse",
    "weighed",
]

_ON_DEMAND = parts(
    evidence="follows_title",
    grammar="lacks_digit",
    taken="Taken",
    undated="cited_numbers names_with_pages numbers_in_brackets",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)


def parse(
    document: Document,
    store: Lexicon | None = None,
    settings: Settings | None = None,
) -> tuple[Citation, ...]:
    """Read the typed citations of a document, in text order.

    A store sharpens detection: its authors right before their years are citations in every form,
    and a place or a month can be a name. All languages are read at once, unless the settings name
    some, or the post says which is its own and is not plainly in another: then that one and
    English. Spans count code points of
    `document.text`. No document makes it raise; what is not a document raises `UsageError`.
    """
    if not isinstance(document, Document):
        raise misuse("parse", "a Document", document, "call read(text) first")
    if store is not None and not hasattr(store, "years_of"):
        raise misuse("parse", "a Store", store, "call load_store(path) first")
    if (short := _shortened(document)) is not None:
        return moved(_parsed(short.document, store, settings), short.raw)
    return _parsed(document, store, settings)


def _shortened(document: Document) -> Shortened | None:
    """Shorten the markup of a post in which it is long; few are asked."""
    if document.format is Format.TEXT or MASK not in document.prose:
        return None
    if document.format is Format.MARKDOWN:
        from ipnb_refs.documents import has_own_links  # noqa: PLC0415 - text has no markup

        if not has_own_links(document.text):
            return None
    from ipnb_refs.documents import shortened  # noqa: PLC0415 - of posts with such markup alone

    return shortened(document)


def _parsed(
    document: Document, store: Lexicon | None, settings: Settings | None
) -> tuple[Citation, ...]:
    words = vocabulary_of(_tags(document, settings or DEFAULTS))
    is_known = store.has_name if store is not None else _is_unknown
    anchors = find_anchors(document.prose, words, store)
    initials = anchors.has_initials
    plain = evidence.without_asides(document, anchors.labeled, is_known, has_initials=initials)
    if plain is not document:
        document = plain
        anchors = find_anchors(document.prose, words, store)
    context = ReadingContext(document, words, store, MASK in document.prose)
    citations = gather(document.prose, words, CitationReader(context, anchors).readings())
    if anchors.has_pages:
        from ipnb_refs.citations.pages import with_pages  # noqa: PLC0415 - few posts have them

        citations = with_pages(document.prose, words, citations)
    undated = store.undated_titles if store is not None else ()
    if undated or anchors.ends_personal:
        from ipnb_refs.citations.undated import with_undated  # noqa: PLC0415 - few posts have any

        found = tuple(citations)
        return with_undated(context, found, names=undated, ends_personal=anchors.ends_personal)
    return tuple(citations)


def _is_unknown(_: str) -> bool:
    return False


def weighed(
    document: Document,
    citations: tuple[Citation, ...],
    resolutions: tuple[Resolution, ...],
    is_known: Callable[[str], bool],
    settings: Settings,
) -> tuple[Resolution, ...]:
    """Say of what was not found how sure it is that it is a citation at all.

    `is_known` says whether a folded name is one of the store or the list.
    """
    if all(each.status is not Status.UNRESOLVED for each in resolutions):
        return resolutions
    words = vocabulary_of(_tags(document, settings))
    labeled = labeled_years(document.prose)
    document = evidence.without_asides(document, labeled, is_known, has_initials=True)
    short = _shortened(document)
    if short is None:
        return evidence.weighed(document, citations, resolutions, is_known, words)
    here = moved(citations, short.here)
    cites = (cite for citation in here for cite in citation.cites)
    told = tuple(replace(each, cite=cite) for each, cite in zip(resolutions, cites, strict=True))
    found = evidence.weighed(short.document, here, told, is_known, words)
    pairs = zip(resolutions, found, strict=True)
    return tuple(replace(each, confidence=other.confidence) for each, other in pairs)


def _tags(document: Document, settings: Settings) -> tuple[str, ...]:
    if settings.languages:
        return settings.languages
    own = (document.meta.lang or "").partition("-")[0].partition("_")[0]
    if own and believed(own, document.prose) is None:
        return ()
    if not any(language.tag == own for language in LANGUAGES):
        return ()
    return tuple(dict.fromkeys((own, ENGLISH.tag)))
