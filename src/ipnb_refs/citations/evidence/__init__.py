"""What decides whether names and a date are a citation, and whose.

`decision` weighs the form of the text and what the store knows, `lookalikes` says what is none,
`in_sentence` and `second_reading` find what only the store can tell. Where no work was found,
`confidence` says how sure it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.citations.evidence.asides import WORDS_LEFT
    from ipnb_refs.citations.evidence.beside_dates import (
        sends_to_known,
        without_asides,
    )
    from ipnb_refs.citations.evidence.clues import Evidence, gathered, is_of, known_years
    from ipnb_refs.citations.evidence.confidence import weighed
    from ipnb_refs.citations.evidence.decision import is_citation
    from ipnb_refs.citations.evidence.in_sentence import (
        after_year,
        before_bracket,
        before_year,
        in_year,
    )
    from ipnb_refs.citations.evidence.lookalikes import (
        follows_species,
        follows_title,
        is_credit_before,
    )
    from ipnb_refs.citations.evidence.lower_case import in_lower_case
    from ipnb_refs.citations.evidence.second_reading import is_genitive, read_again
    from ipnb_refs.citations.evidence.year_apart import names_work, possessive_before, round_year

__all__ = [
    "WORDS_LEFT",
    "Evidence",
    "after_year",
    "before_bracket",
    "before_year",
    "follows_species",
    "follows_title",
    "gathered",
    "in_lower_case",
    "in_year",
    "is_citation",
    "is_credit_before",
    "is_genitive",
    "is_of",
    "known_years",
    "names_work",
    "possessive_before",
    "read_again",
    "round_year",
    "sends_to_known",
    "weighed",
    "without_asides",
]

_ON_DEMAND = parts(
    asides="WORDS_LEFT",
    beside_dates="sends_to_known without_asides",
    clues="Evidence gathered is_of known_years",
    confidence="weighed",
    decision="is_citation",
    in_sentence="after_year before_bracket before_year in_year",
    lookalikes="follows_species follows_title is_credit_before",
    lower_case="in_lower_case",
    second_reading="is_genitive read_again",
    year_apart="names_work possessive_before round_year",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
