"""Ratios of processor time of whole processes: what people wait for at the command line.

One post against pandoc's citeproc on the same post with keys, help against the import of click,
and a blog of 1,000 posts against itself: again, with one post changed, in two processes. Runs
alternate, and the shortest of each counts, so that other work on the machine matters little.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from posts import as_export, as_pages, blog, one_post

PROGRAM = [str(Path(sys.executable).with_name("ipnb-refs"))]
RUNS = 7
POSTS, ENTRIES = 1000, 2000


def cpu(command: list[str], folder: Path, path: str = "") -> float:
    """The seconds of processor time, user and system, that a command takes."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if path:
        environment["PYTHONPATH"] = path
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - the programs that are compared
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def shortest(commands: dict[str, list[str]], folder: Path, runs: int = RUNS) -> dict[str, float]:
    """The shortest of some runs of each command, which take turns; the first is not counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            times[name].append(cpu(command, folder))
    return {name: min(each[1:]) for name, each in times.items()}


def pandoc() -> list[str] | None:
    """The program of pypandoc_binary in the environment of the peers, or that of the machine."""
    found = sorted(Path(".venv-peers").glob("lib/*/site-packages/pypandoc/files/pandoc"))
    return [str(found[0].resolve())] if found else None


def of_one_post(entries: int) -> dict[str, float]:
    """One post with 20 citations and a bibliography of so many entries."""
    program = pandoc()
    if program is None:
        return {}
    theirs = [*program, "--citeproc", "--bibliography", "references.bib", "keyed.txt"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        one_post(folder, entries)
        times = shortest(
            {
                "pandoc": [*theirs, "-f", "markdown", "-t", "html"],
                "check": [*PROGRAM, "check", "post.md"],
                "references": [*PROGRAM, "references", "post.md"],
            },
            folder,
        )
    return {
        f"{each} of a post, {entries:,} entries / pandoc --citeproc": times[each] / times["pandoc"]
        for each in ("check", "references")
    }


def of_help() -> dict[str, float]:
    """What needs no post."""
    ours = ("version", "--help")
    times = shortest(
        {
            "click": [sys.executable, "-c", "import click"],
            **{each: [*PROGRAM, each] for each in ours},
        },
        Path(),
    )
    return {
        f"{each} / import click": times[each] / times["click"] for each in ("version", "--help")
    }


def of_a_blog() -> dict[str, float]:
    """A thousand posts: the first run in one process against the others."""
    check = [*PROGRAM, "check", "posts"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        blog(folder, POSTS, ENTRIES)
        alone = [*check, "--no-cache", "--jobs"]
        times = shortest({"one": [*alone, "1"], "two": [*alone, "2"]}, folder, 4)
        rmtree(folder / ".ipnb_refs_cache", ignore_errors=True)
        cpu(check, folder)
        again = min(cpu(check, folder) for _ in range(3))
        one_changed = min(_after_a_change(check, folder) for _ in range(3))
    return {
        f"{POSTS:,} posts: two processes / one": times["two"] / times["one"],
        f"{POSTS:,} posts: again / the first time": again / times["one"],
        f"{POSTS:,} posts: one changed / the first time": one_changed / times["one"],
    }


def _after_a_change(check: list[str], folder: Path) -> float:
    """The seconds of a run after one more post has been written on."""
    changed = folder / "posts" / "p0500.md"
    changed.write_text(f"{changed.read_text('utf-8')}\nMore.\n", "utf-8")
    return cpu(check, folder)


def of_an_export() -> dict[str, float]:
    """A thousand posts as HTML, in one export of WordPress against files of their own."""
    alone = ["--no-cache", "--jobs", "1"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        blog(folder, POSTS, ENTRIES)
        pages = as_pages(folder)
        (folder / "export.xml").write_text(as_export(pages), "utf-8")
        ways = {each: [*PROGRAM, "check", each, *alone] for each in ("pages", "export.xml")}
        times = shortest(ways, folder, 2)
    what = f"{POSTS:,} posts in an export / in files of their own"
    return {what: times["export.xml"] / times["pages"]}


def rows() -> dict[str, float]:
    """All ratios by their name."""
    return {
        **of_one_post(200),
        **of_one_post(ENTRIES),
        **of_help(),
        **of_a_blog(),
        **of_an_export(),
    }


if __name__ == "__main__":
    for row, ratio in rows().items():
        print(f"{row:<64} {ratio:6.2f}")
