"""A folder of hostile posts and stores, checked as people check their own."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

from click.testing import CliRunner

from fuzz import inputs
from generate import hostile
from ipnb_refs.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = {"markdown": ".md", "html": ".html", "text": ".txt"}


def check_folder(folder: Path, files: int, seed: int) -> tuple[int, int]:
    """Fill a folder, check all of it: the exit code, and how many files are not as they were."""
    before = {}
    for number in range(files):
        draw = random.Random(f"folder {seed} {number}")  # noqa: S311 - the same files again
        name, text = _file(draw, number)
        path = folder / name
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        before[path] = path.read_bytes()
    for name in ("ipnb_refs.toml", "a.bib"):
        (folder / name).write_text("")
    (folder / "b.json").write_text("[]")
    (folder / "references.bib").write_text(hostile.WORKS)
    os.mkfifo(folder / "pipe.bib")
    bibs = [str(path) for path in before if path.suffix == ".bib"]
    done = CliRunner().invoke(main, ["check", "--output-format", "json", str(folder), *bibs])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, sum(path.read_bytes() != data for path, data in before.items())


def _file(draw: random.Random, number: int) -> tuple[str, str]:
    kind = draw.randrange(5)
    if kind == 0:
        return f"{number}.bib", inputs.store(draw, number)
    if kind == 1:
        return f"{number}.md", inputs.typed_list(draw, number)
    if kind == 2:
        return f"{number}.md", f"{draw.choice(inputs.fronts())}\n\nSiegel (2012) met Roe (2001)."
    text, markup = inputs.post(draw, number)
    return f"{number}{SUFFIXES[markup]}", text
