"""What keeps a tree from being published, and what must be in it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import ipnb_refs

ROOT = Path(__file__).parents[1]
REPEATED = ("CHANGELOG.md", "CITATION.cff", "pyproject.toml", "integrations/npm/package.json")
HOME = "https://github.com/owner/name"
TAG = "v2.3.4"


def said(root: Path, tag: str = TAG, repository: str = HOME) -> list[str]:
    script = str(ROOT / "release/check_release.py")
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, script, tag, "--repository", repository, "--root", str(root)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == bool(done.stderr)
    return done.stderr.splitlines()


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """Make a tree that may be published as 2.3.4."""
    source = tmp_path / "src/ipnb_refs/__init__.py"
    for name in (*REPEATED, "src/ipnb_refs/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    changed = (
        (source, rf'"{ipnb_refs.__version__}"', '"2.3.4"'),
        (tmp_path / "CHANGELOG.md", r"(?m)^## .*", "## 2.3.4 (2030-01-31)"),
        (
            tmp_path / "CITATION.cff",
            r"(?m)^version:.*",
            "version: 2.3.4\ndate-released: 2030-01-01",
        ),
        (tmp_path / "pyproject.toml", r"(?m)^Homepage = .*", rf'\g<0>\nRepository = "{HOME}"'),
        (tmp_path / "integrations/npm/package.json", r'"version": "[^"]*"', '"version": "2.3.4"'),
    )
    for file, pattern, to in changed:
        text, number = re.subn(pattern, to, file.read_text("utf-8"), count=1)
        assert number == 1, file
        file.write_text(text, "utf-8")
    return tmp_path


def test_a_tree_that_is_ready_has_nothing_missing(ready: Path) -> None:
    assert said(ready) == []


def test_the_tag_is_the_version(ready: Path) -> None:
    (line,) = said(ready, "v2.3.5")
    assert "the tag is v2.3.5" in line


@pytest.mark.parametrize("name", REPEATED)
def test_what_repeats_the_version_must_agree(ready: Path, name: str) -> None:
    shutil.copy(ROOT / name, ready / name)
    (line, *_) = said(ready)
    assert Path(name).name in line


def test_what_repeats_the_version_agrees_today() -> None:
    version = ipnb_refs.__version__
    today = [line for line in said(ROOT, f"v{version}") if f" {version}" in line]
    assert all("CHANGELOG" in line for line in today), today


def test_python_is_said_alike_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    named = [c.rpartition(" ")[2] for c in project["classifiers"] if re.search(r":: 3\.\d", c)]
    workflow = (ROOT / ".github/workflows/test.yml").read_text("utf-8")
    assert named[0] == oldest
    assert f'python: ["{oldest}", "{named[-1]}"]' in workflow
    assert f"Python {oldest} or later" in (ROOT / "README.md").read_text("utf-8")
