"""How sure it is that a cite without a work is a citation at all.

Asked of what no work was found for, where none is near and nobody of that name is known:

1. a film, and who made it, where the sentence or the post says so: unlikely;
2. more than a name and a year in brackets: sure;
3. the signs of the sentence, and of the other citations of the post, are counted: more that say so
   than speak against it: sure; as many of both: likely;
4. no sign at all: likely where the post has cited somebody known in this form, else unsure;
5. one sign against it: unsure; several: unlikely.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ipnb_refs.citations import is_bare, is_of_art, second_signs
from ipnb_refs.frozen import frozen
from ipnb_refs.languages import AMPERSAND, read_as
from ipnb_refs.model import Clusters, Confidence, Form, Status
from ipnb_refs.names import fold
from ipnb_refs.resolving.matching import found_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.model import Citation, Document, Resolution
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

_ORDER = (Confidence.SURE, Confidence.LIKELY, Confidence.UNSURE, Confidence.UNLIKELY)
_MOST_BETWEEN = 12
_JOINERS = frozenset({"", AMPERSAND, "/"})


def weighed(
    document: Document,
    citations: Sequence[Citation],
    resolutions: tuple[Resolution, ...],
    stores: Sequence[Store],
    settings: Settings,
) -> tuple[Resolution, ...]:
    """Give the resolutions, each with how sure it is that it is one of a citation."""
    scales = _Scales(document, Clusters(citations, resolutions), stores, settings)
    found = tuple(scales.weighed())
    surest: dict[object, Confidence] = {}
    for each in found:
        label = _label(each)
        surest[label] = min(surest.get(label, each.confidence), each.confidence, key=_ORDER.index)
    return tuple(
        each if sure is each.confidence else replace(each, confidence=sure)
        for each, sure in ((each, surest[_label(each)]) for each in found)
    )


def _label(resolution: Resolution) -> object:
    """Give what cites of the same work have in common."""
    cite = resolution.cite
    return fold(cite.names[0].name.surname), cite.date and cite.date.year


@frozen
class _Scales:
    """What all citations of a post are weighed with."""

    document: Document
    clusters: Clusters
    stores: Sequence[Store]
    settings: Settings

    def weighed(self) -> Iterator[Resolution]:
        for at, (citation, resolutions) in enumerate(self.clusters):
            if len(resolutions) > 1 or not self._is_unknown(resolutions[0]):
                yield from resolutions
            else:
                yield replace(resolutions[0], confidence=self._confidence(at, citation))

    def _is_unknown(self, resolution: Resolution) -> bool:
        """Whether nobody of this name is known, and nobody of one that is near."""
        name = resolution.cite.names[0].name
        if not found_nothing(resolution):
            return False
        known = any(store.has_name(fold(name.surname)) for store in self.stores)
        return not (known or fold(name.surname) in self._first_words)

    def _confidence(self, at: int, citation: Citation) -> Confidence:
        if is_of_art(self.document, citation):
            return Confidence.UNLIKELY
        if not is_bare(self.document, citation):
            return Confidence.SURE
        signs = second_signs(self.document, citation, self.settings)
        said = signs.said + self._stands_in_row(at) + self._is_cited_again(at)
        if said:
            return Confidence.SURE if said > signs.against else Confidence.LIKELY
        if signs.against:
            return Confidence.UNSURE if signs.against == 1 else Confidence.UNLIKELY
        return Confidence.LIKELY if citation.form in self._known_forms else Confidence.UNSURE

    def _stands_in_row(self, at: int) -> bool:
        """Whether "and" or a comma joins it to a surer one: "Roe (2012) and Nemo (2012)"."""
        return any(
            0 <= beside < len(self.clusters)
            and self._are_joint(min(at, beside))
            and not self._is_doubtful(beside)
            for beside in (at - 1, at + 1)
        )

    def _are_joint(self, at: int) -> bool:
        """Whether nothing but "and" or a comma stands between a citation and the next."""
        start, end = self.clusters[at][0].span.end, self.clusters[at + 1][0].span.start
        if not 0 <= end - start <= _MOST_BETWEEN:
            return False
        between = self.document.prose[start:end].strip(" ,;\n").lower()
        return between in _JOINERS | read_as().connectors

    def _is_cited_again(self, at: int) -> bool:
        """Whether somebody of this name is cited elsewhere in a surer form."""
        surname = fold(self.clusters[at][0].cites[0].names[0].name.surname)
        return surname in self._surer

    def _is_doubtful(self, at: int) -> bool:
        citation, resolutions = self.clusters[at]
        return self._is_unknown(resolutions[0]) and is_bare(self.document, citation)

    @cached_property
    def _surer(self) -> frozenset[str]:
        """The first authors of all citations that are more than a name and a year, folded."""
        return frozenset(
            fold(citation.cites[0].names[0].name.surname)
            for at, (citation, _) in enumerate(self.clusters)
            if not self._is_doubtful(at) and not is_of_art(self.document, citation)
        )

    @cached_property
    def _known_forms(self) -> frozenset[Form]:
        """The forms in which the post cites somebody known by a name and a year alone."""
        return frozenset(
            citation.form
            for citation, resolutions in self.clusters
            if not self._is_unknown(resolutions[0])
            and resolutions[0].status is not Status.EXEMPT
            and is_bare(self.document, citation)
        )

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """The words that groups of the stores begin with, folded: "NICHD Network"."""
        names = (name for store in self.stores for work in store.works for name in work.names)
        return frozenset(fold(name.literal.split()[0]) for name in names if name.literal)
