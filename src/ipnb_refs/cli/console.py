"""What is said on standard error, and to whom in color."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import contextmanager, suppress
from enum import IntEnum
from typing import TYPE_CHECKING, TextIO, TypeVar

from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.project import Level, Notice
from ipnb_refs.report import Report, reporter, visible, visible_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

_T = TypeVar("_T")
_MANY = 20
_PIECE = 4096
AUTO, ALWAYS, NEVER = "auto", "always", "never"
"""What `--color` takes."""
_CLEAR_LINE = "\r\x1b[K"
ON_WINDOWS = os.name == "nt"


def accept_every_character() -> None:
    """Let the standard streams escape what their encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if ON_WINDOWS and (stdout_is_terminal() or stderr_is_terminal()):
        _obey_sequences()


def _obey_sequences() -> None:
    """Let a console of Windows obey ANSI sequences; the older one prints them unless it is asked.

    click installs colorama there.
    """
    with suppress(ImportError):
        import colorama  # noqa: PLC0415 - only there

        colorama.just_fix_windows_console()


class CannotPrint(IpnbRefsError):  # noqa: N818 - named for what could not be done
    """Standard output is closed, or its disk is full."""

    @classmethod
    def because(cls, error: OSError) -> Self:
        """Say what the system said."""
        return cls(f"standard output cannot be written to: {error.strerror or error}")


def hold_standard_streams() -> None:
    """Keep the numbers of closed standard streams from going to files that are opened later."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # it gets the lowest number that is free


def put(text: str) -> None:
    """Print findings or what was asked for, whole lines, on standard output.

    `click.echo` would write UTF-8 into a pipe that wants ASCII, and take colors out. Raises
    `CannotPrint`, and `BrokenPipeError` where nobody reads any more.
    """
    if text:
        with _printing() as stdout:
            # One huge write to an unbuffered stream could be cut short without an error.
            stdout.writelines(text[at : at + _PIECE] for at in range(0, len(text), _PIECE))


def put_exactly(data: bytes, shown: str) -> None:
    """Print bytes as they are, whatever the locale; a terminal gets `shown`, made visible."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None or stdout_is_terminal():
        put(visible_lines(shown))
        return
    with _printing() as stdout:
        stdout.flush()
        rest = memoryview(data)
        while rest:
            # An unbuffered stream may take less than all of it.
            rest = rest[buffer.write(rest) :]
        buffer.flush()


def give_back(given: bytes) -> None:
    """Print what standard input held as it was."""
    put_exactly(given, given.decode("utf-8", "backslashreplace"))


def put_for_programs(text: str) -> None:
    """Print what another program reads: UTF-8, whatever the locale or the code page says."""
    put_exactly(text.encode("utf-8", "backslashreplace"), text)


def finish_printing() -> None:
    """Send out what is still held back; raises as `put` does."""
    if sys.stdout is not None:
        with _printing() as stdout:
            stdout.flush()


@contextmanager
def _printing() -> Iterator[TextIO]:
    if sys.stdout is None:
        raise CannotPrint("standard output is closed")
    try:
        yield sys.stdout
    except BrokenPipeError:
        raise
    except OSError as error:
        if nobody_reads(error):
            raise BrokenPipeError from None
        give_up(sys.stdout)
        raise CannotPrint.because(error) from None


def tell(line: str) -> bool:
    """Print a line on standard error; say whether it can have got there."""
    if sys.stderr is None:
        return False  # `print` would take None for standard output
    try:
        print(line, file=sys.stderr)
    except BrokenPipeError:
        raise
    except OSError as error:
        if nobody_reads(error):
            raise BrokenPipeError from None
        give_up(sys.stderr)
        return False
    return True


def nobody_reads(error: OSError) -> bool:
    """Say whether a stream cannot be written to because nobody reads it any more.

    Windows calls a pipe whose reader is gone an invalid argument.
    """
    return isinstance(error, BrokenPipeError) or (ON_WINDOWS and error.errno == errno.EINVAL)


