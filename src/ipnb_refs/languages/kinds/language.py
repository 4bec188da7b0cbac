"""`Language`: all words of one language; each is one value in one file."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.languages.kinds.entry_words import EntryWords
from ipnb_refs.languages.kinds.list_words import NONE, ListWords, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.languages.kinds.terms import Terms

NO_ENTRIES = EntryWords()


@frozen
class Language:
    """The words of one language.

    `name` is English for it; `terms` are the words that are printed, `lists` those by which typed
    lists are read, `entries` those of the fields of a store. All others are those of citations, in
    lower case and matched without regard to case. A period is part of a word only where it is
    written here; spaces in a phrase stand for any white space. By field:

    - `connectors` join the last two names; `et_al` stands for further authors
    - `teams` are those who work with somebody: "Roe's group (2011)", "the team of Roe (2011)"
    - `locators` are CSL's locator terms and how each is typed
    - `undated` is what stands where a year would, by the English form that APA uses
    - `in_year` stands before a year in the sentence: "Porges in 1993"
    - `circa` stands before an approximate year, `eras` after a year before the common era, and
      `common_eras` beside one in it
    - `secondary` stands between the work that is spoken of and the source that was read (APA 8.6)
    - `citing` stands before a work that is only spoken of, behind the source that was read
    - `personal` marks a source that nobody can look up (APA 8.9)
    - `months`: months, seasons and days; right before a year they make a date
    - `function_words` begin sentences or clauses and are no part of a name there;
      `function_ends` are how more of them end: "généralement"
    - `pronouns` stand for somebody who was named before: "They (2012) say"; `third_persons` are
      those of them that are whoever wrote a work of the year
    - `own_ends` are how long words of this language end, and those of no other: "Bindungen"
    - `labels` are counted, labelled or named with a year and are no author
    - `label_ends` are how compounds of such words end
    - `venues` make the name of a house, a street or an event, which is no author: "Hotel Sacher"
    - `numbered` stand before a number that is no year, where no comma does: "Room 1901"
    - `kinds_of_work`, right before a title, say what kind of thing it is: "the film Inception";
      `kinds_in_capitals` are the same where nouns have capitals
    - `events` are named for a place, and none for who wrote of it: "la bataille de Verdun", but no
      "traité", which is a book as well
    - `studies` follow a possessive and a year: "Porges's 1993 paper"
    - `work_types` say what a work is, by the type of entry that BibTeX has for it: "monograph"
    - `works` are what somebody wrote, made or found: "Studie", "modelo"; `work_ends` are how
      compounds of such words end. An `agents` word after them, or after one of `before_agents`,
      is a preposition, though it can begin a surname as well: "eine Studie von Weber", "estudos de
      Silva", "wurde von Weber gezeigt"
    - `determiners` stand before a noun; where nouns have capitals, these two are
      `agents_of_capitals` and `determiners_of_capitals`
    - `reporting` are verbs of those who say something, right after the year of a narrative cite;
      a word of `before_reporting` may stand between: "Law (2009) has argued"; `objects` are
      pronouns before a verb, which is then hardly a sign: "Roma (2018) se describe"
    - `publishing` are verbs of those whose work a year dates: "Finch put it in 1957"
    - `happening` is what is said of things and events rather than of who wrote: "Vine (2013) died";
      `before_events` stand before their names: "after Chernobyl (1986)", "we saw Moana (2016)"
    - `living` is what people do beside their work: "In 2012, Koehler moved"
    - `talks` are held, and seldom listed: "Koehler's 2012 webinar"
    - `studying` are more of those who study or judge something, as films and products hardly do
    - `before_authors`: phrases that sources follow: "according to"; `see` sends readers to them;
      `as_words` stand before those who say something: "as Law (2009) has it"
    - `by_whom` stands between a verb or what somebody wrote and who it was: "shown by Roe (2009)";
      `with_whom` before the further authors of somebody named: "Roe himself, with Cole (2009)"
    - `editing` labels, without a period, say between names and a year that they edited the work;
      `editing_alone` do so without a comma before them: "(Roe Hg. 2012)"
    - `surnames_too` are `labels` that are surnames as well: "Law", "Page"
    - `bylines` name who wrote the post itself, before a colon: "Author: J. Smith (2012)"
    - `own_posts` begin a line or are the heading of what points to other posts: "Related posts"
    - `units` follow a number that is no year: "1480 m"
    - `credits` give credit for a picture: no source of the text
    - `never_before_authors`: prepositions of place and time that no author follows
    - `joiners` are lower-case words inside the name of a group
    - `articles` begin titles and groups
    - `sign_in_parentheses`: whether “&” alone joins names in parentheses (APA 8.17)
    - `bare_genitive`: whether names have an "s" without an apostrophe in the genitive
    - `title_joiners` join the parts of a title, `title_articles` may follow them: "Lord of the
      Rings"; `latin_looking` words end like Latin ones and name no species; an apostrophe joins
      the letters of `elided` to the next word: "l’étude". These four hold in posts of any language
    """

    tag: str
    name: str
    terms: Terms
    lists: ListWords
    connectors: Words
    et_al: tuple[str, ...]
    locators: Mapping[str, tuple[str, ...]]
    undated: Mapping[str, tuple[str, ...]]
    secondary: tuple[str, ...]
    personal: tuple[str, ...]
    months: Words
    function_words: Words
    articles: Words
    joiners: Words
    citing: tuple[str, ...] = ()
    in_year: tuple[str, ...] = ()
    circa: tuple[str, ...] = ()
    eras: tuple[str, ...] = ()
    common_eras: tuple[str, ...] = ()
    pronouns: Words = NONE
    third_persons: Words = NONE
    function_ends: tuple[str, ...] = ()
    own_ends: tuple[str, ...] = ()
    labels: Words = NONE
    label_ends: tuple[str, ...] = ()
    venues: Words = NONE
    numbered: Words = NONE
    kinds_of_work: Words = NONE
    kinds_in_capitals: Words = NONE
    events: Words = NONE
    studies: Words = NONE
    work_types: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    works: Words = NONE
    work_ends: tuple[str, ...] = ()
    agents: Words = NONE
    agents_of_capitals: Words = NONE
    before_agents: Words = NONE
    determiners: Words = NONE
    determiners_of_capitals: Words = NONE
    reporting: Words = NONE
    before_reporting: Words = NONE
    objects: Words = NONE
    publishing: Words = NONE
    happening: Words = NONE
    before_events: Words = NONE
    living: Words = NONE
    talks: Words = NONE
    studying: Words = NONE
    before_authors: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    as_words: Words = NONE
    by_whom: Words = NONE
    with_whom: Words = NONE
    editing: Words = NONE
    editing_alone: Words = NONE
    surnames_too: Words = NONE
    bylines: Words = NONE
    own_posts: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    credits: Words = NONE
    never_before_authors: Words = NONE
    title_joiners: Words = NONE
    title_articles: Words = NONE
    latin_looking: Words = NONE
    elided: Words = NONE
    teams: Words = NONE
    bare_genitive: bool = False
    sign_in_parentheses: bool = False
    entries: EntryWords = NO_ENTRIES

    @property
    def list_connectors(self) -> Words:
        """Connectors, as lists have them: Italian "ed" is more often a label of editors there."""
        return self.connectors - self.lists.editors
