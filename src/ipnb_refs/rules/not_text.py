"""A post that is not text: found while it is read, before any rule."""

from __future__ import annotations

from ipnb_refs.model import RuleId, Severity
from ipnb_refs.rules.rule import problem

NOT_TEXT = problem(
    RuleId("DOC101", "not-text"),
    Severity.ERROR,
    "A file among the posts is not text, so it cannot be checked. Exclude it in the settings, or "
    "name the posts one by one.",
)
