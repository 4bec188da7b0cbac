"""What commands print, and the examples that pages show.

In README.md and the pages of docs/ every block that begins with a line "$ ipnb-refs ..." holds what
that command prints on standard output in the project's folder, or in a folder of its own with one
file of the project, where a comment above the block says so. A block of Python below a comment that
names a file of examples/ holds that file.
"""

from __future__ import annotations

import re
import shlex
from contextlib import chdir
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from ipnb_refs.cli.main import main as command_line

ROOT = Path(__file__).resolve().parents[2]
SHOWN = re.compile(
    r"(?P<alone><!-- alone in a folder: (?P<file>\S+) -->\n)?"
    r"^```console\n(?P<command>\$ ipnb-refs [^\n]*\n)(?P<shown>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
EXAMPLE = re.compile(
    r"^<!-- (?P<file>examples/\S+\.py) -->\n```python\n.*?^```$", re.DOTALL | re.MULTILINE
)


def output(command: str, folder: Path = ROOT) -> str:
    """What a command prints on standard output in the project's folder, or another.

    It runs in this process, to a terminal of 80 columns without color.
    """
    runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"})
    words = shlex.split(command)[1:]
    with chdir(folder):  # click's help leaves two columns free, but not in click's own runner
        done = runner.invoke(command_line, words, prog_name="ipnb-refs", terminal_width=78)
    if done.exit_code > 1 or isinstance(done.exception, Exception):
        raise SystemExit(f"{command}: exit code {done.exit_code}: {done.stderr}{done.exception!r}")
    return done.stdout


def with_output(page: str) -> str:
    """The page with every example that it shows, and the output of every command."""
    return SHOWN.sub(shown_anew, EXAMPLE.sub(example_anew, page))


def example_anew(block: re.Match[str]) -> str:
    """One block with the file that it shows."""
    return f"<!-- {block['file']} -->\n```python\n{(ROOT / block['file']).read_text('utf-8')}```"


def shown_anew(block: re.Match[str]) -> str:
    """One block with what its command prints now."""
    command = block["command"]
    if block["alone"] is None:
        return f"```console\n{command}{output(command[2:])}```"
    with TemporaryDirectory() as folder:
        copy(ROOT / block["file"], folder)
        printed = output(command[2:], Path(folder))
    return f"{block['alone']}```console\n{command}{printed}```"
