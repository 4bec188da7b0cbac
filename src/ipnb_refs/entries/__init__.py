"""Typed entries of lists: what each of their words is, told by weights that were learned."""

from ipnb_refs.entries.label_shares import likely_labels
from ipnb_refs.entries.labels import EntryLabel, Labeled, label
from ipnb_refs.entries.likeness import is_entry, likeness_of

__all__ = ["EntryLabel", "Labeled", "is_entry", "label", "likely_labels", "likeness_of"]
