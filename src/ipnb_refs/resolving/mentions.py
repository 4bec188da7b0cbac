"""Works that the prose names without a citation, so that they count as cited (APA 8.11).

| typed | what names the work |
| --- | --- |
| Bergman and Roger's landmark 2018 study / Bowlby put it in 1969 | authors and year, together |
| Ainsworth watched mothers. In her 1978 monograph, ... | the year and what it is, after them |
| Ainsworth watched mothers. She (1978) saw ... | the year behind a pronoun, after them |
| In The Body Keeps the Score (2014), ... | its title and year |
| (Boym 3) / (Boym 17–19; Said 22) | its author and a page, as in MLA style |
| [shown before](https://doi.org/10.1037/0003-066X.44.2.112) / [here](#bowlby) | a link to it |
"""

from __future__ import annotations

import re
from collections import Counter, deque
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.citations import Taken, names_with_pages
from ipnb_refs.languages import alternatives, read_as
from ipnb_refs.model import BORDER, MASK
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.resolving.group_names import GroupNames, is_same_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ipnb_refs.listed import ListedWork
    from ipnb_refs.model import Citation, Document, Name

_YEAR = regex(r"(?:(?<![\w.,/-])|(?<=[(\s]\d{4}/))(?:1[4-9]|20)\d\d(?=[a-z]?(?![\w/]))")
_BREAK = regex(rf"{BORDER}|\n[^\S\n]*\n")
_STOP = regex(
    r"(?<![\s.(]\d)(?<![\s.(][^\W\d_])(?<!\bal)(?<!\bvs)(?<!\bcf)(?<!\b[DM]r)(?<!\bMs)(?<!\bSt)(?<!\bMrs)"
    r"[.!?…]+[\"'”’»“)\]]*\s+(?=[\"'“„«‘(\[]*[^\W\d_a-zß-öø-ÿ])"
)
_WORD_OF_NAME = regex(r"\w+")
_WORD = regex(r"[^\W_]+(?:['’‘-][^\W_]+)*")
_MOST_WORDS_APART, _LEAST_WORDS, _SHORTEST_TITLE = 3, 2, 8
_SUBTITLE = regex(r"(?:[:?!]|(?<!\bv)\.)\s|\s[–—]\s|,\s(?=\d)")  # and the source of a case
_ADDRESS = regex(r"(?:https?:)?//(?:www\.|dx\.)?([^\s<>\"'\\]+)|\b(10\.\d{4,9}/[^\s<>\"'\\]+)")
_TO_ANCHOR = regex(r"(?:\]\(|href\s*=\s*[\"']?)#([^\s\"'<>)]+)", re.IGNORECASE)
_ANCHOR = regex(r"\b(?:id|name)\s*=\s*[\"']?([^\s\"'<>{}]+)|\{#([^\s{}]+)", re.IGNORECASE)
_ALL = read_as()
_WORKS = frozenset(word for words in _ALL.work_types.values() for word in words) | _ALL.studies
_OF_SOMEBODY = regex(rf"(?<!\w)(?i:{alternatives(_ALL.third_persons)})\s[(\[](\d{{4}})(?!\d)")
_END_OF_ADDRESS = ".,;:!?)]}*_/"
_MOST_PARAMETERS = 2
"""An address with more of them is where a search in a shop ended, not that of a work."""
_BEFORE_ENTRY = 300
_SHORT_NAME = regex(r"\s[(\[][A-ZÀ-Þ]{2,}[)\]]\Z")
_ACRONYM = regex(r"(?<![\w-])[A-ZÀ-Þ][A-Za-z]{0,7}[A-ZÀ-Þ][a-z]?(?![\w])")
_BETWEEN_ENTRIES = regex(r"\n\s*\n|</(?:li|p|div|dd|td)>|\n(?=\S)", re.IGNORECASE)


class _Sentence(NamedTuple):
    """A sentence in which years stand; `paragraph` and `end` say what comes before it."""

    text: str
    years: frozenset[int]
    paragraph: str
    end: int


