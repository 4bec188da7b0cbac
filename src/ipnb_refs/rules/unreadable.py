"""Files that cannot be read as posts, all of them or a part: found before any rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.containers import is_container
from ipnb_refs.model import Diagnostic, RuleId, Severity
from ipnb_refs.rules.rule import problem

if TYPE_CHECKING:
    from ipnb_refs.files import NotText

_SAVE = "save the post as text (UTF-8)"

NOT_TEXT = problem(
    RuleId("DOC101", "not-text"),
    Severity.ERROR,
    "A file among the posts is not text, so it cannot be checked. Exclude it in the settings, or "
    "name the posts one by one. A Word document or a book under the name of a post only has to get "
    "back the ending of its own kind.",
)

UNREADABLE = problem(
    RuleId("DOC103", "unreadable-export"),
    Severity.ERROR,
    "An export or a document is damaged, or a part of it is. What can be read was checked, the "
    "rest was not. Export it again, or fix the place that is named.",
)


def not_text(path: str, error: NotText) -> Diagnostic:
    """Say that a file is no text: one that is read under another name only needs that."""
    if is_container(f"post{error.ending}"):
        message = f"this looks like {error.kind}; give it a name that ends in {error.ending}"
    elif error.kind:
        message = f"this looks like {error.kind}, not text; {_SAVE}"
    else:
        message = f"this is not a text file; {_SAVE}"
    return Diagnostic(NOT_TEXT.id, NOT_TEXT.severity, message, path, None)
