"""A name in a title in Title Case that sentence case would set in lower case.

APA prints titles of works in sentence case (6.17). In a title in which most words have capitals,
nobody can tell a name from another word; the rule knows places, months and days. What to do: put
braces round the name.

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

from ipnb_refs.languages.everywhere import PLACES
from ipnb_refs.model import Content, Severity
from ipnb_refs.references.apa.case import sentence_case
from ipnb_refs.rules.store._rule import store_rule
from ipnb_refs.store.tex import to_content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store._rule import StoreContext, StoreRule

_WORD = re.compile(r"[^\W\d_]+")
_NAMES = PLACES - {"us", "eu", "lima", "essen", "nice", "reading", "porto", "roma", "gent", "graz"}


@store_rule("BIB208", "unprotected-name", Severity.INFO)
def unprotected_name(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report the names in titles that would lose their capital."""
    for entry in context.entries:
        typed = entry.fields.get("title", "")
        if not typed or typed.upper() == typed:
            continue
        content = to_content(typed)
        shown = set(_WORD.findall(str(Content(sentence_case(content.nodes)))))
        lost = [w for w in _WORD.findall(str(content)) if w.lower() in _NAMES and w not in shown]
        if lost:
            names = ", ".join(f"{{{name}}}" for name in dict.fromkeys(lost))
            message = f"“{lost[0]}” would be set in lower case"
            yield rule.finding(context, entry, "title", message, help=f"write {names}")
