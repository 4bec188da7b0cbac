"""Generated pages are up to date, and every link inside the docs leads somewhere."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.main import main
from ipnb_refs.containers.kinds import KINDS
from ipnb_refs.documents import SUFFIXES
from ipnb_refs.report import REPORTERS
from ipnb_refs.settings import languages_read

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BESIDE = (
    "CHANGELOG.md",
    "SECURITY.md",
    "integrations/*/*.md",
    "training/*.md",
    "tests/**/README.md",
)
"""Pages that are no part of the docs, but have links, too."""
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.no_cover
def test_generated_pages_are_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own script
    assert done.returncode == 0, f"run `make docs`:\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize(
    "command", ["ipnb-refs check --help", "ipnb-refs check examples/posts/three-slips.md"]
)
def test_a_process_prints_what_the_pages_show(command: str) -> None:
    """The pages run the commands in one process; a process of its own says the same."""
    shown = runpy.run_path(str(ROOT / "docs" / "generating" / "shown.py"))["output"](command)
    program = Path(sys.executable).with_name("ipnb-refs")
    done = subprocess.run(  # noqa: S603 - our own program
        [program, *command.split()[1:]], cwd=ROOT, capture_output=True, encoding="utf-8",
        check=False, env={"COLUMNS": "80"},
    )  # fmt: skip
    assert done.stdout == shown != ""


LINKED = [*PAGES, *(page for pattern in BESIDE for page in sorted(ROOT.glob(pattern)))]


@pytest.mark.parametrize("page", LINKED, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!<?https?:)([^)#\s]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_anchors_inside_the_project_exist(page: Path) -> None:
    for target, anchor in re.findall(r"\]\((?!<?https?:)([^)#\s]*\.md)?#([^)\s]+)\)", prose(page)):
        other = (page.parent / target) if target else page
        assert anchor in anchors(other.resolve()), f"{target}#{anchor}"


def test_the_map_names_every_page() -> None:
    index = ROOT / "docs" / "index.md"
    named = {
        (index.parent / target).resolve()
        for target in re.findall(r"\]\(([^)#\s]+\.md)\)", index.read_text("utf-8"))
    }
    rules = ROOT / "docs" / "reference" / "rules"  # its index names them all
    pages = {page for page in PAGES if page.parent != rules} - {index, ROOT / "README.md"}
    assert pages - named == set()


def prose(page: Path) -> str:
    """What is no code on a page."""
    return re.sub(
        r"^(`{3,}).*?^\1$|`[^`\n]+`(?!\])", "", page.read_text("utf-8"), flags=re.M | re.S
    )


@cache
def anchors(page: Path) -> frozenset[str]:
    """The anchors of the headings of a page, as GitHub and the site make them."""
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"(?ms)^```.*?^```$", "", page.read_text("utf-8")), re.M
    )
    words = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return frozenset(each.replace(" ", "-") for each in words)


def test_readme_says_how_to_install_before_it_says_how_to_take_part() -> None:
    commands = ("pip install .", "pipx install .", "uvx --from .", "make demo", "make test")
    assert sorted(commands, key=README.index) == list(commands)


def test_readme_names_all_that_is_read_and_printed() -> None:
    table = README[README.index("## What it reads") :].partition("\n## ")[0]
    assert {*re.findall(r"`(\.\w+)`", table)} == SUFFIXES.keys() | KINDS.keys()
    makers = {each for kind in KINDS.values() for each in re.findall(r"\b[A-Z]\w+", kind.holds)}
    assert {each for each in makers if each not in table} <= {"Title", "Rich", "Content"}
    assert [name for name in languages_read().values() if name not in table] == []
    assert [name for name in REPORTERS if f"`{name}`" not in table] == []


def test_readme_and_init_have_the_same_workflow() -> None:
    shown = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    said = CliRunner().invoke(main, ["init", "--workflow", "github", "--dry-run", "examples"])
    assert len(shown) == 1
    assert [line for line in shown[0].splitlines() if line not in said.stdout.splitlines()] == []


def test_hooks_run_for_posts_and_bibliographies_and_nothing_else() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    hooks = re.findall(r"^  entry: ipnb-refs (\w+).*?^  files: (.*?)$", text, re.M | re.S)
    assert {command for command, _ in hooks} == {"check", "references"}
    for command, typed in hooks:
        # Lists are not kept in plain text, and a bibliography has none.
        more = {".bib"} if command == "check" else set()
        suffixes = (SUFFIXES.keys() | more) - ({".txt"} if command == "references" else set())
        pattern = re.compile(typed)
        names = [f"post{suffix}" for suffix in suffixes]
        assert all(pattern.search(name) and pattern.search(name.upper()) for name in names)
        others = ("a.py", "a.json", "md", "a.md.orig", "a.bibx")
        assert not any(pattern.search(name) for name in others)
