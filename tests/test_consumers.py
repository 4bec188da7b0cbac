"""Reports, hooks, and workflows in the programs that read them; `make consumers` installs those."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
from jsonschema import validators

ROOT = Path(__file__).parents[1]
BUILT = ROOT / "build"
VENV = BUILT / "venvs/consumers/bin"
PACKAGES = BUILT / "npm-consumers/node_modules"
PROGRAM = Path(sys.executable).parent / "ipnb-refs"
SAMPLES = Path(__file__).parent / "cases/reports"
pytestmark = [
    pytest.mark.skipif(not os.environ.get("CONSUMERS"), reason="run by `make consumers`"),
    pytest.mark.no_cover,
]
BIB = """\
@book{{roe2001, author = {{Roe, Ann}}, title = {{On {}}}, year = 2001, publisher = {{Poe}}}}
@book{{doe2004, author = {{Doe, Dan}}, title = {{On voices}}, year = 2004, publisher = {{Poe}}}}
"""
GOOD = "So it is (Roe, 2001).\n"
BAD = "Nobody knows (Nemo, 1999).\n"
SLIP = "So it is (Roe, 2001; Doe, 2004).\n"
FIXED = "So it is (Doe, 2004; Roe, 2001).\n"


def run(*typed: str | Path, cwd: Path, code: int | None = 0) -> str:
    done = subprocess.run(  # noqa: S603 - programs that are named here
        [str(each) for each in typed],
        cwd=cwd,
        # git tells its hooks where they are, and those of a test are elsewhere.
        env={name: to for name, to in os.environ.items() if not name.startswith("GIT_")}
        | {"PRE_COMMIT_HOME": str(BUILT / "pre-commit"), "SKIP": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert code is None or done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Give a folder with the sample and the examples, in the formats of services."""
    for name in ("sarif", "junit", "gitlab"):
        shutil.copy(SAMPLES / f"sample.{name}", tmp_path / f"sample.{name}")
        written = tmp_path / f"examples.{name}"
        typed = ("check", "--check-store", "--output-format", name, "-o", written, "examples")
        run(PROGRAM, *typed, cwd=ROOT, code=1)
        empty = tmp_path / f"empty.{name}"
        run(PROGRAM, "check", "--output-format", name, "-o", empty, "LICENSE", cwd=ROOT, code=None)
    return tmp_path


def results(file: Path) -> list[Any]:
    found: list[Any] = json.loads(file.read_text("utf-8"))["runs"][0]["results"]
    return found


def needs(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"{path.name} is not installed: npm is missing")
    return path


# --- SARIF ---------------------------------------------------------------------------------------


def test_sarif_keeps_to_its_schema(reports: Path) -> None:
    (file,) = PACKAGES.glob("@microsoft/sarif-multitool-*/sarif-2.1.0.json") or [None]
    schema = json.loads(needs(file or PACKAGES / "sarif-2.1.0.json").read_text("utf-8-sig"))
    kind = validators.validator_for(schema)
    kind.check_schema(schema)
    for each in reports.glob("*.sarif"):
        kind(schema).validate(json.loads(each.read_text("utf-8")))


def test_the_multitool_of_microsoft_finds_no_error_in_sarif(reports: Path) -> None:
    tool = needs(PACKAGES / ".bin/sarif-multitool")
    for binary in PACKAGES.glob("@microsoft/sarif-multitool-linux/Sarif.Multitool"):
        binary.chmod(0o755)  # npm 11 leaves out the script that would do so
    for each in reports.glob("*.sarif"):
        said = run(tool, "validate", each, cwd=reports, code=None)
        assert "Analysis completed successfully" in said
        assert ": error " not in said


def test_sarif_tools_sees_each_finding(reports: Path) -> None:
    for each in reports.glob("*.sarif"):
        table = each.with_suffix(".csv")
        run(VENV / "sarif", "csv", each, "-o", table, cwd=reports)
        with table.open(encoding="utf-8", newline="") as file:
            rows = [*csv.DictReader(file)]
        assert sorted(row["Code"] for row in rows) == sorted(r["ruleId"] for r in results(each))
        assert all(int(row["Line"]) >= 1 for row in rows)


# --- JUnit and Code Quality ----------------------------------------------------------------------

