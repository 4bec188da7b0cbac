"""What is begun for a work that is only cited becomes an entry that its citation finds."""

from __future__ import annotations

import pytest

from ipnb_refs import check, load_store, parse, read, resolve

NOTHING = load_store(text="")


def stub(text: str) -> str:
    (finding,) = (each for each in check(read(text), NOTHING) if each.rule.code == "CIT101")
    assert finding.help
    return finding.help[finding.help.index("@") :]


@pytest.mark.parametrize(
    "cite",
    ["(van der Kolk & Roe, 2003)", "(World Health Organization, 2003)", "(Roe et al., 2003)",
     "(A. B. Roe, 2003)", "(“Anxiety Guide,” 2014)", "(Roe, n.d.)", "(Roe, in press)",
     "(Abu El-Haj, 2003)", "(O'Neil, 2003)", "(Öhman, 2003, Chapter 2)"],
)  # fmt: skip
def test_the_entry_is_found_by_the_citation(cite: str) -> None:
    text = f"So it is {cite}."
    store = load_store(text=stub(text).replace("title = {}", "title = {Knots}"))
    assert not store.diagnostics
    (resolution,) = resolve(parse(read(text)), store)
    assert resolution.key == store.entries[0].key


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In her book on knots (Nemo, 1999a), she says so.", "book"),
        ("A study of knots (Nemo, 1999) found it.", "article"),
        ("As this chapter says (Nemo, 1999).", "incollection"),
        ("It is on the blog (Nemo, 1999).", "online"),
        ("In seiner Dissertation zeigt Nemo (1998), dass es geht.", "phdthesis"),
        ("So steht es im Bericht (Nemo, 1998).", "report"),
        ("Im Handbuch von Nemo (1998) steht es.", "book"),
        ("Das zeigt eine Untersuchung (Nemo, 1998).", "article"),
        ("Im Kapitel über Taue (Nemo, 1998) steht mehr.", "incollection"),
        ("So sagt es der Podcast (Nemo, 1998).", "podcast"),
        ("C’est dans son livre (Nemo, 1998).", "book"),
        ("C’est dans une étude (Nemo, 1998).", "article"),
        ("C’est dans sa thèse (Nemo, 1998).", "phdthesis"),
        ("Le rapport (Nemo, 1998) le dit.", "report"),
        ("Lo dice en su libro (Nemo, 1998).", "book"),
        ("Lo dice el informe (Nemo, 1998).", "report"),
        ("Lo dice en su tesis (Nemo, 1998).", "phdthesis"),
        ("Lo dice en su artículo (Nemo, 1998).", "article"),
        ("È nel film (Nemo, 1998).", "video"),
        ("È nel suo libro (Nemo, 1998).", "book"),
        ("Lo mostra uno studio (Nemo, 1998).", "article"),
        ("Está no livro (Nemo, 1998).", "book"),
        ("Está no relatório (Nemo, 1998).", "report"),
        ("Está na tese (Nemo, 1998).", "phdthesis"),
        ("Het staat in het boek (Nemo, 1998).", "book"),
        ("Het staat in het rapport (Nemo, 1998).", "report"),
        ("In het proefschrift (Nemo, 1998) staat het.", "phdthesis"),
        ("It is in the film. And so it is (Nemo, 1998).", "misc"),
        ("So it is (Nemo, 1998, Chapter 3).", "book"),
        ("So it is (Nemo, 1998).", "misc"),
    ],
)
def test_the_type_is_what_the_sentence_suggests(text: str, kind: str) -> None:
    entry = stub(text)
    assert entry.startswith(f"@{kind}{{nemo199")
    assert "year = {199" in entry
    assert "a}" not in entry


@pytest.mark.parametrize(
    "text",
    ["It is so (Nemo, 1999a).", "So schreibt Nemo (1999b).", "Así es (Nemo et al., 1999c, p. 3).",
     "C’est ainsi (Nemo & Roe, 1999a)."],
)  # fmt: skip
def test_no_letter_stands_in_the_year(text: str) -> None:
    assert "  year = {1999},\n" in stub(text)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("@book{roe2003,\n  author = {Roe, Ann},\n  title = {Knots,\n  year = {2003}\n", "roe2003"),
        ("@book{k, author = {Roe, Ann}, title = {Knots, year = {2003}\n", "k"),
        ("@book{knots,\n  author = {Roe, Ann}\n  title = {Knots},\n  year = {2003},\n}\n", "knots"),
    ],
)
def test_an_entry_that_could_not_be_read_is_named_instead(broken: str, said: str) -> None:
    store = load_store(text=f"@misc{{a, title = {{A}}}}\n\n{broken}")
    assert [each.rule.code for each in store.diagnostics] == ["BIB101"]
    (finding,) = check(read("So it is (Roe, 2003)."), store)
    assert finding.help is not None
    assert finding.help.startswith(f"{said} is in <text>:3, but could not be read")
    (finding,) = check(read("Roe (2003) says so."), store)  # a bare name, known nowhere else
    assert finding.rule.code == "CIT101"
    for other in ("(Nemo, 2003)", "(Roe, 2005)"):
        (finding,) = check(read(f"So it is {other}."), store)
        assert "@misc{" in (finding.help or "")
