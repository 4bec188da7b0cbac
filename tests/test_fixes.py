"""Fixes: nothing outside their edits changes, twice is once, and no citation gets lost."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ipnb_refs import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Format,
    RuleId,
    Settings,
    Severity,
    Span,
    build_references,
    check,
    load_store,
    parse,
    read,
    resolve,
    update_section,
)
from ipnb_refs.edits import edited
from ipnb_refs.fixes import choose, fix
from ipnb_refs.lines import with_breaks_of
from ipnb_refs.pipeline import examine
from ipnb_refs.rules import CATALOGUE, Context, Rule, Scope, examples, run
from ipnb_refs.rules.rule import Needs

if TYPE_CHECKING:
    from collections.abc import Iterator

STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
PIECES = (
    "(Siegel, 2012; Schore, 2009)", "Siegel & Schore (2012)", "(LeDoux and Pine, 2016)",
    "(LeDoux et al., 2016)", "(Siegal, 2012)", "(Siegel, 2021)", "(Pine & LeDoux, 2016)",
    "(Orzechowska, Maruszewska, & Gałecki, 2021)", "(Schore, 2012, 2009)", "(Siegel, 2012a)",
    "LeDoux & Pine (2016)", "(Orzechowska et al, 2021)",
    "(as Siegel (2012) says)", "(it is (Siegel, 2012) so)", "(Siegel’s (2012) words)", "(and",
    "(World Health Organization [WHO], 2022)", "World Health Organization (WHO, 2022)",
    "(WHO, 2022)", "WHO (2022)", "so)", "Words and more words.", "\n\n", " ", "é",
)  # fmt: skip
LIST = "\n\n## References\n\nSiegel, D. J. (2012). *The developing mind*. Guilford Press.\n"
POSTS = st.builds(
    lambda pieces, listed: " ".join(pieces) + listed,
    st.lists(st.sampled_from(PIECES), max_size=8),
    st.sampled_from(("", LIST)),
)


@settings(max_examples=30, deadline=None)
@given(POSTS, st.sampled_from(list(Format)), st.booleans())
def test_fixing_twice_is_fixing_once_and_loses_no_citation(
    text: str, markup: Format, unsafe: bool
) -> None:
    before = examine(read(text, format=markup), STORE)
    once = fix(read(text, format=markup), STORE, unsafe=unsafe)
    twice = fix(once.document, STORE, unsafe=unsafe)
    assert once.settled
    assert twice.document.text == once.document.text
    assert not twice.applied
    assert once.examination.resolved >= before.resolved
    assert len(once.examination.diagnostics) <= len(before.diagnostics)


def finding(*edits: Edit) -> Diagnostic:
    mended = Fix("mend", edits, Applicability.SAFE)
    return Diagnostic(RuleId("X", "x"), Severity.ERROR, "x", None, Span(0, 1), fix=mended)


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text())))
def test_edits_that_touch_are_left_for_later_and_the_rest_of_the_text_stays(
    text: str, ranges: list[tuple[int, int, str]]
) -> None:
    edits = [
        Edit(Span(min(a, b, len(text)), min(max(a, b), len(text))), new) for a, b, new in ranges
    ]
    taken = choose(text, [finding(edit) for edit in edits])
    chosen = [edit for each in taken if each.fix for edit in each.fix.edits]
    assert bool(chosen) == bool(edits)
    kept = len(text) - sum(edit.span.end - edit.span.start for edit in chosen)
    assert len(edited(text, chosen)) == kept + sum(len(edit.replacement) for edit in chosen)


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 4), "x"), Edit(Span(2, 5), "y")),
        (Edit(Span(0, 2), "x"), Edit(Span(2, 3), "y")),
        (Edit(Span(0, 7), "x"),),
        (Edit(Span(5, 99), "x"),),
    ],
    ids=["overlap", "side-by-side", "half-a-line-ending", "outside"],
)
def test_a_fix_that_would_do_harm_is_left_out_whole(edits: tuple[Edit, ...]) -> None:
    text = "abcdef\r\nghi"
    assert choose(text, [finding(*edits)]) == ()


@pytest.mark.parametrize(
    ("text", "unsafe", "mended"),
    [
        ("(Siegel, 2012; Schore, 2009)", False, "(Schore, 2009; Siegel, 2012)"),
        ("(see Siegel, 2012; Öhman, 2005, p. 4)", False, "(see Öhman, 2005, p. 4; Siegel, 2012)"),
        ("(Schore, 2012, 2009)", False, "(Schore, 2009, 2012)"),
        ("(Schore, 2001b, a)", False, "(Schore, 2001b, a)"),
        ("(LeDoux and Pine, 2016)", False, "(LeDoux & Pine, 2016)"),
        ("(Orzechowska et al, 2021)", False, "(Orzechowska et al., 2021)"),
        ("(Orzechowska, et al., 2021)", False, "(Orzechowska et al., 2021)"),
        ("(LeDoux et al., 2016)", False, "(LeDoux & Pine, 2016)"),
        ("(Orzechowska, 2021)", False, "(Orzechowska, 2021)"),
        ("(Orzechowska, 2021)", True, "(Orzechowska et al., 2021)"),
        ("(Orr, Poe, & Roe, 1999)", False, "(Orr, Poe, & Roe, 1999)"),
        ("(Orr, Poe, & Roe, 1999)", True, "(Orr et al., 1999)"),
        ("(Schore, 2001a,b, 2012; Öhman, 2005)", False, "(Öhman, 2005; Schore, 2001a,b, 2012)"),
        ("(Orr III, 2009; Orr IV, 2016)", False, "(Orr III, 2009; Orr IV, 2016)"),
        ("(Orr, 2009; Orr, 2016)", False, "(Orr, 2009, 2016)"),
        ("Orr de et al. (2009)", True, "Orr de et al. (2009)"),
        ("(as Siegel (2012) says)", False, "(as Siegel, 2012, says)"),
        ("(as LeDoux and Pine (2016, p. 4) say)", False, "(as LeDoux & Pine, 2016, p. 4, say)"),
        ("((Siegel, 2012))", False, "(Siegel, 2012)"),
        ("(Freud, 1920, cited by Siegel, 2012)", False, "(Freud, 1920, as cited in Siegel, 2012)"),
        ("(it is (Siegel, 2012)(really))", False, "(it is (Siegel, 2012)(really))"),
        ("(see Siegel (2012) and Öhman (2005))", False, "(see Siegel (2012) and Öhman (2005))"),
        ("(as [he (Siegel, 2012)] says)", False, "(as [he (Siegel, 2012)] says)"),
        ("(see World Health Organization (WHO, 2022) too)", False,
         "(see World Health Organization (WHO, 2022) too)"),
        ("(WHO, 2022), (World Health Organization [WHO], 2022)", False,
         "(World Health Organization [WHO], 2022), (WHO, 2022)"),
        ("WHO (2022), World Health Organization’s (WHO, 2022) word", False,
         "World Health Organization (WHO, 2022), WHO’s (2022) word"),
        ("WHO’s (2022) guide, (World Health Organization [WHO], 2022)", False,
         "WHO’s (2022) guide, (World Health Organization [WHO], 2022)"),
        ("(Siegel, 2021)", False, "(Siegel, 2021)"),
        ("(Öhman, 2050)", True, "(Öhman, 2005)"),
        ("(LeDoux & Pines, 2016)", True, "(LeDoux & Pine, 2016)"),
        ("(Pine & LeDoux, 2016)", True, "(LeDoux & Pine, 2016)"),
        ("Pine und LeDoux (2016)", True, "LeDoux und Pine (2016)"),
        ("(Siegel, 2012a)", True, "(Siegel, 2012)"),
        ("It is so, as LeDoux & Pine (2016) say, and it is well known to all of us.",
         False,
         "It is so, as LeDoux and Pine (2016) say, and it is well known to all of us."),
    ],
)  # fmt: skip
def test_what_is_mended(text: str, unsafe: bool, mended: str) -> None:
    assert fix(read(text), STORE, unsafe=unsafe).document.text == mended


@pytest.mark.parametrize(
    "text",
    [
        "(contrast Siegel, 2012; Schore, 2009)",
        "(Siegel, 2012; Schore, 2009, respectively)",
        "(**Siegel**, 2012; *Schore*, 2009)",
        "(*Siegel*, 2012; *Schore*, 2009)",
        "(Siegel, 2012[^1]; Schore, 2009)\n\n[^1]: So.",
        "(Schore, 2009, Siegel, 2012, and LeDoux & Pine, 2016)",
    ],
)
def test_works_stay_where_more_than_they_would_move(text: str) -> None:
    assert fix(read(text), STORE).document.text == text


def test_html_stays_escaped() -> None:
    document = read("<p>(LeDoux and Pine, 2016)</p>", format="html")
    assert fix(document, STORE).document.text == "<p>(LeDoux &amp; Pine, 2016)</p>"


def test_a_stale_list_is_written_anew() -> None:
    post = read("Minds (Siegel, 2012).\n")
    written = update_section(post, build_references(resolve(parse(post, STORE), STORE), STORE))
    assert check(read(written), STORE) == ()
    stale = written.replace("(Siegel, 2012)", "(Siegel, 2012) and fears (Öhman, 2005)")
    (found,) = check(read(stale), STORE)
    assert found.rule.code == "REF101"
    mended = fix(read(stale), STORE).document.text
    assert "Öhman, A." in mended
    assert check(read(mended), STORE) == ()


RULES = [rule for rule in CATALOGUE if rule.scope is Scope.POST]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id.code)
def test_every_fix_of_a_bad_example_makes_it_good(rule: Rule[Any]) -> None:
    chosen = Settings(extend_select=(rule.id.code,))
    found: set[Applicability] = set()
    for text in examples(rule.doc, "Bad"):
        fixes = {each.fix.applicability for each in check(read(text), STORE, chosen) if each.fix}
        if fixes:
            after = fix(read(text), STORE, chosen, unsafe=True)
            assert after.examination.diagnostics == (), text
            found |= fixes
    assert found == set(rule.fix), "the examples show all that a fix of the rule may be"


# --- a rule whose fix does harm -------------------------------------------------------------------


def made_up(wrong: str, right: str) -> Any:
    """A rule of scope post that finds words at their first place, and has a fix for them."""

    def found(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
        at = context.document.text.find(wrong)
        if at >= 0:
            span = Span(at, at + len(wrong))
            yield context.finding(rule, span, wrong, fix=context.replacing(span, right))

    rule_id = RuleId("XYZ901", "made-up")
    rule = Rule(rule_id, Severity.WARNING, Scope.POST, "", found)
    return SimpleNamespace(id=rule_id, needs=Needs.NOTHING, default=True, load=lambda: rule)


@pytest.mark.parametrize(
    ("wrong", "right", "is_applied"),
    [
        ("Siegel, 2012", "Siegel", False),  # is not a citation anymore
        ("Siegel, 2012", "Nemo, 2012", False),  # nobody knows this work
        ("Siegel, 2012", "Schore, 2001", False),  # fits two works
        ("Siegel, 2012", "Schore, 2012", True),  # is another work, but one that is known
        ("So", "Thus", True),
        ("So", "So", False),  # changes nothing
        ("So", "So So", False),  # leaves the finding as it was
    ],
)
def test_a_fix_after_which_fewer_cites_are_resolved_is_left_out(
    monkeypatch: pytest.MonkeyPatch, wrong: str, right: str, is_applied: bool
) -> None:
    monkeypatch.setattr(run, "POST_RULES", (made_up(wrong, right),))
    text = "So it is (Siegel, 2012), and (Öhman, 2005)."
    fixed = fix(read(text), STORE)
    assert fixed.document.text == (text.replace(wrong, right) if is_applied else text)
    assert len(fixed.applied) == int(is_applied)
    assert fixed.settled


def test_a_fix_that_does_harm_does_not_keep_others_back(monkeypatch: pytest.MonkeyPatch) -> None:
    harmful, good = made_up("Siegel, 2012", "Siegel"), made_up("So", "Thus")
    monkeypatch.setattr(run, "POST_RULES", (harmful, good))
    fixed = fix(read("So it is (Siegel, 2012)."), STORE)
    assert fixed.document.text == "Thus it is (Siegel, 2012)."
    assert [each.message for each in fixed.examination.diagnostics] == ["Siegel, 2012"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Roth und von Nold (2012) sagen es.", "Von Nold und Roth (2012) sagen es."),
        (
            "Es ist so. Von Nodl und Roth (2012) sagen es.",
            "Es ist so. Von Nold und Roth (2012) sagen es.",
        ),
        ("So sagen es Roth und von Nold (2012).", "So sagen es von Nold und Roth (2012)."),
    ],
)
def test_a_particle_that_begins_a_sentence_keeps_its_capital(before: str, after: str) -> None:
    listed = "\n\n## Literatur\n\nvon Nold, A., & Roth, J. (2012). *Knoten*. Lumi.\n"
    assert fix(read(before + listed), load_store(text=""), unsafe=True).text == after + listed


def test_three_people_of_whom_nothing_is_known_keep_their_names() -> None:
    listed = "\n\n## Literatur\n\nRoth, J. (2012). *Knoten*. Lumi.\n"
    text = f"Wir lesen Nold, Koehler und Vanek (2010).{listed}"
    assert fix(read(text), load_store(text=""), unsafe=True).text == text


@pytest.mark.parametrize(
    ("typed", "new", "kept"),
    [
        ("Abel,\nCole, & Dorn", "Abel et al.", "Abel\net al."),
        ("Abel, Cole,\r\n   & Dorn", "Abel et al.", "Abel\r\n   et al."),
        ("Abel and\nCole", "Abel & Cole", "Abel &\nCole"),
        ("cited\nin", "as cited in", "as\ncited in"),
        ("no\ndate", "n.d.", "n.d."),
        ("Abel and Cole", "Abel & Cole", "Abel & Cole"),
    ],
)
def test_line_breaks_stay(typed: str, new: str, kept: str) -> None:
    assert with_breaks_of(typed, new) == kept
