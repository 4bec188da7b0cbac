"""Directives with which a post waves findings off, baselines that set them aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.suppressions.baseline import (
        Compared,
        SetAside,
        compared,
        entries,
        read_baseline,
        write_baseline,
    )
    from ipnb_refs.suppressions.bib_directives import bib_directives_of
    from ipnb_refs.suppressions.comments import (
        bib_comments,
        block_comments,
        check_reason,
        file_comment,
    )
    from ipnb_refs.suppressions.directives import Directive, Verb, directives_of
    from ipnb_refs.suppressions.hiding import Sifted, sift

__all__ = [
    "Compared",
    "Directive",
    "SetAside",
    "Sifted",
    "Verb",
    "bib_comments",
    "bib_directives_of",
    "block_comments",
    "check_reason",
    "compared",
    "directives_of",
    "entries",
    "file_comment",
    "read_baseline",
    "sift",
    "write_baseline",
]

_ON_DEMAND = parts(
    baseline="Compared SetAside compared entries read_baseline write_baseline",
    bib_directives="bib_directives_of",
    comments="bib_comments block_comments check_reason file_comment",
    directives="Directive Verb directives_of",
    hiding="Sifted sift",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
