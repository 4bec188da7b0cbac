"""The APA 7 formatter: an `Entry` in, inline nodes out; no markup strings anywhere.

`reference` puts the parts together; `names`, `dates`, `titles`, `descriptions` and `sources` make
them; `patterns` is the table from types of works to patterns.
"""

from ipnb_refs.references.apa.reference import Head, head, reference

__all__ = ["Head", "head", "reference"]