class Mentions:
    """What the prose of a post names outside of its citations; read when it is asked for."""

    def __init__(self, document: Document, citations: Iterable[Citation]) -> None:
        self._document = document
        self._taken = Taken(citations)
        self._spoken: dict[int, tuple[_Sentence, ...]] = {}
        self._acronyms: dict[int, GroupNames] = {}

    def of(self, works: Sequence[ListedWork], all_works: Iterable[ListedWork]) -> frozenset[str]:
        """Give the keys of those works that the post names; `all_works` are all in its lists."""
        namesakes = Counter(map(_label, all_works))
        left = [work for work in works if not (self._is_linked(work) or self._is_paged(work))]
        linked = {work.key for work in works} - {work.key for work in left}
        if not self._sentences:
            return frozenset(linked)
        named = {w.key for w in left if self._is_named(w, alone=namesakes[_label(w)] == 1)}
        return frozenset(linked | named | self._titled(left))

    def _is_named(self, work: ListedWork, *, alone: bool) -> bool:
        year = work.date.year if work.date is not None else None
        if year is None or year not in self._years:
            return False
        return self._is_author_named(work, year, alone=alone) or self._is_group_named(work, year)

    def _is_author_named(self, work: ListedWork, year: int, *, alone: bool) -> bool:
        names = [name.name for name in work.names]
        patterns = _pattern_of(names[:1] if alone else names[:_LEAST_WORDS])
        if patterns is None:
            return False
        first = _WORD_OF_NAME.search(names[0].surname)
        sentences = self._by_word.get(first[0].lower(), set()) if first else set()
        if any(_is_by(patterns, self._sentences[at].text) for at in sentences & self._years[year]):
            return True
        return any(_is_by(patterns, each.paragraph, each.end) for each in self._spoken_of(year))

    def _is_group_named(self, work: ListedWork, year: int) -> bool:
        group = _group_of(work)
        if not group:
            return False
        if year not in self._acronyms:
            texts = (self._sentences[at].text for at in self._years[year])
            self._acronyms[year] = GroupNames({a for text in texts for a in _ACRONYM.findall(text)})
        return any(is_same_group(each, group) for each in self._acronyms[year].like(group))

    @cached_property
    def _years(self) -> dict[int, set[int]]:
        """Numbers of the sentences with a year."""
        found: dict[int, set[int]] = {}
        for number, each in enumerate(self._sentences):
            for year in each.years:
                found.setdefault(year, set()).add(number)
        return found

    @cached_property
    def _by_word(self) -> dict[str, set[int]]:
        """Numbers of the sentences with a word in lower case, with a genitive's "s" and without."""
        found: dict[str, set[int]] = {}
        for number, each in enumerate(self._sentences):
            for word in set(_WORD_OF_NAME.findall(each.text.lower())):
                for alike in {word, word.removesuffix("s")}:
                    found.setdefault(alike, set()).add(number)
        return found

    def _spoken_of(self, year: int) -> Iterable[_Sentence]:
        """Give the last sentence of each paragraph that says a word for a work near a year."""
        if year not in self._spoken:
            last: dict[int, _Sentence] = {}
            for each in (self._sentences[number] for number in sorted(self._years[year])):
                if _is_said_of_work(each.text, year):
                    last[id(each.paragraph)] = each
            self._spoken[year] = tuple(last.values())
        return self._spoken[year]

    def _titled(self, works: Iterable[ListedWork]) -> set[str]:
        """Give the keys of the works whose title a sentence names that has their year."""
        titles: dict[str, dict[int, dict[str, list[ListedWork]]]] = {}
        for work in works:
            for title in _titles(work):
                alike = titles.setdefault(title[:_SHORTEST_TITLE], {}).setdefault(len(title), {})
                alike.setdefault(title, []).append(work)
        return {
            work.key
            for sentence in self._sentences
            for work in _titled_in(fold(sentence.text), titles)
            if work.date is not None and work.date.year in sentence.years
        }

    def _is_linked(self, work: ListedWork) -> bool:
        doi, url = work.doi, work.url
        addresses = set()
        if url is not None and url.text.count("&") < _MOST_PARAMETERS:
            addresses.add(_bare(url.text))
        if doi is not None:
            addresses |= {_bare(f"https://doi.org/{doi.text}"), _bare(doi.text)}
        if not addresses.isdisjoint(self._addresses):
            return True
        return bool(self._to_anchors) and not self._to_anchors.isdisjoint(self._anchors(work))

    def _is_paged(self, work: ListedWork) -> bool:
        patterns = _pattern_of([name.name for name in work.names[:1]]) if self._paged else None
        return patterns is not None and _is_by(patterns, self._paged)

    @cached_property
    def _paged(self) -> str:
        return names_with_pages(self._document.prose.replace(MASK, ""))

    @cached_property
    def _sentences(self) -> tuple[_Sentence, ...]:
        return tuple(self._read_sentences())

    def _read_sentences(self) -> Iterator[_Sentence]:
        """Give the sentences that have a year outside of citations."""
        prose = self._document.prose
        done = 0
        for found in (*_BREAK.finditer(prose), None):
            end = found.start() if found else len(prose)
            years = _YEAR.finditer(prose, done, end)
            free = [y for y in years if not self._taken.has(y.start(), y.start() + 1)]
            if free:
                yield from _of_paragraph(prose[done:end], [(y.start() - done, y[0]) for y in free])
            done = found.end() if found else end

    @cached_property
    def _outside(self) -> str:
        """The raw text without the lists."""
        text, pieces, done = self._document.text, [], 0
        for each in self._document.lists.every:
            pieces.append(text[done : each.span.start])
            done = max(done, each.span.end)
        return " ".join([*pieces, text[done:]])

    @cached_property
    def _addresses(self) -> frozenset[str]:
        found = _ADDRESS.finditer(self._outside)
        return frozenset(_bare(each[1] or each[2]) for each in found)

    @cached_property
    def _to_anchors(self) -> frozenset[str]:
        return frozenset(found[1] for found in _TO_ANCHOR.finditer(self._outside))

    def _anchors(self, work: ListedWork) -> set[str]:
        """Give the anchors of an entry: those in it, and right before it in its own element."""
        text = self._document.text
        before = text[max(0, work.span.start - _BEFORE_ENTRY) : work.span.start]
        start = work.span.start - len(_BETWEEN_ENTRIES.split(before)[-1])
        end = _BETWEEN_ENTRIES.search(text, work.span.end)
        stretch = text[start : end.start() if end else len(text)]
        return {found[1] or found[2] for found in _ANCHOR.finditer(stretch)}


