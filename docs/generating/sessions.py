"""Pages that are one session: their files are laid out, their commands run one after another.

In such a page a comment "file: NAME" above a block says which file holds it. A block of `console`
has commands behind "$ ", each with what it prints on standard output: `ipnb-refs ...`, `cat FILE`,
and `echo $?`. All of it happens in one folder, which is empty at the beginning.
"""

from __future__ import annotations

import re
import shlex
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from ipnb_refs.cli.main import main as command_line

_BLOCK = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```\w+\n(?P<text>.*?)^```$|^```console\n(?P<shown>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)


def session(page: str) -> str:
    """The page with what its commands print now."""
    with TemporaryDirectory() as folder, chdir(folder):
        run = _Session()
        return _BLOCK.sub(run.block, page)


class _Session:
    def __init__(self) -> None:
        self._code = 0

    def block(self, block: re.Match[str]) -> str:
        """Lay a file out, or run the commands of a block."""
        if block["file"] is not None:
            file = Path(block["file"])
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["text"], "utf-8")
            return block[0]
        commands = _COMMAND.findall(block["shown"])
        printed = [f"$ {command}\n{self._output(command)}" for command in commands]
        return f"```console\n{''.join(printed)}```"

    def _output(self, command: str) -> str:
        program, *words = shlex.split(command)
        match program:
            case "cat":
                return Path(words[0]).read_text("utf-8")
            case "echo":
                return f"{self._code}\n"
        runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"})
        done = runner.invoke(command_line, words, prog_name="ipnb-refs")
        self._code = done.exit_code
        if done.exit_code > 1 or program != "ipnb-refs":
            raise SystemExit(f"{command}: exit code {done.exit_code}: {done.stderr}")
        return done.stdout
