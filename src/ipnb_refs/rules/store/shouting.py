"""A title or a list of names in all capitals.

Nobody can tell which of the letters should be capitals, so acronyms and names are lost. What to do:
type it with normal capitalization; braces protect what must stay ("{DNA}").

## Bad

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {THE DEVELOPING MIND},
  year = {2012},
  publisher = {Guilford},
}
```

## Good

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {The Developing Mind},
  year = {2012},
  publisher = {Guilford},
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import to_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule

_WORD = regex(r"[^\W\d_]{4,}")
_LEAST_WORDS = 2


@rule("BIB205", "shouting", Severity.WARNING, scope=Scope.STORE)
def shouting(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report titles and names of which all long words are in capitals."""
    for entry in context.entries:
        for field in ("title", "author", "booktitle", "journal"):
            value = entry.fields.get(field, "")
            if value.startswith("{") or value.upper() != value:
                continue
            if context.is_bare(
                entry, field
            ):  # a macro without a definition, which is already reported
                continue
            words = _WORD.findall(to_text(value))
            if len(words) >= _LEAST_WORDS and all(word.isupper() for word in words):
                message = f"the `{field}` field is in all capitals"
                help_ = "type it with normal capitalization; put braces around acronyms"
                yield context.finding(rule, entry, field, message, help=help_)
