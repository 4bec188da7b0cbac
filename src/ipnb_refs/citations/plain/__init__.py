"""The plainest names before a date: most citations, read in a short way."""

from ipnb_refs.citations.plain.plain_names import read_plain

__all__ = ["read_plain"]
