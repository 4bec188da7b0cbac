"""The catalogue: every code that a report can show, with its page."""

from __future__ import annotations

from typing import Any

from ipnb_refs.rules.findings import FINDINGS_RULES
from ipnb_refs.rules.not_text import NOT_TEXT
from ipnb_refs.rules.post import POST_RULES
from ipnb_refs.rules.project import PROJECT_RULES
from ipnb_refs.rules.refused import REFUSED
from ipnb_refs.rules.rule import Rule, problem
from ipnb_refs.rules.store import STORE_RULES
from ipnb_refs.store import PROBLEMS


def _in_order(rules: tuple[Rule[Any], ...]) -> list[Rule[Any]]:
    return sorted(rules, key=lambda rule: rule.id)


CATALOGUE: tuple[Rule[Any], ...] = (
    *(each.load() for each in POST_RULES),
    *FINDINGS_RULES,
    *_in_order((*STORE_RULES, *PROJECT_RULES)),
    *(problem(each.id, each.severity, each.doc) for each in PROBLEMS),
    NOT_TEXT,
    REFUSED,
)
"""The rules for posts, those for stores and projects, then the problems that no rule finds."""


def rule_named(name: str) -> Rule[Any] | None:
    """Find a rule or problem by its code or its name, without regard to capitals."""
    return next((each for each in CATALOGUE if each.id.is_called(name)), None)
