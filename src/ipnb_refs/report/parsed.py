"""A post with what was read in it, and what the store makes of it; `parse` shows it whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ipnb_refs.citations import parse
from ipnb_refs.load import load_store
from ipnb_refs.resolving import compare
from ipnb_refs.rules import Context
from ipnb_refs.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Citation, Cite, Document, Resolution
    from ipnb_refs.store import Store

    Cluster = tuple[Citation, tuple[tuple[Cite, Resolution | None], ...]]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read in a post: `resolutions` has one for every cite, or is None without a store.

    `context` says in words what was typed and which works are meant.
    """

    path: str
    context: Context
    citations: tuple[Citation, ...]
    resolutions: tuple[Resolution, ...] | None

    @property
    def document(self) -> Document:
        """The post."""
        return self.context.document

    @property
    def clusters(self) -> Iterator[Cluster]:
        """Each citation with its cites, each cite with what became of it."""
        resolutions = iter(self.resolutions or ())
        for citation in self.citations:
            yield citation, tuple((cite, next(resolutions, None)) for cite in citation.cites)


def parsed(
    path: str, document: Document, store: Store | None, settings: Settings | None = None
) -> Parsed:
    """Read a post, and look its citations up where there is a store."""
    citations = parse(document, store, settings)
    known = store if store is not None else load_store(text="")
    found = compare(document, citations, known, None, settings or Settings())
    resolutions = found.resolutions if store is not None else None
    return Parsed(
        path, Context(document, found, (), settings or Settings()), citations, resolutions
    )