COUNT = """\
import sys
from junitparser import JUnitXml
found = JUnitXml.fromfile(sys.argv[1])
before = found.tests, found.failures, found.errors
found.update_statistics()
assert before == (found.tests, found.failures, found.errors), before
print(sum(case.is_failure for suite in found for case in suite))
"""
BROWSE = """\
import { parse } from "junit2json";
import { readFileSync } from "node:fs";
const found = await parse(readFileSync(process.argv[1], "utf-8"));
const cases = (found.testsuite ?? []).flatMap((suite) => suite.testcase ?? []);
console.log(cases.filter((each) => each.failure).length);
"""


def test_junit_is_counted_alike_by_three(reports: Path) -> None:
    for each in reports.glob("*.junit"):
        failures = sum(r["level"] != "note" for r in results(each.with_suffix(".sarif")))
        said = run(VENV / "python", "-c", COUNT, each, cwd=reports)
        assert int(said) == failures
        run(VENV / "junit2html", each, each.with_suffix(".html"), cwd=reports)
        assert "<html" in each.with_suffix(".html").read_text("utf-8").lower()
        if (PACKAGES / "junit2json").exists():
            script = PACKAGES.parent / "count.mjs"
            script.write_text(BROWSE.replace("process.argv[1]", "process.argv[2]"), "utf-8")
            assert int(run("node", script, each, cwd=reports)) == failures


def test_code_quality_keeps_to_its_schema(reports: Path) -> None:
    schema = SAMPLES / "code-quality.schema.json"
    files = [*reports.glob("*.gitlab")]
    run(VENV / "check-jsonschema", "--schemafile", schema, *files, cwd=reports)


# --- workflows -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", [*ROOT.glob(".github/workflows/*.yml")]),
        ("vendor.github-actions", [ROOT / "action.yml"]),
        ("vendor.gitlab-ci", [ROOT / "action/gitlab.yml"]),
        ("vendor.citation-file-format", [ROOT / "CITATION.cff"]),
    ],
)
def test_workflows_keep_to_their_schemas(schema: str, files: list[Path], tmp_path: Path) -> None:
    assert files
    run(VENV / "check-jsonschema", "--builtin-schema", schema, *files, cwd=tmp_path)


