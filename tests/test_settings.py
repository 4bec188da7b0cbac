"""Settings: where they are found, and what is said of those that cannot be understood."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from ipnb_refs.errors import SettingsError
from ipnb_refs.model import RuleId
from ipnb_refs.settings import LANGUAGES, Settings, discover, load

CASES = tomllib.loads((Path(__file__).parent / "cases/settings.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_settings_file_gives_settings_or_says_what_is_wrong(
    case: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / case["file"]
    file.write_text(case["text"], "utf-8")
    if "says" not in case:
        expected: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in case["gives"].items()
        }
        assert load(file) == Settings(root=tmp_path, **expected)
        return
    with pytest.raises(SettingsError) as caught:
        load(file)
    lines = str(caught.value).splitlines()
    assert [line.removeprefix(f"{file}: ") for line in lines] == case["says"]


def test_the_nearest_settings_upwards_win(tmp_path: Path) -> None:
    deep = tmp_path / "blog" / "posts"
    deep.mkdir(parents=True)
    (tmp_path / "ipnb_refs.toml").write_text("bib = ['far.bib']")
    assert discover(deep) == Settings(bib=("far.bib",), root=tmp_path)


def test_our_own_file_goes_before_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ipnb_refs]\nbib = ['shared.bib']")
    (tmp_path / "ipnb_refs.toml").write_text("bib = ['own.bib']")
    assert discover(tmp_path) == Settings(bib=("own.bib",), root=tmp_path)


@pytest.mark.parametrize("text", ["not = [ toml", "tool = 1 # ipnb_refs", "[tool.ipnb_refs2]"])
def test_a_pyproject_that_does_not_speak_of_us_is_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "ipnb_refs.toml").write_text("bib = ['far.bib']")
    inner = tmp_path / "package"
    inner.mkdir()
    (inner / "pyproject.toml").write_text(text)
    assert discover(inner) == Settings(bib=("far.bib",), root=tmp_path)


@pytest.mark.parametrize(
    ("select", "ignore", "is_wanted"),
    [
        ((), (), True),
        (("CIT101",), (), True),
        (("unresolved-citation",), (), True),
        (("cit101",), (), True),
        ((), ("Unresolved-Citation",), False),
        (("CIT102",), (), False),
        ((), ("CIT101",), False),
        (("CIT101",), ("unresolved-citation",), False),
    ],
)
def test_rules_are_selected_and_ignored_by_code_and_by_name(
    select: tuple[str, ...], ignore: tuple[str, ...], is_wanted: bool
) -> None:
    settings = Settings(select=select, ignore=ignore)
    assert settings.selects(RuleId("CIT101", "unresolved-citation")) is is_wanted


def test_settings_cannot_be_changed_through_their_aliases() -> None:
    given = {"APA": "American Psychological Association"}
    settings = Settings(aliases=given)
    given["APA"] = "American Psychiatric Association"
    assert settings.aliases == {"APA": "American Psychological Association"}
    with pytest.raises(TypeError):
        settings.aliases["APA"] = "x"  # type: ignore[index]
    assert hash(settings) == hash(Settings(aliases=given))
    assert settings != Settings(aliases=given)


def test_languages_lose_their_regions_however_settings_are_made() -> None:
    assert Settings(languages=("pt-BR", "PT", "en_GB")).languages == ("pt", "en")


def test_the_page_of_the_settings_names_all_of_them_and_its_examples_load(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs/settings.md").read_text("utf-8")
    ours = {each.name for each in fields(Settings)} - {"root", "file"}
    named = {name.replace("-", "_") for name in re.findall(r"^## `([\w-]+)`$", page, re.MULTILINE)}
    assert named == ours
    assert all(f"`{code}`" in page for code in LANGUAGES)
    examples = re.findall(r"^```toml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert len(examples) == 2
    for name, text in zip(("ipnb_refs.toml", "pyproject.toml"), examples, strict=True):
        (tmp_path / name).write_text(text, "utf-8")
        settings = load(tmp_path / name)
        assert settings
        assert settings.aliases
        assert settings.languages


def test_no_settings_are_none(tmp_path: Path) -> None:
    assert discover(tmp_path / "nowhere") is None


def test_a_file_that_is_not_utf_8_is_said(tmp_path: Path) -> None:
    (tmp_path / "ipnb_refs.toml").write_bytes(b"bib = ['\xe4.bib']")
    with pytest.raises(SettingsError, match="save it as UTF-8"):
        discover(tmp_path)


def test_a_file_that_is_not_toml_is_said(tmp_path: Path) -> None:
    (tmp_path / "ipnb_refs.toml").write_text("bib = [")
    with pytest.raises(
        SettingsError, match=r"ipnb_refs.toml: not valid TOML: .*at end of document"
    ):
        discover(tmp_path)


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path)
