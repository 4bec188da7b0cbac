"""Posts checked, each in the quickest way: what the cache has, else here, else beside each other.

What is kept of a post is good as long as its text, its name, its store, the settings with the
rules that they choose, the day, and this version are the same. It is what the chosen rules found:
those that are off by default would have to run for everybody otherwise, and what is said of
directives follows from the rules that ran.
"""

from __future__ import annotations

import os
import time
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import ipnb_refs
from ipnb_refs import __version__
from ipnb_refs.project.checked import Checked, check_post
from ipnb_refs.project.sources import Post

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project.keeping import Cache, Traces
    from ipnb_refs.project.notice import Notice
    from ipnb_refs.project.session import Session
    from ipnb_refs.project.sources import Source
    from ipnb_refs.project.stores import Served
    from ipnb_refs.project.workers import Workers
    from ipnb_refs.settings import Settings

    Read = Post | Diagnostic | Notice
    """What comes of reading a source."""

_NONE_NAMED = "[]"
"""What a post tells of its bibliography, as the cache has it, where it tells nothing."""
_TOGETHER = 256
"""So many posts are read before any of them is checked."""


_WORTH_KEEPING = 8
"""From so many posts on, a cache is used: fewer are checked as quickly as it is read."""


def check_posts(
    session: Session, jobs: int | None = None, *, keeps: bool = True
) -> Iterator[tuple[Read, Checked | None]]:
    """Read and check the posts of a session in their order; None beside what is no post.

    `jobs` is how many are checked at the same time: as many as there are processors where that is
    None and the posts are many. Where it `keeps` something, what the cache of the project has is
    not checked again.
    """
    found = map(session.read, session.sources)
    posts = len(session.sources)
    if posts < _WORTH_KEEPING and (jobs or 1) == 1:
        for each in found:
            yield each, check_post(session, each) if isinstance(each, Post) else None
        return
    from ipnb_refs.project.keeping import Cache  # noqa: PLC0415 - only for many posts
    from ipnb_refs.project.workers import MANY, Workers, cores  # noqa: PLC0415 - as above

    folder = session.cache() if keeps and posts >= _WORTH_KEEPING else None
    jobs = jobs or (cores() if posts >= MANY else 1)
    with (
        nullcontext() if folder is None else Cache(folder, f"{_today()} {_code_stamp()}") as cache,
        Workers(session, jobs) as workers,
    ):
        yield from _Checks(session, cache, workers).of(found, _TOGETHER if jobs > 1 else 1)


class _Checks:
    """Checks posts in their order; without a cache every one."""

    def __init__(self, session: Session, cache: Cache | None, workers: Workers) -> None:
        self._session = session
        self._cache = cache
        self._workers = workers
        self._settings: Settings | None = None
        self._shown = ""
        self._known: dict[tuple[Path, str], tuple[Served, str] | None] = {}

    def of(self, found: Iterable[Read], together: int) -> Iterator[tuple[Read, Checked | None]]:
        """Check what was read, so many at once; None beside what is no post."""
        found = iter(found)
        while some := list(islice(found, together)):
            kept = [self._kept(each) if isinstance(each, Post) else None for each in some]
            pairs = list(zip(some, kept, strict=True))
            left = [each for each, known in pairs if isinstance(each, Post) and known is None]
            fresh = self._workers.checked(left)
            for each, known in pairs:
                if isinstance(each, Post) and known is None:
                    checked = next(fresh)
                    self._keep(each, checked)
                    yield each, checked
                else:
                    yield each, known

    def _kept(self, post: Post) -> Checked | None:
        """Give what the cache has of a post, if nothing that it follows from has changed."""
        if self._cache is None or post.source.file is None:
            return None
        found = self._cache.get(post.source.name, self._key(post))
        if found is None:
            # What is known of the store that it will have, if it names none, loads faster.
            self._store(post.source, _NONE_NAMED)
            return None
        try:
            return self._read(post.source, found)
        except ValueError:
            return None  # damaged: as good as none

    def _read(self, source: Source, found: Sequence[str]) -> Checked | None:
        """Read what the cache has of a post; None where its store has changed.

        Raises `ValueError` for what is damaged; traces that are, are found anew when it is seen.
        """
        of_store, told, fields, traces = found
        known = self._store(source, told)
        if known is None or known[1] != of_store:
            return None
        from ipnb_refs.project.keeping import outcome_kept  # noqa: PLC0415 - few have a cache

        return Checked(known[0], outcome_kept(fields, traces, source, self._traces))

    def _store(self, source: Source, told: str) -> tuple[Served, str] | None:
        """Give what is known of a store; posts of a folder that name the same share it."""
        where = source.folder, told
        if where not in self._known:
            from ipnb_refs.project.keeping import from_json  # noqa: PLC0415 - as above

            names = from_json(told, "tuple[str, ...]")
            known = self._session.known(source, names, self._cache) if self._cache else None
            self._known[where] = known
        return self._known[where]

    def _traces(self, source: Source) -> Traces:
        """Find the traces of a post anew."""
        from ipnb_refs.project.keeping import Traces  # noqa: PLC0415 - as above

        read = self._session.read(source)
        checked = check_post(self._session, read) if isinstance(read, Post) else None
        outcome = checked.outcome if checked is not None else None
        return outcome.traces if outcome is not None else Traces((), (), ())

    def _keep(self, post: Post, checked: Checked) -> None:
        served, outcome = checked.served, checked.outcome
        if self._cache is None or post.source.file is None or outcome is None or served.refused:
            return
        from ipnb_refs.project.keeping import as_json  # noqa: PLC0415 - only to keep something

        of_store = self._session.keep(served, self._cache)
        told = as_json(checked.told)
        self._cache.put(post.source.name, self._key(post), of_store, told, *outcome.kept())

    def _key(self, post: Post) -> str:
        from ipnb_refs.project.keeping import digest  # noqa: PLC0415 - few have a cache

        source, settings = post.source, self._session.settings_at(post.source.name)
        if settings is not self._settings:
            self._settings, self._shown = settings, digest(repr((settings, settings.file)))
        read_as = f"{self._shown} {source.format.value} {source.is_known} {source.name}"
        return digest(read_as, post.file.text)


def _today() -> str:
    """Give the day of the user: a year may lie in the future."""
    return time.strftime("%Y-%m-%d")


def _code_stamp() -> str:
    """Tell this version from others; a checkout, whose version stays, by the times of its files."""
    package = Path(ipnb_refs.__file__).parent
    if package.parent.name in ("site-packages", "dist-packages"):
        return __version__
    times = [
        os.stat(os.path.join(folder, name)).st_mtime_ns  # noqa: PTH116, PTH118 - a `Path` is slow
        for folder, _, names in os.walk(package)
        for name in names
        if name.endswith(".py")
    ]
    return f"{__version__} {max(times)} {len(times)}"
