"""The verdicts on citations in plain words: the one place from which output and pages have them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen
from ipnb_refs.model import Confidence, Reason, Status
from ipnb_refs.rules import BIBLIOGRAPHY, LIST, home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipnb_refs.model import Resolution
    from ipnb_refs.rules import Context


@frozen
class Verdict:
    """What one reason means and what to do about it, each a sentence without its period.

    `advice` is "" where there is nothing to do. The first cite of the example `text` has this
    reason in the example `store` (BibTeX).
    """

    reason: Reason
    status: Status
    meaning: str
    advice: str
    text: str
    store: str

    def told(self, place: str, confidence: Confidence = Confidence.SURE) -> Verdict:
        """Give the same in words for what a post is looked up in: "the list", or both.

        And for what may be no citation at all.
        """
        advice = self.advice if place == BIBLIOGRAPHY else self.advice.removesuffix(_AS_FIELD)
        meaning = self.meaning.replace(BIBLIOGRAPHY, place)
        if confidence is not Confidence.SURE:
            meaning += "; it may be no citation"
        return replace(self, meaning=meaning, advice=advice.replace(BIBLIOGRAPHY, place))


_AS_FIELD = " (year = {2001a})"
_SIEGEL = """\
@book{siegel2012,
  author = {Siegel, Daniel J.},
  year   = {2012},
  title  = {The developing mind},
}
"""
_TWO_OF_ONE_YEAR = """\
@article{relational,
  author = {Schore, Allan N.},
  year   = {2001},
  title  = {The effects of early relational trauma},
}
@article{secure,
  author = {Schore, Allan N.},
  year   = {2001},
  title  = {Effects of a secure attachment relationship},
}
"""
_WITH_LETTERS = """\
@article{secure,
  author = {Schore, Allan N.},
  year   = {2001a},
  title  = {Effects of a secure attachment relationship},
}
@article{relational,
  author = {Schore, Allan N.},
  year   = {2001b},
  title  = {The effects of early relational trauma},
}
"""
_TWO_AUTHORS = """\
@book{siegel2011,
  author = {Siegel, Daniel J. and Bryson, Tina Payne},
  year   = {2011},
  title  = {The whole-brain child},
}
"""

_ALL = (
    Verdict(
        Reason.RESOLVED,
        Status.RESOLVED,
        "one work matches",
        "",
        "Minds develop between people (Siegel, 2012).",
        _SIEGEL,
    ),
    Verdict(
        Reason.SEVERAL,
        Status.AMBIGUOUS,
        "several works match",
        "add the letter of the year (2001a) or more names, or put letters in the bibliography"
        f"{_AS_FIELD}",
        "Early care shapes the brain (Schore, 2001).",
        _TWO_OF_ONE_YEAR,
    ),
    Verdict(
        Reason.UNKNOWN_NAME,
        Status.UNRESOLVED,
        "no work in the bibliography is by this author",
        "correct the name, or add the work to the bibliography",
        "Minds develop between people (Seigel, 2012).",
        _SIEGEL,
    ),
    Verdict(
        Reason.OTHER_INITIALS,
        Status.UNRESOLVED,
        "the bibliography has this surname only with other given names",
        "correct or delete the initials, or add the work to the bibliography",
        "R. Siegel (2012) wrote about the mind.",
        _SIEGEL,
    ),
    Verdict(
        Reason.OTHER_YEAR,
        Status.UNRESOLVED,
        "the bibliography has this author only with other years",
        "correct the year, or add the work to the bibliography",
        "Minds develop between people (Siegel, 2021).",
        _SIEGEL,
    ),
    Verdict(
        Reason.OTHER_NAMES,
        Status.UNRESOLVED,
        "this author's works from that year have other co-authors",
        "correct the co-authors, or add the work to the bibliography",
        "A child's brain can be integrated (Siegel & Payne, 2011).",
        _TWO_AUTHORS,
    ),
    Verdict(
        Reason.OTHER_LETTER,
        Status.UNRESOLVED,
        "the bibliography has this author and year, but not this letter",
        "correct or delete the letter, or add the work to the bibliography",
        "Early care shapes the brain (Schore, 2001c).",
        _WITH_LETTERS,
    ),
    Verdict(
        Reason.PRIMARY_SOURCE,
        Status.EXEMPT,
        "the list includes the secondary source, not the work that it cites",
        "",
        "Attachment is lifelong (Bowlby, 1969, as cited in Siegel, 2012).",
        _SIEGEL,
    ),
    Verdict(
        Reason.PERSONAL_COMMUNICATION,
        Status.EXEMPT,
        "readers cannot look up a personal communication, so it is not in the list",
        "",
        "She saw it in her own patients (R. Adams, personal communication, May 4, 2019).",
        _SIEGEL,
    ),
)

VERDICTS = {verdict.reason: verdict for verdict in _ALL}
"""Every reason, in the order of the steps of resolving."""


def why(resolution: Resolution, near: Sequence[str]) -> str:
    """Give the reason of a verdict on one line, with the works that fit or come near."""
    text = VERDICTS[resolution.reason].meaning
    if resolution.candidates:
        text += f": {', '.join(resolution.candidates)}"
    return f"{text}; did you mean {', '.join(near)}?" if near else text


def place_of(context: Context, resolution: Resolution) -> str:
    """Say where a cite was looked up, or where what it comes near to is, in words."""
    if context.listed is None:
        return BIBLIOGRAPHY
    near = [each.key for each in resolution.suggestions]
    if near or not context.store.works:
        return LIST if not near or home(context, near) == LIST else BIBLIOGRAPHY
    return f"{LIST} or {BIBLIOGRAPHY}"
