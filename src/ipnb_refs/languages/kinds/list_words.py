"""`ListWords`: the words by which typed lists of works are found and read in one language."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = frozenset[str]
NONE: Words = frozenset()


def words(text: str) -> Words:
    """Make a set of words from text, for lists that are long and have no order."""
    return frozenset(text.split())


def pairs(first: str, second: str) -> Words:
    """Make all phrases of a word of the first and one of the second text."""
    return frozenset(f"{one} {other}" for one in first.split() for other in second.split())


def companions(join: str, whose: str, nouns: str) -> tuple[str, ...]:
    """Make what stands for further authors: "and her team"; `whose` is parted by commas."""
    owners = [each.strip() for each in whose.split(",")]
    return tuple(f"{join} {one} {other}" for one in owners for other in nouns.split())


@frozen
class ListWords:
    """The words of typed lists in one language.

    All are in lower case and matched without regard to case, but for those "as typed". Spaces in
    a phrase stand for any white space. Of headings:

    - `headings` stand above a list of references; `further` above one that nobody need cite, and so
      do `invitations` where they are marked up as a heading: as a line, "read more" is any link
    - `beside` can share such a heading: "Notes and references"
    - `selecting` words in a heading say that not all below need be cited: "selected"
    - `before_heading` and `after_heading` can stand around it: "selected", "cited"; after one of
      `heading_scopes` comes what the list is for: "used in this", "of the"

    Of entries, as they are told from prose:

    - `undated` (as typed) stands for a year without brackets
    - `joins`, besides the connectors, come before another name: "with"; `contributors` stands
      before those who helped, and are no authors: "unter Mitarbeit von"
    - `small_words` are those inside the name of a group before a date
    - `unfinished` words (as typed) are never the last of an entry
    - `sentence_words` are in sentences, and seldom in titles
    - `colophon` phrases begin notes below a post: "Last updated", "Reviewed by"
    - `asks_readers` begin sentences below a post: "Share this post", "Follow me on"
    - `tells` are the verbs that say of a person who it is: "Ann Roe is a nurse in York"

    Of the names and the date of an entry:

    - `et_al` stands for further authors in lists only
    - `editors` and other `roles` label names, without a period: "eds", "trans"
    - `before_groups` stands in lower case before the name of a group
    - `stopped` words have a period that does not end the names
    - `circa` stands before a year, without a period; `ongoing` where a last year would
    - `before_month` and `before_year` stand inside a date: "3 de mayo de 2012"
    - `seasons` has the words for spring, summer, autumn and winter, by these names
    - `visited` says when somebody opened a page, `as_of` with a colon from when it is, and
      `original` (as typed) when a work first appeared; `first_editions` begin what says so in
      brackets, in lower case: "zuerst 1922", "ed. or. 1922"

    Of what follows the title:

    - `within` (as typed) stands before the book that holds a chapter
    - `edited` and, after it, `edited_by` stand before the editors of that book
    - `pages`, `volumes`, `issues` and `articles` (all as typed) label their numbers
    - `ordinals` end the number of an edition, `editions` follow it, `revised` may stand between;
      `revised_editions` have no number: "rev. ed."
    - `counted` words have a number and a period in a title, `abbreviations` only the period
      (written without it)
    - `counted_articles` label the number of an article in an issue, `counted_pages` and
      `counted_volumes` follow the number of all pages and volumes, besides
      `pages`: "312 Seiten", "2 vols."; `supplements` (as typed) are numbers of a journal beside
      the others
    - `presses` (as typed) begin words in the names of publishers; `periodicals` are words in the
      names of journals; `theses` say that a work is one, and so do `further_theses`, which a title
      may have too; `at_schools` (as typed) stands between these and the university
    - `reports` are kinds of them, with a number: "technical report"; `coming` says that a work
      will appear, where no year is
    - `unpublished` and `manuscripts` say that a work has not appeared: "unpublished manuscript"
    - `edited_short` (as typed) stands before the editors without a word between: "ed. Ann Roe"
    - `translators` label translators ("Trans.", without the period), `translated` phrases stand
      before them; `meetings` are words in the names of the proceedings of conferences, and
      `talks` say that a work was given at one
    - `publishing`, `serials` and `imprints` are words that occur in the names of publishers, of
      journals and of the places where books appear, whatever else they may mean
    - `before_address` (as typed) stands before a URL

    For BibTeX, `skipped_in_keys` are words of a title that its key leaves out.
    """

    headings: Words = NONE
    further: Words = NONE
    invitations: Words = NONE
    beside: Words = NONE
    before_heading: Words = NONE
    after_heading: Words = NONE
    heading_scopes: Words = NONE
    selecting: Words = NONE
    undated: Words = NONE
    joins: Words = NONE
    contributors: Words = NONE
    small_words: Words = NONE
    unfinished: Words = NONE
    sentence_words: Words = NONE
    colophon: Words = NONE
    asks_readers: Words = NONE
    tells: Words = NONE
    et_al: Words = NONE
    editors: Words = NONE
    roles: Words = NONE
    before_groups: Words = NONE
    stopped: Words = NONE
    circa: Words = NONE
    ongoing: Words = NONE
    before_month: Words = NONE
    before_year: Words = NONE
    seasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    visited: Words = NONE
    as_of: Words = NONE
    original: Words = NONE
    first_editions: Words = NONE
    within: Words = NONE
    edited: Words = NONE
    edited_by: Words = NONE
    pages: Words = NONE
    volumes: Words = NONE
    issues: Words = NONE
    articles: Words = NONE
    ordinals: Words = NONE
    editions: Words = NONE
    revised: Words = NONE
    revised_editions: Words = NONE
    counted: Words = NONE
    abbreviations: Words = NONE
    counted_articles: Words = NONE
    counted_pages: Words = NONE
    counted_volumes: Words = NONE
    supplements: Words = NONE
    presses: Words = NONE
    periodicals: Words = NONE
    theses: Words = NONE
    further_theses: Words = NONE
    at_schools: Words = NONE
    reports: Words = NONE
    coming: Words = NONE
    unpublished: Words = NONE
    manuscripts: Words = NONE
    edited_short: Words = NONE
    translators: Words = NONE
    translated: Words = NONE
    meetings: Words = NONE
    talks: Words = NONE
    publishing: Words = NONE
    serials: Words = NONE
    imprints: Words = NONE
    before_address: Words = NONE
    skipped_in_keys: Words = NONE
