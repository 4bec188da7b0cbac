"""Directives with which a post waves findings off, and what becomes of the findings."""

from __future__ import annotations

from ipnb_refs.suppressions.directives import Directive, Verb, directives_of
from ipnb_refs.suppressions.hiding import Sifted, sift

__all__ = ["Directive", "Sifted", "Verb", "directives_of", "sift"]
