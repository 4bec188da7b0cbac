"""reStructuredText is read as docutils understands it, and gets its list and links as nodes."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from docutils import nodes
from docutils.core import publish_doctree

from ipnb_refs import build_references, check, load_store, parse, resolve
from ipnb_refs.integrations.doctrees import (
    has_list_of_others,
    put_links,
    put_list,
    read_tree,
)
from ipnb_refs.settings import Settings

CASES = Path(__file__).parent / "cases" / "doctrees.toml"
TABLE: list[dict[str, Any]] = tomllib.loads(CASES.read_text("utf-8"))["case"]
STORE = load_store(
    text="""
@book{siegel:2012, author={Siegel, D. J.}, title={Mind}, year=2012, doi={10.1000/x}}
@book{porges2011, author={Porges, S. W.}, title={Nerves}, year=2011}
"""
)


def listed(text: str) -> nodes.document:
    """Read a text, and give it its list and links."""
    tree = publish_doctree(text, "post.rst")
    post = read_tree(tree, "post.rst")
    cited = resolve(parse(post.document, STORE), STORE)
    put_list(tree, post, build_references(cited, STORE), Settings())
    put_links(tree, post, cited)
    return tree


def links(tree: nodes.document) -> list[str]:
    return [each.astext() for each in tree.findall(nodes.reference) if "refid" in each]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["name"])
def test_citations_are_linked_and_found(case: dict[str, Any]) -> None:
    text = case["linked"].replace("⟦", "").replace("⟧", "")
    expected = [each.partition("⟧")[0] for each in case["linked"].split("⟦")[1:]]
    in_text = [each for each in links(listed(text)) if "↩" not in each]
    assert sorted(in_text) == sorted(expected)
    post = read_tree(publish_doctree(text, "post.rst"), "post.rst")
    found = [
        f"{each.rule}:{post.line(each.span.start)}"
        + (f" {each.severity}" if each.severity != "error" else "")
        for each in check(post.document, STORE)
        if each.span is not None
    ]
    assert [each for each in found if each.startswith("CIT1")] == case.get("found", [])


def test_every_link_lands_and_leads_back() -> None:
    tree = listed("Company\n=======\n\nAs Siegel (2012), Siegel (2012), and Porges (2011) say.\n")
    ids = {name for each in tree.findall(nodes.Element) for name in each["ids"]}
    targets = [each["refid"] for each in tree.findall(nodes.reference) if "refid" in each]
    assert set(targets) <= ids
    assert links(tree)[-3:] == ["↩", "↩1", "↩2"]
    titles = [each.get("reftitle") for each in tree.findall(nodes.reference)]
    assert titles[-2:] == ["Back to citation 1", "Back to citation 2"]


def test_the_list_is_a_section_like_the_others() -> None:
    tree = listed("Company\n=======\n\nAs Siegel (2012) wrote.\n\nMore\n----\n\nMore.\n")
    (section,) = (each for each in tree.findall(nodes.section) if "references" in each["ids"])
    assert section.astext() == (
        "References\n\nSiegel, D. J. (2012). Mind. https://doi.org/10.1000/x ↩"
    )
    assert isinstance(section.parent, nodes.section | nodes.document)
    (italics,) = section.findall(nodes.emphasis)
    assert italics.astext() == "Mind"
    assert [each["refuri"] for each in section.findall(nodes.reference) if "refuri" in each] == [
        "https://doi.org/10.1000/x"
    ]


def test_a_heading_that_is_taken_gives_the_list_another_id() -> None:
    tree = listed("References\n==========\n\nAs Siegel (2012) wrote.\n\nMore\n====\n\nMore.\n")
    ids = [name for each in tree.findall(nodes.section) for name in each["ids"]]
    assert len(ids) == len(set(ids)) == 3


class bibliography(nodes.General, nodes.Element):  # noqa: N801 - as sphinxcontrib-bibtex names it
    """What another extension puts where its list goes."""


def test_the_list_of_another_extension_is_seen() -> None:
    tree = publish_doctree("As Siegel (2012) wrote.\n")
    assert not has_list_of_others(tree)
    tree += bibliography()
    assert has_list_of_others(tree)
