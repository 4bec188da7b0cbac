"""What is said on standard error, and to whom in colour."""

from __future__ import annotations

import io
import os
import sys
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from ipnb_refs.report.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_T = TypeVar("_T")
_MANY = 20
_CLEAR_LINE = "\r\x1b[K"


def accept_every_character() -> None:
    """Let the standard streams escape what their encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def put(text: str) -> None:
    """Print findings or what was asked for, whole lines, on standard output.

    `click.echo` would write UTF-8 into a pipe that wants ASCII, and take colours out.
    """
    # One huge write to an unbuffered stream could be cut short without an error.
    sys.stdout.writelines(text.splitlines(keepends=True))


class Exit(IntEnum):
    """The exit codes: all well, something found, something that could not be done, Ctrl-C."""

    CLEAN = 0
    FOUND = 1
    TROUBLE = 2
    INTERRUPTED = 130


class Console:
    """Notes and troubles of one run, each said once.

    A trouble (a missing file, no store) does not end the run, but makes its exit code 2.
    """

    def __init__(self) -> None:
        self.troubled = False
        self._said: set[str] = set()

    def note(self, text: str) -> None:
        """Say something that leaves the exit code alone."""
        if text not in self._said:
            self._said.add(text)
            for line in text.splitlines():
                print(visible(line), file=sys.stderr)

    def exit(self, *, found: bool) -> Exit:
        """Give the exit code of a run: troubles count more than what was found."""
        return Exit.TROUBLE if self.troubled else Exit.FOUND if found else Exit.CLEAN

    def trouble(self, text: str) -> None:
        """Say what could not be done; the run goes on with the rest."""
        self.troubled = True
        self.note("\n".join(f"error: {line}" for line in text.splitlines()))


def stdout_is_terminal() -> bool:
    """Say whether somebody looks at the findings."""
    return sys.stdout.isatty()


def stderr_is_terminal() -> bool:
    """Say whether somebody looks at the notes."""
    return sys.stderr.isatty()


def in_color() -> bool:
    """Say whether standard output is a terminal whose user has not asked for NO_COLOR."""
    return stdout_is_terminal() and not os.environ.get("NO_COLOR")


def with_progress(items: Sequence[_T], doing: str) -> Iterator[_T]:
    """Go through items, counting on a terminal's standard error where they are many."""
    if len(items) < _MANY or not stderr_is_terminal():
        yield from items
        return
    for number, item in enumerate(items, start=1):
        print(f"\r{doing} {number}/{len(items)}", end="", file=sys.stderr, flush=True)
        yield item
    print(_CLEAR_LINE, end="", file=sys.stderr, flush=True)
