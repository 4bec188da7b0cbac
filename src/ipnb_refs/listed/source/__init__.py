"""The source of a typed entry: its title, where it appeared, its addresses."""

from ipnb_refs.listed.source.bracketed import read_brackets
from ipnb_refs.listed.source.corrections import corrected
from ipnb_refs.listed.source.imprint_places import end_of_places, is_place
from ipnb_refs.listed.source.labeled_source import read_labeled, title_of_volume
from ipnb_refs.listed.source.typed_addresses import read_addresses
from ipnb_refs.listed.source.typed_source import (
    TRAILER,
    WITHIN,
    Range,
    TypedSource,
    is_press,
    read_publisher,
    read_source,
)

__all__ = [
    "TRAILER",
    "WITHIN",
    "Range",
    "TypedSource",
    "corrected",
    "end_of_places",
    "is_place",
    "is_press",
    "read_addresses",
    "read_brackets",
    "read_labeled",
    "read_publisher",
    "read_source",
    "title_of_volume",
]
