"""An old blog adopts the tool: findings set aside by a baseline, or hidden by comments."""

from __future__ import annotations

import json
import random
import re
from importlib import metadata
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generate.posts import SEEDS, make_post, seeded
from ipnb_refs import load_store, read
from ipnb_refs.cli.main import main
from ipnb_refs.errors import SettingsError
from ipnb_refs.ignoring import add_ignores
from ipnb_refs.pipeline import examine
from ipnb_refs.settings import DEFAULTS
from ipnb_refs.suppressions import read_baseline

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

CORPUS = sorted((Path(__file__).parent / "corpus").rglob("*.md")) + sorted(
    (Path(__file__).parent / "corpus").rglob("*.html")
)
NAMES = ("Nemo", "Orr", "Roe", "Lam", "Dorr", "Ames", "Pell", "Quist", "Rand", "Tarn")
POSTS, PARAGRAPHS = 7, 10
BASELINE = "ipnb-refs-baseline.json"


def run(*typed: str) -> Result:
    return CliRunner().invoke(main, ["check", *typed])


def old_post(number: int) -> str:
    """A post without a single work that is known, and with slips of form."""
    paragraphs = [
        f"In year {at} of the blog we thought that minds develop in company ({NAMES[at]}, "
        f"{1900 + number * 10 + at}, Zuse, {1990 + at}), and we have not changed our minds since."
        for at in range(PARAGRAPHS)
    ]
    halves = ("## First half", *paragraphs[:5], "## Second half", *paragraphs[5:])
    return "\n\n".join((f"# Post {number}", *halves)) + "\n"


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "references.bib").write_text("@book{a, author={Able, A.}, title={T}, year=2000}")
    for number in range(POSTS):
        (tmp_path / f"{number}.md").write_text(old_post(number))
    return tmp_path


def rewrite(blog: Path, change: Callable[[str], str]) -> None:
    for file in blog.glob("*.md"):
        file.write_text(change(file.read_text()))


LIST = "\n\n## References\n\n"


def mixed(text: str) -> str:
    body, *listed = text.split(LIST)
    blocks = body.split("\n\n")
    random.Random(7).shuffle(blocks)  # noqa: S311 - any order will do
    return LIST.join(["\n\n".join(blocks), *listed])


def reflowed(width: int) -> Callable[[str], str]:
    def change(text: str) -> str:
        body, *listed = text.split(LIST)
        lines = (
            each if each.startswith("#") else fill(each, width, break_on_hyphens=False)
            for each in body.split("\n\n")
        )
        return LIST.join(["\n\n".join(lines), *listed])

    return change


def wrapped(text: str) -> str:
    return re.sub(r"(?<=\w) (minds|and|we|that) ", r"\n\1 ", text)


CHANGES: tuple[Callable[[str], str], ...] = (
    mixed,
    wrapped,
    lambda text: text.replace("## First half", "## The early years"),
    lambda text: text.replace("## Second half", "### What came later"),
    reflowed(50),
    reflowed(100),
    lambda text: "A new beginning.\n\n" + text,
    lambda text: text.replace("\n", "\r\n"),
)


SLIPS = """\
It was said (Siegl, 2012), and again (Siegel, 2021), that minds develop in company, and we agree.

Others (Porges, 2011; Able, 2000) were read as well, and so was Nemo (1999), in the clinic.

## References

Able, A. (2000). *T*. Press.

Porges, S. W. (2011). *The polyvagal theory*. Norton.

Siegel, D. J. (2012). *The developing mind*. Guilford.

Tronick, E. (1989). *Emotions*. Press.
"""
"""A post with a list: a name, a year, an order, a work that is missing, and one never cited."""


@pytest.mark.no_cover
@pytest.mark.parametrize("how", ["--write-baseline", "--add-ignore=old"])
def test_what_is_set_aside_stays_so_and_what_is_new_is_found(blog: Path, how: str) -> None:
    (blog / "listed.md").write_text(SLIPS)
    found = json.loads(run("--output-format", "json").stdout)["findings"]
    assert len(found) > 200
    assert {each["code"] for each in found} >= {"CIT101", "CIT103", "CIT104", "CIT201", "REF102"}
    assert run(how).exit_code == 0
    for change in CHANGES:
        rewrite(blog, change)
        again = run("--output-format", "json")
        assert (json.loads(again.stdout)["findings"], again.exit_code) == ([], 0)
    with (blog / "3.md").open("a") as file:
        file.write("\n\nNobody knew it then (Newman, 2026).\n")
    after = run("--output-format", "json")
    assert [each["code"] for each in json.loads(after.stdout)["findings"]] == ["CIT101"]
    assert after.exit_code == 1


