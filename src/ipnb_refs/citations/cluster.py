"""Read cites gathered into citations: what shares a bracket is one cluster.

| typed | read as |
| --- | --- |
| (Öhman, 2005; Schore, 2012) | one parenthetical citation of two cites |
| (Smith, 2001, Jones, 2004) | the same, with a comma between the works |
| Smith (2017, 2019) | one narrative citation; the second cite inherits the names |
| (see Porges, 2011, for a review) | prefix "see", suffix "for a review" |
| (LSA; Landauer & Dumais, 1997) | the concept before the semicolon is no prefix |
| (Rabbitt, 1982, as cited in Lyon et al., 2014) | the first needs no entry (APA 8.6) |
| (Lyon et al., 2014, citing Rabbitt, 1982) | the second may have one |
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.citations.anchors import CLOSERS, MAX_BRACKETS, REACH
from ipnb_refs.citations.cites import PARENTHETICAL
from ipnb_refs.model import BORDER, MASK, Citation, Exemption, Part, Span
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.citations.cites import ReadCites
    from ipnb_refs.citations.grammar import Vocabulary
    from ipnb_refs.model import Cite

_MAX_AFFIX = 200
_MAX_LEAD = 30
_BREAK = regex(rf"\n\s*\n|{BORDER}")
_NO_PREFIX = frozenset({"", "; ", ", ", " "})  # mostly
_TRIM = " \t\n\r\u00a0\u202f,;" + MASK


def gather(prose: str, vocabulary: Vocabulary, found: Iterable[ReadCites]) -> Iterator[Citation]:
    """Gather what was read, in text order, into citations, in text order."""
    cluster: list[ReadCites] = []
    end = 0
    for reading in found:
        if cluster and not _together(cluster[-1], reading):
            citation = _citation(prose, vocabulary, cluster, end)
            end, start = citation.span.end, reading.cites[0].span.start
            near = start - end <= _MAX_LEAD
            is_quoted = near and _leads_to_source(prose, vocabulary, end, start)
            yield _read_elsewhere(citation) if is_quoted else citation
            cluster = [reading]
        else:
            cluster.append(reading)
    if cluster:
        yield _citation(prose, vocabulary, cluster, end)


def _together(last: ReadCites, reading: ReadCites) -> bool:
    if reading.bracket is None:
        return last.bracket is None and reading.cites[0].inherited
    return last.bracket == reading.bracket


def _leads_to_source(prose: str, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Say whether only "quoted by" stands between two: "Roe (2011), quoted by Lau (2014)"."""
    between = prose[start:end].strip(" ,")
    return between[:1].isalpha() and vocabulary.secondary.fullmatch(between) is not None


def _read_elsewhere(citation: Citation) -> Citation:
    last = replace(citation.cites[-1], exemption=Exemption.CITED_BY_SOURCE)
    return replace(citation, cites=(*citation.cites[:-1], last))


def _citation(prose: str, vocabulary: Vocabulary, cluster: list[ReadCites], floor: int) -> Citation:
    """Make one citation; it begins with its cites where its bracket holds the one before too."""
    form, bracket = cluster[0].form, cluster[0].bracket
    cites = _with_prefixes(prose, vocabulary, cluster)
    last = cites[-1].span.end
    if bracket is None:
        return Citation(Span(cites[0].span.start, last), form, cites)
    closer = closer_of(prose, bracket, last)
    if closer >= 0 and (closer > last or len(cites) > 1):
        cites = _with_suffixes(prose, cites, closer)
    end = closer + 1 if closer >= 0 else last
    inside = form is PARENTHETICAL and bracket >= floor
    start = bracket if inside else cites[0].span.start
    return Citation(Span(start, end), form, cites)


