"""Every rule finds what its page calls bad, and is quiet where the page calls it good."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from corpus import POSTS, examined
from ipnb_refs import Settings, check, load_store, parse, read, resolve, rules
from ipnb_refs.pipeline import examine
from ipnb_refs.rules import CATALOGUE, NOT_TEXT, Rule, Scope, check_store, examples, rule_named
from ipnb_refs.rules.post import POST_RULES as LISTED_RULES
from ipnb_refs.rules.run import needs_met

if TYPE_CHECKING:
    from ipnb_refs.rules.rule import PostRule

STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
SHELVES = Path(rules.__file__).parent
BY_SCOPE = {scope: [rule for rule in CATALOGUE if rule.scope is scope] for scope in Scope}
POST_RULES = BY_SCOPE[Scope.POST]
STORE_RULES = BY_SCOPE[Scope.STORE]


WITHOUT_STORE = {"REF108"}
"""What finds that there is none."""

JARGON = re.compile(r"\b(?:stores?|resolv\w+|unresolved|clusters?|spans?|offsets?|pars\w+)\b")
"""Words of ours that no message has: its readers write blogs."""


def with_rule(rule: Rule[Any]) -> Settings:
    """Settings that run a rule that is off by default, too."""
    return Settings(extend_select=(rule.id.code,))


BAD = [pytest.param(r, text, id=r.id.code) for r in POST_RULES for text in examples(r.doc, "Bad")]
GOOD = [pytest.param(r, text, id=r.id.code) for r in POST_RULES for text in examples(r.doc, "Good")]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_examples_have_one_finding_of_the_rule_and_no_other(rule: Rule[Any], text: str) -> None:
    store = None if rule.id.code in WITHOUT_STORE else STORE
    (finding,) = examine(read(text), store, with_rule(rule)).diagnostics
    assert finding.rule == rule.id
    assert finding.severity == rule.severity
    assert finding.span is not None
    assert finding.span.of(text)
    assert finding.help
    assert JARGON.findall(f"{finding.message} {finding.help}") == []
    assert finding.fix is None or finding.fix.applicability in rule.fix


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_examples_have_no_finding(rule: Rule[Any], text: str) -> None:
    assert check(read(text), STORE, with_rule(rule)) == (), rule.id


@pytest.mark.parametrize("rule", POST_RULES, ids=lambda r: r.id.code)
def test_every_rule_has_examples_of_both_kinds(rule: Rule[Any]) -> None:
    assert examples(rule.doc, "Bad")
    assert examples(rule.doc, "Good")


# --- the list of the room ------------------------------------------------------------------------


@pytest.mark.parametrize("listed", LISTED_RULES, ids=lambda each: each.code)
def test_what_a_rule_is_listed_with_is_what_its_file_says(listed: PostRule) -> None:
    rule = listed.load()
    assert (rule.id, rule.default) == (listed.id, listed.default)


@pytest.mark.parametrize("post", POSTS)
def test_a_rule_finds_nothing_where_a_post_lacks_what_it_needs(post: str) -> None:
    context = examined(post).context
    met = needs_met(context)
    found = {
        each.code: [*rule.check(rule, context)]
        for each in LISTED_RULES
        if each.needs not in met and (rule := each.load())
    }
    assert {code: findings for code, findings in found.items() if findings} == {}


# --- the catalogue -------------------------------------------------------------------------------


@pytest.mark.parametrize("scope", [Scope.POST, Scope.STORE, Scope.PROJECT])
def test_the_catalogue_holds_every_rule_of_a_shelf(scope: Scope) -> None:
    files = sorted(file.stem for file in (SHELVES / scope).glob("[!_]*.py"))
    assert sorted(r.id.name.replace("-", "_") for r in BY_SCOPE[scope]) == files


@pytest.mark.parametrize("scope", Scope)
def test_the_catalogue_is_in_the_order_of_the_codes(scope: Scope) -> None:
    codes = [rule.id.code for rule in BY_SCOPE[scope]]
    # Citations come before lists.
    assert codes == sorted(codes, key=lambda code: (code[0] != "C", code))
    assert len({text for r in CATALOGUE for text in (r.id.code, r.id.name)}) == 2 * len(CATALOGUE)


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda r: r.id.code)
def test_a_rule_says_all_of_itself(rule: Rule[Any]) -> None:
    assert rule_named(rule.id.code.lower()) is rule_named(rule.id.name.upper()) is rule
    assert rule.title.endswith((".", "”"))
    assert rule.since
    for section in re.findall(r"\d+\.\d+", rule.source):
        assert section in rule.doc, "the page speaks of the section that the rule comes from"
    assert rule.is_optional == (rule.scope is not Scope.FILE)


def test_what_is_found_before_any_rule_finds_nothing_by_itself() -> None:
    assert NOT_TEXT in BY_SCOPE[Scope.FILE]
    assert [*NOT_TEXT.check(NOT_TEXT, None)] == []
    assert rule_named("CIT999") is None


# --- rules for stores ----------------------------------------------------------------------------


@pytest.mark.parametrize("rule", STORE_RULES, ids=lambda rule: rule.id.code)
def test_a_store_rule_finds_its_bad_examples_and_passes_its_good_ones(rule: Rule[Any]) -> None:
    for text in examples(rule.doc, "Bad"):
        (finding,) = check_store(load_store(text=text))
        assert (finding.rule, finding.severity) == (rule.id, rule.severity)
        assert finding.span is not None
        assert finding.span.of(text)
        assert finding.help
        assert JARGON.findall(f"{finding.message} {finding.help}") == []
        assert finding.fix is None or finding.fix.applicability in rule.fix
    for text in examples(rule.doc, "Good"):
        assert check_store(load_store(text=text)) == ()
    assert examples(rule.doc, "Bad")


def test_works_that_no_post_cites_are_told_where_all_posts_are_known() -> None:
    store = load_store(text="@misc{a, title={A}}\n@misc{b, title={B}}")
    assert check_store(store) == ()
    (finding,) = check_store(store, cited=frozenset({"a"}))
    assert (finding.rule.code, finding.message) == ("BIB209", "no post cites “b”")


def test_the_projects_own_store_is_clean() -> None:
    assert STORE.diagnostics == ()
    assert check_store(STORE) == ()


# --- what the examples do not show ---------------------------------------------------------------


LETTERED = "Schore, A. N. (2001a). One. Harbour.\n\nSchore, A. N. (2001b). Two. Harbour."
PAPERS = """## References

