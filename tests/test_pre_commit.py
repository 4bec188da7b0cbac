"""The hooks, run by the real pre-commit on a repository made for it.

`make integrations` installs pre-commit; without it the tests are skipped.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PRE_COMMIT = ROOT / "build" / "venvs" / "pre-commit" / "bin" / "pre-commit"
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
BIB = "@book{s, author = {Siegel, Dan}, title = {Minds}, year = 2012, publisher = {Lumi}}\n"
GOOD, WRONG = "So it is (Siegel, 2012).\n", "So it is (Siegel, 2021).\n"

pytestmark = [
    pytest.mark.no_cover,
    pytest.mark.skipif(
        "INTEGRATIONS" not in os.environ or not PRE_COMMIT.exists(),
        reason="`make integrations` installs pre-commit and runs this",
    ),
]


class Blog:
    """A repository whose hooks run the program of the tests; files are staged as they are put."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        }
        self.run("git", "init", "--quiet")
        local = re.sub("^", "      ", HOOKS.replace("python", "system"), flags=re.MULTILINE)
        self.put(".pre-commit-config.yaml", f"repos:\n  - repo: local\n    hooks:\n{local}")
        self.put("references.bib", BIB)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - git and pre-commit
            words, cwd=self.folder, env=self._environment, capture_output=True, encoding="utf-8",
            check=False,
        )  # fmt: skip

    def put(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")
        self.run("git", "add", name)

    def hook(self, name: str, *words: str) -> tuple[int, str]:
        done = self.run(str(PRE_COMMIT), "run", name, *(words or ("--all-files",)))
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def blog(tmp_path: Path) -> Blog:
    folder = tmp_path / "blog"
    folder.mkdir()
    return Blog(folder)


@pytest.mark.parametrize("name", ["post.md", "post.qmd", "POST.Rmd", "post.mdx", "post.html"])
def test_a_wrong_citation_stops_and_a_right_one_passes(blog: Blog, name: str) -> None:
    blog.put(name, WRONG)
    code, said = blog.hook("ipnb-refs")
    assert (code, "CIT103" in said) == (1, True), said
    blog.put(name, GOOD)
    code, said = blog.hook("ipnb-refs")
    assert (code, "Passed" in said) == (0, True), said


def test_what_is_no_post_is_not_looked_at(blog: Blog) -> None:
    blog.put("notes.py", WRONG)
    blog.run("git", "rm", "--cached", "references.bib")
    code, said = blog.hook("ipnb-refs")
    assert (code, "no files to check" in said) == (0, True), said


def test_a_fix_is_written_and_the_commit_stops_once(blog: Blog) -> None:
    another = BIB.replace("Siegel, Dan", "Able, Ann").replace("{s", "{a")
    blog.put("references.bib", BIB + another)
    blog.put("post.md", "So it is (Siegel, 2012; Able, 2012).\n")
    code, said = blog.hook("ipnb-refs-fix")
    assert (code, "files were modified by this hook" in said) == (1, True), said
    assert (blog.folder / "post.md").read_text("utf-8") == "So it is (Able, 2012; Siegel, 2012).\n"
    blog.run("git", "add", "post.md")
    assert blog.hook("ipnb-refs-fix")[0] == 0


def test_a_list_is_kept(blog: Blog) -> None:
    blog.put("post.md", GOOD)
    assert blog.hook("ipnb-refs-references")[0] == 1
    assert "Siegel, D. (2012). *Minds*. Lumi." in (blog.folder / "post.md").read_text("utf-8")
    blog.run("git", "add", "post.md")
    assert blog.hook("ipnb-refs-references")[0] == 0


def test_a_changed_bibliography_checks_the_posts_that_are_not_named(blog: Blog) -> None:
    blog.put("post.md", GOOD)
    blog.put("references.bib", BIB.replace("2012", "2013"))
    code, said = blog.hook("ipnb-refs-project", "--files", "references.bib")
    assert (code, "CIT103" in said) == (1, True), said


def test_what_the_settings_exclude_is_left_out_although_it_is_named(blog: Blog) -> None:
    blog.put("ipnb_refs.toml", "exclude = ['draft.md']\n")
    blog.put("draft.md", WRONG)
    assert blog.hook("ipnb-refs")[0] == 0


def test_pre_commit_installs_the_project_itself(blog: Blog) -> None:
    """Whatever is in the folder of the project, without the hooks' own copies of it."""
    blog.put("post.md", WRONG)
    words = ("try-repo", str(ROOT), "ipnb-refs", "--files", "post.md")
    done = blog.run(str(PRE_COMMIT), *words)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "CIT103" in done.stdout, done.stdout + done.stderr