def test_what_is_set_aside_stays_so_in_a_file_with_another_name(blog: Path) -> None:
    run("--write-baseline")
    (blog / "3.md").rename(blog / "third.md")
    (blog / "old").mkdir()
    for number in (4, 5):
        (blog / f"{number}.md").rename(blog / "old" / f"{number}.md")
    again = run("--output-format", "json")
    assert (json.loads(again.stdout)["findings"], again.exit_code) == ([], 0)
    assert "third.md: has what the baseline knows as 3.md, which is gone" in again.stderr
    # A copy is new, and so is what is new in the file.
    (blog / "copy.md").write_text((blog / "third.md").read_text())
    with (blog / "third.md").open("a") as file:
        file.write("\n\nNobody knew it then (Newman, 2026).\n")
    found = json.loads(run("--output-format", "json").stdout)["findings"]
    assert sum(each["path"] == "third.md" for each in found) + sum(
        each["path"] == "copy.md" for each in found
    ) == len(found)
    assert len(found) >= PARAGRAPHS
    (blog / "copy.md").unlink()
    found = json.loads(run("--output-format", "json").stdout)["findings"]
    assert [(each["path"], each["code"]) for each in found] == [("third.md", "CIT101")]
    run("--write-baseline")
    assert run().stderr.count("which is gone") == 0
    paths = {each["path"] for each in json.loads((blog / BASELINE).read_text())["findings"]}
    assert {"third.md", "old/4.md", "old/5.md"} <= paths
    assert not {"3.md", "4.md", "5.md"} & paths


def test_a_baseline_of_a_part_keeps_the_rest(blog: Path) -> None:
    run("--write-baseline")
    before = (blog / BASELINE).read_text()
    assert run("3.md", "--write-baseline").exit_code == 0
    assert run("3.md", "4.md", "--select", "CIT101", "--write-baseline").exit_code == 0
    assert (blog / BASELINE).read_text() == before


def test_nothing_is_called_gone_that_was_not_looked_for(blog: Path) -> None:
    run("--write-baseline")
    assert "gone" not in run("3.md").stderr + run("--select", "CIT204").stderr
    (blog / "3.md").write_text("All of it is said.\n")
    assert "of it are gone; --prune-baseline takes them out" in run("3.md").stderr
    assert "gone" not in run("4.md").stderr
    (blog / "4.md").unlink()
    assert run("5.md", "--prune-baseline").exit_code == 0
    assert '"4.md"' not in (blog / BASELINE).read_text()
    assert '"3.md"' in (blog / BASELINE).read_text()


def test_a_baseline_serves_from_every_folder(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("--write-baseline")
    (blog / "more").mkdir()
    monkeypatch.chdir(blog / "more")
    assert run("..").exit_code == 0
    assert run(str(blog / "2.md")).exit_code == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is not a baseline; write it anew"),
        ("[]", "is not a baseline; write it anew"),
        ('{"version": 2}', "is a baseline of version 2, not 1"),
        ('{"version": 1, "findings": [{"path": "a", "code": "b", "fingerprints": 1}]}', "not a"),
        ("<<<<<<< HEAD\n", "is not a baseline; write it anew"),
    ],
)
def test_what_is_no_baseline_is_said(text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        read_baseline(text)


# --- comments -------------------------------------------------------------------------------------


def is_done(text: str, markup: str, path: str | None = None) -> None:
    """Comments hide all that they can, once, and change nothing else."""
    store = load_store(text="")
    before = examine(read(text, markup, path), store)
    done = add_ignores(before.document, store, DEFAULTS, "an old post")
    after = done.examination
    assert after.diagnostics == ()
    assert len(done.hidden) == len(before.diagnostics)
    assert after.resolved == before.resolved
    assert len(after.citations) == len(before.citations)
    again = add_ignores(after.document, store, DEFAULTS, "an old post")
    assert again.examination.document.text == after.document.text
    bare = re.sub(
        r"\s*(<!--|\{/\*) ipnb-refs: [^>}]* an old post (-->|\*/\})\s*", "", after.document.text
    )
    assert re.sub(r"\s", "", bare) == re.sub(r"\s", "", text)


@pytest.mark.parametrize("kind", SEEDS)
@pytest.mark.parametrize("markup", ["markdown", "html"])
def test_a_generated_post_has_nothing_left_after_its_comments(kind: str, markup: str) -> None:
    post = seeded(make_post(f"apa/en/{markup}/1", "en", markup, "apa"), kind)
    if post is None:
        pytest.skip("the post has no place for this slip")
    is_done(post.text, markup)


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_a_real_post_has_nothing_left_after_its_comments(file: Path) -> None:
    markup = "html" if file.suffix == ".html" else "markdown"
    is_done(file.read_text("utf-8"), markup, file.name)


@pytest.mark.parametrize(
    ("origin", "installs"),
    [
        ("", "pip install ipnb-refs==9.9.9"),
        (
            '{"url": "https://example.org/refs", "vcs_info": {"vcs": "git", "commit_id": "abc1"}}',
            'pip install "ipnb-refs @ git+https://example.org/refs@abc1"',
        ),
        ('{"url": "file:///somewhere/refs", "dir_info": {}}', "pip install ADDRESS-OF-IPNB-REFS"),
        (None, "pip install ADDRESS-OF-IPNB-REFS"),
    ],
)
def test_a_workflow_installs_what_is_installed_here(
    origin: str | None, installs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Installed(metadata.Distribution):
        def read_text(self, filename: str) -> str | None:
            return origin if filename == "direct_url.json" else "Version: 9.9.9\n"

        def locate_file(self, path: object) -> Path:
            raise NotImplementedError

    def found(name: str) -> metadata.Distribution:
        if origin is None:
            raise metadata.PackageNotFoundError(name)
        return Installed()

    monkeypatch.setattr(metadata, "distribution", found)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["init", "--workflow", "github"])
    assert installs in (tmp_path / ".github/workflows/citations.yml").read_text("utf-8")
    assert ("not on PyPI yet" in done.stdout) == ("ADDRESS" in installs)
