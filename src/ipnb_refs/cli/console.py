"""What is said on standard error, and to whom in color."""

from __future__ import annotations

import io
import os
import sys
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from ipnb_refs.project import Level, Notice
from ipnb_refs.report import Report, reporter, visible

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

    `click.echo` would write UTF-8 into a pipe that wants ASCII, and take colors out.
    """
    # One huge write to an unbuffered stream could be cut short without an error.
    sys.stdout.writelines(text.splitlines(keepends=True))


class Exit(IntEnum):
    """The exit codes: all is well, something found, something could not be done, Ctrl-C."""

    CLEAN = 0
    FOUND = 1
    PROBLEM = 2
    INTERRUPTED = 130


class Console:
    """Notes and problems of one run, each said once.

    A problem (a missing file, no bibliography) does not end the run, but makes its exit code 2.
    """

    def __init__(self) -> None:
        self.has_problems = False
        self._said: set[Notice] = set()

    def say(self, *notices: Notice) -> None:
        """Say what is noted; the findings of a notice are said in the concise form."""
        for notice in notices:
            is_problem = notice.level is Level.PROBLEM
            self.has_problems |= is_problem
            if notice in self._said:
                continue
            self._said.add(notice)
            mark = "error: " if is_problem else ""
            lines = [f"{mark}{line}" for line in str(notice).splitlines()]
            if notice.findings:
                report = Report(notice.findings, notice.texts)
                lines += reporter("concise")(report).splitlines()
            for line in lines:
                print(visible(line), file=sys.stderr)

    def note(self, text: str, path: str | None = None) -> None:
        """Say something that leaves the exit code alone."""
        self.say(Notice(Level.NOTE, text, path))

    def problem(self, text: str, path: str | None = None) -> None:
        """Say what could not be done; the run goes on with the rest."""
        self.say(Notice(Level.PROBLEM, text, path))

    def exit(self, *, found: bool) -> Exit:
        """Give the exit code of a run: problems count more than what was found."""
        return Exit.PROBLEM if self.has_problems else Exit.FOUND if found else Exit.CLEAN


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
