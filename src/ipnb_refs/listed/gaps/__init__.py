"""What stands between the parts of a typed entry that were read: a place, a day, a thesis.

`capitals` tells which capitals of titles are names, `merging` makes one entry of two.

A check of a post needs none of it; only what becomes BibTeX is read this closely.
"""

from ipnb_refs.listed.gaps.capitals import Capitals, capitals_of
from ipnb_refs.listed.gaps.merging import full_pages, merged
from ipnb_refs.listed.gaps.typed_gaps import read_gaps

__all__ = ["Capitals", "capitals_of", "full_pages", "merged", "read_gaps"]
