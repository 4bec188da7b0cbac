"""A list says the same whatever its markup, and wherever in it an entry stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from ipnb_refs import check, load_store, read
from ipnb_refs.listed import read_list
from shares import share

NO_STORE = load_store(text="")
ENTRIES = (
    "Brandt, Steffen, 2006, Nähe auf Distanz, München: Nordverlag.",
    "Cole, Ann(2000). The Shape of Care, in: Journal of Minds, 2(3), 211–312.",
    "Harms, Elke/Roth, Nils (2003): Nähe und Halt. München: Nordverlag.",
    "Lauro, Pia (1998), «Vicinanza e cura», in: Rivista di psicologia, 4, pp. 12-30.",
    "Morel, Luc (2004), « La voix », in : Revue du lien, 9, p. 3-17.",
    "Roe, R. (2015). Gesture and growth. In L. S. Lisben (Ed.), Growing up (pp. 339–380). North.",
    "Vidal, Rosa. 2011. “La cercanía.” Revista de Apego 4 (1): 3–12.",
)
TEXT = (
    "As was said (Brandt, 2006; Cole, 2000; Harms & Roth, 2003; Lauro, 1998; Morel, 2004; "
    "Roe, 2015; Vidal, 2011)."
)
REMARKS = [
    line
    for line in (Path(__file__).parent / "cases" / "remarks.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
ANNOTATED = ("paragraphs", "bullets", "html", "items")
BELOW = {
    "a paragraph": ("{}", "<p>{}</p>"),
    "a quotation": ("> {}", "<blockquote><p>{}</p></blockquote>"),
    "a bullet": ("- {}", "<ul><li>{}</li></ul>"),
    "italics": ("*{}*", "<p><em>{}</em></p>"),
}
"""How a remark stands below its entry, in Markdown and in HTML."""
MARKUPS = (
    "paragraphs", "bullets", "numbers", "items", "wrapped", "lines", "broken lines", "blocks",
)  # fmt: skip


def post(entries: tuple[str, ...], markup: str) -> tuple[str, str]:
    """Write a post with a list, and name its format."""
    if markup == "items":
        items = "".join(f"<li>{entry}</li>\n" for entry in entries)
        return (
            f"<p>{TEXT.replace('&', '&amp;')}</p>\n<h2>References</h2>\n<ul>\n{items}</ul>\n",
            "html",
        )
    if markup == "blocks":
        text, kind = post(entries, "items")
        return text.replace("li>", "div>").replace("ul>", "section>"), kind
    if markup == "wrapped":
        entries = tuple(wrapped(entry) for entry in entries)
    signs = {"bullets": "- ", "numbers": "1. "}
    gaps = {"paragraphs": "\n\n", "wrapped": "\n\n", "broken lines": "<br />\n"}
    gap = gaps.get(markup, "\n")
    typed = gap.join(signs.get(markup, "") + entry for entry in entries)
    return f"{TEXT}\n\n## References\n\n{typed}\n", "markdown"


def annotated(remark: str, markup: str, below: str) -> tuple[str, str]:
    """Write a post whose list has a remark below each entry but the last, and name its format."""
    typed, tagged = (each.format(remark) for each in BELOW[below])
    *some, last = ENTRIES
    if markup in ("html", "items"):
        before, between, after = (
            ("<ul><li>", "{}</li>\n<li>", "</li></ul>")
            if markup == "items"
            else ("<p>", "</p>{}\n<p>", "</p>")
        )
        listed = before + "".join(e + between.format(tagged) for e in some) + last + after
        text = f"<p>{TEXT.replace('&', '&amp;')}</p>\n<h2>References</h2>\n{listed}\n"
        return f"{text}<h2>More</h2>\n<p>Prose.</p>\n", "html"
    bullet, indent = ("- ", "  ") if markup == "bullets" else ("", "")
    listed = "".join(f"{bullet}{entry}\n\n{indent}{typed}\n\n" for entry in some)
    return f"{TEXT}\n\n## References\n\n{listed}{bullet}{last}\n\n## More\n\nProse.\n", "markdown"


def wrapped(entry: str) -> str:
    """Break an entry into two lines at a blank in its middle."""
    at = entry.index(" ", len(entry) // 2)
    return f"{entry[:at]}\n{entry[at + 1 :]}"


def facts(text: str, kind: str) -> list[dict[str, object]]:
    """Give what is read of each entry, by its key."""
    found = read_list(read(text, format=kind))
    assert found is not None
    rows = [found.store.entry(work.key).to_csl() for work in found.works]
    return sorted(rows, key=lambda row: str(row["id"]))


@pytest.mark.parametrize("markup", MARKUPS)
def test_markup_of_a_list_changes_no_fact_and_no_finding(markup: str) -> None:
    text, kind = post(ENTRIES, markup)
    assert facts(text, kind) == facts(*post(ENTRIES, "paragraphs"))
    assert check(read(text, format=kind), NO_STORE) == ()


@pytest.mark.no_cover  # the same lines as for a list without them
@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_below_entries_changes_no_fact_and_no_finding(remark: str) -> None:
    bare = facts(*post(ENTRIES, "paragraphs"))
    turn = REMARKS.index(remark)
    for at, markup in enumerate(ANNOTATED):
        for below in share([*BELOW], turn + at):
            text, kind = annotated(remark, markup, below)
            assert facts(text, kind) == bare, (markup, below)
            assert check(read(text, format=kind), NO_STORE) == (), (markup, below)


@pytest.mark.parametrize("moved", range(len(ENTRIES)))
def test_a_moved_entry_says_the_same(moved: int) -> None:
    order = (*ENTRIES[:moved], *ENTRIES[moved + 1 :], ENTRIES[moved])
    text, kind = post(order, "paragraphs")
    assert facts(text, kind) == facts(*post(ENTRIES, "paragraphs"))
    found = [each.rule.code for each in check(read(text, format=kind), NO_STORE)]
    assert set(found) <= {"REF105"}  # out of order, and nothing else


@pytest.mark.parametrize(
    "address",
    [
        "Retrieved May 3, 2020, from https://example.org/{}/",
        "Abgerufen am 3. Mai 2020 von https://example.org/{}",
        "Consulté le 3 mai 2020 : https://example.org/{}",
        "In: Journal of Minds 2012.",
    ],
)
def test_a_line_with_an_address_belongs_to_the_entry_above(address: str) -> None:
    lines = [
        "Cole, B. (2015). Minds and bodies. The Site.", address.format("b"),
        "Roe, A. (2012). Care and more. The Site.", address.format("a"),
    ]  # fmt: skip
    found = read_list(read("Text.\n\n## References\n\n" + "\n".join(lines) + "\n"))
    assert found is not None
    assert [[name.name.family for name in work.names] for work in found.works] == [
        ["Cole"],
        ["Roe"],
    ]
