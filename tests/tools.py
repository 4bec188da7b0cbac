"""Tools of others that `make integrations` installs: where they are, and how they are run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUILT = ROOT / "build"
VENVS = BUILT / "venvs"
PACKAGES = BUILT / "npm" / "node_modules"
ASKED = os.environ.get("INTEGRATIONS", "")
"""Set by `make integrations`; "light" asks for the small tools of PyPI, and those of the system."""
IS_LIGHT = ASKED == "light"
MOST_SECONDS = 120


def path_with(*folders: Path) -> str:
    """Where programs are looked for: these folders, the tools of PyPI, of npm, the system."""
    if IS_LIGHT:
        ours: tuple[Path, ...] = (VENVS / "light" / "bin",)
    else:
        ours = (*folders, VENVS / "sites" / "bin", PACKAGES / ".bin")
    our_command = Path(sys.executable).parent
    return os.pathsep.join((*map(str, (*ours, our_command)), os.environ.get("PATH", "")))


def need(what: str, *folders: Path) -> None:
    """Skip a test without a program, a module of npm ("npm/remark"), or of Python ("py/pyld")."""
    if what.startswith("py/"):
        venv = "light" if IS_LIGHT else "sites"
        is_there = any(VENVS.glob(f"{venv}/lib/*/site-packages/{what.removeprefix('py/')}"))
    elif what.startswith("npm/"):
        is_there = not IS_LIGHT and (PACKAGES / what.removeprefix("npm/")).is_dir()
    else:
        is_there = shutil.which(what, path=path_with(*folders)) is not None
    if not (ASKED and is_there):
        pytest.skip(f"{what} is not installed, or not asked for: see `make integrations`")


def run(
    command: str, folder: Path, scripts: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a shell command in a folder; `scripts` come to the modules of npm, which they import."""
    for script in scripts.glob("*.mjs") if scripts and PACKAGES.is_dir() else ():
        shutil.copy(script, PACKAGES.parent)
    return subprocess.run(  # noqa: S602 - commands of our own tables
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path_with(), "PACKAGES": str(PACKAGES), **variables},
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=False,
    )
