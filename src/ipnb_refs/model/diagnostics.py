"""Findings and their fixes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ipnb_refs.frozen import frozen

if TYPE_CHECKING:
    from ipnb_refs.model.text import Span


class Severity(StrEnum):
    """How much a finding matters; `info` never fails a run.

    Each value equals its text: `finding.severity == "error"`.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def at_most(self, other: Severity) -> Severity:
        """Give the milder of two."""
        severities = [*Severity]
        return max(self, other, key=severities.index)


class Applicability(StrEnum):
    """Whether a fix may be applied unseen: `safe` keeps what the post says, `unsafe` may change it.

    Each value equals its text: `fix.applicability == "safe"`.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"


@frozen
class RuleId:
    """The two names of a rule: `RuleId("CIT101", "unresolved-citation")`."""

    code: str
    name: str

    def __str__(self) -> str:
        return self.code

    def __lt__(self, other: RuleId) -> bool:
        return (self.code, self.name) < (other.code, other.name)

    def is_called(self, typed: str) -> bool:
        """Whether this is the code or the name of the rule, in capitals or not."""
        return typed.casefold() in (self.code.casefold(), self.name.casefold())


@frozen
class Edit:
    """Put `replacement` in the place of the span; an empty span inserts.

    The replacement is raw text of the post, escaped as its markup asks.
    """

    span: Span
    replacement: str


@frozen
class Fix:
    """Edits that together fix one finding; `title` says in words what they do.

    All are in the file of the finding, and they are applied together or not at all.
    """

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


@frozen
class Related:
    """Another place that a finding speaks of; its `path` is None in the finding's own file.

    Where the finding `is_same` there, the two could change their places: a work cited twice.
    """

    message: str
    span: Span
    path: str | None = None
    is_same: bool = False


@frozen
class Diagnostic:
    """A finding: what is wrong (`message`), where, and what to do (`help`).

    `path` is the name of the post that `read` was given, or that of the store's file. `span` counts
    code points of its raw text, and is None where a whole file is meant. `fix` is None where no
    program can help; `related` are other places, such as an entry of the list.
    """

    rule: RuleId
    severity: Severity
    message: str
    path: str | None
    span: Span | None
    related: tuple[Related, ...] = ()
    help: str | None = None
    fix: Fix | None = None
