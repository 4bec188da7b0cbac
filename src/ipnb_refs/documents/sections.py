"""Finds the reference section of a post: the list typed by hand, and the one we keep up to date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from unicodedata import normalize

from ipnb_refs.documents.canvas import Heading, Reading, spaces
from ipnb_refs.documents.entries import (
    count_entries,
    is_note,
    looks_like_entry,
    may_be_entry,
    visible,
)
from ipnb_refs.model import MASK, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FENCE_BEGIN = "<!-- ipnb-refs: begin references -->"
FENCE_END = "<!-- ipnb-refs: end references -->"

LIST_WORDS = frozenset(
    {
        # English
        "references", "refs", "references used", "references & notes", "reference",
        "reference list", "list of references", "references cited",
        "cited references", "references and notes", "references and further reading",
        "bibliography", "selected bibliography", "works cited", "cited works", "literature",
        "literature cited", "cited literature", "sources",
        # German
        "literatur", "literaturverzeichnis", "literaturliste", "literaturangaben",
        "verwendete literatur", "quellen", "quellenverzeichnis", "quellenangaben", "referenzen",
        "bibliografie", "bibliographie",
        # Spanish
        "referencias", "referencias bibliográficas", "lista de referencias", "bibliografía",
        "fuentes", "obras citadas", "trabajos citados",
        # French (with German and English: bibliographie, sources)
        "références", "références bibliographiques", "liste des références", "ouvrages cités",
        "travaux cités",
        # Portuguese (with Spanish: obras citadas)
        "referências", "referências bibliográficas", "lista de referências", "bibliografia",
        "fontes",
        # Italian (with Portuguese: bibliografia)
        "riferimenti", "riferimenti bibliografici", "fonti", "opere citate", "letteratura",
        # Dutch
        "literatuur", "literatuurlijst", "literatuurverwijzingen", "referenties", "bronnen",
        "bronnenlijst", "bronvermelding", "geciteerde werken",
    }
)  # fmt: skip
"""What stands above a list of references in seven languages, in lower case."""

FURTHER_READING = frozenset(
    {
        "further reading", "recommended reading", "recommended readings", "suggested reading",
        "suggested readings", "recommended books", "reading list", "further resources",
        "weiterführende literatur", "literaturhinweise", "literaturempfehlungen",
        "zum weiterlesen", "leseempfehlungen", "lecturas recomendadas", "para saber más",
        "pour aller plus loin", "lectures recommandées", "leituras recomendadas",
        "per approfondire", "letture consigliate", "verder lezen", "aanbevolen literatuur",
    }
)  # fmt: skip
"""What stands above a list of works that the post need not cite, in lower case."""

_MARKS = f" \t\r{MASK}"
_RULE = "-*_> \t\r\n"
_AROUND_WORDS = re.compile(r"\A[\W\d_]+|[\W\d_]+\Z")
_ATTRIBUTES = re.compile(r"\{[^{}\n]{0,60}\}\s*\Z")  # "## References {#refs}"
_LONGEST_HEADING = 60
# An entry shows what it is early; to look at no more keeps the time linear.
_ENTRY_WINDOW = 1200
_LEAST_ENTRIES = 3
_MOST_STRANGERS = 1
_BELOW_ALL_LEVELS = 7


@dataclass(frozen=True, slots=True)
class Sections:
    """The reference section, heading included, and the fenced part of it.

    `further` are lists of further reading: they yield no citations either, and are no references.
    """

    references: Span | None = None
    fence: Span | None = None
    fence_comments: tuple[Span, ...] = ()
    further: tuple[Span, ...] = ()


def find_sections(text: str, reading: Reading) -> Sections:
    """Find the reference section of a post.

    A fenced list is the section, with the heading right above it. Else it is the last list under
    a heading of `LIST_WORDS`, be it marked up or a line of its own; else three entries or more at
    the very end.
    """
    paragraphs = _paragraphs(reading.prose)
    found = _find_references(text, reading, paragraphs)
    further = []
    for heading in _list_headings(reading, paragraphs, FURTHER_READING):
        end = _end_of_list(text, reading, heading, paragraphs)
        if end is not None:
            further.append(Span(heading.span.start, end))
    return replace(found, further=tuple(further))


def _find_references(
    text: str, reading: Reading, paragraphs: Sequence[tuple[Span, ...]]
) -> Sections:
    headings = _list_headings(reading, paragraphs, LIST_WORDS)
    ours = tuple(c for c in reading.comments if c.of(text) in (FENCE_BEGIN, FENCE_END))
    if fence := _find_fence(text, ours):
        return Sections(_with_heading(reading.prose, headings, fence), fence, ours)
    for heading in reversed(headings):
        end = _end_of_list(text, reading, heading, paragraphs)
        if end is not None:
            return Sections(Span(heading.span.start, end), None, ours)
    return Sections(_find_bare_list(text, reading.prose, paragraphs), None, ours)


def _find_fence(text: str, comments: Iterable[Span]) -> Span | None:
    """Find the first end that follows a begin, and the begin nearest to it.

    Of two begins before one end the first has lost its own end: what stands between them may be
    the author's text, which must never be replaced.
    """
    begin: int | None = None
    for comment in comments:
        words = comment.of(text)
        if words == FENCE_BEGIN:
            begin = comment.start
        elif words == FENCE_END and begin is not None:
            return Span(begin, comment.end)
    return None


def _with_heading(prose: str, headings: Sequence[Heading], fence: Span) -> Span:
    above = bisect_left(headings, fence.start, key=lambda heading: heading.span.end + 1)
    if not above or prose[headings[above - 1].span.end : fence.start].strip(_MARKS + "\n"):
        return fence
    return Span(headings[above - 1].span.start, fence.end)


def _paragraphs(prose: str) -> tuple[tuple[Span, ...], ...]:
    """Cut prose at empty lines: paragraphs as lines, without the space at their beginnings."""
    paragraphs: list[tuple[Span, ...]] = []
    lines: list[Span] = []
    start = 0
    for line in [*prose.split("\n"), ""]:
        if line.strip(_MARKS):
            lines.append(Span(start + len(line) - len(line.lstrip()), start + len(line)))
        elif lines:
            paragraphs.append(tuple(lines))
            lines = []
        start += len(line) + 1
    return tuple(paragraphs)


def _list_headings(
    reading: Reading, paragraphs: Iterable[Iterable[Span]], names: frozenset[str]
) -> list[Heading]:
    """Find what may stand above a list, in the order of the text: headings and lines like them."""
    prose = reading.prose
    found = [heading for heading in reading.headings if _is_one_of(names, heading.span.of(prose))]
    starts = [heading.span.start for heading in reading.headings]
    for lines in paragraphs:
        for line in lines:
            nearest = bisect_right(starts, line.start) - 1
            marked_up = nearest >= 0 and reading.headings[nearest].span.end > line.start
            if not marked_up and _is_one_of(names, line.of(prose)):
                found.append(Heading(line, _BELOW_ALL_LEVELS))
    return sorted(found)


def names_a_list(prose: str) -> bool:
    """Say whether a heading, as prose, is one for a list of references."""
    return _is_one_of(LIST_WORDS, prose)


def _is_one_of(names: frozenset[str], prose: str) -> bool:
    words = _ATTRIBUTES.sub("", prose).strip(_MARKS + "\n")
    if len(words) > _LONGEST_HEADING:
        return False
    composed = normalize("NFC", visible(words))
    return _AROUND_WORDS.sub("", composed).lower() in names


def _end_of_list(
    text: str, reading: Reading, heading: Heading, paragraphs: Sequence[tuple[Span, ...]]
) -> int | None:
    """Find where the list under a heading ends, or None if no list is there."""
    start = heading.span.end
    headings = reading.headings
    below = range(bisect_left(headings, start, key=lambda h: h.span.start), len(headings))
    ends = (headings[i].span.start for i in below if headings[i].level <= heading.level)
    end = next(ends, len(text))
    if heading.level == _BELOW_ALL_LEVELS:
        last = _end_of_entries(reading.prose, Span(start, end), paragraphs)
        return None if last is None else _without_rules(text, Span(start, last))
    if not _has_entries(reading.prose, Span(start, end), paragraphs):
        return None
    return _without_rules(text, Span(start, end))


def _has_entries(prose: str, within: Span, paragraphs: Sequence[tuple[Span, ...]]) -> bool:
    """Say whether a line below a heading can be an entry: there are chapters named "Literature"."""
    first = bisect_right(paragraphs, within.start, key=lambda lines: lines[-1].end)
    for index in range(first, len(paragraphs)):
        lines = paragraphs[index]
        below = bisect_left(lines, within.start, key=lambda line: line.start)
        for line in (lines[i] for i in range(below, len(lines))):
            if line.start >= within.end:
                return False
            if may_be_entry(visible(prose[line.start : min(line.end, line.start + _ENTRY_WINDOW)])):
                return True
    return False


def _without_rules(text: str, span: Span) -> int:
    """Leave empty lines and thematic breaks at the end of a section to what comes below."""
    end = span.end
    while (line := text.rfind("\n", span.start, end)) >= 0:
        if text[line:end].strip(_RULE):
            break
        end = line
    return span.start + len(text[span.start : end].rstrip())


def _end_of_entries(prose: str, within: Span, paragraphs: Sequence[tuple[Span, ...]]) -> int | None:
    """Find the end of the last entry below a line that is no marked-up heading.

    Nothing says where such a list ends, so it does where two paragraphs are no entries.
    """
    last, strangers = None, 0
    first = bisect_right(paragraphs, within.start, key=lambda lines: lines[-1].end)
    for index in range(first, len(paragraphs)):
        lines = paragraphs[index]
        if lines[-1].end > within.end or strangers > _MOST_STRANGERS:
            break
        start = max(lines[0].start, within.start)
        if may_be_entry(visible(prose[start : min(lines[-1].end, start + _ENTRY_WINDOW)])):
            last, strangers = lines[-1].end, 0
        else:
            strangers += 1
    return last


def _find_bare_list(text: str, prose: str, paragraphs: Sequence[tuple[Span, ...]]) -> Span | None:
    """Find three entries or more at the very end, with nothing below them but numbered notes."""
    entries, start = 0, len(prose)
    for lines in reversed(paragraphs):
        first, last = lines[0].start, lines[-1].end
        shown = visible(prose[first : min(last, first + _ENTRY_WINDOW)])
        if looks_like_entry(shown):
            entries += count_entries(prose[first:last])
            start = first
        elif not is_note(shown):
            break
    if entries < _LEAST_ENTRIES:
        return None
    return Span(start, _without_rules(text, Span(start, paragraphs[-1][-1].end)))


def hide_section(prose: str, sections: Sections) -> str:
    """Blank the lists: an entry of a list is no citation."""
    lists = [sections.references] if sections.references else []
    for start, end in ((span.start, span.end) for span in (*lists, *sections.further)):
        prose = prose[:start] + spaces(prose[start:end]) + prose[end:]
    return prose
