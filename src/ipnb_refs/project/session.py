"""A session: posts, stores and settings, for as long as a surface works with them."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.documents import SUFFIXES
from ipnb_refs.frozen import value
from ipnb_refs.lines import STDIN
from ipnb_refs.project.choice import Configuration, FolderSettings
from ipnb_refs.project.notice import Level, Notice
from ipnb_refs.project.sources import Stdin, find_sources, is_folder, read_post, read_stdin
from ipnb_refs.project.stores import Served, Stores, short
from ipnb_refs.settings import FILES, upwards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, Document
    from ipnb_refs.project.choice import Choice
    from ipnb_refs.project.keeping import Cache
    from ipnb_refs.project.sources import Post, Source
    from ipnb_refs.settings import Settings, SiteMarkdown
    from ipnb_refs.store import Store

BASELINE = "ipnb-refs-baseline.json"
"""The name of a baseline that is found without being named."""
CACHE = ".ipnb_refs_cache"
"""The name of the folder of the cache."""
HERE = (Path(),)
"""The paths of a request that names none."""


@value
class Request:
    """What a session is asked for: which posts, which store (the one that suits where none).

    Of the posts of an export, those of a `status` are read, all where none is named.
    `configuration` says where settings come from; with `force_exclude` what they exclude is left
    out even where it is named.
    """

    paths: tuple[Path, ...] = ()
    bib: tuple[Path, ...] = ()
    stdin: Stdin = field(default_factory=Stdin)
    configuration: Configuration = field(default_factory=Configuration)
    force_exclude: bool = False
    status: tuple[str, ...] = ()


class Session:
    """The posts, stores and settings that a request comes to.

    `sources` are posts still to be read, `bibs` the .bib files among the paths, and `notices` what
    is to be said of the paths; `inside` has the places of the posts that are inside of files, by
    the names of their sources. `unnamed` is a command that names what folders without posts have
    to be read, "" where there is nothing. Texts that an editor holds open are read in place of
    their files. A store is loaded once, and again when one of its files has changed; settings are
    read once for each folder, and again after `changed`.

    Raises `UsageError` for a choice of rules that do not exist.
    """

    def __init__(self, request: Request | None = None, choice: Choice | None = None) -> None:
        request = request or Request()
        self._settings = FolderSettings(choice, request.configuration)
        found = find_sources(
            request.paths,
            request.stdin,
            self.settings,
            statuses=request.status,
            force_exclude=request.force_exclude,
        )
        self.sources, self.bibs, self.notices = found.posts, found.bibs, found.notices
        self._files = {each.name: str(each.file) for each in self.sources if each.inside}
        self.inside = {each.name: each.inside for each in self.sources if each.inside}
        self.unnamed = ""
        if request.paths and not (found.posts or found.bibs or found.notices):
            where = ", ".join(map(str, request.paths))
            said = f"no posts in {where} (files that end in {', '.join(SUFFIXES)})"
            self.notices = (Notice(Level.NOTE, said), *self._to_be_named(request.paths))
        self._first = next((path for path in request.paths if str(path) != STDIN), Path())
        self._opened: dict[Path, str] = {}
        self._given: bytes | None = None
        self._sites: dict[Path, SiteMarkdown] = {}
        self._stores = Stores(request.bib, self.settings, self._opened, checked=found.bibs)

    def _to_be_named(self, paths: tuple[Path, ...]) -> Iterator[Notice]:
        """Say what is in folders without posts and would be read if it were named."""
        from ipnb_refs.project.walking import left_unnamed  # noqa: PLC0415 - few have no posts

        for folder in filter(is_folder, paths):
            if found := left_unnamed(folder, self.settings(folder)):
                self.unnamed = found.command
                yield Notice(Level.NOTE, f"{found.said}, read when named: {found.command}")

    def settings(self, folder: Path) -> Settings:
        """Give the settings that hold in a folder; raises `SettingsError`."""
        return self._settings.of(folder)

    def settings_at(self, path: str | None) -> Settings:
        """Give the settings that hold for a file, by its path; None is standard input."""
        return self._settings.at(self._files.get(path or "", path or ""))

    def site(self, folder: Path) -> SiteMarkdown:
        """Say how the site that a folder is part of reads Markdown, each folder looked up once."""
        if folder not in self._sites:
            from ipnb_refs.settings import markdown_of_site  # noqa: PLC0415 - only for lists

            self._sites[folder] = markdown_of_site(folder)
        return self._sites[folder]

    def own_settings(self) -> Settings:
        """Give the settings of what is asked for first, which hold for the run as a whole."""
        return self.settings(self._first_folder())

    def baseline(self) -> Path | None:
        """Find the baseline of the project: what the settings name, else the nearest file.

        It is looked for from the first path upwards, as far as the repository reaches; None where
        there is none.
        """
        settings, folder = self.own_settings(), self._first_folder()
        if settings.baseline:
            return short(settings.root / settings.baseline)
        for above in upwards(folder):
            if (file := above / BASELINE).is_file():
                return short(file)
            if (above / ".git").exists() or (settings.file and above == settings.root):
                break
        return None

    def read(self, source: Source) -> Post | Diagnostic | Notice:
        """Read a post; a finding where it is not text, a problem where it cannot be read."""
        opened = self._opened.get(source.file.resolve()) if source.file and self._opened else None
        opened = opened if source.inside is None else None
        return read_post(source, opened, self.given)

    def given(self) -> bytes:
        """Give what standard input held, byte for byte; it is read once."""
        if self._given is None:
            self._given = read_stdin()
        return self._given

    def serving(self, source: Source, document: Document) -> Served:
        """Give the store of a post; this is the one place that knows which it is."""
        return self._stores.serving(source, document)

    def served(self, paths: tuple[Path, ...]) -> Served:
        """Give the store of these files, () for none."""
        return self._stores.load(paths) if paths else Served()

    def known(
        self, source: Source, told: tuple[str, ...], cache: Cache
    ) -> tuple[Served, str] | None:
        """Give what the cache knows of a post's store, with its digest; None where it must load."""
        return self._stores.known(source, told, cache)

    def keep(self, served: Served, cache: Cache) -> str:
        """Have the cache know a store; give its digest."""
        return self._stores.keep(served, cache)

    def cache(self) -> Path | None:
        """Find the folder of the cache, in the root of the project of the first path.

        None where nothing says that there is a project: no settings, and no repository.
        """
        settings, folder = self.own_settings(), self._first_folder()
        if settings.cache_dir:
            return settings.root / settings.cache_dir
        if settings.file is not None:
            return settings.root / CACHE
        repository = next((each for each in upwards(folder) if (each / ".git").exists()), None)
        return repository / CACHE if repository is not None else None

    def _first_folder(self) -> Path:
        return upwards(self._first if is_folder(self._first) else self._first.parent)[0]

    def load(self, path: Path) -> Served:
        """Load one file as a store."""
        return self._stores.load((path,))

    def renew(self, path: Path, store: Store) -> None:
        """Let a store that was fixed serve in place of the one that its file last gave."""
        self._stores.renew((path,), store)

    def open(self, path: Path, text: str) -> None:
        """Read a file as this text from now on, until it is closed."""
        self._opened[path.resolve()] = text

    def close(self, path: Path) -> None:
        """Read a file from disk again."""
        self._opened.pop(path.resolve(), None)

    def changed(self, path: Path) -> None:
        """Forget what was read from a file: what it says on disk may be another thing now."""
        self._stores.forget(path.resolve())
        if path.name in FILES:
            self._settings.forget()
