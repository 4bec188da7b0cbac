"""A bibliography that a post names and that is not opened: found before any rule."""

from __future__ import annotations

from ipnb_refs.model import RuleId, Severity
from ipnb_refs.rules.rule import problem

REFUSED = problem(
    RuleId("DOC102", "refused-bibliography"),
    Severity.ERROR,
    "The front matter of a post names a bibliography that is not opened: it is outside of the "
    "project, not a regular .bib or .json file, or too large. Move it into the project, or name "
    "its folder under `trust-paths` in the settings.",
)
