"""A name in a title that sentence case would make lowercase.

APA prints titles of works in sentence case (6.17). In a title in which most words are capitalized,
names cannot be told from other words; the rule knows places, months, days, and the authors and
editors of the bibliography with their given names. Titles of books that hold a work count as well.
What to do: put braces around the name. The fix does that, and is unsafe, since "Turkey" may be a
bird. Works marked as being in a language other than English keep their capitals anyway.

## Bad

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Growing Up Safe in London and Leeds},
  year = {2012},
  publisher = {Guilford},
}
```

## Good

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Growing Up Safe in {London} and {Leeds}},
  year = {2012},
  publisher = {Guilford},
}
```
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ipnb_refs.languages import PLACES_FOR_CERTAIN, is_german_title
from ipnb_refs.model import Applicability, Content, Edit, Fix, Severity, Span
from ipnb_refs.references import is_english
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import to_content
from ipnb_refs.title_case import sentence_case

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Literal, StoreContext
    from ipnb_refs.rules.rule import Rule
    from ipnb_refs.store import RawEntry

_WORD = regex(r"[^\W\d_]+")
_FIELDS = ("title", "booktitle", "maintitle")


@rule(
    "BIB208",
    "unprotected-name",
    Severity.INFO,
    scope=Scope.STORE,
    source="APA 6.17",
    fix=(Applicability.UNSAFE,),
)
def unprotected_name(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report the names in titles that would lose their capital."""
    people = _people(context)
    for entry in context.entries:
        for field in _FIELDS:
            typed = entry.fields.get(field, "")
            if not typed or typed.upper() == typed or not _may_be_english(entry):
                continue
            if lost := _lost(typed, people):
                names = ", ".join(f"{{{name}}}" for name in lost)
                message = f"“{lost[0]}” would lose its capital in sentence case"
                literal = context.literal(entry, field)
                fix = _in_braces(literal, lost) if literal else None
                yield context.finding(
                    rule, entry, field, message, help=f"put braces around it: {names}", fix=fix
                )


def _lost(typed: str, people: Container[str]) -> list[str]:
    """Give the names in a title that sentence case makes lowercase, each once."""
    content = to_content(typed)
    if is_german_title(str(content)):
        return []
    words = _WORD.findall(str(content))
    shown = set(_WORD.findall(str(Content(sentence_case(content.nodes)))))
    known = {word for word in words if word.lower() in PLACES_FOR_CERTAIN}
    for given, family in pairwise(words):
        if f"{given} {family}" in people:
            known |= {given, family}
    return [word for word in dict.fromkeys(words) if word in known and word not in shown]


def _people(context: StoreContext) -> frozenset[str]:
    """Give the authors and editors whose given names are spelled out: "Melanie Klein"."""
    return frozenset(
        f"{name.given.split()[0]} {name.family}"
        for work in context.store.works
        for name in work.names
        if name.family and len(name.given.split(".")[0].split(" ")[0]) > 1
    )


def _may_be_english(entry: RawEntry) -> bool:
    language = entry.fields.get("langid") or entry.fields.get("language") or "english"
    return is_english(language)


def _in_braces(literal: Literal, names: Iterable[str]) -> Fix | None:
    """Put braces around names, unless one occurs twice: it may be protected in one place."""
    edits = []
    for name in names:
        found = [*re.finditer(rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])", literal.text)]
        if len(found) != 1:
            return None
        start = literal.span.start + found[0].start()
        edits.append(Edit(Span(start, start + len(name)), f"{{{name}}}"))
    return Fix("put braces around it", tuple(edits), Applicability.UNSAFE)