def _label(work: ListedWork) -> tuple[str, int | None]:
    first = fold(work.names[0].name.surname) if work.names else ""
    return first, work.date.year if work.date is not None else None


def _of_paragraph(prose: str, years: list[tuple[int, str]]) -> Iterator[_Sentence]:
    bounds = [0, *(stop.end() for stop in _STOP.finditer(prose)), len(prose)]
    shown = [_shown(prose[start:end]) for start, end in pairwise(bounds)]
    paragraph = " ".join(filter(None, shown))
    done, left = 0, deque(years)
    for (_, end), text in zip(pairwise(bounds), shown, strict=True):
        done += len(text) + bool(done and text)
        here = set()
        while left and left[0][0] < end:
            here.add(int(left.popleft()[1]))
        if here:
            yield _Sentence(text, frozenset(here), paragraph, done)


def _shown(prose: str) -> str:
    return " ".join(prose.replace(MASK, "").split())


def _pattern_of(names: list[Name]) -> list[re.Pattern[str]] | None:
    """Make patterns that find the names as a sentence has them; None where there is no name."""
    surnames = [name.surname for name in names]
    if not (surnames and all(surnames)):
        return None
    either = (f"(?:{re.escape(name)}|{re.escape(name.title())})" for name in surnames)
    typed = [re.sub("['’]", "['’]", each) for each in either]  # "MOOS" is "Moos" in a sentence
    return [re.compile(rf"(?<!\w){name}(?:['’]?s)?(?![\w-])") for name in typed]


def _group_of(work: ListedWork) -> str:
    """Give the name of the group that a work is by; it may look like a title."""
    if work.names:
        name = work.names[0].name
        return "" if len(work.names) > 1 or name.given else name.literal or name.family
    return _SHORT_NAME.sub("", work.title.text) if work.title is not None else ""


def _is_by(names: list[re.Pattern[str]], text: str, end: int | None = None) -> bool:
    return all(name.search(text, 0, len(text) if end is None else end) for name in names)


def _titled_in(
    folded: str, titles: Mapping[str, Mapping[int, Mapping[str, list[ListedWork]]]]
) -> Iterator[ListedWork]:
    """Give the works whose titles are in a folded sentence."""
    for at in range(len(folded) - _SHORTEST_TITLE + 1 if titles else 0):
        for length, alike in titles.get(folded[at : at + _SHORTEST_TITLE], {}).items():
            yield from alike.get(folded[at : at + length], ())


def _is_said_of_work(sentence: str, year: int) -> bool:
    """Say whether the year is near a word for a work, or behind who wrote it: "she (1978)"."""
    words, typed = [found[0].lower() for found in _WORD.finditer(sentence)], str(year)
    return typed in _OF_SOMEBODY.findall(sentence) or any(
        not _WORKS.isdisjoint(words[max(0, at - _MOST_WORDS_APART) : at + _MOST_WORDS_APART + 1])
        for at, word in enumerate(words)
        if word[: len(typed)] == typed
    )


def _titles(work: ListedWork) -> list[str]:
    """Give the title of a work, and what stands before its subtitle, folded; no short ones."""
    if work.title is None:
        return []
    whole = work.title.text
    main = _SUBTITLE.split(whole)[0]
    return [
        fold(title)
        for title in dict.fromkeys((whole, main))
        if len(title.split()) >= _LEAST_WORDS and len(fold(title)) >= _SHORTEST_TITLE
    ]


def _bare(address: str) -> str:
    """Give an address without what two ways to write it may differ in."""
    bare = re.sub(r"\A(?:https?:)?//(?:www\.|dx\.)?|\Awww\.", "", address.strip())
    return bare.rstrip(_END_OF_ADDRESS).casefold()
