"""Sentence case (APA 6.17) for titles that a .bib often has in Title Case.

A title is taken to be in Title Case where nearly all its longer words have a capital; then all but
the protected words, the first ones, and those with capitals inside are lower-cased. Any other
title is in sentence case already, and only the first word of a subtitle is given its capital.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ipnb_refs.languages import ENGLISH
from ipnb_refs.model import Content, Link, Span, Style, Styled
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Node

_SMALL, _MINOR = ENGLISH.entries.small_in_titles, ENGLISH.entries.minor_in_titles
_NUMBERED = ENGLISH.entries.numbered_in_titles
_ABBREVIATIONS, _STYLES = ENGLISH.entries.abbreviations, ENGLISH.entries.styles
# A tag or a name on a platform ("#koko", "@nasa") is no word of the title.
_WORD = regex(r"(?<![#@\w])[^\W_]+(?:['’][^\W\d_]+)*")
_TAG_FIRST = regex(r"\W*[#@]\w+")
_BEHIND_NOUN = regex(r"\.?\s(?:[0-9]{1,3}|[IVX]{1,5}|[A-Z])\b")
_START = regex(r"—|[:?!][\"'”’)\]»]*\s")
_FULL_STOP = regex(r"[.…][\"'”’)\]»]*\s")
_GREEK = regex("[\u00b5\u0370-\u03ff\u1f00-\u1fff]")
_LAST_LATIN = "\u024f"
_HYPHENS = ("-", "\u2010", "\u2011")
_LONG = 4
_CAPITALS_PER_SMALL = 3


class _TitleWord(NamedTuple):
    """A word of a title with its place; `starts` a part of the title, or `may_start` one."""

    start: int
    end: int
    text: str
    starts: bool
    may_start: bool
    joined: bool


def sentence_case(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Set a title in sentence case; what is `no-case` stays as it is."""
    plain = str(Content(nodes))
    words = list(_words(plain))
    if not all(isinstance(node, str) for node in nodes):
        protected = bytearray(len(plain))
        _mark_protected(nodes, 0, protected, inside=False)
        words = [word for word in words if not any(protected[word.start : word.end])]
    lower = _is_title_case(words)
    characters: list[str] = []
    at = 0
    for word in words:
        changed = _cased(word, plain, lower=lower)
        if changed and len(changed) == 1:
            characters += plain[at : word.start], changed
            at = word.start + 1
    if not at:
        return nodes
    characters.append(plain[at:])
    return _refilled(nodes, "".join(characters), 0)[0]


def _mark_protected(nodes: tuple[Node, ...], at: int, mask: bytearray, *, inside: bool) -> int:
    """Set the bytes of `no-case` characters; return the offset behind the nodes."""
    for node in nodes:
        if isinstance(node, str):
            if inside:
                mask[at : at + len(node)] = b"\1" * len(node)
            at += len(node)
        else:
            kept = inside or (isinstance(node, Styled) and node.style is Style.NO_CASE)
            if isinstance(node, Styled) and node.style is Style.ITALIC:
                length = _name_in_italics(str(Content(node.children)))
                mask[at : at + length] = b"\1" * length
            at = _mark_protected(node.children, at, mask, inside=kept)
    return at


def _name_in_italics(plain: str) -> int:
    """Say how many characters of a text in italics keep their capitals.

    Species, ships, and works are set so: "*Homo sapiens*", "*Hamlet*". Of the title of a work it
    is the first word ("*The Good Place*" is "*The good place*"); a short word is only stressed.
    """
    first, _, rest = plain.partition(" ")
    if not rest:
        return len(plain) if len(plain) >= _LONG and plain.casefold() not in _SMALL else 0
    return len(first) if any(word[:1].isupper() for word in rest.split()) else len(plain)


def _words(plain: str) -> Iterator[_TitleWord]:
    end, last = 0, ""
    if tag := _TAG_FIRST.match(plain):
        end, last = tag.end(), tag[0]
    for found in _WORD.finditer(plain, end):
        gap = plain[end : found.start()]
        if gap == " " and last:  # so it is nearly always
            end, last = found.end(), found[0]
            yield _TitleWord(found.start(), end, last, False, False, False)
            continue
        starts = not last or _START.search(gap) is not None
        stops = _FULL_STOP.search(gap) is not None and _ends_sentence(last)
        joined = bool(last) and not any(c.isspace() or c == "—" for c in gap)
        end, last = found.end(), found[0]
        yield _TitleWord(found.start(), end, last, starts, stops, joined)


