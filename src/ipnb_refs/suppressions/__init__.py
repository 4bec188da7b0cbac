"""Directives with which a post waves findings off, and what becomes of the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.suppressions.directives import Directive, Verb, directives_of
    from ipnb_refs.suppressions.hiding import Sifted, sift

__all__ = ["Directive", "Sifted", "Verb", "directives_of", "sift"]

_ON_DEMAND = parts(
    directives="Directive Verb directives_of",
    hiding="Sifted sift",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
