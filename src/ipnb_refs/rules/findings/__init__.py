"""The rules of scope findings: they look at the directives that hide what others find in a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.rules.rule import gathered

if TYPE_CHECKING:
    from ipnb_refs.rules.context import FindingsContext
    from ipnb_refs.rules.rule import Rule

__all__ = ["FINDINGS_RULES"]

_FILES = ("unused_ignore", "unclear_ignore")
"""The file of each rule, in the order of their codes."""

FINDINGS_RULES: tuple[Rule[FindingsContext], ...] = gathered(__name__, _FILES)
