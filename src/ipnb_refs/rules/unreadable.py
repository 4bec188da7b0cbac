"""Files that cannot be read as posts, all of them or a part: found before any rule."""

from __future__ import annotations

from ipnb_refs.model import RuleId, Severity
from ipnb_refs.rules.rule import problem

NOT_TEXT = problem(
    RuleId("DOC101", "not-text"),
    Severity.ERROR,
    "A file among the posts is not text, so it cannot be checked. Exclude it in the settings, or "
    "name the posts one by one.",
)

UNREADABLE = problem(
    RuleId("DOC103", "unreadable-export"),
    Severity.ERROR,
    "An export or a document is damaged, or a part of it is. What can be read was checked, the "
    "rest was not. Export it again, or fix the place that is named.",
)
