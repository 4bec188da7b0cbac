"""Typed lists become a store against which their posts are as clean as before."""

from __future__ import annotations

from collections import Counter

import pytest

from generate.lists import STYLES
from generate.posts import SEEDS, make_post, seeded
from generate.words import LANGUAGES
from ipnb_refs import Format, check, load_store, read
from ipnb_refs.listed import TypedList, read_list
from ipnb_refs.listed.to_bibtex import merge_lists

pytestmark = pytest.mark.no_cover  # long, and 98 % of the lines are reached without them

NO_STORE = load_store(text="")
ONE = "Siegel, D. J. (2012). *The developing mind* (2nd ed.). Guilford Press."


def listed(*entries: str) -> TypedList:
    found = read_list(read("## References\n\n" + "\n\n".join(entries)))
    assert found is not None
    return found


@pytest.mark.parametrize("style", STYLES)
def test_a_post_is_clean_against_what_was_imported_from_it(style: str) -> None:
    for language in LANGUAGES:
        for markup in Format:
            post = make_post(f"{style}/{language}/{markup}/0", language, markup, style)
            document = read(post.text, format=markup)
            found = read_list(document)
            assert found is not None
            store = load_store(text=merge_lists([found], NO_STORE).bibtex)
            assert store.diagnostics == ()
            assert len(store.works) == len(post.made.works)
            assert check(document, store) == ()


@pytest.mark.parametrize("kind", SEEDS)
def test_a_post_with_a_slip_has_no_more_findings_against_what_was_imported(kind: str) -> None:
    tried = 0
    for language in LANGUAGES:
        slipped = seeded(make_post(f"apa/{language}/markdown/0", language, "markdown", "apa"), kind)
        if slipped is None:
            continue
        document = read(slipped.text)
        found = read_list(document)
        assert found is not None
        store = load_store(text=merge_lists([found], NO_STORE).bibtex)
        before = Counter(finding.rule.code for finding in check(document, NO_STORE))
        after = Counter(finding.rule.code for finding in check(document, store))
        assert after - before == Counter()
        tried += 1
    assert tried


def test_keys_are_those_of_better_bibtex_and_new_to_the_store() -> None:
    store = load_store(text="@misc{SiegelDevelopingMind2012, title = {Another}}")
    (entry,) = merge_lists([listed(ONE)], store).entries
    assert entry.key == "siegelDevelopingMind2012a"


def test_works_of_several_posts_are_merged_and_what_differs_is_marked() -> None:
    other = "Siegel, Daniel J. (2012). The Developing Mind. Norton. https://doi.org/10.1000/x"
    imported = merge_lists([listed(ONE), listed(other)], NO_STORE)
    (entry,), (doubts,) = imported.entries, imported.doubts
    assert imported.merged == 1
    assert (entry.publisher, entry.edition, entry.DOI) == ("Guilford Press", "2", "10.1000/x")
    assert doubts == ("another post has publisher “Norton”",)
    assert imported.bibtex.startswith("% check: another post has publisher “Norton”\n@book{")
    assert load_store(text=imported.bibtex).diagnostics == ()


def test_what_the_store_has_is_left_out() -> None:
    store = load_store(
        text="@book{a, author={Siegel, D.}, title={The developing mind}, year=2012}\n"
        "@misc{b, doi={10.1000/X}}"
    )
    twice = "Doe, J. (2001). Something else. Press. https://doi.org/10.1000/x"
    imported = merge_lists([listed(ONE, twice)], store)
    assert (imported.entries, imported.known) == ((), 2)


def test_what_could_not_be_told_is_said() -> None:
    short = "Flaxman et al. (2020). Estimating effects."
    (doubts,) = merge_lists([listed(short)], NO_STORE).doubts
    assert doubts == (
        "authors are left out in the list",
        "given names are missing in the list",
        "where it appeared was not found",
    )


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_lists_the_fuller_names_and_pages_hold(turn: int) -> None:
    short = "Hale, O. et al. (2014). Owls at night. *Nests*, *17*(3), 223–50."
    full = "Hale, O., Ivers, B., & Jonas, E. M. (2014). Owls at night. *Nests*, *17*(3), 223–250."
    imported = merge_lists([listed(each) for each in (short, full)[::turn]], NO_STORE)
    (entry,), (doubts,) = imported.entries, imported.doubts
    assert [name.family for name in entry.author] == ["Hale", "Ivers", "Jonas"]
    assert (entry.others, entry.page, doubts) == ((), "223–250", ())


def test_what_is_no_shorter_form_of_the_other_is_marked() -> None:
    short = "Hale, O. et al. (2014). Eulen bei Nacht. *Nester*, *17*(3), 223–50."
    other = "Hale, O., & Ivers, B. (2014). Eulen bei Nacht. *Nester*, *17*(3), 223–260."
    third = "Hale, O., & Jonas, B. (2014). Eulen bei Nacht. *Nester*, *17*(3), 223–250."
    imported = merge_lists([listed(each) for each in (short, other, third)], NO_STORE)
    assert imported.doubts == (
        (
            "another post has the pages “223–260”",
            "another post has author “Hale, Jonas”",
        ),
    )
