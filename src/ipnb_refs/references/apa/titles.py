"""Titles and what follows them in parentheses and brackets (APA 9.17-9.22)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages import (
    DESCRIPTIONS,
    ENGLISH,
    alternatives,
    is_german_title,
    read_as,
)
from ipnb_refs.model import Content
from ipnb_refs.references.apa.nodes import italic, joined, text, unprotected
from ipnb_refs.regex import regex
from ipnb_refs.title_case import sentence_case

if TYPE_CHECKING:
    from ipnb_refs.languages import Terms
    from ipnb_refs.references.apa.item import Item
    from ipnb_refs.references.apa.nodes import Nodes

_ENGLISH = ("en", "english", "american", "british", "usenglish", "ukenglish", "canadian",
            "australian", "newzealand")  # fmt: skip
_WORDS = read_as().entries
_ORDINALS = ENGLISH.entries.ordinals
_EDITION = regex(
    rf"\b(?:{alternatives(_WORDS.editions | _WORDS.runs | _WORDS.episodes)})\b", re.IGNORECASE
)
_FIRST_EDITION = regex(
    rf"(?:1(?:st|\.)?|{_ORDINALS[1]})(?:\s+(?:{alternatives(_WORDS.editions)})\.?)?", re.IGNORECASE
)
_SPELLED_OUT = regex(r"\bedition\b", re.IGNORECASE)
_REVISED = regex(r"\b([Rr])evised(?=\s+(?:edition|ed)\b)", re.IGNORECASE)
_UNSTOPPED = regex(r"\bed$")
_VOLUME_WORD = regex(rf"(?:{alternatives(_WORDS.volumes)})\b\.?\s*", re.IGNORECASE)
_OTHER_WORD = regex(r"[^\W\d_]{2,}\.?\s")
# Volumes with other letters ("C", "L") are not counted so.
_ROMAN = regex(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_LONGEST_DESCRIPTION = 3
_DESCRIPTION = regex(rf"(?:{'|'.join(DESCRIPTIONS)})\b", re.IGNORECASE)
_DASH = "[-\u2010-\u2015\u2212]+\\s*"
_DASHES = regex(rf"\s*(?<![A-Z]){_DASH}|\s*{_DASH}(?!\d)")
_LONG = regex("\\s*-*[\u2012-\u2015][-\u2012-\u2015]*\\s*")


def title(item: Item, *, alone: bool, cased: bool = True) -> Nodes:
    """Print the title; in italics where the work stands `alone` (9.19).

    A work in another language has its own title first and the translation behind it in brackets,
    roman (9.38). Names of statutes and cases are not `cased`: their capitals stay.
    """
    entry = item.entry
    own = in_case(_own_title(item), item) if cased else unprotected(entry.title.nodes)
    if alone and entry.main_title is not None:
        return _of_volume(item, own)
    if entry.original_title is None:
        own = italic(own) if alone and not _is_description(own) else own
        addon = translation(item)
        return joined([own, ("[", *addon, "]") if addon else ()], " ")
    first = unprotected(entry.original_title.nodes)
    if cased and is_english(item.terms.tag):  # whatever language the original is in
        own = unprotected(sentence_case(entry.title.nodes))
    translated: Nodes = ("[", *own, "]") if own else ()
    return joined([italic(first) if alone else first, translated], " ")


def translation(item: Item) -> Nodes:
    """Print the translated title that a work in another language has in its addon (9.38).

    What says of what kind a work is ("Film", "Review of ...") translates nothing.
    """
    entry = item.entry
    addon = entry.title_addon
    language = entry.language
    if addon is None or not language or is_english(language) or not is_english(item.terms.tag):
        return ()
    plain = str(addon)
    if _DESCRIPTION.match(plain):
        return ()
    return without_brackets(unprotected(sentence_case(addon.nodes)))


def without_brackets(nodes: Nodes) -> Nodes:
    """Take off brackets that are typed around a description: those of the list are enough."""
    first, last = (nodes[0], nodes[-1]) if nodes else ("", "")
    if not (isinstance(first, str) and isinstance(last, str)):
        return nodes
    if not (first.startswith("[") and last.endswith("]")):
        return nodes
    if len(nodes) == 1:
        return text(first[1:-1])
    return (first[1:], *nodes[1:-1], last[:-1])


def described_in(medium: str) -> str:
    """Give the description that a medium is, or begins with: "Lecture notes, University"."""
    first = medium.partition(",")[0]
    words = first.split()
    # "App Store" is a place.
    plain = len(words) <= _LONGEST_DESCRIPTION and all(word.islower() for word in words[1:])
    return first if plain and _DESCRIPTION.match(first) else ""


def _is_description(own: Nodes) -> bool:
    """Say whether the title is a description in brackets, which is upright (9.22)."""
    first = own[0] if own else ""
    return isinstance(first, str) and first[:1] == "[" and is_bracketed(str(Content(own)))


def is_bracketed(title: str) -> bool:
    """Say whether one pair of brackets holds a whole title."""
    return title.startswith("[") and title.endswith("]") and "[" not in title[1:]


def _own_title(item: Item) -> Content | None:
    """Print the title; proceedings may have theirs where a chapter has that of its book."""
    entry = item.entry
    whole = entry.type == "book" and not entry.title.nodes
    return entry.container_title if whole else entry.title


def _of_volume(item: Item, own: Nodes) -> Nodes:
    """Print a volume with its own title: "Handbook: Vol. 2. Cognitive processes" (9.20)."""
    entry = item.entry
    whole = in_case(entry.main_title, item)
    if not entry.volume:
        return joined([italic(whole), italic(own)], ". ")
    number = f": {item.terms.volume[0]} {arabic(entry.volume)}"
    return italic((*whole, number, *((". ", *own) if own else ())))


def in_case(content: Content | None, item: Item) -> Nodes:
    """Print a title in sentence case; in languages other than English it stays as it was typed.

    A work that names no language is taken for one in the language of the list, unless its title is
    plainly in German, which has capitals within sentences.
    """
    if content is None:
        return ()
    language = item.entry.language or item.terms.tag
    if not is_english(language) or (not item.entry.language and is_german_title(str(content))):
        return unprotected(content.nodes)
    cased = sentence_case(content.nodes)
    if item.entry.type == "software":
        cased = _with_first_of(content.nodes, cased)
    return unprotected(cased)


def _with_first_of(typed: Nodes, cased: Nodes) -> Nodes:
    """Give back a small first letter: programs are called so, "jamovi"."""
    first, own = (typed[0], cased[0]) if typed else ("", "")
    if not (isinstance(first, str) and isinstance(own, str) and first[:1].islower()):
        return cased
    return (f"{first[:1]}{own[1:]}", *cased[1:])


def is_english(language: str) -> bool:
    """Whether a language's name or tag stands for some English."""
    return language.casefold().replace("_", "-").split("-")[0] in _ENGLISH


