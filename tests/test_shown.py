"""Every command that the README and the docs show is one that runs.

What blocks of `console` print is held by `test_docs`, and so are the pages that are sessions. Here
all other commands run, in blocks and in sentences, each in a small blog of its own.
"""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path
from shutil import copytree
from xml.sax.saxutils import quoteattr

import click
import pytest
from click.testing import CliRunner

import ipnb_refs
from generate.word_xml import docx
from ipnb_refs.cli.main import COMMANDS, main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
STANDS_FOR = {
    "FILE": "references.bib",
    "FILE.csl": "own.csl",
    "KEY": "siegel2012developing",
    "KEY...": "siegel2012developing",
    "PATH": "posts",
    "POSTS": "posts",
    "REASON": "other-year",
    "SUBCOMMAND": "check",
}
"""What is put in the place of a word in capitals."""
ONLY_READ = {"--watch", "serve", "--push"}
"""What never ends, and what asks a site that does not exist: only their options are looked at."""
SIGNATURES = {"api.md"}
"""What is Python there is no program."""
OF_OTHERS = {"--ignore-words"}
"""Options of other programs."""
POST = "The mind takes shape between people (Siegel, 2012).\n"
BLOG = {
    **dict.fromkeys(("post.md", "mine.md", "posts/one.md", "content/one.md", "docs/one.md"), POST),
    "post.html": f"<p>{POST}</p>",
    "export.xml": '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    "<wp:wxr_version>1.2</wp:wxr_version></channel></rss>",
}
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ITEM = "ADDIN ZOTERO_ITEM CSL_CITATION " + json.dumps(
    {"citationItems": [{"uris": ["http://zotero.org/users/1/items/AB"], "itemData": {
        "id": 1, "type": "book", "title": "Minds", "author": [{"family": "Abel", "given": "Ann"}],
        "issued": {"date-parts": [["2012"]]}}}]}
)  # fmt: skip
THESIS = (
    f"<w:p><w:fldSimple w:instr={quoteattr(ITEM)}><w:r><w:t>(Abel, 2012)</w:t></w:r></w:fldSimple>"
    "</w:p>"
)
_NAMED = re.compile(r"ipnb-refs (cite|import|parse|references|words)( --[a-z-]+)*")
"""What is only called by its name, without what it needs."""
_INLINE = re.compile(r"(?<!`)`(ipnb-refs [^`]+)`(?!`)")


def commands(page: Path) -> set[str]:
    """The commands of a page, but for those whose output it shows."""
    text = page.read_text("utf-8")
    blocks = [lines for kind, lines in _BLOCK.findall(text) if kind != "console"]
    typed = "\n".join(blocks).replace("\\\n", " ")
    found = re.findall(r"(?:^|[:&;|]|- )[ \t]*(ipnb-refs [^\n]+)", typed, re.MULTILINE)
    found = [each for each in found if "[OPTIONS]" not in each]
    found += [
        f"{each} --help" if _NAMED.fullmatch(each) else each
        for each in _INLINE.findall(_BLOCK.sub("", text))
    ]
    first = (
        re.split(r"&&|\|\||;| > |\s#| \||\s{3,}", each.replace("\n", " "))[0] for each in found
    )
    return {each.strip() for each in first if "…" not in each}


SHOWN = sorted(
    {(command, str(page.relative_to(ROOT))) for page in PAGES for command in commands(page)}
)


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copytree(ROOT / "examples", tmp_path / "examples")
    copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "references.bib").write_bytes((ROOT / "data/references.bib").read_bytes())
    for name, text in BLOG.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "thesis.docx").write_bytes(docx(THESIS))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_are_some() -> None:
    assert len({command for command, _ in SHOWN}) > 40


@pytest.mark.parametrize("command", sorted({command for command, _ in SHOWN}))
def test_every_command_that_is_shown_runs(command: str, blog: Path) -> None:
    words = [STANDS_FOR.get(word, word) for word in shlex.split(command)[1:]]
    where = [page for each, page in SHOWN if each == command]
    assert not [word for word in words if re.fullmatch(r"[A-Z|]{3,}", word)], where
    if ONLY_READ & {*words}:
        words.append("--help")
    done = CliRunner().invoke(main, words)
    assert done.exit_code in {0, 1}, (where, "what it needs is laid out by `BLOG`", done.output)
    assert not isinstance(done.exception, Exception), where
    assert blog.exists()


def test_every_option_that_is_named_exists() -> None:
    known = {
        typed
        for name in (*COMMANDS, None)
        for each in (main if name is None else command_named(name)).params
        for typed in (*each.opts, *each.secondary_opts)
    }
    named = {
        (option, str(page.relative_to(ROOT)))
        for page in PAGES
        for code in re.findall(r"(?<!`)`(--[^`]+)`", _BLOCK.sub("", page.read_text("utf-8")))
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", code)
    }
    assert {each for each in named if each[0] not in known | OF_OTHERS} == set()


SHELLS = re.findall(
    r"_IPNB_REFS_COMPLETE=(\w+)_source", (ROOT / "docs/how-to/shell.md").read_text("utf-8")
)


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_printed_for_every_shell_that_is_named(shell: str) -> None:
    asked = {"_IPNB_REFS_COMPLETE": f"{shell}_source"}
    done = CliRunner().invoke(main, [], prog_name="ipnb-refs", env=asked)
    assert done.exit_code == 0
    assert f"_IPNB_REFS_COMPLETE={shell}_complete" in done.stdout


def command_named(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_python_runs(page: Path, blog: Path) -> None:
    (blog / "mine.bib").write_bytes((ROOT / "data/references.bib").read_bytes())
    (blog / "shared.json").write_text("[]", "utf-8")
    for kind, lines in _BLOCK.findall(page.read_text("utf-8")):
        if kind == "python" and page.name not in SIGNATURES:
            exec(compile(lines, str(page), "exec"), {"ipnb_refs": ipnb_refs})  # noqa: S102 - our own


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_data_is_well_formed(page: Path) -> None:
    for kind, lines in _BLOCK.findall(page.read_text("utf-8")):
        if kind == "toml":
            tomllib.loads(lines)
        elif kind == "json":
            json.loads(lines)
