"""What a cache has of a store: its problems for every run, its rows where one post is looked up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.files import read_text
from ipnb_refs.frozen import value
from ipnb_refs.project.keeping.cache import parts_of
from ipnb_refs.project.keeping.digests import digest_of
from ipnb_refs.project.keeping.json_values import as_json, from_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project.keeping.cache import Cache
    from ipnb_refs.store import IndexedWork, Raw, Store


@value
class KnownStore:
    """The texts of a store's files by path, and the problems that their comments do not hide.

    `key` is the digest of its files, and `rows` the line that the cache has of its rows, for the
    few runs that look something up; b"" where it has none.
    """

    sources: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    key: str
    rows: bytes

    def __hash__(self) -> int:
        """Tell it from others by its files: a run has one for each."""
        return hash(tuple(self.sources))

    def store(self) -> Store | None:
        """Make the store of its rows; None where there are none, or they are damaged.

        Its entries are read when one is asked for: most posts are checked by the rows alone.
        """
        from ipnb_refs.store import Store  # noqa: PLC0415 - only where a post has changed

        try:
            count, rows = parts_of(self.rows, self.key) or []
            works: tuple[IndexedWork, ...] = from_json(rows, "tuple[IndexedWork, ...]")
            if len(works) != int(count):
                return None
        except ValueError:
            return None
        return Store(partial(_entries, self.sources), works, self.diagnostics, self.sources)


def _entries(sources: Mapping[str, str]) -> tuple[Raw, ...]:
    from ipnb_refs.load import reread  # noqa: PLC0415 - only where an entry is asked for
    from ipnb_refs.store import Store  # noqa: PLC0415 - as above

    return reread(Store((), ()), sources).raw_entries


def store_kept(cache: Cache, paths: tuple[Path, ...]) -> KnownStore | None:
    """Read what a cache has of the store of some files.

    None where it has none, where the files have changed, and where one cannot be read.
    """
    name = str(paths)
    if not cache.line(name):
        return None
    try:
        files = {str(path): read_text(path) for path in paths}
        sources = {path: file.text for path, file in files.items()}
        key = digest_of(sources, (path for path, file in files.items() if file.note))
        (problems,) = cache.get(name, key) or []
        found: tuple[Diagnostic, ...] = from_json(problems, "tuple[Diagnostic, ...]")
    except (IpnbRefsError, OSError, ValueError):
        return None
    return KnownStore(sources, found, key, cache.line(_of_rows(name)))


def keep_store(
    cache: Cache, paths: tuple[Path, ...], store: Store, problems: tuple[Diagnostic, ...]
) -> str:
    """Keep a store, with the problems that its comments do not hide; give the digest of its files.

    Its rows are kept only where no comment hides a problem: a store that is made of rows has no
    others than those that are told, and rules ask for all.
    """
    from ipnb_refs.store import NOT_UTF8  # noqa: PLC0415 - only to keep something

    guessed = {each.path or "" for each in store.diagnostics if each.rule == NOT_UTF8.id}
    key, name = digest_of(store.sources, guessed), str(paths)
    cache.put(name, key, as_json(problems))
    if problems == store.diagnostics:
        cache.put(_of_rows(name), key, str(len(store)), as_json(store.works))
    return key


def _of_rows(name: str) -> str:
    """Name the rows of a store: they are long, and few runs read them."""
    return f"{name} rows"
