r"""Differences as `diff -u` prints them: bytes that `patch` applies, and a text for a terminal.

A line ends with "\n" and with nothing else, as it does for `patch`; what stands before that, such
as the "\r" of Windows, belongs to the line. Bytes are those of the file, in whatever encoding.
"""

from __future__ import annotations

import os
import re
from difflib import diff_bytes, unified_diff
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from ipnb_refs.files import encode
from ipnb_refs.frozen import frozen
from ipnb_refs.lines import STDIN
from ipnb_refs.report import visible

if TYPE_CHECKING:
    from ipnb_refs.files import TextFile

_BYTES = re.compile(rb"[^\n]*\n|[^\n]+")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_QUOTED = re.compile(rb'[\x00-\x1f"\\\x7f]')
_NO_END = "\n\\ No newline at end of file\n"
_INPUT = "standard input"


@frozen
class Difference:
    """What changes in one file; both are empty where nothing does."""

    patch: bytes = b""
    shown: str = ""


def difference(before: TextFile, after: str, name: str) -> Difference:
    """Show what changes in a file when its text is `after`.

    Raises `CannotEncode` where the encoding of the file does not have a character of it.
    """
    if before.text == after:
        return Difference()
    shown = visible(name) if name != STDIN else _INPUT
    old, new = (_BYTES.findall(encode(text, before)) for text in (before.text, after))
    patch = diff_bytes(unified_diff, old, new, _quoted(name), _quoted(name))
    lines = unified_diff(_LINES.findall(before.text), _LINES.findall(after), shown, shown)
    return Difference(
        b"".join(line if line.endswith(b"\n") else line + _NO_END.encode() for line in patch),
        "".join(line if line.endswith("\n") else line + _NO_END for line in lines),
    )


def _quoted(name: str) -> bytes:
    """Write the name of a file so that `patch` finds the file from the current folder.

    A tab ends a name with blanks; one with control characters is quoted, as C does it.
    """
    if name == STDIN:
        return _INPUT.encode()
    path, here = PurePath(name), Path.cwd()
    inside = path.relative_to(here) if path.is_relative_to(here) else path
    written = os.fsencode(inside.as_posix())
    if _QUOTED.search(written):
        return b'"' + _QUOTED.sub(lambda found: b"\\%03o" % found[0][0], written) + b'"'
    return written + b"\t" if b" " in written else written
