"""The names at the head of a typed entry, and how those of a list are typed."""

from ipnb_refs.listed.names.chunks import CAPITALS
from ipnb_refs.listed.names.colon_heads import end_before_colon, end_of_spoken_name
from ipnb_refs.listed.names.cut_heads import ROLE, ROLES
from ipnb_refs.listed.names.groups import begins_with_article, names_group
from ipnb_refs.listed.names.marked_names import (
    end_before_quotation,
    end_of_marked_names,
    in_spoken_names,
    latest_date,
)
from ipnb_refs.listed.names.name_order import read_again
from ipnb_refs.listed.names.other_signs import in_usual_signs
from ipnb_refs.listed.names.short_groups import short_group
from ipnb_refs.listed.names.typed_names import (
    Names,
    may_be_person,
    read_names,
    words_of_title,
)

__all__ = [
    "CAPITALS",
    "ROLE",
    "ROLES",
    "Names",
    "begins_with_article",
    "end_before_colon",
    "end_before_quotation",
    "end_of_marked_names",
    "end_of_spoken_name",
    "in_spoken_names",
    "in_usual_signs",
    "latest_date",
    "may_be_person",
    "names_group",
    "read_again",
    "read_names",
    "short_group",
    "words_of_title",
]
