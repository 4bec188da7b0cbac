"""Compares the speed of two builds, and what they print: `make bench-vs REV=7625c6b`.

    python benchmarks/versus.py REV

The other build is checked out from git beside this one, and run in this environment. Ratios are of
processor time, this build to the other; the exit code is 1 where what they print differs.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from posts import blog, one_post
from processes import cpu

ROOT = Path(__file__).parents[1]
RUNS = 5
COMMANDS = {
    "version": ["version"],
    "check a post": ["check", "post.md"],
    "references of a post": ["references", "post.md"],
    "check 200 posts": ["check", "posts"],
}


def ratio(sources: tuple[str, str], words: list[str], folder: Path) -> float:
    """The shortest run of the first build to that of the second; they take turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for source, each in zip(sources, times, strict=True):
            each.append(cpu([sys.executable, "-m", "ipnb_refs", *words], folder, source))
    return min(times[0]) / min(times[1])


def said(source: str, words: list[str], folder: Path) -> bytes:
    """What a build prints."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "ipnb_refs", *words],
        cwd=folder,
        env={"PYTHONPATH": source, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
    ).stdout


def main() -> int:
    """Compare; 1 where anything that is printed differs."""
    revision = sys.argv[1]
    with TemporaryDirectory() as name:
        folder, other = Path(name) / "blog", Path(name) / "other"
        folder.mkdir()
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(other), revision], check=True)  # noqa: S603 - what was named
        try:
            one_post(folder, 200)
            blog(folder, 200, 2000)
            (folder / ".git").rmdir()  # without a project nothing is kept for the next run
            sources = str(ROOT / "src"), str(other / "src")
            differ = []
            for title, words in COMMANDS.items():
                print(f"{title:<24} {ratio(sources, words, folder):6.2f}")
                if words != ["version"] and said(sources[0], words, folder) != said(
                    sources[1], words, folder
                ):
                    differ.append(title)
        finally:
            subprocess.run([*git, "remove", "--force", str(other)], check=True)  # noqa: S603 - as above
    print(f"What they print differs in: {', '.join(differ)}" if differ else "They print the same.")
    return int(bool(differ))


if __name__ == "__main__":
    sys.exit(main())
