"""Findings and their fixes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipnb_refs.model.text import Span


class Severity(StrEnum):
    """How much a finding matters; `info` never fails a run."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Applicability(StrEnum):
    """Whether a fix may be applied unseen."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True, order=True)
class RuleId:
    """The two names of a rule: `RuleId("CIT101", "unresolved-citation")`."""

    code: str
    name: str

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `replacement` in the place of the span; an empty span inserts."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together mend one finding."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of; `path` None is the finding's own file."""

    message: str
    span: Span
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding: what is wrong, where, and what to do (`help`).

    `span` is None where a whole file is meant.
    """

    rule: RuleId
    severity: Severity
    message: str
    path: str | None
    span: Span | None
    related: tuple[Related, ...] = ()
    help: str | None = None
    fix: Fix | None = None
