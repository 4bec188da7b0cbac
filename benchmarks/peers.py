"""Peers in an environment of their own, `.venv-peers`: those that install are compared with."""

from __future__ import annotations

import json
import subprocess
import venv
from pathlib import Path

HOME = Path(".venv-peers")
PACKAGES = ("pypandoc_binary", "pybtex")
LOAD = """
import sys, time
from pybtex.database import parse_string
text = sys.stdin.read()
start = time.process_time()
parse_string(text, "bibtex")
print(time.process_time() - start)
"""


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
    done = subprocess.run(  # noqa: S603 - our own script
        [str(HOME / "bin" / "python"), "-c", LOAD],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return float(done.stdout) if done.returncode == 0 else None