@pytest.mark.parametrize("service", ["github", "gitlab"])
def test_what_init_writes_keeps_to_the_schema_of_its_service(service: str, tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text(GOOD)
    run(PROGRAM, "init", "--workflow", service, cwd=tmp_path)
    files = [each for each in tmp_path.rglob("*.yml") if each.is_file()]
    schema = "vendor.github-workflows" if service == "github" else "vendor.gitlab-ci"
    assert files
    run(VENV / "check-jsonschema", "--builtin-schema", schema, *files, cwd=tmp_path)


def shown(*pages: str) -> list[str]:
    """Give the YAML that pages show to be copied."""
    texts = "\n".join((ROOT / page).read_text("utf-8") for page in pages)
    return re.findall(r"^```yaml\n(.*?)^```", texts, re.MULTILINE | re.DOTALL)


def test_what_pages_show_keeps_to_the_schemas_of_services(tmp_path: Path) -> None:
    kinds = {"workflows": 0, "steps": 0, "jobs": 0, "hooks": 0}
    for number, text in enumerate(
        shown("README.md", "docs/how-to/ci.md", "docs/how-to/pre-commit.md")
    ):
        file, schema, whole = tmp_path / f"{number}.yml", "vendor.github-workflows", text
        if "\njobs:" in text:
            kind = "workflows"
        elif text.startswith("- "):
            kind = "steps"
            steps = indent(text, "      ")
            whole = f"on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n{steps}"
        elif text.startswith("repos:"):
            kind = "hooks"
        else:
            kind, schema = "jobs", "vendor.gitlab-ci"
        kinds[kind] += 1
        file.write_text(whole, "utf-8")
        if kind == "hooks":
            run(VENV / "pre-commit", "validate-config", file, cwd=tmp_path)
        else:
            run(VENV / "check-jsonschema", "--builtin-schema", schema, file, cwd=tmp_path)
    assert all(kinds.values()), kinds
    run(VENV / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml", cwd=tmp_path)


# --- pre-commit ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give this tree as a repository with all that has not been committed yet."""
    home = tmp_path_factory.mktemp("hooks") / "ipnb-refs"
    listed = run("git", "ls-files", "-co", "--exclude-standard", cwd=ROOT).splitlines()
    for name in listed:
        if name.startswith(("src/", "pyproject", "README", "LICENSE", ".pre-commit-hooks")):
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, home / name)
    commit(home, "init")
    return home


def commit(folder: Path, *what: str) -> None:
    if "init" in what:
        run("git", "init", "-q", ".", cwd=folder)
    run("git", "add", "-A", cwd=folder)
    who = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
    run("git", *who, "commit", "-q", "--no-verify", "-m", "m", cwd=folder)


@pytest.fixture
def blog(tmp_path: Path, hooks: Path) -> Path:
    home = tmp_path / "blog"
    home.mkdir()
    (home / "references.bib").write_text(BIB.format("company"))
    (home / "post.md").write_text(GOOD)
    rev = run("git", "rev-parse", "HEAD", cwd=hooks).strip()
    (home / "rev.txt").write_text(f"  - repo: {hooks}\n    rev: {rev}\n")
    return home


def staged(blog: Path, hook: str, *, code: int, **posts: str) -> str:
    """Let one hook check what is added to the index, as a commit does."""
    config = f"repos:\n{(blog / 'rev.txt').read_text()}    hooks:\n      - id: {hook}\n"
    (blog / ".pre-commit-config.yaml").write_text(config)
    if not (blog / ".git").exists():
        commit(blog, "init")
    for name, text in posts.items():
        (blog / name.replace("__", ".")).write_text(text)
    run("git", "add", "-A", cwd=blog)
    return run(VENV / "pre-commit", "run", cwd=blog, code=code)


@pytest.mark.parametrize("name", ["post__md", "post__qmd", "post__Rmd", "post__mdx", "post__html"])
def test_a_hook_passes_and_fails_as_it_should(blog: Path, name: str) -> None:
    assert "Passed" in staged(blog, "ipnb-refs", code=0, **{name: GOOD + "\nAgain (Roe, 2001).\n"})
    assert "CIT101" in staged(blog, "ipnb-refs", code=1, **{name: BAD})


def test_a_hook_looks_at_a_bibliography_that_changes(blog: Path) -> None:
    assert "Passed" in staged(blog, "ipnb-refs", code=0, references__bib=BIB.format("homes"))
    broken = BIB.format("homes") + BIB.format("homes")
    assert "BIB" in staged(blog, "ipnb-refs", code=1, references__bib=broken)
    gone = BIB.format("homes").replace("2001", "2010")
    assert "CIT103" in staged(blog, "ipnb-refs-project", code=1, references__bib=gone)


def test_a_hook_leaves_out_what_the_settings_exclude(blog: Path) -> None:
    (blog / "ipnb_refs.toml").write_text('exclude = ["drafts.md"]\n')
    assert "Passed" in staged(blog, "ipnb-refs", code=0, drafts__md=BAD)


def test_a_hook_that_fixes_stops_once_and_then_passes(blog: Path) -> None:
    assert "files were modified" in staged(blog, "ipnb-refs-fix", code=1, post__md=SLIP)
    assert (blog / "post.md").read_text() == FIXED
    assert "Passed" in staged(blog, "ipnb-refs-fix", code=0)
    assert "CIT101" in staged(blog, "ipnb-refs-fix", code=1, post__md=BAD)
    assert (blog / "post.md").read_text() == BAD


def test_a_hook_keeps_lists(blog: Path) -> None:
    said = staged(blog, "ipnb-refs-references", code=1, post__md=GOOD + "\n")
    assert "files were modified" in said
    assert "Roe, A. (2001)" in (blog / "post.md").read_text()
    assert "Passed" in staged(blog, "ipnb-refs-references", code=0)


def test_many_posts_are_checked_in_one_process(blog: Path) -> None:
    posts = {f"p{number}__md": GOOD for number in range(40)}
    assert "Passed" in staged(blog, "ipnb-refs-project", code=0, **posts)
    assert "Passed" in staged(blog, "ipnb-refs", code=0, **dict.fromkeys(posts, GOOD * 2))
