"""The APA 7 formatter: an `Entry` in, inline nodes out; no markup strings anywhere.

`item_of` puts a work beside its pattern and the words of the list, `head` finds who stands in the
author's place, `reference` puts the parts together. `names`, `roles`, `dates`, `titles`,
`descriptions`, `related` and `sources` make them, `legal` does chapter 11; `patterns` is the table
from types of works to patterns.
"""

from ipnb_refs.references.apa.item import Item, item_of
from ipnb_refs.references.apa.reference import Head, head, reference

__all__ = ["Head", "Item", "head", "item_of", "reference"]
