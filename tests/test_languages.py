"""What a language prints, it also reads."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from ipnb_refs.documents import names_a_list
from ipnb_refs.documents.lists.headings import may_name_list, name_of
from ipnb_refs.languages import (
    LANGUAGES,
    Language,
    alternatives,
    has_bare_genitive,
    joining_word,
    language_of,
    read_as,
)

GERMAN = (
    "Das ist ein Text, der lang genug ist und in dem die Sprache der Wörter nicht zu raten ist."
)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_what_a_language_prints_it_reads(language: Language) -> None:
    terms = language.terms
    assert terms.tag == language.tag
    assert names_a_list(terms.heading)
    assert terms.heading.lower() in language.lists.headings
    assert terms.joining in language.connectors
    assert terms.cited_in in language.secondary
    assert terms.no_date.lower() in language.undated["n.d."]
    assert terms.statuses.get("in press", "in press").lower() in language.undated["in press"]
    assert {month.lower() for month in terms.months} <= language.months
    assert {season.lower() for season in terms.seasons} <= language.months


@pytest.mark.parametrize(
    "typed",
    [
        "{}", "{}:", "7. {}", "iii. {}", "XVII) {}", "my {}", "The {}", "{} & notes", "**{}**",
        "Notes and {}", "Anmerkungen / {}", "Z. {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_no_heading_is_ruled_out_by_its_first_letters(language: Language, typed: str) -> None:
    words = language.lists
    for heading in words.headings | words.further:
        for letters in (heading, heading.title(), heading.upper(), normalize("NFD", heading)):
            line = typed.format(letters)
            assert may_name_list(line, 0) or not name_of(line), line
    assert not may_name_list("Reflections on a year", 2)


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("pt-BR", "", "pt"), ("de_AT", "", "de"), ("EN", "", "en"), ("xx", GERMAN, None),
        (None, GERMAN, "de"), (None, "Zu kurz und unklar.", None), (None, "", None),
    ],
)  # fmt: skip
def test_a_language_is_told_by_its_tag_or_its_little_words(
    tag: str | None, text: str, expected: str | None
) -> None:
    language = language_of(tag, text)
    assert (language.tag if language else None) == expected


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("pt-BR", "", "e"), ("de_AT", "", "und"), ("EN", GERMAN, "und"), ("xx", GERMAN, None),
        (None, GERMAN, "und"), ("en", "Too short and unclear.", "and"), (None, "", None),
    ],
)  # fmt: skip
def test_a_tag_is_believed_unless_the_text_is_plainly_in_another_language(
    tag: str | None, text: str, expected: str | None
) -> None:
    assert joining_word(tag, text) == expected


def test_a_tag_is_not_believed_against_the_text() -> None:
    assert joining_word("en", GERMAN) == "und"
    assert joining_word("en", "Two short words.") == "and"


def test_one_joining_word_tells_the_genitive() -> None:
    assert has_bare_genitive(None, "Siegels Buch und mehr")
    assert not has_bare_genitive(None, "Siegels Buch und mehr and more")
    assert not has_bare_genitive("en", "Siegels Buch und mehr")
    assert has_bare_genitive("de-CH", "Siegels Buch")


def test_words_of_all_languages_are_united() -> None:
    merged = read_as()
    for language in LANGUAGES:
        assert language.connectors <= merged.connectors
        assert language.lists.headings <= merged.lists.headings
        assert set(language.et_al) <= set(merged.et_al)
    assert read_as(("de",)).lists.headings.isdisjoint(read_as(("es",)).lists.headings)
    assert read_as(("xx",)) == merged


def test_the_longest_alternative_comes_first() -> None:
    assert alternatives({"p.", "pp.", "s. d."}, space=" ?") == r"s\. ?d\.|pp\.|p\."
    assert alternatives(["n.d."], stop=r"\.\s?") == r"n\.\s?d\."