def _with_prefixes(
    prose: str, vocabulary: Vocabulary, cluster: list[ReadCites]
) -> tuple[Cite, ...]:
    """Read what stands before the names.

    "As cited in" there exempts the cite before, "citing" the one behind it where nobody has it.
    """
    if len(cluster) == 1 and cluster[0].floor == cluster[0].cites[0].span.start:
        return cluster[0].cites  # most of them: nothing stands before the names
    cites: list[Cite] = []
    for reading in cluster:
        first = reading.cites[0]
        prefix = None if first.inherited else _prefix(prose, reading.floor, first.span.start)
        if prefix is None:
            cites += reading.cites
            continue
        if cites and vocabulary.secondary.search(prefix.text):
            cites[-1] = replace(cites[-1], exemption=Exemption.PRIMARY_SOURCE)
        elif cites and _leads_from_source(prose, vocabulary, reading.floor, prefix):
            first = replace(first, exemption=Exemption.CITED_BY_SOURCE)
        span = Span(prefix.span.start, first.span.end)
        cites += [replace(first, prefix=prefix, span=span), *reading.cites[1:]]
    return tuple(cites)


def _leads_from_source(prose: str, vocabulary: Vocabulary, floor: int, prefix: Part) -> bool:
    """Say whether a prefix ends with "citing", and what cites is the cite before.

    Behind a semicolon, "see also research quoting" is of somebody else.
    """
    found = vocabulary.citing.search(prefix.text)
    return found is not None and (found.start() == 0 or ";" not in prose[floor : prefix.span.start])


def _prefix(prose: str, floor: int, end: int) -> Part | None:
    if prose[floor:end] in _NO_PREFIX:
        return None
    return _part(prose, max(floor, prose.rfind(";", floor, end) + 1), end)


def _with_suffixes(prose: str, cites: tuple[Cite, ...], closer: int) -> tuple[Cite, ...]:
    """Read what stands between a cite and the semicolon (or the bracket) that ends it."""
    limits = [c.span.start for c in cites[1:]] + [closer]
    done = []
    for cite, limit in zip(cites, limits, strict=True):
        start = cite.span.end
        end = start if prose[start] == ";" else prose.find(";", start, limit)
        if end < 0 and limit == closer:
            end = closer
        suffix = _part(prose, start, end) if end > start else None
        if suffix is not None:
            cite = replace(cite, suffix=suffix, span=Span(cite.span.start, suffix.span.end))  # noqa: PLW2901 - the cite with its suffix takes its place
        done.append(cite)
    return tuple(done)


def _part(prose: str, start: int, end: int) -> Part | None:
    """The words of a stretch without the separators round them; None where there are none."""
    if not 0 < end - start <= _MAX_AFFIX:
        return None
    text = prose[start:end]
    bare = text.strip(_TRIM)
    if not bare or not any(map(str.isalpha, bare)):
        return None
    first = start + text.index(bare)
    return Part(Span(first, first + len(bare)), bare.replace(MASK, ""))


def closer_of(prose: str, opener: int, offset: int) -> int:
    """Find the bracket that closes the one at `opener`, from an offset inside it on.

    It is -1 where none does in the same paragraph, or in as much as one can take in at once.
    """
    sign, high = prose[opener], offset + REACH
    closer = prose.find(CLOSERS[sign], offset, high)
    if closer <= offset:
        return closer
    inside = prose[offset:closer]
    if sign not in inside and "\n" not in inside and BORDER not in inside:
        return closer
    return _outer_closer_of(prose, sign, offset, high)


def _outer_closer_of(prose: str, sign: str, offset: int, high: int) -> int:
    """Go on over brackets that open and close inside."""
    end = _BREAK.search(prose, offset, high)
    high = end.start() if end else high
    depth = 0
    for _ in range(MAX_BRACKETS):
        closer = prose.find(CLOSERS[sign], offset, high)
        inner = prose.find(sign, offset, closer if closer >= 0 else high)
        if closer < 0:
            return -1
        if inner >= 0:
            depth += 1
            offset = inner + 1
        elif depth:
            depth -= 1
            offset = closer + 1
        else:
            return closer
    return -1


def closed(typed: str) -> str:
    """Close the brackets that a narrative cite leaves open: "Siegel (2012" is "Siegel (2012)"."""
    still_open: list[str] = []
    for character in typed:
        if character in CLOSERS:
            still_open.append(CLOSERS[character])
        elif still_open and character == still_open[-1]:
            still_open.pop()
    return typed + "".join(reversed(still_open))
