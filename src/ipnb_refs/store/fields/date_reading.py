"""What comes of reading a date of a bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from ipnb_refs.model import Date


@frozen
class ReadDate:
    """A date with the letter that the store itself gives it ("a" of `2012a`).

    `field` is the name of the field that could not be understood, if any.
    """

    date: Date | None = None
    year_suffix: str = ""
    field: str | None = None
