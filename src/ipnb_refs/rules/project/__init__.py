"""The rules of scope project: they run only where all posts of a store are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.rules.rule import gathered

if TYPE_CHECKING:
    from ipnb_refs.rules.context import ProjectContext
    from ipnb_refs.rules.rule import Rule

__all__ = ["PROJECT_RULES"]

_FILES = ("uncited_work",)
"""The file of each rule, in the order of their codes."""

PROJECT_RULES: tuple[Rule[ProjectContext], ...] = gathered(__name__, _FILES)