def _ends_sentence(word: str) -> bool:
    """Say whether a full stop behind this word can end a sentence."""
    return word.isdigit() or (len(word) > 1 and word.casefold() not in _ABBREVIATIONS)


def is_in_title_case(nodes: tuple[Node, ...]) -> bool:
    """Say whether a title is taken to be in Title Case, whatever is protected in it."""
    return _is_title_case(list(_words(str(Content(nodes)))))


def lowered(nodes: tuple[Node, ...]) -> tuple[Span, ...]:
    """Give the words that lose their capital in sentence case, by their places in the plain text.

    Neighbors are one stretch: "New York".
    """
    plain, cased = str(Content(nodes)), str(Content(sentence_case(nodes)))
    found: list[Span] = []
    for word in _words(plain):
        if plain[word.start] == cased[word.start] or not plain[word.start].isupper():
            continue
        near = bool(found) and plain[found[-1].end : word.start] == " "
        start = found.pop().start if near else word.start
        found.append(Span(start, word.end))
    return tuple(found)


def capitals_and_small(nodes: tuple[Node, ...]) -> tuple[int, int]:
    """Count the longer words of a title that have a capital, and those that have none.

    Words that have one in any case, or mostly none, tell nothing and are left out.
    """
    return _counts(list(_words(str(Content(nodes)))))


def _is_title_case(words: list[_TitleWord]) -> bool:
    capitals, small = _counts(words)
    return capitals >= _CAPITALS_PER_SMALL * small


def _counts(words: list[_TitleWord]) -> tuple[int, int]:
    capitals = small = 0
    for _, _, text, starts, may_start, joined in words:
        if len(text) < _LONG or starts or may_start or joined or text.lower() in _SMALL:
            continue
        if text.islower():
            small += 1
        elif text.istitle():
            capitals += 1
    return capitals, small


def _cased(word: _TitleWord, plain: str, *, lower: bool) -> str:
    """Give the first letter as it has to be, or "" where it stays."""
    if not word.starts and (not lower or word.text.islower()):
        return ""
    first, rest = word.text[0], word.text[1:]
    if word.starts:
        plain_word = word.text.islower() and word.text.isalpha()
        kept = plain.startswith("://", word.end) or _is_symbol(word, plain)
        return first.upper() if plain_word and not kept else ""
    if word.may_start or not first.isupper() or (rest and not rest.islower()):
        return ""
    return "" if _keeps_capital(word, plain) else first.lower()


def _is_symbol(word: _TitleWord, plain: str) -> bool:
    """Say whether a letter stands for a symbol: "β" alone, "ж" of "ж-functions"."""
    if len(word.text) > 1:
        return False
    hyphen = plain.startswith(_HYPHENS, word.end)
    return bool(_GREEK.match(word.text)) or (hyphen and word.text > _LAST_LATIN)


def _keeps_capital(word: _TitleWord, plain: str) -> bool:
    if word.text == "A":
        return _numbered_noun_before(word, plain)
    if len(word.text) == 1 or word.text[:2] in ("I'", "I’"):
        return True
    stopped = plain[word.end : word.end + 1] == "."
    if stopped and (
        word.text.casefold() in _STYLES or plain[word.end + 1 : word.end + 2].isalpha()
    ):
        return True
    numbered = word.text.casefold() in _NUMBERED
    return numbered and _BEHIND_NOUN.match(plain, word.end) is not None


def _numbered_noun_before(word: _TitleWord, plain: str) -> bool:
    before = plain[max(0, word.start - 20) : word.start].split()
    return bool(before) and before[-1].casefold() in _NUMBERED


def _refilled(nodes: tuple[Node, ...], text: str, at: int) -> tuple[tuple[Node, ...], int]:
    """Give the same nodes with another text, as long as theirs; and where it goes on."""
    result: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            result.append(text[at : at + len(node)])
            at += len(node)
            continue
        children, at = _refilled(node.children, text, at)
        if isinstance(node, Link):
            result.append(Link(node.url, children))
        else:
            result.append(Styled(node.style, children))
    return tuple(result), at


def title_case(title: str) -> str:
    """Put a title into Title Case (6.17): all words but short articles, conjunctions, prepositions.

    Words with capitals inside stay; the first word, and the first of a subtitle, has a capital.
    """
    pieces, done, starts = [], 0, True
    for found in _WORD.finditer(title):
        between = title[done : found.start()]
        starts = starts or any(sign.search(between) for sign in (_START, _FULL_STOP))
        word = found[0]
        major = starts or word.lower() not in _MINOR
        pieces += [between, word[0].upper() + word[1:] if major else word]
        done, starts = found.end(), False
    return "".join([*pieces, title[done:]])
