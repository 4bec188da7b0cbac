"""What is not prose and no parser of Markdown or HTML knows: a file each, in one ordered table."""

from ipnb_refs.documents.masks.mdx import comments_of
from ipnb_refs.documents.masks.pandoc import keys_in
from ipnb_refs.documents.masks.shortcodes import quotations
from ipnb_refs.documents.masks.table import MASKS, Mask, When, masked
from ipnb_refs.documents.masks.urls import addresses, occurrences

__all__ = [
    "MASKS",
    "Mask",
    "When",
    "addresses",
    "comments_of",
    "keys_in",
    "masked",
    "occurrences",
    "quotations",
]
