"""An export or a document that cannot be read, all of it or a part: found before any rule."""

from __future__ import annotations

from ipnb_refs.model import RuleId, Severity
from ipnb_refs.rules.rule import problem

UNREADABLE = problem(
    RuleId("DOC103", "unreadable-export"),
    Severity.ERROR,
    "An export or a document is damaged, or a part of it is. What can be read was checked, the "
    "rest was not. Export it again, or fix the place that is named.",
)
