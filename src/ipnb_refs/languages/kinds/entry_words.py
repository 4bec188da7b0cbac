"""`EntryWords`: the words by which the fields of an entry are read and put in order."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages.kinds.list_words import NONE, Words

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class EntryWords:
    """The words of one language in the fields of a store, whatever the language of the store.

    All are in lower case and matched without regard to case. Of dates and numbers:

    - `statuses` stand where a date would, in letters only ("nodate"), by the words that APA prints
    - `circa` stands before an approximate year; its period may be missing
    - `months` are further names of months and seasons, by what they are called in English
    - `centuries` follow or precede a number: "13th century", "siglo XIII"
    - `joins` stand between two months: "May and June"
    - `editions` and `volumes` label their numbers, without a period, and `numbers` that of a work
      in a series, with it
    - `runs` of a broadcast have a number, and `episodes` in them: "season", "series"
    - `visited` says in a note when somebody opened a page

    Of titles in Title Case (APA 6.17), which English alone has:

    - `small_in_titles` may have no capital in them, whoever's manual they follow; `minor_in_titles`
      have none by APA's
    - `names_in_titles` have a capital in any case: nations, faiths, languages
    - `numbered_in_titles` keep their capital before a numeral or a letter: "Study 2"
    - `abbreviations` have a period that ends no sentence, written without it; `styles` are those
      of them that stand with a name

    For the order of titles (9.49), numerals are spelled out:

    - `ones` are the words of 0 to 19, `tens` those of 0, 10, 20 to 90 (the first two are never
      used), `larger` those of 100 and 1000; `ordinals` are the words of the places from 0
    """

    statuses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    circa: tuple[str, ...] = ()
    months: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    centuries: Words = NONE
    joins: Words = NONE
    editions: Words = NONE
    volumes: Words = NONE
    numbers: Words = NONE
    runs: Words = NONE
    episodes: Words = NONE
    visited: Words = NONE
    small_in_titles: Words = NONE
    minor_in_titles: Words = NONE
    names_in_titles: Words = NONE
    numbered_in_titles: Words = NONE
    abbreviations: Words = NONE
    styles: Words = NONE
    ones: tuple[str, ...] = ()
    tens: tuple[str, ...] = ()
    larger: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
