"""References as plain text: a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.writers.runs import runs_of

if TYPE_CHECKING:
    from ipnb_refs.model import Content, ReferenceList


def text_list(references: ReferenceList) -> str:
    """A list of references as text; "" for none."""
    return "".join(text_line(reference.content) + "\n" for reference in references.references)


def text_line(content: Content) -> str:
    """One reference as plain text on one line."""
    return "".join(run.text for run in runs_of(content))
