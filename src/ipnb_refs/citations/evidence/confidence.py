"""How sure it is that a cite without a work is a citation at all.

Asked of what no work was found for, where none is near and nobody of that name is known:

1. a film, and who made it, where the sentence or the post says so: unlikely;
2. more than a name and a year in brackets: sure;
3. the signs of the sentence are counted, and those of the post: in a row with a citation or cited
   again, in another form or by a surname and the year; against it, in a row of others that are as
   doubtful. More that say so than speak against it: sure; as many: likely;
4. no sign at all: likely for an institution, and for a surname in a post that is not about films,
   where at least half of those whom it cites in this form are known; else unsure. Where several
   are, and few are not, a row is no sign against it; in brackets (and no more unknown than known)
   it is then sure: in a sentence, "Prozac (1987) calmed them" looks the same as a citation;
5. more signs against it than say so: unsure; where none says so, unlikely, but of an institution
   only with two against it;
6. with a comma, behind a word for a film or a podcast, or a title and capitals, or of a group that
   goes on in small letters: likely.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ipnb_refs.citations.evidence.bare_names import (
    Signs,
    is_bare,
    may_credit_thing,
    named_things,
    second_signs,
)
from ipnb_refs.citations.evidence.of_art import is_title_of_art, may_be_credit, speaks_of_art
from ipnb_refs.frozen import frozen
from ipnb_refs.languages import (
    AMPERSAND,
    GROUPS_IN_SMALL_LETTERS,
    OFFICES_IN_SMALL_LETTERS,
    read_as,
)
from ipnb_refs.model import Clusters, Confidence, Form, Status
from ipnb_refs.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.model import Citation, Document, Resolution

_ORDER = (Confidence.SURE, Confidence.LIKELY, Confidence.UNSURE, Confidence.UNLIKELY)
_MOST_BETWEEN = 12
_SEVERAL = {Form.PARENTHETICAL: (3, 1), Form.NARRATIVE: (5, 3)}
"""How many works a post that cites for certain cites in a form, and how many for one in doubt."""
_WITH_SMALL_LETTERS = {*map(fold, GROUPS_IN_SMALL_LETTERS | OFFICES_IN_SMALL_LETTERS)}
_JOINERS = frozenset({"", AMPERSAND, "/"})


def weighed(
    document: Document,
    citations: Sequence[Citation],
    resolutions: tuple[Resolution, ...],
    is_known: Callable[[str], bool],
    vocabulary: Vocabulary,
) -> tuple[Resolution, ...]:
    """Give the resolutions, each with how sure it is that it is one of a citation.

    `is_known` says whether a folded name is one of the store or the list.
    """
    scales = _Scales(document, Clusters(citations, resolutions), is_known, vocabulary)
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


def _goes_on_in_small_letters(citation: Citation) -> bool:
    """Whether this is an office whose words could say something else: "Ministry of silly walks"."""
    cite = citation.cites[0]
    if cite.et_al or cite.locator or cite.date is None or citation.form is not Form.PARENTHETICAL:
        return False
    first, *others = cite.names[0].name.literal.split() or [""]
    return len(others) > 1 and others[-1].islower() and fold(first) in _WITH_SMALL_LETTERS


@frozen
class _Scales:
    """What all citations of a post are weighed with."""

    document: Document
    clusters: Clusters
    is_known: Callable[[str], bool]
    vocabulary: Vocabulary

    def weighed(self) -> Iterator[Resolution]:
        for at, (citation, resolutions) in enumerate(self.clusters):
            if len(resolutions) > 1 or not self._is_unknown(resolutions[0]):
                yield from resolutions
            else:
                yield replace(resolutions[0], confidence=self._confidence(at, citation))

    def _is_unknown(self, resolution: Resolution) -> bool:
        """Whether nobody of this name is known, and nobody of one that is near."""
        if resolution.status is not Status.UNRESOLVED or resolution.suggestions:
            return False
        return not self.is_known(fold(resolution.cite.names[0].name.surname))

    def _confidence(self, at: int, citation: Citation) -> Confidence:
        if self._is_of_art(citation):
            return Confidence.UNLIKELY
        if not is_bare(self.document, citation):
            doubtful = _goes_on_in_small_letters(citation) or may_credit_thing(
                self.document, self.vocabulary, citation
            )
            return Confidence.LIKELY if doubtful else Confidence.SURE
        if self._is_pronoun(citation):
            return Confidence.LIKELY
        signs = self._signs(at)
        row = [self._is_doubtful(beside) for beside in self._beside(at)]
        habitual = self._is_habitual(citation, signs)
        again = self._is_cited_again(at) or (self._is_repeated(at) and not signs.is_group)
        said = signs.said + (False in row) + again
        against = signs.against + (bool(row) and all(row) and not habitual)
        if said > against:
            return Confidence.SURE
        if habitual and not against:
            in_brackets = citation.form is Form.PARENTHETICAL
            return Confidence.SURE if in_brackets else Confidence.LIKELY
        if said and said == against:
            return Confidence.LIKELY
        if against:
            known = said or (signs.is_group and against == 1)
            return Confidence.UNSURE if known else Confidence.UNLIKELY
        likely = signs.is_group or (
            signs.is_plain and (signs.is_hinted or self._is_form_known(citation.form))
        )
        return Confidence.LIKELY if likely else Confidence.UNSURE

    def _is_pronoun(self, citation: Citation) -> bool:
        """Whether this may be a word for somebody named before, and a surname as well: "He"."""
        name = citation.cites[0].names[0].name
        return not name.given and name.family.lower() in self.vocabulary.pronouns

    def _is_form_known(self, form: Form) -> bool:
        """Whether at least half of those whom the post cites in a form are known."""
        known, unknown = self._forms.get(form, (0, 0))
        return 0 < known >= unknown and not self._speaks_of_art

    def _is_habitual(self, citation: Citation, signs: Signs) -> bool:
        """Whether the post cites so all the time, and a surname alone is one citation more."""
        known, unknown = self._forms.get(citation.form, (0, 0))
        least, to_one = _SEVERAL[citation.form]
        alone = signs.is_plain and not (signs.against or signs.is_timed)
        return alone and known >= max(least, to_one * unknown) and not self._speaks_of_art

    def _is_of_art(self, citation: Citation) -> bool:
        """Whether this is the title of a film or a song, or who made one."""
        document = self.document
        credit = may_be_credit(document, citation) and self._speaks_of_art
        return credit or is_title_of_art(document, citation)

    @cached_property
    def _speaks_of_art(self) -> bool:
        return speaks_of_art(self.document)

    def _signs(self, at: int) -> Signs:
        if at not in self._seen:
            citation = self.clusters[at][0]
            self._seen[at] = second_signs(self.document, self.vocabulary, citation, self._things)
        return self._seen[at]

    @cached_property
    def _seen(self) -> dict[int, Signs]:
        return {}

    @cached_property
    def _things(self) -> frozenset[str]:
        return named_things(self.document, self.vocabulary)

    def _beside(self, at: int) -> Iterator[int]:
        """Give the neighbors in a row: "Roe (2012) and Nemo (2012)"."""
        if at > 0 and self._are_joint(at - 1):
            yield at - 1
        if at + 1 < len(self.clusters) and self._are_joint(at):
            yield at + 1

    def _are_joint(self, at: int) -> bool:
        """Whether nothing but "and" or a comma stands between a citation and the next."""
        start, end = self.clusters[at][0].span.end, self.clusters[at + 1][0].span.start
        if not 0 <= end - start <= _MOST_BETWEEN:
            return False
        between = self.document.prose[start:end].strip(" ,\n").lower()
        return between in _JOINERS | read_as().connectors

    def _is_cited_again(self, at: int) -> bool:
        """Whether somebody of this name is cited elsewhere in a surer form."""
        surname = fold(self.clusters[at][0].cites[0].names[0].name.surname)
        return surname in self._surer

    def _is_repeated(self, at: int) -> bool:
        """Whether the post names somebody with the year again, which few do with a thing."""
        label = _label(self.clusters[at][1][0])
        return not self._speaks_of_art and self._labels[label] > 1

    @cached_property
    def _labels(self) -> Counter[object]:
        """How often each work is named in a sentence."""
        return Counter(
            _label(resolution)
            for citation, (resolution, *_) in self.clusters
            if citation.form is Form.NARRATIVE
        )

    def _is_doubtful(self, at: int) -> bool:
        """Whether nothing is known of it, and nothing that stands with it says that it is one."""
        citation, resolutions = self.clusters[at]
        if not (self._is_unknown(resolutions[0]) and is_bare(self.document, citation)):
            return False
        signs = self._signs(at)
        return signs.said <= signs.against

    @cached_property
    def _surer(self) -> frozenset[str]:
        """The first authors of all citations that are more than a name and a year, folded."""
        return frozenset(
            fold(citation.cites[0].names[0].name.surname)
            for at, (citation, _) in enumerate(self.clusters)
            if not self._is_doubtful(at) and not self._is_of_art(citation)
        )

    @cached_property
    def _forms(self) -> dict[Form, tuple[int, int]]:
        """How many works a post cites in a form that are known, and how many that are not."""
        known: dict[Form, set[object]] = {}
        unknown: dict[Form, set[object]] = {}
        for at, (citation, resolutions) in enumerate(self.clusters):
            side = unknown if self._is_doubtful(at) else known
            for each in resolutions:
                if each.status is not Status.EXEMPT:
                    side.setdefault(citation.form, set()).add(_label(each))
        return {form: (len(found), len(unknown.get(form, ()))) for form, found in known.items()}
