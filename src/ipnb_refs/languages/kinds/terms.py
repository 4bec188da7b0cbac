"""`Terms`: the words that a list of references prints in one language.

They follow what authors print who use APA in these languages. What has no word of its own in a
language (a rare role, a rare description) is printed in English. "&" joins names in all of them.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[str, str]
"""A word for one and for several."""


@frozen
class Terms:
    """The words of a list in one language, and of what stands round it.

    - `heading` stands above a new list, `joining` before the last name in the running text,
      `cited_in` before the source that was read of a work that was not (APA 8.6)
    - `final_comma`: whether a comma stands before the last "&" of authors
    - `edition` holds the number ("{}. Aufl."), "" where ordinals are spelt as in English
    - `day` is a day and its month, `day_mark` stands behind the first of several days, `full_date`
      has the year as well; `retrieved` stands before a URL (APA 9.16), `original` behind it (9.41)
    - `seasons` are spring to winter, `months` January to December
    - `statuses` and `descriptions` are the English words of APA and what is printed for them
    - `roles` are the labels of names (9.10), by the names of the roles in biblatex-apa, all of
      which English has; `short_roles` are those inside the brackets of a review (10.7) that differ
    - `edition_word` follows an edition that has no number: "Rev. ed."
    - `report`, `publication` and `patent` stand before a number, `episode` holds two
    - `possessive` follows a name whose work is spoken of, "" where there is no such ending
    - `back` is what a link from an entry to the place that cites it says, with its number
    """

    tag: str
    months: tuple[str, ...]
    seasons: tuple[str, str, str, str]
    heading: str = "References"
    joining: str = "and"
    cited_in: str = "as cited in"
    no_date: str = "n.d."
    final_comma: bool = True
    within: str = "In"
    on: str = "On"
    volume: Pair = ("Vol.", "Vols.")
    page: Pair = ("p.", "pp.")
    number: str = "No."
    article: str = "Article"
    version: str = "Version"
    edition: str = ""
    edition_word: str = "ed."
    circa: str = "ca."
    present: str = "present"
    before_era: str = "B.C.E."
    own_era: str = "C.E."
    day: str = "{month} {day}"
    day_mark: str = ""
    full_date: str = "{month} {day}, {year}"
    retrieved: str = "Retrieved {date}, from "
    original: str = "Original work published {date}"
    reprinted: str = "Reprinted from"
    by: str = "by"
    with_others: str = "with"
    statuses: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, Pair] = field(default_factory=dict)
    short_roles: Mapping[str, Pair] = field(default_factory=dict)
    report: str = "Report"
    publication: str = "Publication"
    patent: str = "Patent"
    episode: str = "Season {season}, Episode {episode}"
    possessive: str = ""
    back: str = "Back to citation {}"

    def described(self, words: str) -> str:
        """Give the description that stands for these English words."""
        return self.descriptions.get(words, words)
