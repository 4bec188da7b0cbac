"""Processes that check posts beside each other, and give what came of them in the order asked for.

The first posts are checked here, so that what all of them need is loaded and made once: processes
that are forked have it from the start.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.project.checked import Checked, check_post

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.project.keeping import Outcome
    from ipnb_refs.project.session import Session
    from ipnb_refs.project.sources import Post
    from ipnb_refs.project.stores import Served

MANY = 64
"""From so many posts on, other processes are worth their start."""
_OF_ALL = 8
"""One post of so many is checked here first: the tables of the store are then made once."""
_AT_ONCE = 16
"""So many posts are handed over together."""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


@value
class Result:
    """What another process says of a post: all but the store, whose files are `loaded` here too.

    They are () where it found none, and where none may be opened; `told` are those that it names.
    """

    loaded: tuple[Path, ...]
    refused: tuple[Diagnostic, ...]
    outcome: Outcome | None
    told: tuple[str, ...]


class Workers:
    """Checks posts in `jobs` processes; in this one alone where that is 1."""

    def __init__(self, session: Session, jobs: int) -> None:
        self._session = session
        self._jobs = jobs
        self._pool: Executor | None = None
        self._served: dict[tuple[Path, ...], Served] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def checked(self, posts: Sequence[Post]) -> Iterator[Checked]:
        """Check posts, and give what came of them in their order."""
        first = 0 if self._pool is not None else len(posts) // _OF_ALL + 1
        here = posts if self._jobs == 1 else posts[:first]
        for post in here:
            yield check_post(self._session, post)
        others = posts[len(here) :]
        if not others:
            return
        self._pool = self._pool or self._started()
        groups = [others[at : at + _AT_ONCE] for at in range(0, len(others), _AT_ONCE)]
        results = (each for group in self._pool.map(_results, groups) for each in group)
        for post, result in zip(others, results, strict=True):
            yield self._completed(post, result)

    def _completed(self, post: Post, result: Result) -> Checked:
        """Put the store beside what another process found; what it could not do is done here."""
        if result.outcome is None:
            return check_post(self._session, post)
        if result.loaded not in self._served:
            self._served[result.loaded] = self._session.served(result.loaded)
        served = self._served[result.loaded]
        if result.refused:
            served = replace(served, refused=result.refused)
        return Checked(served, result.outcome, result.told)

    def _started(self) -> Executor:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only for many posts
        from multiprocessing import get_context  # noqa: PLC0415 - as above

        # A fork has all that is loaded here; elsewhere forks are not safe, or there are none.
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        return ProcessPoolExecutor(self._jobs, context, _begin, (self._session,))


_sessions: list[Session] = []
"""The session of another process."""


def _begin(session: Session) -> None:
    import signal  # noqa: PLC0415 - only in other processes

    # Whoever presses Ctrl-C is answered by the first process, which then ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _sessions[:] = [session]


def _results(posts: Sequence[Post]) -> list[Result]:
    """Check posts in another process."""
    return [_result(check_post(_sessions[0], post)) for post in posts]


def _result(checked: Checked) -> Result:
    served = checked.served
    loaded = served.paths if served.store is not None else ()
    return Result(loaded, served.refused, checked.outcome, checked.told)
