"""A name in a title that sentence case would make lowercase.

APA prints titles of works in sentence case (6.17). In a title in which most words are capitalized,
names cannot be told from other words; the rule knows places, months, and days. What to do: put
braces around the name. The fix does that, and is unsafe, since "Turkey" may be a bird. Works marked
as being in a language other than English keep their capitals anyway.

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
from typing import TYPE_CHECKING

from ipnb_refs.languages import PLACES
from ipnb_refs.model import Applicability, Content, Edit, Fix, Severity, Span
from ipnb_refs.references import is_english, sentence_case
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import to_content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Literal, StoreContext
    from ipnb_refs.rules.rule import Rule
    from ipnb_refs.store import RawEntry

_WORD = regex(r"[^\W\d_]+")
_NAMES = PLACES - {"us", "eu", "lima", "essen", "nice", "reading", "porto", "roma", "gent", "graz"}


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
    for entry in context.entries:
        typed = entry.fields.get("title", "")
        if not typed or typed.upper() == typed or not _may_be_english(entry):
            continue
        content = to_content(typed)
        shown = set(_WORD.findall(str(Content(sentence_case(content.nodes)))))
        lost = [w for w in _WORD.findall(str(content)) if w.lower() in _NAMES and w not in shown]
        if lost:
            names = ", ".join(f"{{{name}}}" for name in dict.fromkeys(lost))
            message = f"“{lost[0]}” would lose its capital in sentence case"
            literal = context.literal(entry, "title")
            fix = _in_braces(literal, dict.fromkeys(lost)) if literal else None
            yield context.finding(
                rule, entry, "title", message, help=f"put braces around it: {names}", fix=fix
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
