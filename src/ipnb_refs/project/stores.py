"""Which store serves a post: found, loaded once, and loaded again when its files change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from ipnb_refs import rules
from ipnb_refs.documents import format_of
from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.files import read_text
from ipnb_refs.frozen import value
from ipnb_refs.model import Format
from ipnb_refs.project.notice import Level, Notice, bibliography_used
from ipnb_refs.settings import upwards

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ipnb_refs.model import Diagnostic, Document
    from ipnb_refs.project.keeping import Cache, KnownStore
    from ipnb_refs.project.sources import Source
    from ipnb_refs.settings import Settings
    from ipnb_refs.store import Store

NAMES = ("references.bib", "data/references.bib", "bibliography.bib")
"""What is looked for in each folder upwards, in this order."""


@value
class Served:
    """The store of a post, and what is to be said of it.

    `paths` are its files, () for a post that has no store at all. `store` is None for such a post,
    and where the files cannot be used; a problem among the notices then says why. `refused` are
    findings of the post: bibliographies that it names and that are not opened for it.
    """

    paths: tuple[Path, ...] = ()
    store: Store | None = None
    notices: tuple[Notice, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    known: KnownStore | None = None
    """What the cache has of the store."""

    @property
    def facts(self) -> Store | KnownStore | None:
        """The texts and the problems of the store."""
        return self.store if self.known is None else self.known


Stamp = tuple[object, ...]
"""What tells a file from its next version: time and size on disk, or the text in an editor."""


class Stores:
    """The stores of a session.

    A post's store is what `bib` names, else what the settings name, else what its front matter
    names, else the nearest of `NAMES` upwards from its folder, then from the current folder.
    `opened` are texts by resolved path that are newer than their files; `checked` are the .bib
    files whose problems are findings, so that no notice repeats them.
    """

    def __init__(
        self,
        bib: Iterable[Path],
        settings_of: Callable[[Path], Settings],
        opened: Mapping[Path, str],
        checked: Iterable[Path] = (),
    ) -> None:
        self._bib = tuple(bib)
        self._settings_of = settings_of
        self._opened = opened
        self._checked = {path.resolve() for path in checked}
        self._loaded: dict[tuple[Path, ...], tuple[Stamp, Served]] = {}
        self._known: dict[tuple[Path, ...], tuple[Served, str] | None] = {}
        self._near: dict[Path, tuple[Path, ...]] = {}
        self._digests: dict[Store, str] = {}

    def serving(self, source: Source, document: Document) -> Served:
        """Find and load the store of a post.

        A file that is named but does not exist is a problem. A device or a pipe is as good as a
        file, if the user names it; what a post names must be a file of the project.
        """
        origin, named = self._chosen(source)
        if named:
            return self._served(source, origin, named)
        told = document.meta.bibliography
        if not told:
            return self._served(source, source.name, ())
        refused = self._refused(source, document)
        paths = tuple(short(source.folder / name) for name in told)
        opened = tuple(p for name, p in zip(told, paths, strict=True) if name not in refused)
        served = self._served(source, source.name, opened) if opened else Served(paths)
        return replace(served, refused=tuple(refused.values()))

    def _refused(self, source: Source, document: Document) -> Mapping[str, Diagnostic]:
        """Give the findings for what a post names and may not have opened, by the name."""
        from ipnb_refs.project.trust import refused  # noqa: PLC0415 - few posts name anything

        settings = self._settings_of(source.folder)
        found = {
            name: refused(document, name, source.folder, settings)
            for name in document.meta.bibliography
        }
        return {name: finding for name, finding in found.items() if finding is not None}

    def _served(self, source: Source, origin: str, named: tuple[Path, ...]) -> Served:
        """Load what is named, else the nearest store; `origin` says who names it."""
        faults = tuple(
            Notice(Level.PROBLEM, f"the bibliography {path} {fault}", origin)
            for path in named
            if path.resolve() not in self._opened and (fault := _fault(path))
        )
        if faults:
            return Served(named, None, faults)
        paths = named or self._nearest(source.folder)
        return self.load(paths) if paths else Served()

    def load(self, paths: tuple[Path, ...]) -> Served:
        """Load files as one store, once for each version of them."""
        key = tuple(path.resolve() for path in paths)
        stamp = self._stamp(key)
        known = self._loaded.get(key)
        if known is None or known[0] != stamp:
            kept = self._of_rows(paths) if known is None else None
            known = self._loaded[key] = stamp, kept or self._load(paths)
        return known[1]

    def renew(self, paths: tuple[Path, ...], store: Store) -> None:
        """Let a store that was fixed serve in place of the one that its files last gave."""
        key = tuple(path.resolve() for path in paths)
        self._loaded[key] = self._stamp(key), Served(paths, store)

    def forget(self, path: Path) -> None:
        """Load what a file belongs to anew the next time, whatever its time and size say."""
        self._loaded = {key: each for key, each in self._loaded.items() if path not in key}
        self._known.clear()
        self._near.clear()

    def _chosen(self, source: Source) -> tuple[str, tuple[Path, ...]]:
        """Give what the user names, and where: on the command line, or in the settings."""
        if self._bib:
            return "--bib", self._bib
        settings = self._settings_of(source.folder)
        if settings.bib:
            named = (path for name in settings.bib for path in _matching(settings.root, name))
            origin = short(settings.file) if settings.file is not None else "--config"
            return str(origin), tuple(map(short, named))
        return "", ()

    def _stamp(self, key: tuple[Path, ...]) -> Stamp:
        return tuple(self._opened[path] if path in self._opened else _version(path) for path in key)

    def _load(self, paths: tuple[Path, ...]) -> Served:
        try:
            store = self._read(paths)
        except (IpnbRefsError, OSError) as error:
            said = (*bibliography_used(paths, {}), Notice(Level.PROBLEM, str(error)))
            return Served(paths, None, said)
        return Served(paths, store, self._said(paths, store))

    def _of_rows(self, paths: tuple[Path, ...]) -> Served | None:
        """Make a store of the rows that the cache has of it; None where it has none."""
        served, key = self._known.get(paths) or (Served(), "")
        store = served.known.store() if served.known is not None else None
        if store is None:
            return None
        self._digests[store] = key
        return replace(served, store=store)

    def _said(self, paths: tuple[Path, ...], facts: Store | KnownStore) -> tuple[Notice, ...]:
        """Say which bibliography it is, and what is wrong with it."""
        named = bibliography_used(paths, facts.sources)
        problems = tuple(
            problem
            for problem in problems_of(facts)
            if Path(problem.path or "").resolve() not in self._checked
        )
        said = Notice(Level.NOTE, "", None, problems, dict(facts.sources))
        return (*named, said) if problems else named

    def known(
        self, source: Source, told: tuple[str, ...], cache: Cache
    ) -> tuple[Served, str] | None:
        """Give what the cache knows of the store of a post, and the digest of its files.

        `told` is what the post names. None where the store must be loaded, or cannot be used.
        """
        _, named = self._chosen(source)
        if told and not named:
            from ipnb_refs.project.trust import is_refused  # noqa: PLC0415 - few name anything

            settings = self._settings_of(source.folder)
            if any(is_refused(name, source.folder, settings) for name in told):
                return None
            named = tuple(short(source.folder / name) for name in told)
        paths = named or self._nearest(source.folder)
        if not paths:
            return Served(), ""
        if paths not in self._known:
            self._known[paths] = None if any(map(_fault, paths)) else self._kept(paths, cache)
        return self._known[paths]

    def _nearest(self, folder: Path) -> tuple[Path, ...]:
        """Find the nearest store of a folder; many posts are in one."""
        found = self._near.get(folder, ())
        if not found or not all(path.is_file() for path in found):
            found = self._near[folder] = nearest(folder)
        return found

    def _kept(self, paths: tuple[Path, ...], cache: Cache) -> tuple[Served, str] | None:
        from ipnb_refs.project.keeping import store_kept  # noqa: PLC0415 - as above

        known = store_kept(cache, paths)
        if known is None:
            return None
        return Served(paths, None, self._said(paths, known), known=known), known.key

    def keep(self, served: Served, cache: Cache) -> str:
        """Have the cache know a store that was loaded; give the digest of its files."""
        store = served.store
        if store is None:
            return ""
        if store not in self._digests:
            from ipnb_refs.project.keeping import keep_store  # noqa: PLC0415 - few keep them

            problems = problems_of(store)
            self._digests[store] = keep_store(cache, served.paths, store, problems)
        return self._digests[store]

    def _read(self, paths: tuple[Path, ...]) -> Store:
        opened = {path: self._opened.get(path.resolve()) for path in paths}
        from ipnb_refs.load import load_store, reread  # noqa: PLC0415 - nothing is read where all is known
        from ipnb_refs.store import Store  # noqa: PLC0415 - as above

        if all(text is None for text in opened.values()):
            return load_store(*paths)
        texts = {
            str(path): read_text(path).text if text is None else text
            for path, text in opened.items()
        }
        return reread(Store((), ()), texts)


def problems_of(facts: Store | KnownStore) -> tuple[Diagnostic, ...]:
    """Give the problems of a store that its comments do not hide."""
    if not facts.diagnostics:
        return ()
    from ipnb_refs.store import Store  # noqa: PLC0415 - few stores have problems

    return rules.problems_left(facts) if isinstance(facts, Store) else facts.diagnostics


def nearest(folder: Path) -> tuple[Path, ...]:
    """Find the nearest store upwards from a folder, else from the current folder; () if none."""
    for above in (*upwards(folder), *upwards(Path())):
        for name in NAMES:
            if (above / name).is_file():
                return (short(above / name),)
    return ()


def _matching(root: Path, name: str) -> tuple[Path, ...]:
    """Give the files that "refs/*.bib" in the settings stands for; itself where there are none."""
    if not set("*?[") & set(name) or (root / name).exists():
        return (root / name,)
    found = sorted(root.glob(name)) if not Path(name).is_absolute() else []
    return tuple(found) or (root / name,)


def _fault(path: Path) -> str:
    """Say why a path cannot be a store, or ""."""
    try:
        if S_ISDIR(path.stat().st_mode):
            return "is a folder"
    except (FileNotFoundError, NotADirectoryError):
        return "does not exist"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return "is a post" if format_of(path) in (Format.MARKDOWN, Format.HTML) else ""


def _version(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def short(path: Path) -> Path:
    """Give a path from the current folder where it is below it, else the whole path."""
    here, absolute = Path.cwd(), upwards(path)[0]
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute
