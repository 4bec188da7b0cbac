"""What `parse` shows: JSON that keeps to its published schema, and text that is safe and stable."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ipnb_refs import languages, locate, model
from ipnb_refs.cli.main import main
from ipnb_refs.documents import format_of, read
from ipnb_refs.lines import PLACE, Lines
from ipnb_refs.load import load_store
from ipnb_refs.model import (
    CiteDate,
    Clusters,
    Document,
    Exemption,
    Form,
    Format,
    Near,
    Reason,
    Span,
    Status,
)
from ipnb_refs.pipeline import Examination, examine
from ipnb_refs.report.readings.parse_json import VERSION, camel, parse_schema, readings_as_json
from ipnb_refs.report.readings.parse_text import reading_as_text
from ipnb_refs.report.terminal import cell, shortened

TESTS = Path(__file__).parent
STORE = load_store(TESTS / "cases/resolve/store.bib")
SCHEMA: dict[str, Any] = json.loads(parse_schema())
DEFS: dict[str, Any] = SCHEMA["$defs"]
VALIDATOR = Draft202012Validator(SCHEMA)
TEXTS = {
    **{path.name: path.read_text("utf-8") for path in sorted(TESTS.glob("../examples/posts/*"))},
    **{
        path.name: path.read_text("utf-8")
        for folder in ("citations", "resolve")
        for path in sorted(TESTS.glob(f"cases/{folder}/*.txt"))
        if path.name != "quiet.txt"
    },
}
PIECES = st.sampled_from(
    [
        *"(Siegel, 2012)|(😀 Schore, 2001a, b; see Öhman, 2005, p. 4)|van der Kolk (2014)|"
        "(J. Smith, personal communication, May 4, 2019)|(Rabbitt, 1982, as cited in Siegel, 2012)|"
        "> |\n\n|\r|𝒜 |漢字 |Taylor (2015)|(Siegel, 2021; WHO, n.d.)|*|Nobody (2010)".split("|"),
    ]
)
POSTS = st.lists(PIECES | st.text(max_size=8), max_size=12).map("".join)


def read_as(name: str, text: str) -> Document:
    return read(text, format_of(name) or "markdown", name)


def reading(text: str, name: str = "post.md", *, is_looked_up: bool = True) -> Examination:
    return examine(read_as(name, text), STORE if is_looked_up else None, lint=False)


def shown(text: str, name: str = "post.md", *, is_looked_up: bool = True) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(
        readings_as_json([reading(text, name, is_looked_up=is_looked_up)])
    )
    return value


def places(value: object) -> list[dict[str, int]]:
    """Every span in a JSON value."""
    if isinstance(value, list):
        return [place for each in value for place in places(each)]
    if not isinstance(value, dict):
        return []
    here = [value["span"]] if "span" in value else []
    return here + [place for each in value.values() for place in places(each)]


def naively(text: str, span: Span) -> dict[str, int]:
    """Count what a span's place should be, from the beginning of the text."""
    numbers = [span.start, span.end]
    for offset in (span.start, span.end):
        before = text[:offset]
        rows = re.split(r"\r\n|\r|\n", before)
        units = len(rows[-1].encode("utf-16-le", "surrogatepass")) // 2
        numbers += [len(rows), len(rows[-1]) + 1, units + 1]
    return dict(zip(PLACE, numbers, strict=True))


# --- the schema --------------------------------------------------------------------------------


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["properties"]["version"] == {
        "description": "The version of this shape.",
        "const": VERSION,
    }


@pytest.mark.parametrize("name", [None, *DEFS])
def test_the_schema_is_closed_and_every_property_is_described(name: str | None) -> None:
    described = DEFS[name] if name else SCHEMA
    assert described["description"]
    assert described["additionalProperties"] is False
    assert all(each["description"].endswith(".") for each in described["properties"].values())
    if name != "name":
        assert described["required"] == list(described["properties"])


@pytest.mark.parametrize(
    ("name", "types", "added"),
    [
        ("place", (), PLACE),
        ("citation", (model.Citation,), ("text", "quoted")),
        ("cite", (model.Cite,), ("text", "verdict")),
        ("citeName", (model.CiteName,), ("text",)),
        ("name", (model.Name,), ()),
        ("citeDate", (model.CiteDate,), ("text",)),
        ("locator", (model.Locator,), ("text",)),
        ("part", (model.Part,), ()),
        ("suggestion", (model.Suggestion,), ()),
    ],
)
def test_the_schema_has_what_the_model_has(
    name: str, types: tuple[type[Any], ...], added: tuple[str, ...]
) -> None:
    ours = {camel(field.name) for each in types for field in fields(each)} | set(added)
    published = set(DEFS[name]["properties"])
    assert published == ours, (
        f"describe it in src/ipnb_refs/report/readings/parse.schema.json: {ours ^ published}"
    )


@pytest.mark.parametrize(
    ("name", "key", "values"),
    [
        ("file", "format", list(Format)),
        ("citation", "form", list(Form)),
        ("cite", "exemption", [*Exemption, None]),
        ("locator", "label", list(languages.read_as().locators)),
        ("verdict", "status", list(Status)),
        ("verdict", "reason", list(Reason)),
        ("suggestion", "differs", list(Near)),
    ],
)
def test_the_schema_lists_what_the_model_lists(name: str, key: str, values: list[Any]) -> None:
    assert DEFS[name]["properties"][key]["enum"] == values


def test_the_schema_is_printed_from_the_installed_version() -> None:
    result = CliRunner().invoke(main, ["parse", "--schema"])
    assert (result.exit_code, result.stdout, result.stderr) == (0, parse_schema(), "")