def container(item: Item) -> Nodes:
    """Print the title of the whole that a part is in, in italics, with its own description."""
    entry = item.entry
    main = entry.main_title is not None
    whole = _of_volume(item, in_case(entry.container_title, item)) if main else ()
    addon = (entry.main_title_addon if main else None) or entry.container_title_addon
    described: Nodes = ("[", *unprotected(addon.nodes), "]") if addon is not None else ()
    return joined([whole or italic(in_case(entry.container_title, item)), described], " ")


def parenthesis(contributors: str, *facts: str) -> Nodes:
    """Print the one parenthesis behind a title: "(E. Easwaran, Trans.; 2nd ed., Vol. 1)" (9.19)."""
    inside = "; ".join(part for part in (contributors, ", ".join(filter(None, facts))) if part)
    return text(f"({inside})" if inside else "")


def edition(typed: str, terms: Terms) -> str:
    """Print an edition as APA prints it: "2" and "Second" are "2nd ed."; "Rev." is "Rev. ed.".

    A first edition is not noted (9.19); what names its season or episode stands as it is.
    """
    bare = typed.strip()
    if _FIRST_EDITION.fullmatch(bare):
        return ""
    if not bare or _EDITION.search(bare):
        short = _SPELLED_OUT.sub(terms.edition_word, _REVISED.sub(r"\1ev.", bare))
        return _UNSTOPPED.sub(r"\g<0>.", short)
    word = bare.casefold()
    if word in _ORDINALS:
        bare = str(_ORDINALS.index(word))
    if not (bare.isascii() and bare.isdigit()):
        return f"{bare} {terms.edition_word}"
    number = terms.edition or f"{_ordinal(bare)} {terms.edition_word}"
    return number.format(bare)


def _ordinal(digits: str) -> str:
    bare = digits.lstrip("0") or "0"
    teen = bare[-2:] in ("11", "12", "13")
    ending = "th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(bare[-1], "th")
    return f"{bare}{ending}"


def volume(typed: str, terms: Terms) -> str:
    """Print "Vol. 1", or "Vols. 1–3" for a set; what begins with another word stands as it is."""
    bare = _VOLUME_WORD.sub("", typed.strip())
    if not bare or _OTHER_WORD.match(bare):
        return bare
    number = arabic(dashed(bare))
    return f"{terms.volume['–' in number]} {number}"


def arabic(number: str) -> str:
    """Print the number of a volume in Arabic numerals, "XII" as "12"; what else it is stays."""
    if not _ROMAN.fullmatch(number):
        return number
    values = [_ROMAN_VALUES[letter] for letter in number]
    return str(
        sum(
            -value if value < after else value
            for value, after in zip(values, (*values[1:], 0), strict=True)
        )
    )


def pages(typed: str, terms: Terms) -> str:
    """Print "p. 7" or "pp. 1–20"."""
    number = dashed(typed)
    several = re.search("[–,]", number) is not None
    return f"{terms.page[several]} {number}" if number else ""


def dashed(typed: str) -> str:
    """Numbers with an en dash for whatever stands between them.

    Where a dash does, a hyphen is part of a number: "M-1–M-4". So is one between a capital and a
    figure, which no range has: "A-12".
    """
    return ", ".join(
        (_LONG if _LONG.search(each) else _DASHES).sub("–", each.strip())
        for each in typed.strip().split(",")
    )
