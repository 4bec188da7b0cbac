"""The catalogue: every code that a report can show, with its page."""

from __future__ import annotations

from typing import Any

from ipnb_refs.rules.findings import FINDINGS_RULES
from ipnb_refs.rules.post import POST_RULES
from ipnb_refs.rules.project import PROJECT_RULES
from ipnb_refs.rules.refused import REFUSED
from ipnb_refs.rules.rule import Rule, Scope, problem
from ipnb_refs.rules.store import STORE_RULES
from ipnb_refs.rules.unreadable import NOT_TEXT, UNREADABLE
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
    UNREADABLE,
)
"""The rules for posts, those for stores and projects, then the problems that no rule finds."""


_CHECKS = {
    Scope.POST: "each post",
    Scope.FINDINGS: "the comments of each post that hide findings",
    Scope.STORE: "the bibliography",
    Scope.PROJECT: "the project as a whole",
    Scope.FILE: "files, while they are read; it cannot be turned off",
}


def page_of(rule: Rule[Any]) -> str:
    """Give the page of a rule: its names, what it says of itself, the docstring of its file."""
    off = "" if rule.default else " Off by default; `extend-select` turns it on."
    norm = f" Source: {rule.source}." if rule.source else ""
    fix = ", ".join(rule.fix) or "none"
    facts = f"Severity: {rule.severity}.{off} Fix: {fix}. Checks: {_CHECKS[rule.scope]}.{norm}"
    head = f"# {rule.id.code} {rule.id.name}\n\n{facts} Since {rule.since}."
    return f"{head}\n\n{rule.doc}\n"


def rule_named(name: str) -> Rule[Any] | None:
    """Find a rule or problem by its code or its name, without regard to capitals."""
    return next((each for each in CATALOGUE if each.id.is_called(name)), None)
