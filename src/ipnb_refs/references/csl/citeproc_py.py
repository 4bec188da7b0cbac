"""What we take from citeproc-py: nothing else imports it, nor says that it has no types."""

from citeproc import (  # type: ignore[import-untyped]
    NAMES,
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    model,
)
from citeproc.source import VariableError  # type: ignore[import-untyped]
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

__all__ = [
    "NAMES",
    "Citation",
    "CitationItem",
    "CitationStylesBibliography",
    "CitationStylesStyle",
    "CiteProcJSON",
    "VariableError",
    "model",
]
