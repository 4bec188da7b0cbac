"""Pages that are one session: their files are laid out, their commands run one after another.

In such a page a line with nothing but "`NAME`:" above a block says which file holds it, and a
comment "new folder" begins anew. A block of `console` has commands behind "$ ", each with what it
prints on standard output: `ipnb-refs ...`, `cat FILE`, `mv FILE FILE`, and `echo $?`. In a block of
`sh` only commands of `ipnb-refs` run, and what they print is not shown. All of it happens in one
folder, which is empty at the beginning.
"""

from __future__ import annotations

import re
import shlex
import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from ipnb_refs.cli.main import main as command_line

_BLOCK = re.compile(
    r"^`(?P<file>[^`\s]+)`:\n\n```\w+\n(?P<text>.*?)^```$"
    r"|^```console\n(?P<shown>.*?)^```$"
    r"|^```sh\n(?P<run>.*?)^```$"
    r"|^<!-- (?P<anew>new folder) -->$",
    re.DOTALL | re.MULTILINE,
)
_COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)
_PROGRAM = "ipnb-refs"


def is_session(page: str) -> bool:
    """Whether a page lays out files."""
    return any(block["file"] for block in _BLOCK.finditer(page))


def session(page: str) -> str:
    """The page with what its commands print now."""
    with TemporaryDirectory() as folder, chdir(folder):
        run = _Session()
        return _BLOCK.sub(run.block, page)


def commands_in(lines: str) -> list[str]:
    """The commands of `ipnb-refs` in lines of a shell, without what they are joined to."""
    joined = re.sub(r"\\\n\s*", " ", lines)
    code = (re.sub(r"(?:^|\s)#.*", "", line) for line in joined.splitlines())
    parts = (part.strip() for line in code for part in re.split(r"&&|\|\||\||;", line))
    return [part for part in parts if part.startswith(f"{_PROGRAM} ")]


def outcome(command: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it prints; `> FILE` writes a file."""
    words, _, file = command.partition(" > ")
    runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"})
    done = runner.invoke(command_line, shlex.split(words)[1:], prog_name=_PROGRAM)
    if file:
        Path(file.strip()).write_text(done.stdout, "utf-8")
    return done.exit_code, "" if file else done.stdout, done.stderr


class _Session:
    def __init__(self) -> None:
        self._code = 0

    def block(self, block: re.Match[str]) -> str:
        """Lay a file out, run the commands of a block, or begin anew."""
        if block["file"] is not None:
            file = Path(block["file"])
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["text"], "utf-8")
        elif block["anew"] is not None:
            for path in Path().iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif block["run"] is not None:
            for command in commands_in(block["run"]):
                self._output(command)
        else:
            commands = _COMMAND.findall(block["shown"])
            printed = [f"$ {command}\n{self._output(command)}" for command in commands]
            return f"```console\n{''.join(printed)}```"
        return block[0]

    def _output(self, command: str) -> str:
        program, *words = shlex.split(command)
        match program:
            case "cat":
                return Path(words[0]).read_text("utf-8")
            case "mv":
                Path(words[1]).parent.mkdir(parents=True, exist_ok=True)
                Path(words[0]).rename(words[1])
                return ""
            case "echo":
                return f"{self._code}\n"
        if program != _PROGRAM:
            raise SystemExit(f"{command}: only the commands of sessions can be run")
        self._code, printed, said = outcome(command)
        if self._code > 1:
            raise SystemExit(f"{command}: exit code {self._code}: {said}")
        return printed