# --- JSON --------------------------------------------------------------------------------


@pytest.mark.no_cover
@pytest.mark.parametrize("name", TEXTS)
def test_json_keeps_to_the_schema(name: str) -> None:
    for is_looked_up in (True, False):
        value = shown(TEXTS[name], name, is_looked_up=is_looked_up)
        VALIDATOR.validate(value)
        assert value["files"][0]["citations"]


def test_the_cases_show_every_status_part_and_kind_of_value() -> None:
    """What the schema promises is not vacuous: each property has a value somewhere in the cases."""
    cites = [
        cite
        for name, text in TEXTS.items()
        for citation in shown(text, name)["files"][0]["citations"]
        for cite in citation["cites"]
    ]
    assert {key for cite in cites for key, value in cite.items() if value} == set(
        DEFS["cite"]["properties"]
    )
    assert {cite["verdict"]["reason"] for cite in cites} == set(Reason)
    near = {each["differs"] for cite in cites for each in cite["verdict"]["suggestions"]}
    assert near == set(Near)


def test_verdicts_speak_of_works_that_are_shown_once() -> None:
    (file,) = shown("(Schore, 2001; Siegel, 2021), Siegel (2012)")["files"]
    verdicts = [cite["verdict"] for each in file["citations"] for cite in each["cites"]]
    named = {
        key
        for verdict in verdicts
        for key in (*verdict["candidates"], *(near["key"] for near in verdict["suggestions"]))
    }
    assert set(file["works"]) == named
    assert file["works"]["siegel2012"]["label"] == "Siegel (2012)"
    assert [verdict["key"] for verdict in verdicts] == [None, None, "siegel2012"]


@settings(max_examples=60, deadline=None)
@given(text=POSTS, is_looked_up=st.booleans())
def test_any_text_gives_json_of_the_schema_with_the_places_counted_naively(
    text: str, is_looked_up: bool
) -> None:
    value = shown(text, is_looked_up=is_looked_up)
    VALIDATOR.validate(value)
    source = read(text).text
    for place in places(value):
        assert place == naively(source, Span(place["start"], place["end"]))


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet="a\n\r😀𝒜é\ud800漢"), data=st.data())
def test_places_are_those_counted_naively(text: str, data: st.DataObject) -> None:
    inner = [i for i in range(len(text) + 1) if text[i - 1 : i + 1] != "\r\n" or i == 0]
    start, end = sorted(data.draw(st.sampled_from(inner)) for _ in range(2))
    assert Lines(text).place(Span(start, end)) == naively(text, Span(start, end))


def test_many_citations_in_one_long_line_take_linear_time() -> None:
    citation = "😀 (Orr, 1999) "
    lines = Lines(citation * 100_000)
    spans = (Span(at, at + 11) for at in range(2, len(lines.text), len(citation)))
    last = [lines.place(span) for span in spans][-1]
    assert last["utf16Column"] - last["column"] == 100_000


# --- text --------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(text=POSTS, is_looked_up=st.booleans())
def test_any_text_is_shown_with_a_place_for_each_cite_and_nothing_to_obey(
    text: str, is_looked_up: bool
) -> None:
    post = reading(text, is_looked_up=is_looked_up)
    printed = reading_as_text(post)
    assert printed.isascii() or all(
        char.isprintable() or char in "\n\u200c\u200d" for char in printed
    )
    headings = [line for line in printed.splitlines() if not line.startswith(" ")]
    cites = [cite for citation in post.citations for cite in citation.cites]
    expected = [(post.document.text, cite.span.start) for cite in cites]
    found = [tuple(map(int, line.split(":")[1:3])) for line in headings if cites]
    assert found == [locate(source, start) for source, start in expected]


def test_no_line_is_long_however_long_the_citation() -> None:
    cites = "; ".join(f"Orr, {1900 + number}, p. {number}" for number in range(40))
    text = f"({cites}; see, as nobody has said before, and {'very ' * 99}well, Siegel, 2012)"
    printed = reading_as_text(reading(text))
    assert printed.count("locator ") == 40
    assert max(map(len, printed.splitlines())) < 120


def test_of_very_many_works_that_fit_ten_are_shown() -> None:
    entry = "@book{{k{0}, author = {{Orr, A.}}, year = 1999, title = {{Work {0}}}}}"
    store = load_store(text="\n".join(entry.format(number) for number in range(12)))
    printed = reading_as_text(examine(read("(Orr, 1999)"), store))
    assert printed.count("= it may be Orr (1999), Work ") == 10
    assert "= it may be one of 2 more" in printed


def test_a_part_of_which_nothing_is_understood_is_shown_as_it_was_typed() -> None:
    post = reading("(Orr, 1999)", is_looked_up=False)
    ((citation, (resolution,)),) = post.context.clusters
    bare = replace(resolution, cite=replace(resolution.cite, date=CiteDate(Span(6, 10))))
    context = replace(post.context, clusters=Clusters((citation,), (bare,)))
    assert "    date           1999\n" in reading_as_text(replace(post, context=context))


def test_colour_marks_the_status_only() -> None:
    post = reading("(Siegel, 2012; Siegel, 2021)")
    coloured = reading_as_text(post, color=True)
    assert "\x1b[32mresolved\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == reading_as_text(post)


@given(text=st.text(alphabet="ab 漢\u0301\n\t\u202e"), width=st.integers(9, 30))
def test_what_is_shortened_fits_and_says_so(text: str, width: int) -> None:
    short = shortened(text, width)
    column = 0
    for char in short:
        column += cell(char, column)[1]
    assert column <= width
    whole = shortened(text, 1000)
    assert short == whole or (short.endswith("…") and whole.startswith(short[:-1]))
