"""`check --watch` checks again when something has changed, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from ipnb_refs.cli.checking import watch
from ipnb_refs.cli.main import main
from ipnb_refs.project import Request

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text("So (Able, 2000).\n")
    (tmp_path / "works.bib").touch()
    return tmp_path


def checks(blog: Path, *changes: Callable[[], object]) -> int:
    """How often is checked while these changes come, one in each wait; two waits end it."""
    done = 0
    waiting = iter([*changes, lambda: None, None])

    class Check:
        def exit_code(self) -> int:
            nonlocal done
            done += 1
            return 0

        def served(self) -> tuple[Path, ...]:
            return (blog / "works.bib",)

    def wait() -> None:
        change = next(waiting)
        if change is None:
            raise KeyboardInterrupt
        change()

    with pytest.raises(KeyboardInterrupt):
        watch(Check, Request((blog,)), wait)
    return done


def test_nothing_happens_while_nothing_changes(blog: Path) -> None:
    assert checks(blog) == 1


def test_posts_bibliographies_and_settings_are_watched(blog: Path) -> None:
    assert checks(blog, lambda: (blog / "post.md").write_text("So it is (Orr, 2001).\n")) == 2
    assert checks(blog, lambda: (blog / "works.bib").write_text("@book{a,}")) == 2
    assert checks(blog, lambda: (blog / "ipnb_refs.toml").write_text("lang = 'de'")) == 2
    assert checks(blog, lambda: (blog / "new.md").write_text("So.\n")) == 2
    assert checks(blog, (blog / "new.md").unlink, (blog / "a.py").touch) == 2


@pytest.mark.parametrize("typed", [("--fix",), ("-",), ("--write-baseline",), ("--diff",)])
def test_what_changes_files_is_not_watched(blog: Path, typed: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, ["check", "--watch", *typed])
    assert result.exit_code == 2
    assert "--watch checks files again and again, and changes none" in result.stderr
    assert blog


def test_it_checks_until_it_is_interrupted(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", stop)
    result = CliRunner().invoke(main, ["check", "--watch", "--bib", str(blog / "works.bib")])
    assert "“Able, 2000” is not in works.bib" in result.stdout
    assert result.stderr.endswith("watching; Ctrl-C ends\ninterrupted\n")
    assert result.exit_code == 130
