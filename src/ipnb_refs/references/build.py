"""Resolutions in, the reference list out, in APA 7 or in another style."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ipnb_refs.errors import misuse
from ipnb_refs.model import Reference, ReferenceList, Resolution, Status
from ipnb_refs.references import csl
from ipnb_refs.references.apa import head_of, item_of, reference_of
from ipnb_refs.references.arrange import arrange
from ipnb_refs.settings import DEFAULTS, Settings
from ipnb_refs.store import Store

if TYPE_CHECKING:
    from ipnb_refs.model import Content
    from ipnb_refs.store import Entry

APA = "apa"


def build_references(
    resolutions: Iterable[Resolution] | None,
    store: Store,
    *,
    style: str = "apa",
    settings: Settings | None = None,
) -> ReferenceList:
    """Format the works that were cited, each once, in the order of the list (APA 9.44-9.49).

    Only resolved cites are listed; None stands for the whole store. The settings name the
    language of the list and the alphabet that it is sorted by, else they are English and APA's.
    `style` is "apa", the name of another CSL style that cites by author and date
    ("chicago-author-date"; the extra "styles" has them), or the path of a .csl file. Raises
    `UsageError` for a style that does not exist or cites otherwise.
    """
    settings = settings or DEFAULTS
    # 1. Decode the works that are used, and only those.
    entries = list(_entries(resolutions, store))
    # 2. Put them in their order, with their letters.
    works = arrange(entries, store, settings)
    # 3. Print.
    printed = {work.key: reference_of(work.item, work.head, work.letter) for work in works}
    listed = [Reference(work.key, printed[work.key], work.letter) for work in works]
    if style == APA:
        return ReferenceList(tuple(listed))
    chosen = csl.find_style(style)
    by_key = {each.key: each for each in listed}
    ordered = by_key if chosen.sorts_by_author else [entry.key for entry in entries]
    return csl.build(chosen, [(store.entry(key), by_key[key]) for key in ordered], settings.lang)


def _entries(resolutions: Iterable[Resolution] | None, store: Store) -> Iterable[Entry]:
    if not isinstance(store, Store):
        raise misuse("build_references", "a Store", store, "call load_store(path) first")
    if resolutions is None:
        return store.entries
    resolutions = tuple(resolutions) if isinstance(resolutions, Iterable) else (resolutions,)
    for each in resolutions:
        if not isinstance(each, Resolution):
            advice = "call resolve(citations, store) first"
            raise misuse("build_references", "resolutions", each, advice)
    resolved = (r.key for r in resolutions if r.status is Status.RESOLVED)
    return [store.entry(key) for key in dict.fromkeys(resolved) if key is not None]


def printed_alone(entry: Entry) -> Content:
    """Print one work as it stands in an English list, without a letter."""
    item = item_of(entry)
    return reference_of(item, head_of(item))
