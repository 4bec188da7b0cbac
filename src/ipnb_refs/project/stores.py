"""Which store belongs to a post, each loaded once."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.load import load_store
from ipnb_refs.report import REPORTERS
from ipnb_refs.settings import upwards

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ipnb_refs.cli.console import Console
    from ipnb_refs.model import Document
    from ipnb_refs.project.projects import Projects
    from ipnb_refs.project.sources import Source
    from ipnb_refs.store import Store

NAMES = ("references.bib", "data/references.bib", "bibliography.bib")
"""What is looked for in each folder upwards, in this order."""


class Stores:
    """The stores of one run.

    A post's store is what `--bib` names, else what the settings name, else what its front matter
    names, else the nearest of `NAMES` upwards from its folder, then from the current folder.
    `checked` are the .bib files whose troubles are findings of this run; `empty` serves a post that
    has only the list typed in it.
    """

    def __init__(
        self,
        bib: Sequence[Path],
        projects: Projects,
        console: Console,
        checked: Iterable[Path] = (),
    ) -> None:
        self._bib = tuple(bib)
        self._projects = projects
        self._console = console
        self._checked = {path.resolve() for path in checked}
        self._loaded: dict[tuple[Path, ...], Store | None] = {}
        self._wanting: list[Source] = []
        self.empty = load_store(text="")

    def paths(self, source: Source, document: Document) -> tuple[Path, ...]:
        """Find the files that are the store of a post; () where nothing can serve as one."""
        return self._named(source, document)[1] or nearest(source.folder)

    def of(self, source: Source, document: Document) -> Store | None:
        """Load the store of a post; None where there is none, or where it cannot be used.

        A store that is named but does not exist is a trouble. A device or a pipe is as good as a
        file, if it is named.
        """
        origin, named = self._named(source, document)
        faults = {path: fault for path in named if (fault := _fault(path))}
        for path, fault in faults.items():
            self._console.trouble(f"{origin}: the store {path} {fault}")
        if faults:
            return None
        paths = named or nearest(source.folder)
        return self.load(paths) if paths else None

    def load(self, paths: tuple[Path, ...]) -> Store | None:
        """Load files as one store, the first time with its name and troubles on standard error."""
        key = tuple(path.resolve() for path in paths)
        if key not in self._loaded:
            self._loaded[key] = self._load(paths)
        return self._loaded[key]

    def renew(self, paths: tuple[Path, ...], store: Store) -> None:
        """Put a store in the place of the one that was loaded from files that were mended."""
        self._loaded[tuple(path.resolve() for path in paths)] = store

    def miss(self, source: Source, document: Document) -> None:
        """Take note that a post with citations has no store, to be said by `say_missing`."""
        if not self.paths(source, document):
            self._wanting.append(source)

    def say_missing(self) -> None:
        """Say which posts have citations and no store, and what was looked for."""
        if not self._wanting:
            return
        first, *others = self._wanting
        more = f" (nor for {len(others)} more)" if others else ""
        folders = " and from ".join(dict.fromkeys((str(first.folder), str(Path.cwd()))))
        self._console.trouble(
            f"{first.name}: no store found{more}; looked for --bib, `bib` in the "
            f"settings, `bibliography` in the front matter, and "
            f"{', '.join(NAMES)} upwards from {folders}; name one with --bib FILE"
        )

    def _named(self, source: Source, document: Document) -> tuple[str, tuple[Path, ...]]:
        settings = self._projects.settings(source.folder)
        if self._bib:
            return "--bib", self._bib
        if settings.bib and settings.file is not None:
            return str(_short(settings.file)), tuple(
                _short(settings.root / name) for name in settings.bib
            )
        folder = source.folder
        return source.name, tuple(_short(folder / name) for name in document.meta.bibliography)

    def _load(self, paths: tuple[Path, ...]) -> Store | None:
        self._console.note(f"store: {', '.join(map(str, paths))}")
        try:
            store = load_store(*paths)
        except (IpnbRefsError, OSError) as error:
            self._console.trouble(str(error))
            return None
        troubles = [
            trouble
            for trouble in store.diagnostics
            if Path(trouble.path or "").resolve() not in self._checked
        ]
        self._console.note(REPORTERS["concise"](troubles, store.sources))
        return store


def nearest(folder: Path) -> tuple[Path, ...]:
    """Find the nearest store upwards from a folder, else from the current folder; () if none."""
    for above in (*upwards(folder), *upwards(Path())):
        for name in NAMES:
            if (above / name).is_file():
                return (_short(above / name),)
    return ()


def _fault(path: Path) -> str:
    """Say why a path cannot be a store, or ""."""
    try:
        return "is a folder" if S_ISDIR(path.stat().st_mode) else ""
    except (FileNotFoundError, NotADirectoryError):
        return "does not exist"
    except OSError as error:
        return f"cannot be read: {error.strerror}"


def _short(path: Path) -> Path:
    here, absolute = Path.cwd(), upwards(path)[0]
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute
