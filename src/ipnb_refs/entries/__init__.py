"""Typed entries of lists: what each of their words is, told by weights that were learned."""

from ipnb_refs.entries.labels import Label, Labeled, certainty, label
from ipnb_refs.entries.likeness import is_entry, likeness

__all__ = ["Label", "Labeled", "certainty", "is_entry", "label", "likeness"]
