"""The action for GitHub: its script run as a runner does it, and what its description promises."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "action/check.sh"
GITLAB = (ROOT / "action/gitlab.yml").read_text("utf-8")
ACTION = (ROOT / "action.yml").read_text("utf-8")
pytestmark = [
    pytest.mark.skipif(which("bash") is None, reason="the script needs bash"),
    pytest.mark.no_cover,  # what it runs has tests of its own
]


def run(folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(  # noqa: S603 - our own script
        ["bash", str(SCRIPT)],  # noqa: S607 - whichever bash there is
        cwd=folder,
        env={**os.environ, "PATH": path, "GITHUB_STEP_SUMMARY": "summary.md", **given},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    (tmp_path / "references.bib").write_text(
        "@book{a, author = {Able, Ann}, title = {T}, year = 2000, publisher = {P}}\n"
    )
    (tmp_path / "good one.md").write_text("So (Able, 2000).\n")
    (tmp_path / "bad.md").write_text("``````````\n``````````\n\n<b>So</b> (Nemo, 1999).\n")
    return tmp_path


def test_findings_are_annotations_and_in_the_summary_and_the_step_fails(blog: Path) -> None:
    done = run(blog, SARIF_FILE="found.sarif")
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=bad.md,line=4")
    summary = (blog / "summary.md").read_text("utf-8")
    assert summary.startswith("### Citations: something to correct\n\n    error[CIT101]")
    assert all(each.startswith("    ") for each in summary.splitlines()[2:])
    (found,) = json.loads((blog / "found.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert found["ruleId"] == "CIT101"


def test_paths_may_have_blanks_and_are_one_in_each_line(blog: Path) -> None:
    done = run(blog, CHECKED_PATHS="good one.md\r\nreferences.bib\n", CHECK_OPTIONS="--check-store")
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing to correct" in (blog / "summary.md").read_text("utf-8")


def test_what_could_not_be_done_is_said_and_the_step_fails(blog: Path) -> None:
    done = run(blog, CHECKED_PATHS="nowhere")
    assert done.returncode == 2
    assert "::error::nowhere: no such file or folder" in done.stdout
    assert "see the log" in (blog / "summary.md").read_text("utf-8")


def test_nothing_that_is_given_is_a_command(blog: Path) -> None:
    before = (blog / "bad.md").read_text()
    hostile = ("$(touch owned)", "; touch owned", "`touch owned`", "--fix")
    options = "\n".join(f"--exclude={each}" for each in hostile)
    run(blog, CHECKED_PATHS="\n".join(hostile), CHECK_OPTIONS=options, SARIF_FILE="$(touch owned)")
    run(blog, CHECKED_PATHS="\n".join(hostile), SARIF_FILE="$(touch owned)")
    assert not (blog / "owned").exists()
    assert (blog / "bad.md").read_text() == before


def test_inputs_reach_the_script_as_variables_alone() -> None:
    assert not re.search(r"run:.*\$\{\{", ACTION)
    inputs = set(re.findall(r"^  ([\w-]+):\n    description:", ACTION, re.MULTILINE))
    assert inputs == set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", ACTION))
    script = SCRIPT.read_text("utf-8")
    variables = re.findall(r"^        ([A-Z_]+): ", ACTION, re.MULTILINE)
    assert [each for each in variables if each not in script] == ["ACTION_FOLDER"]


def test_the_job_of_gitlab_says_what_to_set_before_it_installs_anything(tmp_path: Path) -> None:
    block = re.search(r"(?m)^    - \|\n((?:      .*\n)+)", GITLAB)
    assert block
    for package, code in (("", 1), ("git+https://example.org/x", 0)):
        done = subprocess.run(  # noqa: S603 - our own script
            ["bash", "-c", block[1]],  # noqa: S607 - whichever bash there is
            cwd=tmp_path,
            env={**os.environ, "IPNB_REFS_PACKAGE": package},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code
        assert ("Set the variable IPNB_REFS_PACKAGE" in done.stderr) == bool(code)
