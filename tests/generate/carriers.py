"""Prose that carries a citation, and the blocks it can stand in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generate.names import lines

if TYPE_CHECKING:
    import random


@cache
def sentences() -> dict[tuple[str, str], tuple[str, ...]]:
    """Sentences by language and place."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in lines("carriers.txt"):
        head, _, sentence = line.partition(": ")
        language, place = head.split()
        found.setdefault((language, place), []).append(sentence)
    return {key: tuple(value) for key, value in found.items()}


def carrier(draw: random.Random, language: str, place: str) -> tuple[str, str]:
    """What stands before and after a citation."""
    if place == "own":
        return "", ""
    before, _, after = draw.choice(sentences()[language, place]).partition("{}")
    return before, after


BLOCKS: dict[str, dict[str, tuple[str, str]]] = {
    "markdown": {
        "heading": ("## ", ""),
        "setext heading": ("", "\n==="),
        "item": ("- first\n- ", "\n- last"),
        "numbered": ("1. ", "\n2. last"),
        "task": ("- [ ] ", ""),
        "table": ("| who | what |\n| --- | --- |\n| one | ", " |\n| two | three |"),
        "table, first": ("| who | what |\n| --- | --- |\n| ", " | x |"),
        "caption": ("![a graph](graph.png)\n\n: ", ""),
        "footnote": ("A word.[^2]\n\n[^2]: ", ""),
        "note": ("::: {.callout-note}\n", "\n:::"),
        "myst": ("```{admonition} Note\n", "\n```"),
        "colon fence": (":::{tip}\n", "\n:::"),
        "html heading": ("<h1>", "</h1>"),
        "html paragraph": ('<p class="lead">', "</p>"),
        "definition": ("Term\n: ", ""),
        "inline note": ("A word^[", "]."),
    },
    "html": {
        "heading": ("<h1>", "</h1>"),
        "item": ("<ul><li>first</li><li>", "</li></ul>"),
        "table": ("<table><tr><td>one</td><td>", "</td></tr></table>"),
        "head of a table": ("<table><tr><th>", "</th><th>x</th></tr></table>"),
        "caption": (
            '<figure><img src="a.png" alt="Mai 2003"><figcaption>',
            "</figcaption></figure>",
        ),
        "caption of a table": ("<table><caption>", "</caption><tr><td>x</td></tr></table>"),
        "definition": ("<dl><dt>Term</dt><dd>", "</dd></dl>"),
        "summary": ("<details><summary>", "</summary>More.</details>"),
        "aside": ("<aside>", "</aside>"),
        "note": ('<p id="fn1"><sup>1</sup> ', "</p>"),
        "div": ("<div>", "</div>"),
    },
    "text": {
        "item": ("- first\n- ", "\n- last"),
        "numbered": ("1) ", ""),
        "note": ("[2] ", ""),
        "heading": ("", "\n======"),
        "line": ("One line.\n", "\nThe next."),
    },
}
QUOTES = {
    "markdown": (("> ", ""), ("> First line.\n> ", "\n> last line."), (">> ", "")),
    "html": (("<blockquote><p>", "</p></blockquote>"), ("<blockquote>", "</blockquote>")),
    "text": (("> ", ""),),
}
