"""The capitals of titles as a list types them: which are names, and which only Title Case.

Printed in sentence case, a short title such as "Reading Freud" would lose the capital of a name. By
itself it does not tell; the list does, where its other titles are in sentence case.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages import ENGLISH, LONG_PLACES, PLACES_FOR_CERTAIN, language_of_title
from ipnb_refs.model import Content, Span, Style, Styled
from ipnb_refs.regex import regex
from ipnb_refs.title_case import capitals_and_small, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Node
    from ipnb_refs.store import Entry

_WORD = regex(r"[^\W\d_]+")
_NAMES = PLACES_FOR_CERTAIN | ENGLISH.entries.names_in_titles
_SHORT = 3
"""How many words a title that may be a name has at most: "The Session Rating Scale"."""
_TWO = 2
_IN_BOOKS = ("chapter", "paper-conference")


@frozen
class Capitals:
    """How a list types its titles.

    `in_title_case`, `in_sentence_case`: plainly so, most of them; of a small or mixed list neither
    may be true. `people` are authors whose given names are spelled out: "Melanie Klein".
    """

    in_title_case: bool = False
    in_sentence_case: bool = False
    people: frozenset[str] = frozenset()

    def protected(self, entry: Entry) -> Entry:
        """Protect the names in the titles of a work, and of the book that it is in."""
        if entry.language:
            return entry
        entry = replace(entry, title=self._protected(entry.title))
        if entry.container_title is None or entry.type not in _IN_BOOKS:
            return entry
        return replace(entry, container_title=self._protected(entry.container_title))

    def _protected(self, title: Content) -> Content:
        """Protect what is a name, or cannot be told from one."""
        spans = lowered(title.nodes)
        if self.in_title_case or sum(_length(title, span) for span in spans) > _SHORT:
            spans = tuple(self._names(title, spans))
        return Content(_with_braces(title.nodes, spans, 0)[0]) if spans else title

    def names(self, title: Content, *, in_german: bool = False) -> tuple[str, ...]:
        """Give what plainly is a name and would lose its capital in sentence case.

        A title without English words may be in German, too, where its post is `in_german`.
        """
        spans = lowered(title.nodes)
        words = {word.lower() for word in _WORD.findall(str(title))}
        may_be_german = in_german and words.isdisjoint(ENGLISH.function_words - {"am", "in", "so"})
        tells = self.in_sentence_case or (may_be_german and not self.in_title_case)
        if not tells or sum(_length(title, span) for span in spans) > _SHORT:
            spans = tuple(self._names(title, spans))
        return tuple(span.of(str(title)) for span in spans)

    def _names(self, title: Content, spans: Iterable[Span]) -> Iterator[Span]:
        plain = str(title)
        for span in spans:
            words = [Span(*each.span()) for each in _WORD.finditer(plain, span.start, span.end)]
            known = {each for each in words if each.of(plain).casefold() in _NAMES}
            for first, second in pairwise(words):
                both = Span(first.start, second.end).of(plain)
                if both.casefold() in LONG_PLACES or both in self.people:
                    known |= {first, second}
            yield from _joined(sorted(known, key=lambda each: each.start))


def capitals_of(entries: Iterable[Entry]) -> Capitals:
    """Tell how the titles of a list are typed; those in another language than English do not count.

    A small word is plain: Title Case has hardly any. Capitals count where there are several.
    """
    sentence = title = 0
    people = set()
    for entry in entries:
        people |= {
            f"{name.given.split()[0]} {name.family}"
            for name in (*entry.author, *entry.editor)
            if name.family and len(name.given.split(".")[0].split(" ")[0]) > 1
        }
        if not keeps_case(entry):
            capitals, small = capitals_and_small(entry.title.nodes)
            is_title = capitals >= _TWO and capitals > small * _SHORT
            title += is_title
            sentence += bool(small) and not is_title
    return Capitals(
        title >= _TWO and title > _TWO * sentence,
        sentence > _TWO * title,
        frozenset(people),
    )


def keeps_case(entry: Entry) -> bool:
    """Say whether a work is plainly in another language than English, which is printed as typed."""
    return bool(entry.language or language_of_title(str(entry.title), None))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Join words that stand side by side: "New York"."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start == last.end + 1:
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _length(title: Content, span: Span) -> int:
    return len(span.of(str(title)).split())


def _with_braces(
    nodes: tuple[Node, ...], spans: tuple[Span, ...], at: int
) -> tuple[tuple[Node, ...], int]:
    """Protect stretches of the plain text in the nodes that begin at an offset of it."""
    result: list[Node] = []
    for node in nodes:
        if not isinstance(node, str):
            result.append(node)
            at += len(str(Content((node,))))
            continue
        done = 0
        for span in spans:
            start, end = span.start - at, span.end - at
            if done <= start and end <= len(node):
                result += [node[done:start], Styled(Style.NO_CASE, (node[start:end],))]
                done = end
        result.append(node[done:])
        at += len(node)
    return tuple(each for each in result if each), at
