"""What single fields of an entry say: dates, names, and who did what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.store.fields.bib_dates import original_of, read_date, read_issued, read_year
    from ipnb_refs.store.fields.contributors import (
        OTHERS,
        Contributors,
        read_contributors,
        read_name,
        split_list,
    )
    from ipnb_refs.store.fields.edtf_dates import BEFORE_SEASONS, LAST_MONTH, is_possible
    from ipnb_refs.store.fields.known_sites import UNKNOWN_SITE, KnownSite, site_at
    from ipnb_refs.store.fields.legal_names import (
        legal_name,
        name_without_title,
        parts_of_constitution,
    )
    from ipnb_refs.store.fields.month_words import season_number
    from ipnb_refs.store.fields.page_field import bare_pages
    from ipnb_refs.store.fields.roles import first_contributors, read_roles
    from ipnb_refs.store.fields.theses import handed_in, kept_in
    from ipnb_refs.store.fields.typeset_dois import doi_as_meant, odd_sign_of_doi

__all__ = [
    "BEFORE_SEASONS",
    "LAST_MONTH",
    "OTHERS",
    "UNKNOWN_SITE",
    "Contributors",
    "KnownSite",
    "bare_pages",
    "doi_as_meant",
    "first_contributors",
    "handed_in",
    "is_possible",
    "kept_in",
    "legal_name",
    "name_without_title",
    "odd_sign_of_doi",
    "original_of",
    "parts_of_constitution",
    "read_contributors",
    "read_date",
    "read_issued",
    "read_name",
    "read_roles",
    "read_year",
    "season_number",
    "site_at",
    "split_list",
]

_ON_DEMAND = parts(
    bib_dates="original_of read_date read_issued read_year",
    contributors="OTHERS Contributors read_contributors read_name split_list",
    edtf_dates="BEFORE_SEASONS LAST_MONTH is_possible",
    known_sites="UNKNOWN_SITE KnownSite site_at",
    legal_names="legal_name name_without_title parts_of_constitution",
    month_words="season_number",
    page_field="bare_pages",
    roles="first_contributors read_roles",
    theses="handed_in kept_in",
    typeset_dois="doi_as_meant odd_sign_of_doi",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
