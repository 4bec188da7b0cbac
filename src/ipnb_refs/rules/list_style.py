"""Whether a typed list is in APA style, as far as the years tell: "Siegel, D. J. (2012). ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipnb_refs.listed import TypedList
    from ipnb_refs.model import Document

_AFTER_YEAR = (").", ", ")  # "(2012)." and "(2012, May 4)." (APA 9.13)
_LEAST = 3
_MOST_IN_APA = 1 / 3


def is_other_style(document: Document, listed: TypedList) -> bool:
    """Say whether most entries of a list have their year in another way than APA.

    "Siegel, Daniel J. 2012." and "Siegel, D. (2012) 'Minds'" are others. A short list tells nothing.
    """
    dates = [work.date for work in listed.works if work.date is not None]
    ends = [date.span.end for date in dates if date.year is not None]
    in_apa = sum(document.text.startswith(_AFTER_YEAR, end) for end in ends)
    return len(ends) >= _LEAST and in_apa < _MOST_IN_APA * len(ends)