def give_up(*streams: TextIO | None) -> None:
    """Let what a stream still holds go nowhere: at its end, Python would try and fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        with suppress(AttributeError, OSError):
            os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]


class Exit(IntEnum):
    """The exit codes: all is well, something found, something could not be done, Ctrl-C."""

    CLEAN = 0
    FOUND = 1
    PROBLEM = 2
    INTERRUPTED = 130


class Console:
    """Notes and problems of one run, each said once.

    A problem (a missing file, no bibliography) does not end the run, but makes its exit code 2, as
    does a note that cannot be said. What is declined makes it 1. One that is quiet says no notes.
    """

    def __init__(self, *, is_quiet: bool = False) -> None:
        self.has_problems = False
        self.has_declined = False
        self.problems: list[str] = []
        self._is_quiet = is_quiet
        self._said: set[Notice] = set()

    def say(self, *notices: Notice) -> None:
        """Say what is noted; the findings of a notice are said in the concise form."""
        for notice in notices:
            is_problem = notice.level is Level.PROBLEM
            self.has_problems |= is_problem
            self.has_declined |= notice.level is Level.DECLINED
            if notice in self._said:
                continue
            self._said.add(notice)
            if is_problem:
                self.problems.append(str(notice))
            elif self._is_quiet and notice.level is Level.NOTE:
                continue
            mark = "" if notice.level is Level.NOTE else "error: "
            lines = [f"{mark}{line}" for line in str(notice).splitlines()]
            if notice.findings:
                report = Report(notice.findings, notice.texts)
                lines += reporter("concise")(report).splitlines()
            for line in lines:
                self.has_problems |= not tell(visible(line))

    def note(self, text: str, path: str | None = None) -> None:
        """Say something that leaves the exit code alone."""
        self.say(Notice(Level.NOTE, text, path))

    def problem(self, text: str, path: str | None = None) -> None:
        """Say what could not be done; the run goes on with the rest."""
        self.say(Notice(Level.PROBLEM, text, path))

    def decline(self, text: str, path: str | None = None) -> None:
        """Say what was not done since something else came first; trying again may do."""
        self.say(Notice(Level.DECLINED, text, path))

    def exit(self, *, found: bool) -> Exit:
        """Give the exit code of a run: problems count more than what was found."""
        if self.has_problems:
            return Exit.PROBLEM
        return Exit.FOUND if found or self.has_declined else Exit.CLEAN


def stdout_is_terminal() -> bool:
    """Say whether somebody looks at the findings."""
    return sys.stdout is not None and sys.stdout.isatty()


def stderr_is_terminal() -> bool:
    """Say whether somebody looks at the notes."""
    return sys.stderr is not None and sys.stderr.isatty()


def in_color(wanted: str = AUTO) -> bool:
    """Say whether to print in color: always, never, or as the terminal and its user would have it.

    NO_COLOR and FORCE_COLOR count where they are not empty, the first before the second.
    """
    if wanted != AUTO:
        return wanted == ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stdout_is_terminal()


def width() -> int:
    """Give the columns of the terminal, 0 where standard output goes elsewhere."""
    if not stdout_is_terminal():
        return 0
    from shutil import get_terminal_size  # noqa: PLC0415 - only on a terminal

    return get_terminal_size().columns


def with_progress(items: Iterable[_T], doing: str, total: int) -> Iterator[_T]:
    """Go through items, counting on a terminal's standard error where they are many."""
    if total < _MANY or not stderr_is_terminal():
        yield from items
        return
    for number, item in enumerate(items, start=1):
        print(f"\r{doing} {number}/{total}", end="", file=sys.stderr, flush=True)
        yield item
    clear_progress()


def clear_progress() -> None:
    """Take what was counted off the terminal again."""
    if stderr_is_terminal():
        print(_CLEAR_LINE, end="", file=sys.stderr, flush=True)
