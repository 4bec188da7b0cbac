"""An entry that is written as BibTeX is read back as the same entry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ipnb_refs.load import load_store
from ipnb_refs.store import FIELDS as ALL_FIELDS
from ipnb_refs.store import format_entry, mapping
from ipnb_refs.store.annotations import Annotation

if TYPE_CHECKING:
    from ipnb_refs.store import Entry

pytestmark = pytest.mark.no_cover  # long, and 97 % of the lines are reached without them

PIECES = st.sampled_from(
    ["Mind", "the", "{DNA}", r"\emph{E. coli}", r"\textsc{x}", "$x_2$", r"\&", r"100\%", "--", "'",
     "``q''", "~", "a{B}c", "é", r"\"o", "AT&T", "<i>x</i>", "&amp;", "{}", r"{\em x}", "-", "{ }",
     r"\url{https://example.org/~c}", r"\href{https://example.org}{y}", r"\foo{z}", "$5", "  ", "?",
     " and ", ":", r"\ ", "_", "^", "`", r"\{", "x<y", r"\textless{}b\textgreater{}", "’", "“"]
)  # fmt: skip
TEXT = st.lists(PIECES, min_size=1, max_size=5).map(" ".join) | st.lists(
    PIECES, min_size=1, max_size=4
).map("".join)
NAMES = st.lists(
    st.sampled_from(
        ["van der Kolk, Bessel A.", "Siegel, D. J.", "{World Health Organization}",
         "{Barnes and Noble}", "King, Jr., Martin Luther", "Aristotle", "Ludwig van Beethoven",
         "de la Torre", "family=Kolk, given=B, prefix=van der, useprefix=false", "{others}",
         "family=O, given={A, B}, prefix=Von", "{van der X}, Y", r"{\"O}hman, A.", "others",
         "d'Alembert, J.", "et al", "O'Neil, {Jr}", "X,", "{A, B}, C", r"Li, {\relax Yu}",
         "#metoo", "@foo", "王小明", "a b, c", "von X Y", "{}", "A & B, C", "X; Y, Z", "A, B, C, D"]
    ),
    min_size=1,
    max_size=3,
).map(" and ".join)  # fmt: skip
DATES = st.sampled_from(
    ["2012", "2012-05", "2012-05-03", "2012/2013", "2012-05/2012-06", "1900/", "../1990", "2012~",
     "-0349", "0000", "199X", "n.d.", "in press", "2012a", "c. 1999b", "2004-21", "2012 in press",
     "2012-05-03/2012-05-07", "Spring 2012", "perhaps 1998", "800", "-50b", "2012?/2014", "MMXII"]
)  # fmt: skip
DATE_FIELDS = {"date", "year", "origdate", "origyear", "urldate", "eventdate"}
OF_NAMES = mapping.NAME_FIELDS | {"shortauthor", "shorteditor"}
OTHER_FIELDS = {
    "month": ["5", "may", "May--June", "3~feb", "Spring", "May 3-5", "13", "3 May -- 5 June"],
    "day": ["3", "31", "x"],
    "url": ["https://doi.org/10.1/x", "http://a.b/c_d%20~e#f", r"\url{http://x.y/\_z}", "{x}"],
    "doi": ["10.1/a<b>", "https://doi.org/10.1/x", "{x}"],
    "pubstate": ["inpress", "prepublished", "in press", "submitted"],
    "entrysubtype": ["magazine", "podcast", "Tweet", "map"],
    "options": ["useprefix=false", "useprefix=true"],
    "author+an:username": [r'1="@x\_y"', "1=host;2=guest", "=all", '2:family="A;b"'],
    **{kind: [*mapping.EDITOR_TYPES, "foo"] for _, kind in mapping.EDITORS},
}
FIELDS = sorted((mapping.KNOWN - {"crossref", "xdata", "xref"}) | OTHER_FIELDS.keys() | {"foo"})


def values(name: str) -> st.SearchStrategy[str]:
    if name in OTHER_FIELDS:
        return st.sampled_from(OTHER_FIELDS[name])
    if name in DATE_FIELDS:
        return DATES
    return NAMES if name in OF_NAMES else TEXT


@st.composite
def sources(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from([*mapping.TYPES, "zine"]))
    names = draw(st.lists(st.sampled_from(FIELDS), unique=True, max_size=9))
    if draw(st.booleans()):
        names = list(dict.fromkeys([*names, "author", "title", "date"]))
    fields = "".join(f"  {name} = {{{draw(values(name))}}},\n" for name in names)
    return f"@{kind}{{k,\n{fields}}}\n"


def facts(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {name: getattr(entry, name) for name in ALL_FIELDS if name != "origin"}
    # Neither BibTeX nor BibLaTeX has this type; it is written as the one that they have.
    return {**found, "source_type": found["source_type"].replace("webpage", "online")}


@pytest.mark.no_cover
@settings(max_examples=80, deadline=None)
@example("@article{k, sorttitle = {Mind ~}}")
@example("@periodical{k, issuesubtitle = {Mind}}")
@example("@periodical{k, title = {Annals}, subtitle = {Of it}, issuetitle = {Mind}}")
@given(sources())
def test_entries_survive_being_written(source: str) -> None:
    (entry,) = load_store(text=source).entries
    (back,) = load_store(text=format_entry(entry)).entries
    assert facts(back) == facts(entry)
    assert format_entry(back) == format_entry(entry)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("@movie{k, editor={Doe, J.}, editortype={director}, editora={Roe, R.}}",
         ["director = {Doe, J.}", "editor   = {Roe, R.}"]),
        ("@book{k, editor={Doe, J.}, editortype={compiler}, editora={Roe, R. and others}}",
         ["editor      = {Roe, R. and others}", "editora     = {Doe, J.}",
          "editoratype = {compiler}"]),
        ("@article{k, year={c. 2001a}, month={May 3--June}}",
         ["year  = {c. 2001a}", "month = {May 3--June}"]),
        ("@article{k, date={Spring 2001b}, year={soon}}",
         ["date = {Spring 2001b}", "year = {soon}"]),
        ("@article{k, date={soon}, year={2001/}}", ["year = {2001/}", "date = {soon}"]),
        ("@book{k, pubstate={inpress}, origdate={-0349~/1900}}",
         ["origdate = {-0349~/1900}", "pubstate = {inpress}"]),
        ("@thesis{k, school={U}, publisher={ProQuest}}",
         ["school        = {U}", "archiveprefix = {ProQuest}"]),
        ("@report{k, institution={I}}", ["institution = {I}"]),
        ("@report{k, publisher={P}, school={S}}", ["publisher = {P}", "school    = {S}"]),
        ("@online{k, organization={Site}}", ["booktitle = {Site}"]),
        ("@online{k, publisher={Site}, school={S}}", ["publisher = {Site}", "school    = {S}"]),
        ("@book{k, date={2001}, publisher={{Barnes and Noble}}, pages={1--2}}",
         ["publisher = {{Barnes and Noble}}", "pages     = {1--2}"]),
        ("@misc{k, url={https://a.b}, howpublished={https://c.d}}",
         ["howpublished = {{}https://c.d}"]),
        ("@book{k, author={family=Kolk, given=B., prefix=van der, useprefix=false}}",
         ["author = {Kolk, B. van der}"]),
        ("@book{k, author={family=Kolk, given=B., prefix=Von, useprefix=false}}",
         ["author = {family={Kolk}, given={B.}, prefix={Von}, useprefix=false}"]),
        ('@book{k, author={Doe, J.}, author+an={1=x; 1:given="y; \\&"}}',
         ['author+an = {1="x"; 1:given="y; \\&"}']),
        (r"@misc{k, title={{\emph{A} B} \href{https://a.b}{c} \url{https://d.e}}}",
         [r"title = {\emph{A} B \href{https://a.b}{c} \url{https://d.e}}"]),
    ],
)  # fmt: skip
def test_each_value_is_written_in_its_plainest_form(source: str, written: list[str]) -> None:
    (entry,) = load_store(text=source).entries
    text = format_entry(entry)
    for line in written:
        assert f"  {line},\n" in text
    assert facts(load_store(text=text).entries[0]) == facts(entry)


def test_web_pages_are_written_in_the_type_that_bibtex_has() -> None:
    entry = load_store(text="@webpage{k, title={T}, url={https://example.org}}")["k"]
    assert format_entry(entry).startswith("@online{k,")


def test_what_is_written_is_clean() -> None:
    source = r"""@ARTICLE(ohman2005, AUTHOR="{\"O}hman, Arne and {Barnes and Noble} and others",
      title={{The} \emph{role} of 5\% & more -- {DNA}}, Journal=j, year=2005, month=oct,
      pages="1--9", keywords={a}, custom={\raw{x}}, doi={https://doi.org/10.1016/x_1})"""
    (entry,) = load_store(text="@string{j = {J. of X}}\n" + source).entries
    assert format_entry(entry) == (
        "@article{ohman2005,\n"
        "  author   = {Öhman, Arne and {Barnes and Noble} and others},\n"
        "  title    = {{The} \\emph{role} of 5\\% \\& more – {DNA}},\n"
        "  journal  = {J. of X},\n"
        "  year     = {2005},\n"
        "  month    = {10},\n"
        "  pages    = {1--9},\n"
        "  keywords = {a},\n"
        "  doi      = {10.1016/x_1},\n"
        "  custom   = {\\raw{x}},\n"
        "}\n"
    )


def test_an_item_of_csl_json_is_written_in_the_nearest_type() -> None:
    text = """[{"id": "a", "type": "article-journal", "title": "T <i>x</i>", "volume": 3,
      "issue": "2", "author": [{"family": "van der Kolk", "given": "B."}],
      "issued": {"date-parts": [[2001, 2, 3]]}},
     {"id": "b", "type": "thesis", "publisher": "U", "genre": "PhD thesis"}]"""
    article, thesis = load_store(text=text, format="csl-json").entries
    assert format_entry(article) == (
        "@article{a,\n"
        "  author = {van der Kolk, B.},\n"
        "  title  = {T \\emph{x}},\n"
        "  date   = {2001-02-03},\n"
        "  number = {2},\n"
        "  volume = {3},\n"
        "}\n"
    )
    assert format_entry(thesis) == "@thesis{b,\n  school = {U},\n  type   = {PhD thesis},\n}\n"


def test_annotations_are_read() -> None:
    source = r"""@misc{k, author = {Doe, J. and Roe, R.},
      author+an = {1=host; 2:family="A; \&"; =all}, author+an:username = {2="@roe\_r"}}"""
    (entry,) = load_store(text=source).entries
    assert entry.annotations == (
        Annotation("author", 1, "", "default", "host"),
        Annotation("author", 2, "family", "default", "A; &"),
        Annotation("author", 0, "", "default", "all"),
        Annotation("author", 2, "", "username", "@roe_r"),
    )


@settings(max_examples=80, deadline=None)
@example("auth%")
@example("a#b")
@example("É=")
@given(st.text(max_size=8))
def test_a_variable_of_any_name_never_keeps_an_entry_from_loading_again(name: str) -> None:
    text = json.dumps([{"id": "k", "type": "book", "title": "T", name: "x"}])
    for entry in load_store(text=text, format="csl-json").entries:
        store = load_store(text=format_entry(entry))
        assert len(store) == 1
        assert not [each for each in store.diagnostics if each.severity == "error"]


@settings(max_examples=80, deadline=None)
@example("İ")
@example("comment")
@example("xdata")
@example("web page{")
@given(st.text(max_size=8))
def test_an_item_of_any_type_is_written_as_an_entry_that_loads_again(kind: str) -> None:
    text = json.dumps([{"id": "k", "type": kind, "title": "T"}])
    for entry in load_store(text=text, format="csl-json").entries:
        store = load_store(text=format_entry(entry))
        assert (store.keys(), store.diagnostics) == (("k",), ())
