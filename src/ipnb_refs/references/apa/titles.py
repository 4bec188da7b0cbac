"""Titles and what follows them in parentheses and brackets (APA 9.17-9.22)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.references.apa.case import sentence_case
from ipnb_refs.references.apa.names import direct_list
from ipnb_refs.references.apa.nodes import italic, joined, text, unprotected

if TYPE_CHECKING:
    from ipnb_refs.model import Content
    from ipnb_refs.references.apa.nodes import Nodes
    from ipnb_refs.store.entry import Entry

_ENGLISH = ("", "en", "english", "american", "british", "usenglish", "ukenglish", "canadian",
            "australian", "newzealand")  # fmt: skip
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
)  # fmt: skip
_EDITION = re.compile(r"\b(?:edn?|edition|éd|édition|aufl|auflage)\b", re.IGNORECASE)
_FIRST_EDITION = re.compile(
    r"(?:1(?:st|\.)?|first)(?:\s+(?:edn?|edition|aufl|auflage)\.?)?", re.IGNORECASE
)
_DASHES = re.compile("[-\u2010-\u2015\u2212]+")


def title(entry: Entry, *, alone: bool, cased: bool = True) -> Nodes:
    """Print the title; in italics where the work stands `alone` (9.19).

    A work in another language has its own title first and the translation behind it in brackets,
    roman (9.38). Names of statutes and cases are not `cased`: their capitals stay.
    """
    own = in_case(_own_title(entry), entry.language) if cased else unprotected(entry.title.nodes)
    if alone and entry.main_title is not None:
        return _of_volume(entry, own)
    if entry.original_title is None:
        return italic(own) if alone else own
    first = unprotected(entry.original_title.nodes)
    translated: Nodes = ("[", *own, "]") if own else ()
    return joined([italic(first) if alone else first, translated], " ")


def _own_title(entry: Entry) -> Content | None:
    """Print the title; proceedings may have theirs where a chapter has that of its book."""
    whole = entry.type == "book" and not entry.title.nodes
    return entry.container_title if whole else entry.title


def _of_volume(entry: Entry, own: Nodes) -> Nodes:
    """Print a volume with its own title: "Handbook: Vol. 2. Cognitive processes" (9.20)."""
    whole = in_case(entry.main_title, entry.language)
    if not entry.volume:
        return joined([italic(whole), italic(own)], ". ")
    return italic((*whole, f": Vol. {entry.volume}", *((". ", *own) if own else ())))


def in_case(content: Content | None, language: str) -> Nodes:
    """Print a title in sentence case; in languages other than English it stays as it was typed."""
    if content is None:
        return ()
    english = language.casefold().replace("_", "-").split("-")[0] in _ENGLISH
    return unprotected(sentence_case(content.nodes) if english else content.nodes)


def container(entry: Entry) -> Nodes:
    """Print the title of the book that a chapter is in, in italics."""
    own = in_case(entry.container_title, entry.language)
    if entry.main_title is None:
        return italic(own)
    return _of_volume(entry, own)


def parenthesis(contributors: str, *facts: str) -> Nodes:
    """Print the one parenthesis behind a title: "(E. Easwaran, Trans.; 2nd ed., Vol. 1)" (9.19)."""
    inside = "; ".join(part for part in (contributors, ", ".join(filter(None, facts))) if part)
    return text(f"({inside})" if inside else "")


def contributors(entry: Entry, *, editors: bool) -> str:
    """Who edited, translated and read the work: "J. Strachey, Ed. & Trans." (9.10, 9.39)."""
    same = editors and entry.editor == entry.translator
    label = "Ed." if len(entry.editor) == 1 and "editor" not in entry.others else "Eds."
    parts = [
        ("editor" if editors else "", f"{label} & Trans." if same else label),
        ("" if same else "translator", "Trans."),
        ("narrator", "Narr."),
        ("illustrator", "Illus."),
    ]
    return "; ".join(
        f"{direct_list(getattr(entry, variable), others=variable in entry.others)}, {role}"
        for variable, role in parts
        if variable and getattr(entry, variable)
    )


def edition(typed: str) -> str:
    """Print an edition as APA prints it: "2" and "Second" are "2nd ed."; "Rev." is "Rev. ed.".

    A first edition is not noted (9.19).
    """
    bare = typed.strip()
    if _FIRST_EDITION.fullmatch(bare):
        return ""
    if not bare or _EDITION.search(bare):
        return re.sub(r"\bedition\b", "ed.", bare, flags=re.IGNORECASE)
    word = bare.casefold()
    if word in _ORDINALS:
        bare = str(_ORDINALS.index(word))
    return f"{_ordinal(int(bare)) if bare.isascii() and bare.isdigit() else bare} ed."


def _ordinal(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def volume(typed: str) -> str:
    """Print "Vol. 1", or "Vols. 1–3" for a set."""
    if not typed:
        return ""
    number = dashed(typed)
    return f"Vols. {number}" if "–" in number else f"Vol. {number}"


def pages(typed: str) -> str:
    """Print "p. 7" or "pp. 1–20"."""
    number = dashed(typed)
    return f"{'pp.' if re.search('[–,]', number) else 'p.'} {number}" if number else ""


def dashed(typed: str) -> str:
    """Numbers with an en dash for whatever stands between them."""
    return "–".join(part.strip() for part in _DASHES.split(typed.strip()))
