"""Posts checked, each in the quickest way: what the cache has, else here, else beside each other.

What is kept of a post is good as long as its text, its name, its store, the settings with the
rules that they choose, the day, and this version are the same. It is what the chosen rules found:
those that are off by default would have to run for everybody otherwise, and what is said of
directives follows from the rules that ran.
"""

from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import ipnb_refs
from ipnb_refs import __version__
from ipnb_refs.project.known_stores import digest
from ipnb_refs.project.outcome import Checked, Outcome
from ipnb_refs.project.sources import Post
from ipnb_refs.project.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project.cache import Cache
    from ipnb_refs.project.notice import Notice
    from ipnb_refs.project.session import Session

    Read = Post | Diagnostic | Notice
    """What comes of reading a source."""

_TOGETHER = 256
"""So many posts are read before any of them is checked."""


class PostChecks:
    """Checks the posts of a session, in their order; with `jobs` of several, in as many processes.

    Without a cache every post is checked.
    """

    def __init__(self, session: Session, cache: Cache | None = None, jobs: int = 1) -> None:
        self._session = session
        self._cache = cache
        self._jobs = jobs
        self._code = _code_stamp() if cache is not None else ""

    def of(self, found: Iterable[Read]) -> Iterator[tuple[Read, Checked | None]]:
        """Check what was read; None beside what is no post."""
        found = iter(found)
        with Workers(self._session, self._jobs) as workers:
            while together := list(islice(found, _TOGETHER if self._jobs > 1 else 1)):
                yield from self._checked(together, workers)

    def _checked(
        self, found: Sequence[Read], workers: Workers
    ) -> Iterator[tuple[Read, Checked | None]]:
        kept = [self._kept(each) if isinstance(each, Post) else None for each in found]
        left = [
            each
            for each, known in zip(found, kept, strict=True)
            if isinstance(each, Post) and known is None
        ]
        fresh = workers.checked(left)
        for each, known in zip(found, kept, strict=True):
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
            return None
        from ipnb_refs.project.as_json import from_json  # noqa: PLC0415 - only for what is kept

        told, of_store, kept = found
        known = self._session.known(post.source, tuple(told), self._cache)
        if known is None or known[1] != of_store:
            return None
        outcome = from_json(kept)
        return Checked(known[0], outcome) if isinstance(outcome, Outcome) else None

    def _keep(self, post: Post, checked: Checked) -> None:
        served, outcome = checked.served, checked.outcome
        if self._cache is None or post.source.file is None or outcome is None or served.refused:
            return
        from ipnb_refs.project.as_json import as_json  # noqa: PLC0415 - only to keep something

        of_store = self._session.keep(served, self._cache)
        told = list(post.document.meta.bibliography)
        self._cache.put(post.source.name, self._key(post), [told, of_store, as_json(outcome)])

    def _key(self, post: Post) -> str:
        source, settings = post.source, self._session.settings(post.source.folder)
        return digest(
            self._code,
            date.today().isoformat(),
            repr((source, settings, settings.file)),
            post.file.text,
        )


def _code_stamp() -> str:
    """Tell this version from others; a checkout, whose version stays, by the times of its files."""
    package = Path(ipnb_refs.__file__).parent
    if package.parent.name in ("site-packages", "dist-packages"):
        return __version__
    times = [file.stat().st_mtime_ns for file in package.rglob("*.py")]
    return f"{__version__} {max(times)} {len(times)}"
