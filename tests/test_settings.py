"""Settings: where they are found, and what is said of those that cannot be understood."""

from __future__ import annotations

import json
import pickle
import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ipnb_refs.errors import SettingsError
from ipnb_refs.model import RuleId
from ipnb_refs.settings import FILES, KEYS, Settings, discover, languages_read, load

ROOT = Path(__file__).parents[1]
CASES = tomllib.loads((ROOT / "tests/cases/settings.toml").read_text("utf-8"))["case"]
OWN_FILE = FILES[0]


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
    assert settings != Settings(aliases=given)


def test_equal_settings_have_one_hash_and_come_back_from_a_pickle() -> None:
    one = Settings(select=("CIT2",), aliases={"A": "Apes", "B": "Bees"}, root=Path("blog"))
    other = Settings(select=("CIT2",), aliases={"B": "Bees", "A": "Apes"}, root=Path("blog"))
    assert one == other
    assert hash(one) == hash(other)
    again = pickle.loads(pickle.dumps(one))  # noqa: S301 - made in the line itself
    assert again == one
    assert hash(again) == hash(one)
    assert again.aliases["B"] == "Bees"


def test_languages_lose_their_regions_however_settings_are_made() -> None:
    assert Settings(languages=("pt-BR", "PT", "en_GB")).languages == ("pt", "en")


def test_a_post_may_be_in_a_language_that_settings_cannot_name() -> None:
    assert Settings().for_post("sv-SE").lang == "sv"
    assert Settings(lang="de").for_post("sv-SE").lang == "de"
    assert Settings().for_post(None) == Settings()


MADE = [case for case in CASES if case["file"] == OWN_FILE and "unknown key" not in str(case)]
MADE = [case for case in MADE if "extend = " not in case["text"]]  # files can extend others


@pytest.mark.parametrize("case", MADE, ids=lambda case: case["name"])
def test_settings_made_in_python_are_checked_as_in_a_file(case: dict[str, Any]) -> None:
    table = tomllib.loads(case["text"].removeprefix("\ufeff"))
    values = {name.replace("-", "_"): value for name, value in table.items()}
    if "says" not in case:
        assert Settings(**values) == Settings(**case["gives"])
        return
    with pytest.raises(SettingsError) as caught:
        Settings(**values)
    said = [each.replace("-", "_", each.partition(":")[0].count("-")) for each in case["says"]]
    assert str(caught.value).splitlines() == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"bib": Path("a.bib")}, "bib: is .*Path.*, must be a list of strings, such as"),
        ({"ignore": {"CIT201", None}}, "ignore: item . is None, must be a string"),
        ({"select": None}, "select: is None, must be a list of strings"),
        ({"aliases": {7: "Seven"}}, "aliases: 7 is 'Seven', must be the full name of a group"),
        ({"aliases": None}, "aliases: is None, must be a table of abbreviations and full names"),
        ({"sort": "sve"}, r"sort: unknown alphabet 'sve' \(did you mean 'sv'\?\)"),
    ],
)
def test_values_that_no_file_can_hold_are_refused_too(values: dict[str, Any], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        Settings(**values)


def test_in_python_lists_sets_and_single_texts_will_do() -> None:
    made = Settings(bib="a.bib", select=["CIT2"], ignore={"CIT202", "CIT201"}, root="blog")  # type: ignore[arg-type]
    assert made == Settings(("a.bib",), ("CIT2",), ignore=("CIT201", "CIT202"), root=Path("blog"))


def test_each_key_has_a_case() -> None:
    given = {name for case in CASES for name in case.get("gives", ())}
    # What a file can extend is tested with files of its own, in cases/cli/settings.toml.
    assert {key.name for key in KEYS} - given == {"extend"}


def test_each_field_of_the_settings_is_a_key_with_words_and_an_example_that_loads(
    tmp_path: Path,
) -> None:
    assert {key.name for key in KEYS} == {each.name for each in fields(Settings)} - {"root", "file"}
    folder = tmp_path / "blog"
    folder.mkdir()
    (tmp_path / OWN_FILE).touch()  # what the example of `extend` names
    for key in KEYS:
        assert key.declared.words.endswith(".")
        (folder / OWN_FILE).write_text(f"{key.spelled} = {key.example}\n", "utf-8")
        settings = load(folder / OWN_FILE)
        assert getattr(settings, key.name) != key.default


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_schema_takes_what_is_taken_and_refuses_what_has_the_wrong_type(
    case: dict[str, Any],
) -> None:
    schema = json.loads((ROOT / "docs/reference/settings.schema.json").read_text("utf-8"))
    table = tomllib.loads(case["text"].removeprefix("\ufeff"))
    if case["file"] != OWN_FILE:
        table = next(
            table["tool"][name] for name in ("ipnb_refs", "ipnb-refs") if name in str(table)
        )
    is_valid = jsonschema.Draft202012Validator(schema).is_valid(table)
    if "gives" in case:
        assert is_valid
    elif any(
        re.search(r"must be|unknown key", said) for said in case["says"] if "empty" not in said
    ):
        assert not is_valid


def test_the_page_of_the_settings_names_all_of_them_and_its_examples_load(tmp_path: Path) -> None:
    page = (ROOT / "docs/reference/settings.md").read_text("utf-8")
    ours = {key.name for key in KEYS}
    named = {name.replace("-", "_") for name in re.findall(r"^## `([\w-]+)`$", page, re.MULTILINE)}
    assert named == ours
    assert all(f"`{code}`" in page for code in languages_read())
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
