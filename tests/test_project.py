"""Which post has which store and settings, in a session that lasts while files change."""

from __future__ import annotations

import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ipnb_refs import Diagnostic, Severity, UsageError
from ipnb_refs.model import Format
from ipnb_refs.project import (
    Choice,
    Level,
    Notice,
    Post,
    Request,
    Served,
    Session,
    Source,
    Stdin,
    covers,
)

if TYPE_CHECKING:
    from ipnb_refs.store import Store

ENTRY = "@book{{{key}, author = {{Orr, A.}}, title = {{T}}, year = {{1999}}}}\n"
POST = Source("post.md", Format.MARKDOWN, Path("post.md"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text("It holds (Orr, 1999).\n", "utf-8")
    write(tmp_path / "references.bib", "one")
    return tmp_path


def write(file: Path, key: str) -> None:
    file.write_text(ENTRY.format(key=key), "utf-8")


@dataclass
class Asked:
    """A session, and what it gives for the post."""

    session: Session

    @property
    def post(self) -> Post:
        post = self.session.read(POST)
        assert isinstance(post, Post)
        return post

    @property
    def served(self) -> Served:
        return self.session.serving(POST, self.post.document)

    @property
    def store(self) -> Store:
        store = self.served.store
        assert store is not None
        return store


@pytest.fixture
def asked() -> Asked:
    return Asked(Session())


def test_a_store_is_loaded_once_with_the_same_notices_for_every_post(asked: Asked) -> None:
    assert asked.store is asked.store
    assert asked.served.notices == (Notice(Level.NOTE, "bibliography: references.bib"),)
    assert asked.served.paths == (Path("references.bib"),)


def test_a_store_is_forgotten_when_its_file_changes(asked: Asked, folder: Path) -> None:
    assert asked.store.keys() == ("one",)
    write(folder / "references.bib", "another")
    assert asked.store.keys() == ("another",)


def test_a_change_that_time_and_size_do_not_show_is_told(asked: Asked, folder: Path) -> None:
    file = folder / "references.bib"
    before = file.stat()
    assert asked.store.keys() == ("one",)
    write(file, "two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert asked.store.keys() == ("one",)
    asked.session.changed(Path("references.bib"))
    assert asked.store.keys() == ("two",)


def test_open_texts_are_read_in_place_of_their_files(asked: Asked) -> None:
    asked.session.open(Path("post.md"), "Nothing yet.")
    asked.session.open(Path("references.bib"), ENTRY.format(key="typed"))
    assert asked.post.document.text == "Nothing yet."
    assert asked.store.keys() == ("typed",)
    asked.session.open(Path("references.bib"), "")
    assert asked.store.keys() == ()
    asked.session.close(Path("references.bib"))
    asked.session.close(Path("post.md"))
    assert asked.store.keys() == ("one",)
    assert asked.post.document.text == "It holds (Orr, 1999).\n"


def test_a_store_may_be_partly_open_and_not_yet_saved(folder: Path) -> None:
    (folder / "ipnb_refs.toml").write_text("bib = ['references.bib', 'new.bib']")
    asked = Asked(Session())
    problem = Notice(Level.PROBLEM, "the bibliography new.bib does not exist", "ipnb_refs.toml")
    assert asked.served == Served((Path("references.bib"), Path("new.bib")), None, (problem,))
    asked.session.open(Path("new.bib"), ENTRY.format(key="new"))
    assert asked.store.keys() == ("one", "new")


def test_settings_are_read_again_when_they_change(asked: Asked, folder: Path) -> None:
    write(folder / "own.bib", "own")
    assert asked.store.keys() == ("one",)
    (folder / "ipnb_refs.toml").write_text("bib = 'own.bib'")
    asked.session.changed(Path("ipnb_refs.toml"))
    assert asked.store.keys() == ("own",)


def test_problems_of_a_store_are_a_value_beside_the_notice(asked: Asked, folder: Path) -> None:
    (folder / "references.bib").write_text("@book{broken, author = {X\n", "utf-8")
    named, problems = asked.served.notices
    assert (named.text, problems.text) == ("bibliography: references.bib", "")
    assert [(each.rule.code, each.path) for each in problems.findings] == [
        ("BIB101", "references.bib")
    ]
    assert dict(problems.texts) == {"references.bib": "@book{broken, author = {X\n"}


def test_problems_of_a_store_that_is_checked_are_not_noted_as_well(folder: Path) -> None:
    (folder / "references.bib").write_text("@book{broken, author = {X\n", "utf-8")
    asked = Asked(Session(Request((Path("references.bib"),))))
    assert asked.session.bibs == (Path("references.bib"),)
    assert [each.text for each in asked.served.notices] == ["bibliography: references.bib"]


def test_a_fixed_store_serves_until_its_file_changes(asked: Asked, folder: Path) -> None:
    other = Session().load(folder / "references.bib").store
    assert other is not None
    asked.session.renew(Path("references.bib"), other)
    assert asked.store is other
    write(folder / "references.bib", "another")
    assert asked.store.keys() == ("another",)


def test_a_post_may_have_no_store_at_all(asked: Asked, folder: Path) -> None:
    (folder / "references.bib").unlink()
    assert asked.served == Served()


def test_what_is_wrong_with_paths_is_noted_and_the_others_are_found() -> None:
    session = Session(Request((Path("nowhere.md"), Path("post.md"), Path(), Path("a.xyz"))))
    assert [each.name for each in session.sources] == ["post.md"]
    assert [(each.level, each.path) for each in session.notices] == [
        (Level.PROBLEM, "nowhere.md"),
        (Level.PROBLEM, "a.xyz"),
    ]
    assert str(session.notices[0]) == "nowhere.md: no such file or folder"


def test_a_file_is_read_once_whatever_paths_and_links_lead_to_it(folder: Path) -> None:
    (folder / "posts").mkdir()
    (folder / "posts" / "other.md").write_text("It holds (Orr, 1999).\n", "utf-8")
    (folder / "posts" / "same.md").symlink_to(folder / "post.md")
    (folder / "again").symlink_to(folder / "posts", target_is_directory=True)
    (folder / "more.bib").symlink_to(folder / "references.bib")
    typed = ("posts", "post.md", "again", "posts/../post.md", "again/other.md", "./posts/same.md")
    bibs = ("references.bib", "more.bib", "again/../references.bib")
    session = Session(Request((*map(Path, typed), *map(Path, bibs), folder / "post.md")))
    assert [each.name for each in session.sources] == ["posts/other.md", "posts/same.md"]
    assert session.bibs == (Path("references.bib"),)


def test_paths_without_posts_are_noted(folder: Path) -> None:
    (folder / "empty").mkdir()
    (notice,) = Session(Request((Path("empty"),))).notices
    assert notice.level is Level.NOTE
    assert notice.text.startswith("no posts in empty (files that end in .md, ")


def test_what_cannot_be_read_as_text_is_a_finding_and_what_was_guessed_a_note(
    asked: Asked, folder: Path
) -> None:
    (folder / "post.md").write_bytes(b"\0")
    finding = asked.session.read(POST)
    assert isinstance(finding, Diagnostic)
    assert (finding.rule.code, finding.severity) == ("DOC101", Severity.ERROR)
    (folder / "post.md").write_bytes(b"\xd6hman")
    (note,) = asked.post.notices
    assert str(note) == "post.md: not valid UTF-8, read as Windows-1252"
    (folder / "post.md").unlink()
    assert asked.session.read(POST) == Notice(
        Level.PROBLEM, "cannot be read: No such file or directory", "post.md"
    )


def test_a_name_for_a_standard_input_that_is_not_read_is_misuse() -> None:
    with pytest.raises(UsageError, match="standard input"):
        Session(Request((Path("post.md"),), stdin=Stdin(filename="a.md")))


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Words (Siegel, 2012).\n", Format.MARKDOWN),
        ("---\ntitle: x\n---\n<p>Words</p>\n", Format.MARKDOWN),
        ("<div>\n\n# Words\n\n</div>\n", Format.MARKDOWN),
        ("Read [this](https://example.org).<br>\n", Format.MARKDOWN),
        ("<!DOCTYPE html>\n<pre>\n# x\n</pre>\n", Format.HTML),
        ("Words in <em>italics</em> (Siegel, 2012).\n", Format.HTML),
        ("\n<p>Words</p>\n", Format.HTML),
        ("", Format.MARKDOWN),
    ],
)
def test_the_format_of_a_standard_input_is_guessed(
    text: str, markup: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(Request((Path("-"),)))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    post = session.read(session.sources[0])
    assert isinstance(post, Post)
    assert post.document.format is markup


def test_a_choice_of_rules_that_do_not_exist_is_misuse() -> None:
    with pytest.raises(UsageError, match="no rule is called 'CIT9'"):
        Session(choice=Choice(select=("CIT9",)))


def test_paths_cover_a_store_whose_folder_and_settings_they_hold(folder: Path) -> None:
    (folder / "posts").mkdir()
    session = Session()
    store = session.load(Path("references.bib")).store
    assert store is not None
    assert covers((Path(),), store, session.settings)
    assert not covers((Path("posts"),), store, session.settings)
    (folder.parent / "ipnb_refs.toml").write_text("")
    session.changed(folder.parent / "ipnb_refs.toml")
    assert not covers((Path(),), store, session.settings)
    (folder.parent / "ipnb_refs.toml").unlink()
