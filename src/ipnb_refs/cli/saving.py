"""Texts written to the files of users, or printed for them; what keeps one from it is said here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.cli.console import put_exactly
from ipnb_refs.cli.patches import difference
from ipnb_refs.files import CannotEncode, NotText, encode, read_text
from ipnb_refs.lines import STDIN
from ipnb_refs.replacing import FileChanged, NotReplaceable, kind_of, replace_text

if TYPE_CHECKING:
    from pathlib import Path

    from ipnb_refs.cli.console import Console
    from ipnb_refs.files import TextFile

MOST_TRIES = 20
"""How often something is done anew because a file was changed meanwhile by somebody else."""

CHANGING = "keeps changing while it is read and was left as it is; run this again"


def unwritable(path: Path, error: OSError) -> str:
    """Say why a file cannot be written; the system does not say that it is its folder."""
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        return f"cannot be written: the folder {path.parent} does not exist"
    return f"cannot be written: {error.strerror}"


def save(path: Path, text: str, read: TextFile | None, console: Console) -> bool:
    """Write a text in the place of what was read there (None: no file); say whether that was done.

    Raises `FileChanged` where the file says something else by now: whoever asked reads it again.
    """
    try:
        replace_text(path, text, read)
    except (CannotEncode, NotReplaceable) as error:
        console.problem(str(error), str(path))
    except OSError as error:
        console.problem(unwritable(path, error), str(path))
    else:
        return True
    return False


def overwrite(path: Path, text: str, console: Console) -> bool:
    """Write a text of ours to a file, whatever that says; a pipe gets it, too."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        if kind_of(path) is not None:
            path.write_bytes(data)
            return True
        before = read_text(path) if path.exists() else None
        return save(path, data.decode(), before, console)
    except OSError as error:
        console.problem(unwritable(path, error), str(path))
    except NotText:
        console.problem("is not a text file; name another one", str(path))
    except FileChanged:
        console.decline(CHANGING, str(path))
    return False


def print_text(read: TextFile, text: str, name: str, console: Console, *, diff: bool) -> bool:
    """Print a new text, or what changes in it; say whether its encoding has all of it."""
    try:
        if diff:
            found = difference(read, text, name)
            put_exactly(found.patch, found.shown)
        else:
            put_exactly(encode(text, read), text)
    except CannotEncode as error:
        console.problem(str(error), name if name != STDIN else "standard input")
        return False
    return True
