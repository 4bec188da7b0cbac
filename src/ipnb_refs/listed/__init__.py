"""The list of references typed in a post, read as a store, and written as BibTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ipnb_refs.listed.listed_work import ListedWork, TypedList
from ipnb_refs.listed.typed_list import read_list, read_typed

if TYPE_CHECKING:
    from ipnb_refs.listed.to_bibtex import Imported, import_lists, merge_lists

__all__ = [
    "Imported",
    "ListedWork",
    "TypedList",
    "import_lists",
    "merge_lists",
    "read_list",
    "read_typed",
]


def __getattr__(name: str) -> Any:
    """Load what writes BibTeX when it is asked for: a check that reads a list does not need it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ipnb_refs.listed import to_bibtex  # noqa: PLC0415 - see above

    return getattr(to_bibtex, name)
