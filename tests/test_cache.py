"""What `check` keeps and what it checks beside each other says the same as a run without either."""

from __future__ import annotations

import os
import pickle
import random
import re
import subprocess
import sys
import time
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING
from zlib import crc32

import pytest
from click.testing import CliRunner

from corpus import POSTS, examined, store_of
from ipnb_refs.cli.console import Exit
from ipnb_refs.cli.main import main
from ipnb_refs.load import load_store
from ipnb_refs.model import Format, Span
from ipnb_refs.project import Source, Tally, outcome_of
from ipnb_refs.project.keeping import (
    Cache,
    Traces,
    as_json,
    from_json,
    keep_store,
    outcome_kept,
    store_kept,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    Change = Callable[[Path], tuple[str, ...]]

FOLDER = ".ipnb_refs_cache"
STORE = """\
@book{a, author = {Siegel, Daniel J.}, title = {The Developing Mind}, year = {2012}}
@book{b, author = {Porges, Stephen W.}, title = {The Polyvagal Theory}, year = {2011}
@book{c, author = {Schore, Allan N.}, title = {The \\oddity{} of Minds}, yaer = {2012}, date = {x}}
"""
TEXTS = {
    "clean.md": "All is well (Siegel, 2012).\n",
    "year.md": "It was so (Siegel, 2021), see @a.\n",
    "lost.md": "Nobody knows (Nemo, 1999), nor (Bowlby, 1969).\n",
    "list.md": "He said so (Bowlby, 1969).\n\n## References\n\n"
    "Bowlby, J. (1969). *Attachment and loss*. Basic Books.\n\n"
    "Ainsworth, M. (1978). *Patterns of attachment*. Erlbaum.\n",
    "own.md": "---\nbibliography: own.bib\n---\n\nHere too (Winnicott, 1971; Siegel, 2012).\n",
    "out.md": "---\nbibliography: /nowhere/else.bib\n---\n\nOut (Winnicott, 1971).\n",
    "page.html": "<p>Tags &amp; signs (Siegel and Bryson, 2011)</p>\n",
    "hidden.md": "<!-- ipnb-refs: ignore[CIT101] lost -->\nNobody (Nemo, 1999).\n",
    "latin.txt": "M\u00fcller (1999) schrieb.\n",
    "empty.md": "",
}


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a few posts of each kind."""
    (tmp_path / ".git").mkdir()
    posts = tmp_path / "posts"
    posts.mkdir()
    for name, text in TEXTS.items():
        encoding = "latin-1" if name == "latin.txt" else "utf-8"
        (posts / name).write_text(text, encoding, newline="\n")
    (tmp_path / "references.bib").write_text(STORE, "utf-8")
    (posts / "own.bib").write_text("@book{w, author={Winnicott, D.}, year={1971}}", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*options: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ("check", "posts", *options))
    return done.exit_code, done.stdout, done.stderr


def kept_file(folder: Path) -> Path:
    (file,) = (folder / FOLDER).glob("*.json")
    return file


def kept(folder: Path) -> dict[str, str]:
    """Give what the cache has of each post and each store, by their names in it."""
    _, *lines, last = kept_file(folder).read_text("latin-1").split("\n")
    assert last == ""
    return dict(line.split("\t", 1) for line in lines)


def test_a_second_run_says_the_same_and_writes_nothing(blog: Path) -> None:
    first = run()
    assert first == run("--no-cache")
    before = kept(blog)
    assert len(before) >= len(TEXTS) - 1  # a refused bibliography is looked at each time
    assert run() == first
    assert kept(blog) == before
    assert (blog / FOLDER / ".gitignore").read_text("utf-8") == "*\n"
    tag = (blog / FOLDER / "CACHEDIR.TAG").read_text("utf-8")
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def change_post(blog: Path) -> tuple[str, ...]:
    (blog / "posts" / "clean.md").write_text("All is well (Siegel, 2013).\n", "utf-8")
    return ()


def change_other_post(blog: Path) -> tuple[str, ...]:
    (blog / "posts" / "list.md").unlink()  # the help of another post names it
    return ()


def change_store(blog: Path) -> tuple[str, ...]:
    text = STORE.replace("year = {2012}", "year = {2021}", 1)
    (blog / "references.bib").write_text(text, "utf-8")
    return ()


def change_encoding(blog: Path) -> tuple[str, ...]:
    (blog / "references.bib").write_bytes(STORE.encode() + b"% \xe9\n")
    return ()


def nearer_store(blog: Path) -> tuple[str, ...]:
    (blog / "posts" / "references.bib").write_text("", "utf-8")
    return ()


def no_store(blog: Path) -> tuple[str, ...]:
    (blog / "references.bib").unlink()
    return ()


def change_settings(blog: Path) -> tuple[str, ...]:
    (blog / "ipnb_refs.toml").write_text("ignore = ['CIT103']\n", "utf-8")
    return ()


CHANGES: list[Change] = [
    change_post,
    change_other_post,
    change_store,
    change_encoding,
    nearer_store,
    no_store,
]
CHANGES += [change_settings, lambda _: ("--select", "CIT103"), lambda _: ("--ignore", "CIT101")]
CHANGES += [lambda _: ("--bib", "posts/own.bib"), lambda _: ("--output-format", "json")]
CHANGES += [lambda _: ("--output-format", "sarif"), lambda _: ("--check-store",)]
CHANGES += [lambda _: ("--strict-store",), lambda _: ("--statistics",)]


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_checked_anew(blog: Path, change: Change) -> None:
    run()
    options = change(blog)
    wanted = run("--no-cache", *options)
    assert run(*options) == wanted
    assert run(*options) == wanted


def test_another_day_and_another_version_check_anew(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, before = run(), kept(blog)
    monkeypatch.setattr("ipnb_refs.project.post_checks.__version__", "99")
    monkeypatch.setattr("ipnb_refs.project.post_checks._today", lambda: "2000-01-01")
    assert run() == first
    after = kept(blog)
    assert run() == first
    assert kept(blog) == after
    # What nobody asks for on another day is not in the file any more.
    (blog / "posts" / "lost.md").unlink()
    monkeypatch.setattr("ipnb_refs.project.post_checks._today", lambda: "2000-01-02")
    run()
    lost = repr(os.path.join("posts", "lost.md"))  # noqa: PTH118 - as it is typed
    assert before.keys() == after.keys() == {*kept(blog), lost}


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"error"', b'"info"'),
        lambda _: b"\xff\x00",
        lambda data: data.partition(b"\n")[2],
    ],
)
def test_a_damaged_cache_is_as_good_as_none(blog: Path, damage: Callable[[bytes], bytes]) -> None:
    first, before = run(), kept(blog)
    for file in (blog / FOLDER).glob("*.json"):
        file.write_bytes(damage(file.read_bytes()))
    assert run() == first
    assert kept(blog) == before


def changed_parts(data: bytes, change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    """Change the parts of each line, with a checksum that is right again."""
    head, *lines, _ = data.split(b"\n")
    for at, line in enumerate(lines):
        name, _, key, *parts = line.split(b"\t")
        rest = b"\t".join((key, *change(parts)))
        lines[at] = b"%b\t%08x\t%b" % (name, crc32(rest), rest)
    return b"\n".join((head, *lines, b""))


PARTS: list[Callable[[list[bytes]], list[bytes]]] = [
    lambda _: [],
    lambda parts: parts[:-1],
    lambda parts: [*parts, b"{}"],
    lambda parts: parts[::-1],
    lambda parts: [each.replace(b'"error"', b'"xerror"') for each in parts],
    lambda parts: [each.replace(b"[]", b"0") for each in parts],
    lambda parts: [each.replace(b"false", b"null") for each in parts],
    lambda parts: [each.replace(b",[", b",[0,") for each in parts],
    lambda parts: [each.replace(b'["', b'[1,"') for each in parts],
]
OTHERS = [b"", b"null", b"1", b"[]", b'{"os":[]}', b"[[]]", b"[1]", b'["x"]', b"\xff"]
OTHERS += [b'"x"', b"[[],[],0]", b"[1,2,3]", b"[" * 99_999]


@pytest.mark.parametrize("change", PARTS)
def test_what_is_no_outcome_is_checked_anew(
    blog: Path, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    first = run()
    kept_file(blog).write_bytes(changed_parts(kept_file(blog).read_bytes(), change))
    assert run() == first
    assert run() == first


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("at", range(4))
def test_a_part_that_is_another_thing_is_as_good_as_none(blog: Path, other: bytes, at: int) -> None:
    def change(parts: list[bytes]) -> list[bytes]:
        return [other if number == at else each for number, each in enumerate(parts)]

    first, before = run(), kept(blog)
    kept_file(blog).write_bytes(changed_parts(kept_file(blog).read_bytes(), change))
    assert run() == first
    assert run() == first
    assert kept(blog).keys() == before.keys()


@pytest.mark.parametrize("head", [True, False])
def test_a_link_in_the_place_of_a_file_is_not_followed(blog: Path, head: bool) -> None:
    first, before = run(), kept(blog)
    file, out = kept_file(blog), blog / "out"
    if head:
        file.replace(out)
        (blog / "posts" / "clean.md").write_text("All is well (Siegel, 2021).\n", "utf-8")
        first = run("--no-cache")
    else:
        file.unlink()
    found = out.read_bytes() if head else None
    linked(file, out)
    assert run() == first
    assert (out.read_bytes() if out.exists() else None) == found
    assert not file.is_symlink()
    assert kept(blog).keys() == before.keys()


def linked(link: Path, to: Path) -> None:
    try:
        link.symlink_to(to)
    except OSError:
        pytest.skip("links are not allowed here")


def test_where_the_system_cannot_refuse_links_they_are_looked_for(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_NOFOLLOW", raising=False)
    monkeypatch.setattr("ipnb_refs.project.keeping.cache._SAFELY", 0)
    test_a_link_in_the_place_of_a_file_is_not_followed(blog, head=True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(blog: Path) -> None:
    first = run()
    file = kept_file(blog)
    file.unlink()
    os.mkfifo(file)
    assert run() == first
    assert file.is_file()


def test_a_folder_in_the_place_of_a_file_is_no_trouble(blog: Path) -> None:
    first = run()
    file = kept_file(blog)
    file.unlink()
    file.mkdir()
    assert run() == first


def test_a_file_that_is_far_too_large_is_not_read(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = blog / FOLDER
    with Cache(folder, "today") as cache:
        cache.put("a", "1", "kept")
    assert Cache(folder, "today").get("a", "1") == ["kept"]
    size = kept_file(blog).stat().st_size
    monkeypatch.setattr("ipnb_refs.project.keeping.cache._MOST_READ", size)
    assert Cache(folder, "today").get("a", "1") == ["kept"]
    monkeypatch.setattr("ipnb_refs.project.keeping.cache._MOST_READ", size - 1)
    with Cache(folder, "today") as cache:
        assert cache.get("a", "1") is None
        cache.put("b", "1", "new")
    assert kept(blog).keys() == {"'b'"}


@pytest.mark.parametrize("seed", range(12))
def test_damage_anywhere_changes_nothing_that_is_said(blog: Path, seed: int) -> None:
    draw, first = random.Random(seed), run()  # noqa: S311 - damage, not a secret
    for _ in range(3):
        data = bytearray(kept_file(blog).read_bytes())
        for at in draw.sample(range(len(data)), 20):
            data[at] ^= 1 << draw.randrange(8)
        del data[(at := draw.randrange(len(data))) : at + draw.randrange(300)]
        kept_file(blog).write_bytes(data)
        assert run() == first
    assert run() == first


def test_no_cache_keeps_nothing(blog: Path) -> None:
    run("--no-cache")
    assert not (blog / FOLDER).exists()


def test_without_a_project_nothing_is_kept(blog: Path) -> None:
    (blog / ".git").rmdir()
    run()
    assert sorted(each.name for each in blog.iterdir()) == ["posts", "references.bib"]


def test_few_posts_need_no_cache(blog: Path) -> None:
    CliRunner().invoke(main, ("check", "posts/clean.md"))
    assert not (blog / FOLDER).exists()


def test_settings_name_the_folder_and_one_of_somebody_else_is_left_alone(blog: Path) -> None:
    (blog / "ipnb_refs.toml").write_text("cache-dir = 'made/here'\n", "utf-8")
    run()
    assert (blog / "made" / "here" / "CACHEDIR.TAG").is_file()
    (blog / "ipnb_refs.toml").write_text("cache-dir = 'posts'\n", "utf-8")
    run()
    assert {each.name for each in (blog / "posts").iterdir()} == {*TEXTS, "own.bib"}


def test_what_nobody_asks_for_goes(blog: Path) -> None:
    run()
    folder, old = blog / FOLDER, time.time() - 30 * 24 * 60 * 60
    stale, named = folder / f"{'0' * 40}.json", folder / f"{'1' * 40}.json"
    foreign = [folder / "mine.txt", folder / "mine.json", folder / f"{'0' * 41}.json"]
    named.mkdir()
    for file in (stale, named, *foreign, folder / "CACHEDIR.TAG"):
        file.touch()
        os.utime(file, (old, old))
    (blog / "posts" / "new.md").write_text("Something is new.\n", "utf-8")
    run()
    assert not stale.exists()
    assert all(each.exists() for each in (named, *foreign))


def test_a_cache_of_another_program_is_left_alone(blog: Path) -> None:
    folder, old = blog / ".mypy_cache", time.time() - 30 * 24 * 60 * 60
    folder.mkdir()
    tag = "Signature: 8a477f597d28d172789f06886806bc55\n# This is a cache of another program.\n"
    (folder / "CACHEDIR.TAG").write_text(tag, "utf-8", newline="\n")
    for name in ("CACHEDIR.TAG", "missing_stubs.json", f"{'0' * 40}.json"):
        (folder / name).touch()
        os.utime(folder / name, (old, old))
    before = {each: each.stat().st_mtime for each in folder.iterdir()}
    (blog / "ipnb_refs.toml").write_text("cache-dir = '.mypy_cache'\n", "utf-8")
    run()
    assert {each: each.stat().st_mtime for each in folder.iterdir()} == before


def test_a_folder_that_cannot_be_written_is_no_trouble(blog: Path) -> None:
    wanted = run("--no-cache")
    (blog / FOLDER).write_text("a file in the way", "utf-8")
    assert run() == wanted


@pytest.mark.parametrize("platform", ["linux", "darwin"])
@pytest.mark.parametrize("options", [("--jobs", "2"), ("--jobs", "2", "--no-cache")])
def test_processes_beside_each_other_say_the_same(
    blog: Path, options: tuple[str, ...], platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ipnb_refs.project.workers.sys", SimpleNamespace(platform=platform))
    for number in range(30):
        text = f"Post {number} (Siegel, {2000 + number % 20}; Nemo, 19{number:02}).\n"
        (blog / "posts" / f"p{number}.md").write_text(text, "utf-8")
    wanted = run("--jobs", "1", "--no-cache")
    assert run(*options) == wanted
    assert run(*options) == wanted


def test_two_runs_at_once_keep_what_both_found(blog: Path) -> None:
    folder = blog / FOLDER
    with Cache(folder, "today") as first, Cache(folder, "today") as second:
        first.put("a", "1", "of the first")
        second.put("b", "1", "of the second", "and more")
        second.put("both", "1", "found there")
        first.put("both", "2", "found here, and written later")
    after = Cache(folder, "today")
    assert after.get("a", "1") == ["of the first"]
    assert after.get("b", "1") == ["of the second", "and more"]
    assert after.get("both", "1") is None
    assert after.get("both", "2") == ["found here, and written later"]
    assert Cache(folder, "tomorrow").get("a", "1") is None


def test_a_run_that_is_interrupted_keeps_what_it_found(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(tally: Tally, name: str, *args: Any) -> None:
        add_post(tally, name, *args)
        if name.endswith("list.md"):
            raise KeyboardInterrupt

    add_post = Tally.add_post
    with monkeypatch.context() as changed:
        changed.setattr(Tally, "add_post", interrupted)
        assert run()[0] == Exit.INTERRUPTED
    assert 1 < len(kept(blog)) < len(TEXTS)
    assert run() == run("--no-cache")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_with_any_character_are_kept(blog: Path) -> None:
    for name in ("a\tb.md", "c\nd.md", "e'f\".md", "\u00e9\U0001f600.md", os.fsdecode(b"\xff.md")):
        (blog / "posts" / name).write_text("It was so (Siegel, 2021).\n", "utf-8")
    wanted = run("--no-cache")
    assert run() == wanted
    before = kept(blog)
    assert run() == wanted
    assert kept(blog) == before


def test_a_change_is_seen_whatever_size_and_time_say(blog: Path) -> None:
    run()
    for file in (blog / "posts" / "clean.md", blog / "references.bib"):
        before = file.stat()
        text = file.read_text("utf-8").replace("2012", "1066", 1)
        file.write_text(text, "utf-8", newline="\n")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert file.stat().st_size == before.st_size
        assert run() == run("--no-cache")


def test_what_has_changed_often_does_not_pile_up(blog: Path) -> None:
    folder, sizes = blog / FOLDER, []
    for number in range(600):
        with Cache(folder, "today") as cache:
            cache.put(f"{number % 2}", f"{number}", "so it was")
        sizes.append(len(kept_file(blog).read_bytes().splitlines()))
    assert max(sizes) < 120
    after = Cache(folder, "today")
    assert [after.get(f"{number % 2}", f"{number}") for number in (597, 598, 599)] == [
        None,
        ["so it was"],
        ["so it was"],
    ]


def test_a_line_that_was_cut_off_spoils_no_other(blog: Path) -> None:
    folder = blog / FOLDER
    with Cache(folder, "today") as cache:
        cache.put("a", "1", "all of it")
        cache.put("b", "1", "cut off")
    kept_file(blog).write_bytes(kept_file(blog).read_bytes()[:-5])
    with Cache(folder, "today") as cache:
        assert (cache.get("a", "1"), cache.get("b", "1")) == (["all of it"], None)
        cache.put("c", "1", "new")
    after = Cache(folder, "today")
    assert (after.get("a", "1"), after.get("b", "1")) == (["all of it"], None)
    assert after.get("c", "1") == ["new"]
    assert kept(blog).keys() == {"'a'", "'c'"}


def test_each_folder_that_it_is_called_from_has_its_own(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run()
    (blog / "here").mkdir()
    monkeypatch.chdir(blog / "here")
    for _ in range(2):
        there, alone = (
            CliRunner().invoke(main, ("check", "../posts", *options))
            for options in ((), ("--no-cache",))
        )
        assert (there.stdout, there.stderr) == (alone.stdout, alone.stderr)
    monkeypatch.chdir(blog)
    assert run() == first
    assert len([*(blog / FOLDER).glob("*.json")]) == len((blog, blog / "here"))


@pytest.mark.no_cover
def test_two_runs_at_once_leave_a_sound_cache(blog: Path) -> None:
    command = [sys.executable, "-m", "ipnb_refs", "check", "posts"]
    runs = [
        subprocess.Popen(command, cwd=blog, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - our own program
        for _ in range(3)
    ]
    said = {each.communicate()[0] for each in runs}
    assert len(said) == 1
    assert [each for each in (blog / FOLDER).iterdir() if each.name.count(".") > 1] == []
    assert run() == run("--no-cache")


READS = """
import sys
from ipnb_refs.cli.main import main
try:
    main(["check", "posts"])
finally:
    print(sorted(each for each in sys.modules if each.startswith("ipnb_refs")), file=sys.stderr)
"""


def loaded_again(blog: Path, runs: int = 2) -> str:
    """Run so often, and give what the last run loaded."""
    for _ in range(runs):
        done = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", READS],
            cwd=blog,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    return done.stderr.splitlines()[-1]


def test_a_run_with_nothing_new_and_nothing_found_loads_no_words(blog: Path) -> None:
    for name in TEXTS:
        (blog / "posts" / name).write_text("All is well (Siegel, 2012).\n", "utf-8")
    (blog / "references.bib").write_text(STORE.splitlines()[0], "utf-8")
    loaded = loaded_again(blog)
    for room in ("citations", "languages", "store", "pipeline", "report.full"):
        assert f"'ipnb_refs.{room}'" not in loaded


def test_a_run_with_nothing_new_loads_no_reader(blog: Path) -> None:
    (blog / "posts" / "out.md").unlink()  # a refused bibliography is looked at each time
    loaded = loaded_again(blog)
    for room in ("citations", "documents.markdown", "documents.post_reader", "store.bibtex"):
        assert f"'ipnb_refs.{room}'" not in loaded
    assert "'ipnb_refs.pipeline'" not in loaded


def test_a_post_that_has_changed_is_looked_up_in_the_rows_that_are_kept(blog: Path) -> None:
    for name in TEXTS:
        (blog / "posts" / name).write_text("All is well (Siegel, 2012).\n", "utf-8")
    (blog / "references.bib").write_text(STORE.splitlines()[0], "utf-8")
    run()
    (blog / "posts" / "year.md").write_text("It was so (Siegel, 2012), it was.\n", "utf-8")
    loaded = loaded_again(blog, runs=1)
    assert "'ipnb_refs.store.store'" in loaded
    assert "'ipnb_refs.load'" not in loaded
    assert "'ipnb_refs.store.bibtex'" not in loaded


INHERITED = """\
@string{p = {Sage}}
@incollection{a, crossref={b}, author={A, B}, title={In}}
@book{b, editor={C, D}, booktitle={All}, publisher=p, year={1999}}
"""


@pytest.mark.parametrize("text", [STORE, "", INHERITED, *STORE.splitlines()])
def test_a_store_made_of_its_rows_is_the_same(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.bib"
    file.write_text(text, "utf-8", newline="\n")
    store, folder = load_store(file), tmp_path / FOLDER
    with Cache(folder, "today") as cache:
        keep_store(cache, (file,), store, store.diagnostics)
    known = store_kept(Cache(folder, "today"), (file,))
    assert known is not None
    file.unlink()  # what is read later is what was seen
    again = known.store()
    assert again is not None
    for each in (again, pickle.loads(pickle.dumps(again))):  # noqa: S301 - our own
        assert (each.works, each.diagnostics) == (store.works, store.diagnostics)
        assert (each.keys(), each.entries) == (store.keys(), store.entries)
        assert (each.raw_entries, each.sources) == (store.raw_entries, store.sources)
    file.write_text(f"{text}\n", "utf-8", newline="\n")
    assert store_kept(Cache(folder, "today"), (file,)) is None


def rows_kept(folder: Path) -> dict[str, str]:
    return {name: rest for name, rest in kept(folder).items() if name.endswith(' rows"')}


def test_where_comments_hide_problems_no_rows_are_kept(blog: Path) -> None:
    text = STORE.replace("@book{c", "% ipnb-refs: ignore[BIB107, BIB112]\n@book{c")
    (blog / "references.bib").write_text(text, "utf-8")
    assert "BIB112" not in run()[2]
    assert not any("references.bib" in each for each in rows_kept(blog))
    change_post(blog)
    assert run() == run("--no-cache")


ROWS: list[Callable[[list[bytes]], list[bytes]]] = [*PARTS, lambda parts: [parts[0], b"[]"]]
ROWS += [lambda parts: [parts[0], parts[1].replace(b'"Siegel"', b"5")]]
ROWS += [lambda parts: [b"x", *parts[1:]], lambda parts: [parts[0], parts[1].replace(b"]", b"}")]]


@pytest.mark.parametrize("change", ROWS)
def test_rows_that_are_damaged_are_read_anew(
    blog: Path, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    run()
    before, data = rows_kept(blog), kept_file(blog).read_bytes()
    (line,) = (
        x for x in data.split(b"\n") if x.startswith(b'"(') and b"references.bib'),) rows" in x
    )
    damaged = changed_parts(b"head\n%b\n" % line, change).split(b"\n")[1]
    kept_file(blog).write_bytes(data.replace(line, damaged))
    change_post(blog)
    assert run() == run("--no-cache")
    assert rows_kept(blog) == before


@pytest.mark.parametrize("post", POSTS)
def test_what_comes_of_a_post_survives_json(post: str) -> None:
    outcome = outcome_of(examined(post), store_of(post))
    fields, late = outcome.kept()
    source = Source("a.md", Format.MARKDOWN)
    again = outcome_kept(fields, late, source, lambda _: Traces((), (), ()))
    assert again.kept() == (fields, late)
    assert (again.traces, again.doubtful) == (outcome.traces, outcome.doubtful)
    again = replace(again, late=again.traces)
    assert (again, repr(again)) == (outcome, repr(outcome))


OTHER = ["", "{}", "null", "1", '"x"', "[null]", '{"os": []}', '[{"Path": ["/"]}]', "[1]"]
OTHER += ["[[1], [], []]", "[[], [], [1]]", '[[], [], [["x"]]]', "[1, 1, 1]", "[" * 100_000]


@pytest.mark.parametrize("found", OTHER)
@pytest.mark.parametrize("kind", ["Traces", "tuple[str, ...]", "Span", "Severity", "Fix"])
def test_other_types_are_refused(found: str, kind: str) -> None:
    with pytest.raises(ValueError, match=f"no {re.escape(kind)}"):
        from_json(found, kind)


def test_types_that_are_not_kept_are_refused() -> None:
    with pytest.raises(TypeError):
        as_json({Span(1, 2)})