Harbour.org. (2019). Boats.

The Guardian. (2017). A long story. <https://example.org/a>

The New York Times. (2018, May 4). Another long story. <https://example.org/b>
"""
SIEGEL = "Siegel, D. J. (2012). The developing mind. Guilford."


@pytest.mark.parametrize(
    ("bib", "code", "says"),
    [
        (
            "@misc{a, title={A}, doi={not one}}",
            "BIB202",
            "“not one” is not a DOI",
        ),
        (
            "@misc{a, title={A}, url={https://doi.org/10.1000/x}}",
            "BIB202",
            "the `url` field contains a DOI",
        ),
        (
            "@book{a, title={A}, publisher={Norton, Inc.}}",
            "BIB207",
            "the publisher’s name contains “Inc.”",
        ),
        ("@book{a, title={A}, author={{Doe, Jane}}}", "BIB204", "a person in braces"),
        ("@misc{a, title={A}, doi={10.1/}}", "BIB202", "is not a DOI"),
        ("@misc{a, title={A}, url={10.1000/x}}", "BIB210", "a DOI, not a URL"),
        ("@misc{a, title={A}, url={http:/example.org}}", "BIB210", "mistyped"),
        ("@misc{a, title={A}, url={see the site}}", "BIB210", "not a URL"),
        (
            "@misc{a, title={A}, author={Department of Health and Human Services}}",
            "BIB204",
            "group",
        ),
    ],
)
def test_problems_of_works_in_other_words(bib: str, code: str, says: str) -> None:
    (finding,) = check_store(load_store(text=bib))
    assert finding.rule.code == code
    assert says in finding.message


VOLUMES = "\n".join(
    f"@book{{k{volume}, title={{A}}, author={{Orr, A.}}, year=1922, volume={volume}}}"
    for volume in (1, 2)
)


@pytest.mark.parametrize(
    "bib",
    [
        "@misc{a, title={A}, author={Sarah Jane Banks}}",
        "@misc{a, title={A}, author={William T. Council}}",
        "@misc{a, title={A}, author={{Wiley, Inc.}}}",
        "@misc{a, title={A}, author={{Solver, Version 3.2}}}",
        VOLUMES,
        "@misc{a, title={A}, author={{Institute, Geneva}}}",
        "@misc{a, title={A}, booktitle=IEEE_J_PROC}",
        "@book{a, title={A}, edition={Second revised}}",
        "@misc{a, title={Vida y Muerte en Londres y Paris}, langid={spanish}}",
        "@misc{a, title={A}, url={\\url{https://example.org/a\n  b}}}",
        "@misc{a, title={A}, url={mailto:jane@example.org}}",
        "@misc{a, title={A}, url={ftp://example.org/a}}",
    ],
)
def test_sound_stores_are_left_in_peace(bib: str) -> None:
    assert check_store(load_store(text=bib)) == ()


def test_one_doi_typed_in_three_ways_is_one_work() -> None:
    typed = (
        "doi={10.1000/X.}",
        "doi={https://doi.org/10.1000/x}",
        "url={http://dx.doi.org/10.1000/x}",
    )
    entries = [f"@misc{{k{number}, title={{A}}, {each}}}" for number, each in enumerate(typed)]
    found = check_store(load_store(text="\n".join(entries)))
    assert [each.message for each in found if each.rule.code == "BIB201"] == [
        "“k1” is the same work as “k0”",
        "“k2” is the same work as “k0”",
    ]


def test_a_finding_of_a_store_stands_under_the_value() -> None:
    text = "@misc{a, title={A}, doi = {https://doi.org/10.1000/x}}"
    (finding,) = check_store(load_store(text=text))
    assert finding.span is not None
    assert finding.span.of(text) == "{https://doi.org/10.1000/x}"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # An abbreviation used early, and one for two groups.
        ("(WHO, 2022) and (World Health Organization [WHO], 2022)", ["CIT210"]),
        ("(See this (now) and Siegel (2012), too).", ["CIT208"]),
        ("He (see above) says so, Siegel (2012) too.", []),
        ("An open bracket (and Siegel (2012) too.\n\nMore) words.", []),
        # Newspapers and sites in the author's place.
        (f"(The Guardian, 2017), The New York Times (2018), (Harbour.org, 2019)\n\n{PAPERS}", []),
        # Works that letters do not tell apart, in the list and in the store.
        (f"(Schore, 2001)\n\n## References\n\n{LETTERED}", ["CIT102"]),
        # The list has letters, and none that is typed; what the store says of the DOI is no matter.
        (f"(Schore, 2001c)\n\n## References\n\n{LETTERED}", ["CIT106"]),
        (f"(Siegel, 2012)\n\n## References\n\n{SIEGEL} https://doi.org/10.1000/other", []),
    ],
)  # fmt: skip
def test_findings_of_other_texts(text: str, codes: list[str]) -> None:
    found = [finding.rule.code for finding in check(read(text), STORE)]
    assert [code for code in found if code != "CIT107"] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Schore (2009) and Schore (2012). Schore (2012) again.", []),
        ("Siegel (2012). Siegel (2012, p. 4), (Siegel, 2012), Siegel (2012; Öhman, 2005).", []),
        ("Siegel (2012).\n\nSiegel (2012).\n\n- Siegel (2012)\n- Siegel (2012)", []),
        ("(Siegel, 2012). Siegel (2012). Siegel (2012). Siegel (2012).", ["CIT216", "CIT216"]),
        ("(Siegel), and nothing by him is cited.", []),
        ("Siegel (2012) and (WHO, 2022). (World Health Organization), (Siegel and Öhman)", []),
        ("Siegel (2012), (e.g., Siegel) and (cf. Siegel, pp. 3–4)", ["CIT215", "CIT215"]),
        ("Siegel (2012)\n\n> So it is (Siegel).", []),
        ("(Schore, 2009, 2012) and (Schore)", ["CIT215"]),
    ],
)
def test_years_that_are_missing_or_repeated(text: str, codes: list[str]) -> None:
    found = check(read(text), STORE, Settings(extend_select=("CIT215", "CIT216")))
    assert [finding.rule.code for finding in found] == codes


ALIKE = """
@misc{kapoor1, author={Kapoor, A. and Bloom, B. and Montez, C. and Hill, E.}, title={A}, year=2017}
@misc{kapoor2, author={Kapoor, A. and Bloom, B. and Zucker, C. and Day, E.}, title={B}, year=2017}
@misc{roe1, author={Roe, Ann}, title={A}, year=2001}
@misc{roe2, author={Roe, Ann}, title={B}, year=2001}
@misc{taylor1, author={Taylor, Ann}, title={A}, year=2015}
@misc{taylor2, author={Taylor, John}, title={B}, year=2015}
@misc{who1, author={{World Health Organization}}, title={A}}
@misc{who2, author={{World Health Organization}}, title={B}}
"""


@pytest.mark.parametrize(
    "text",
    ["(Kapoor et al., 2017)", "Kapoor et al. (2017)", "(Roe, 2001)", "Roe (2001)", "(Taylor, 2015)",
     "Taylor (2015)", "(World Health Organization, n.d.)", "World Health Organization (n.d.)"],
)  # fmt: skip
def test_what_is_advised_for_a_citation_of_several_works_finds_each(text: str) -> None:
    store = load_store(text=ALIKE)
    (finding,) = check(read(text), store)
    assert finding.rule.code == "CIT102"
    advised = re.findall(r"“(.+?)” for . \[(\w+)\]", finding.help or "")
    assert len(advised) == 2
    for form, key in advised:
        typed = f"({form})" if text.startswith("(") else form
        (resolution,) = resolve(parse(read(typed), store), store)
        assert resolution.key == key


def test_letters_that_a_store_does_not_have_are_asked_for() -> None:
    store = load_store(text="\n".join(
        f"@misc{{roe{n}, author={{Roe, Ann}}, title={{{n}}}, year={{2001a}}}}" for n in (1, 2)
    ))  # fmt: skip
    (finding,) = check(read("(Roe, 2001a)"), store)
    assert finding.help is not None
    assert finding.help.startswith(
        "add letters to the years in the bibliography, as in year = {2012a}: "
    )


def test_a_page_behind_the_quotation_is_a_page_of_it() -> None:
    said = "“minds develop between people and never in one of them alone”"
    chosen = Settings(extend_select=("CIT213",))
    assert check(read(f"Siegel (2012) says {said} (p. 4)."), STORE, chosen) == ()
    (finding,) = check(read(f"As is said, {said} (Siegel, 2012)."), STORE, chosen)
    assert finding.rule.code == "CIT213"


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("Hale, U., & Ives, B. (2012). The growing mind. *J*.", ()),
        ("Hale, U., & Ives, B. (2011). The growing mind. *J*.", ("the year is 2011",)),
        ("Hale, U. (2012). The growing mind. *J*.", ("the authors are Hale",)),
        (
            "Hale, U., & Ives, B. (2012). The growing mind. *J*. https://doi.org/10.1000/two",
            ("the DOI is 10.1000/two",),
        ),
        (
            "Hale, U., & Ives, B. (2012). The growing mind. *J*. https://doi.org/10.1000/ONE.",
            (),
        ),
    ],
)
def test_an_entry_differs_from_its_work_part_by_part(entry: str, said: tuple[str, ...]) -> None:
    store = load_store(
        text="@article{k, author={Hale, Una and Ives, Bob}, title={The growing mind}, "
        "journal={J}, year={2012}, doi={10.1000/one}}"
    )
    found = check(
        read(f"Words.\n\n## References\n\n{entry}\n"), store, Settings(select=("REF106",))
    )
    assert tuple(each.message.partition(" in the list, but ")[0] for each in found) == said


@pytest.mark.parametrize(
    "entry",
    [
        "Hale, Una. The growing mind. North, first ed. 1998, here cited from the 2011 reprint.",
        "Hale, Una. The growing mind. North, 2011 reprint of the edition London 1998, 3 vols.",
        "Hale, Una: The growing mind. Nord 2011, zuerst London 1998, 3 Bände, neu durchgesehen.",
    ],
)
def test_what_may_be_read_wrongly_is_not_compared(entry: str) -> None:
    store = load_store(text="@book{k, author={Hale, Una}, title={The growing mind}, year={2005}}")
    chosen = Settings(select=("REF106",))
    assert check(read(f"Words.\n\n## References\n\n{entry}\n"), store, chosen) == ()
    sure = "Hale, Una. 1998. The growing mind. North."
    (found,) = check(read(f"Words.\n\n## References\n\n{sure}\n"), store, chosen)
    assert found.rule.code == "REF106"
