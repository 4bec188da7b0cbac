"""Peers in an environment of their own, `.venv-peers`: those that install are compared with.

citation-finder is none of them: it takes no text, and reads only what a library serves.
"""

from __future__ import annotations

import json
import subprocess
import venv
from pathlib import Path

HOME = Path(".venv-peers")
PACKAGES = ("pypandoc_binary", "pybtex", "touchneedle")
TIMED = """
import sys, time
{}
text = sys.stdin.read()
times = []
for _ in range({}):
    start = time.process_time()
    work(text)
    times.append(time.process_time() - start)
print(min(times))
"""
PYBTEX = """
from pybtex.database import parse_string
def work(text): parse_string(text, "bibtex")
"""
TOUCHNEEDLE = "from touchneedle import find_citations as work"


def install() -> dict[str, str]:
    """Install what can be installed; give the version of each peer that is there."""
    if not HOME.exists():
        venv.create(HOME, with_pip=True)
    python = str(HOME / "bin" / "python")
    for package in PACKAGES:
        subprocess.run(  # noqa: S603 - packages that are named here
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package],
            check=False,
            capture_output=True,
        )
    listed = subprocess.run(  # noqa: S603 - as above
        [python, "-m", "pip", "list", "--format", "json"], check=True, capture_output=True
    )
    installed = {each["name"].lower(): each["version"] for each in json.loads(listed.stdout)}
    return {name: installed[name] for name in PACKAGES if name in installed}


def seconds_of_pybtex(text: str) -> float | None:
    """The processor time in which pybtex reads a text; None where it is not there."""
    return _seconds(TIMED.format(PYBTEX, 1), text)


def seconds_of_touchneedle(text: str) -> float | None:
    """The processor time in which touchneedle finds the citations of a text; None as above."""
    return _seconds(TIMED.format(TOUCHNEEDLE, 5), text)


def _seconds(script: str, text: str) -> float | None:
    done = subprocess.run(  # noqa: S603 - our own script
        [str(HOME / "bin" / "python"), "-c", script],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return float(done.stdout) if done.returncode == 0 else None
