"""A picture of a terminal, as SVG: what a command really prints there, with its colors."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = 80
ROOT = Path(__file__).resolve().parents[2]
_CHAR, _LINE, _MARGIN = 8.4, 19, 18
_SIZE = 14
_COLORS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "36": "#76e3ea"}
_PAPER, _INK, _DIM = "#0d1117", "#e6edf3", "#8b949e"
_STYLED = re.compile(r"\x1b\[([\d;]*)m")


def picture(command: str, post: str, bib: str) -> str:
    """What a command prints on a post that is alone in a folder with a bibliography.

    Raises `OSError` where there are no terminals to be had, as on Windows.
    """
    with TemporaryDirectory() as folder:
        shutil.copy(ROOT / post, folder)
        shutil.copy(ROOT / bib, folder)
        printed = _on_a_terminal(command, folder)
    lines = [f"\x1b[2m$ {command}\x1b[0m", "", *printed.rstrip().splitlines()]
    width = COLUMNS * _CHAR + 2 * _MARGIN
    height = len(lines) * _LINE + 2 * _MARGIN
    body = "\n".join(part for row, line in enumerate(lines) for part in _drawn(line, row))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height}" '
        f'width="{width:g}" height="{height}" role="img">\n'
        f"<title>{escape(command)}, in a terminal</title>\n"
        f'<rect width="100%" height="100%" rx="8" fill="{_PAPER}"/>\n'
        f'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" '
        f'font-size="{_SIZE}" xml:space="preserve">\n{body}\n</g>\n</svg>\n'
    )


def _on_a_terminal(command: str, folder: str) -> str:
    """Run a command in a terminal of its own, and give all that it printed."""
    try:
        import pty  # noqa: PLC0415 - there is none on Windows
    except ImportError as error:
        raise OSError("no terminals on this system") from error
    ours, theirs = pty.openpty()
    program, *words = command.split()
    environment = {"PATH": os.defpath, "COLUMNS": str(COLUMNS), "LINES": "50", "TERM": "xterm"}
    with subprocess.Popen(  # noqa: S603 - our own program
        [str(Path(sys.executable).with_name(program)), *words],
        cwd=folder,
        env={**environment, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    ):
        os.close(theirs)
        with os.fdopen(ours, "rb", buffering=0) as terminal:
            printed = b"".join(_read(terminal.fileno()))
    return printed.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # Linux says so at the end
            return
        if not data:
            return
        yield data


def _drawn(line: str, row: int) -> Iterator[str]:
    """The parts of a line, each where it stands."""
    style, column = "0", 0
    for number, piece in enumerate(_STYLED.split(line)):
        if number % 2:
            style = piece or "0"
        elif piece:
            if piece.strip():
                yield from _piece(piece, style.split(";"), column, row)
            column += len(piece)


def _piece(piece: str, codes: list[str], column: int, row: int) -> Iterator[str]:
    """One stretch of a color; only what is no blank, since viewers drop blanks at the ends."""
    color = next((_COLORS[code] for code in codes if code in _COLORS), _INK)
    color = _DIM if "2" in codes else color
    column += len(piece) - len(piece.lstrip())
    shown = piece.strip()
    x, top, length = _MARGIN + column * _CHAR, _MARGIN + row * _LINE, len(shown) * _CHAR
    if "7" in codes:
        yield f'<rect x="{x:g}" y="{top}" width="{length:g}" height="{_LINE}" fill="{color}"/>'
        color = _PAPER
    bold = ' font-weight="bold"' if "1" in codes else ""
    yield (
        f'<text x="{x:g}" y="{top + _SIZE}" textLength="{length:g}" '
        f'lengthAdjust="spacingAndGlyphs" fill="{color}"{bold}>{escape(shown)}</text>'
    )
