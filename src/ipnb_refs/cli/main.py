"""The program: its subcommands by name, and what becomes of errors and closed pipes."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import Any

import click

from ipnb_refs import __version__
from ipnb_refs.cli.console import (
    CannotPrint,
    Console,
    Exit,
    accept_every_character,
    clear_progress,
    finish_printing,
    give_up,
    hold_standard_streams,
    nobody_reads,
    tell,
)
from ipnb_refs.errors import IpnbRefsError
from ipnb_refs.report import visible_lines

COMMANDS = {
    "check": "Find citation errors in posts.",
    "references": "Print the reference list of posts, or write it into them.",
    "cite": "Print a citation as it appears in the text, or search the bibliography.",
    "import": "Turn the lists typed in posts into BibTeX.",
    "report": "Make one page on a whole blog: posts, findings, works.",
    "serve": "Open a page in the browser: paste a post and check it.",
    "words": "Print the names in a bibliography for a spell checker.",
    "parse": "Show what is read in posts, and what becomes of it.",
    "explain": "Explain a rule or a verdict, or list all of them.",
    "init": "Make a folder of posts ready: settings, a bibliography, a hook.",
    "settings": "List the keys of settings files, or show which settings hold.",
    "version": "Print the version.",
}
"""The subcommands in the order of the help; `name` is the module `cli/name.py`, but for these."""

_MODULES = {"import": "import_lists"}

_OTHER_WORDS = {"lint": "check", "fix": "check --fix", "list": "references", "format": "references"}
"""What other tools call what ours do."""

DEBUG = "IPNB_REFS_DEBUG"


class Commands(click.Group):
    """A group whose subcommands are imported when they are called, so that help is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the subcommands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import a subcommand."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(
            f"ipnb_refs.cli.commands.{_MODULES.get(cmd_name, cmd_name)}"
        ).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a subcommand; for one that does not exist, name the one that may be meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            meant = _meant(args[0])
            if not meant:
                raise
            said = f"no command is called “{args[0]}”; did you mean {meant}?"
            raise click.UsageError(said, ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the subcommands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand and turn what it returns into the exit code.

        Whatever goes wrong is one line on standard error and exit code 2.
        """
        accept_every_character()
        try:
            code = super().invoke(ctx)
            finish_printing()
        except BrokenPipeError:
            give_up(sys.stdout, sys.stderr)
            code = Exit.CLEAN
        except KeyboardInterrupt:
            code = _interrupted()
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            code = _interrupted() if _is_interrupt(error) else _failed(error)
        ctx.exit(code)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the program; what stops it while it reads its arguments is said in words, too."""
        hold_standard_streams()
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
            finish_printing()
        except click.ClickException as error:
            code = _misused(error)
        except (click.Abort, KeyboardInterrupt):
            code = _interrupted()
        except BrokenPipeError:
            give_up(sys.stdout, sys.stderr)
            code = Exit.CLEAN
        except CannotPrint as error:
            code = _failed(error)
        except OSError as error:
            if os.environ.get(DEBUG):
                raise
            # Only help and versions are printed there.
            give_up(sys.stdout)
            closed = nobody_reads(error)
            code = Exit.CLEAN if closed else _failed(CannotPrint.because(error))
        sys.exit(code)


_BEGIN = """\b
To begin:
  ipnb-refs check post.md   says what is wrong with the citations of a post
  ipnb-refs init            looks at a folder of posts, says what to do next
"""


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_BEGIN,
)
@click.version_option(__version__, prog_name="ipnb-refs", message="%(prog)s %(version)s")
def main() -> None:
    """Check typed citations against BibTeX, and keep the reference list of a post in APA 7."""


def _meant(typed: str) -> str:
    """Say what may be meant by something that is no subcommand, "" where nothing is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only of slips
    from pathlib import Path  # noqa: PLC0415 - as above

    if Path(typed).exists():
        return f"ipnb-refs check {typed}"
    word = typed.lower()
    near = get_close_matches(word, COMMANDS, n=1)
    return _OTHER_WORDS.get(word) or (near[0] if near else "")


def _misused(error: click.ClickException) -> int:
    """Say what was typed wrong; what was typed may be the name of somebody else's file."""
    said = io.StringIO()
    error.show(said)
    for line in visible_lines(said.getvalue()).splitlines():
        tell(line)
    return error.exit_code


def _interrupted() -> Exit:
    clear_progress()
    tell("interrupted")
    return Exit.INTERRUPTED


def _is_interrupt(error: BaseException) -> bool:
    """Say whether an error is what became of an interrupt, as while a class is made."""
    while error.__cause__ is not None:
        error = error.__cause__
    return isinstance(error, KeyboardInterrupt)


def _failed(error: Exception) -> Exit:
    Console().problem(_in_words(error))
    return Exit.PROBLEM


def _in_words(error: Exception) -> str:
    """Say what went wrong; what the system refuses is no fault of the program."""
    if isinstance(error, IpnbRefsError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        if _is_nowhere():
            return "the current folder does not exist any more: change to another one"
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return (
        f"internal error: {type(error).__name__}: {error} (this is a bug in ipnb-refs "
        f"{__version__}; please report it with the post, or the part of it that causes this, and "
        f"with what the same command prints with {DEBUG}=1)"
    )


def _is_nowhere() -> bool:
    from pathlib import Path  # noqa: PLC0415 - of what goes wrong

    try:
        Path.cwd()
    except OSError:
        return True
    return False
