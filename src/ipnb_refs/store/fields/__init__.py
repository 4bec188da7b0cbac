"""What single fields of an entry say: dates, names, and who did what."""

from __future__ import annotations

from ipnb_refs.store.fields.bib_dates import (
    BEFORE_SEASONS,
    LAST_MONTH,
    SEASONS,
    is_possible,
    read_date,
    read_issued,
    read_year,
)
from ipnb_refs.store.fields.contributors import (
    OTHERS,
    Contributors,
    read_contributors,
    read_name,
    split_list,
)
from ipnb_refs.store.fields.roles import first_contributors, read_roles

__all__ = [
    "BEFORE_SEASONS",
    "LAST_MONTH",
    "OTHERS",
    "SEASONS",
    "Contributors",
    "first_contributors",
    "is_possible",
    "read_contributors",
    "read_date",
    "read_issued",
    "read_name",
    "read_roles",
    "read_year",
    "split_list",
]
