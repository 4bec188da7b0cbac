"""Fixes do no harm: nothing is found after one that was not found before; what is quoted stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from corpus import EVERY_RULE, POSTS, document_of, store_of
from generate.forms import FORMS
from generate.known import SAMPLES, items_of
from generate.lists import STYLES
from generate.posts import SEEDS, make_post, seeded
from generate.words import LANGUAGES
from ipnb_refs import Settings, check, load_store, read
from ipnb_refs.edits import edited
from ipnb_refs.fingerprints import appearing
from ipnb_refs.fixes import fix
from ipnb_refs.rules import CATALOGUE, Scope, examples
from shares import IS_THOROUGH, share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs import Document, Store
    from ipnb_refs.rules import Rule

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

STORE = load_store(Path(__file__).parents[1] / "data" / "references.bib")
ROE_1982 = "@book{r, author={Roe, A.}, title={Knots}, year=1982}"
NO_STORE = load_store(text="")
MARKUPS = ("markdown", "html", "text")
FORMS_IN_ORDER = tuple(FORMS)
FIXING = [rule for rule in CATALOGUE if rule.fix and rule.scope is Scope.POST]
"""Those of bibliographies have tests of their own."""


def harm(document: Document, store: Store, chosen: Settings | None = None) -> Iterator[str]:
    """What is found after one of the fixes of a post, applied alone, and was not found before."""
    before = check(document, store, chosen)
    for finding in before:
        edits = finding.fix.edits if finding.fix else ()
        text = edited(document.text, edits)
        after = check(read(text, document.format, document.path), store, chosen)
        for new in appearing(before, after, {document.path: edits}):
            yield f"{finding.rule} {finding.message}: {new.rule} {new.message}"


@pytest.mark.parametrize("form", FORMS)
def test_no_fix_of_a_printed_citation_does_harm(form: str) -> None:
    steps = 1 if IS_THOROUGH else 2
    for item in list(items_of(form, SAMPLES))[FORMS_IN_ORDER.index(form) % steps :: steps]:
        document = read(item.text, format=item.markup)
        assert not list(harm(document, item.library.store, EVERY_RULE)), item.name


@pytest.mark.parametrize("kind", SEEDS)
def test_no_fix_of_a_post_with_a_slip_does_harm(kind: str) -> None:
    for number, language in enumerate(LANGUAGES):
        for at, markup in share(list(enumerate(MARKUPS)), number + list(SEEDS).index(kind)):
            style = STYLES[(number + at) % len(STYLES)]
            name = f"{style}/{language}/{markup}/{list(SEEDS).index(kind)}"
            post = seeded(make_post(name, language, markup, style), kind)
            if post is not None:
                assert not list(harm(read(post.text, format=markup), NO_STORE)), post.name


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.id.code)
def test_no_fix_of_the_examples_of_a_rule_does_harm(rule: Rule[Any]) -> None:
    fixed = 0
    for text in examples(rule.doc, "Bad"):
        document = read(text)
        assert not list(harm(document, STORE, EVERY_RULE))
        own = (each for each in check(document, STORE, EVERY_RULE) if each.rule == rule.id)
        fixed += any(each.fix is not None for each in own)
    assert fixed, "no example shows a fix"


@pytest.mark.parametrize("post", POSTS)
def test_no_fix_of_the_corpus_does_harm(post: str) -> None:
    assert not list(harm(document_of(post), store_of(post), EVERY_RULE))


@pytest.mark.parametrize(
    "quoted",
    [
        "> {}", "> One line.\n> {}\n> And more.", "> “It is.” {}", "“So it is {}”",
        "„So ist es {}“", "« C’est ainsi {} »", '"So it is {}"', "‘It is not as it was once {}’",
        "<q>{}</q>", "<PullQuote>\n\n{}\n\n</PullQuote>", "<blockquote>\n{}\n</blockquote>",
        "{{{{< quote >}}}}\n{}\n{{{{< /quote >}}}}", "”Så är det {}”",
        "{{% blockquote %}}\n\n{}\n\n{{% endblockquote %}}", "> {}\n>\n> — So said {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "cite",
    ["(Öhman, 2050)", "(Siegal, 2012)", "(LeDoux and Pine, 2016)", "(Pine & LeDoux, 2016)",
     "(Siegel, 2012; Schore, 2009)", "(Siegel, 2012a)", "(Orzechowska et al, 2021)"],
)  # fmt: skip
def test_what_is_quoted_is_never_changed(quoted: str, cite: str) -> None:
    text = f"Words come first.\n\n{quoted.format(cite, cite)}\n\nMore words.\n"
    assert fix(read(text), STORE, unsafe=True).text == text
    alone = f"Words come first.\n\nSo it is {cite}.\n\n{quoted.format('so', 'so')}\n"
    assert fix(read(alone), STORE, unsafe=True).text != alone


@pytest.mark.parametrize(
    ("typed", "work", "is_changed"),
    [
        ("Roe, 1992", ROE_1982, True),
        ("Roe, 1928", ROE_1982, True),
        ("Roe, 1980", ROE_1982, True),
        ("Roe, 2000", "@book{r, author={Roe, A.}, title={Knots}, year=1999}", False),
        ("Roe & Poe, 1992", ROE_1982, False),
        ("Roe, 1992", "@book{r, author={Roe, A. and Poe, B.}, title={Knots}, year=1982}", False),
        ("Roe et al., 1992",
         "@book{r, author={Roe, A. and Poe, B. and Orr, C.}, title={Knots}, year=1982}", True),
        ("Roe, 1992", "@book{r, author={Roe, A.}, title={Knots}, year=1982, edition=2}", False),
        ("Roe, 1992", "@book{r, author={Roe, A.}, title={Knots}, year=1982, origdate=1950}", False),
        ("Roe, 1992", "@book{r, author={Roe, A.}, title={Knots}, year=1982, note={Reprinted}}",
         False),
        ("Roe, 1992", ROE_1982 + ROE_1982.replace("1982", "1960").replace("{r", "{s"), False),
        ("Roe, 1960/1992", ROE_1982, False),
        ("Roe, 1992a", ROE_1982, False),
    ],
)  # fmt: skip
def test_a_year_is_changed_where_it_is_one_slip_away(
    typed: str, work: str, is_changed: bool
) -> None:
    text = f"So it is ({typed})."
    fixed = fix(read(text), load_store(text=work), unsafe=True).text
    assert fixed == (text[: -len(typed[-4:]) - 2] + "1982)." if is_changed else text)


@pytest.mark.parametrize(
    "typed",
    ["(Roe / Poe 1982)", "(Roe & Poe, 1981, 1982)", "Roe und Poe (1982, 1981)", "(Poe 1982, Roe)",
     "(Poe, 1982; Roe & Poe, 1982)", "(Roe & Poel, 1982; Roe & Poe, 1982)", "Roe mit Poe (1982)",
     "(Roe & Poe, 1982a, 1982)"],
)  # fmt: skip
def test_no_fix_names_an_author_or_a_work_twice(typed: str) -> None:
    store = load_store(text=ROE_1982.replace("Roe, A.", "Roe, A. and Poe, B."))
    fixed = fix(read(f"So ist es {typed}."), store, unsafe=True).text
    assert fixed.count("Roe") <= typed.count("Roe")
    assert fixed.count("1982") <= typed.count("1982")
