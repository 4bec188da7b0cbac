"""The command line, case by case: see `cases/cli/README.md`."""

from __future__ import annotations

import os
import shlex
import shutil
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import COMMANDS, main
from ipnb_refs.cli.options import GroupedOption

FOLDER = Path(__file__).parent / "cases/cli"
CASES = [
    pytest.param(case, id=f"{file.stem}-{case['name']}")
    for file in sorted(FOLDER.glob("*.toml"))
    for case in tomllib.loads(file.read_text("utf-8"))["case"]
]
WITHOUT_CASE = {"check --watch"}
"""What never ends by itself has tests of its own."""
SHARED = "Input"
"""The group of the options that all commands over posts have."""


def lay_out(case: dict[str, Any], folder: Path) -> dict[Path, bytes]:
    files = {path: text.encode() for path, text in case.get("files", {}).items()}
    files |= {path: bytes.fromhex(digits) for path, digits in case.get("bytes", {}).items()}
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    if case.get("store", True):
        shutil.copy(FOLDER / "references.bib", folder)
    return snapshot(folder)


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("case", CASES)
def test_the_command_line_does_as_the_case_says(
    case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lay_out(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(
        main, shlex.split(case["run"]), input=case.get("stdin"), env=case.get("env")
    )
    # Cases have slashes in the names of files, on Windows too.
    slashed = {"stdout": result.stdout, "stderr": result.stderr}
    said = {name: text.replace(os.sep, "/") for name, text in slashed.items()}
    assert result.exit_code == case["exit"], said
    for stream, text in said.items():
        assert [piece for piece in case.get(stream, []) if piece not in text] == [], text
        if f"{stream}_is" in case:
            assert text == case[f"{stream}_is"].lstrip("\n")
        assert [piece for piece in case.get("unsaid", []) if piece in text] == [], text
        assert "Traceback" not in text
    after = {tmp_path / path: text.encode() for path, text in case.get("after", {}).items()}
    assert snapshot(tmp_path) == before | after


def options_of(name: str) -> list[click.Option]:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return [each for each in command.params if isinstance(each, click.Option)]


def test_every_option_has_a_case() -> None:
    """What subcommands share needs one only once."""
    typed = {name: set[str]() for name in COMMANDS}
    for case in CASES:
        first, *words = shlex.split(case.values[0]["run"])  # type: ignore[index]
        typed.setdefault(first, set()).update(word.partition("=")[0] for word in words)
    anywhere = set().union(*typed.values())
    missing = {
        f"{name} {option.opts[-1]}"
        for name in COMMANDS
        for option in options_of(name)
        if typed[name].isdisjoint((*option.opts, *option.secondary_opts))
        and not (
            isinstance(option, GroupedOption)
            and option.group == SHARED
            and anywhere.intersection(option.opts)
        )
    }
    assert missing == WITHOUT_CASE
