"""A field that says who made a work, or what it is, and is not printed for its type.

A list in APA style prints only what the kind of work asks for: the host of a podcast, but not the
producer of a book. If the field matters, another type of entry may be right. Fields that no list
prints (abstracts, keywords, ISBN, places of publishers, files) are not reported.

## Bad

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
  director = {Roe, Rita},
  host = {Poe, Paul},
}
```

## Good

```bibtex
@movie{a,
  director = {Roe, Rita},
  title = {Rooms},
  year = {2012},
  publisher = {North},
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.names import fold
from ipnb_refs.references import printed_alone
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import entry_without, to_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule

_SEEN = (
    "director", "producer", "execproducer", "executiveproducer", "host", "performer", "composer",
    "narrator", "translator", "titleaddon", "maintitle", "eventtitle", "venue", "version",
    "origtitle", "nameaddon",
)  # fmt: skip
"""Fields that somebody fills to see them; identifiers and remarks are none."""


@rule("BIB211", "unprinted-field", Severity.INFO, scope=Scope.STORE)
def unprinted_field(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report fields without which the reference is the same, all of an entry at its first line."""
    for entry in context.entries:
        filled = [name for name in _SEEN if entry.fields.get(name, "").strip("{} ")]
        if not filled:
            continue
        whole = printed_alone(context.store.entry(entry.key))
        text = fold(str(whole))
        unseen = [
            name
            for name in filled
            if fold(to_text(entry.fields[name])) not in text
            and printed_alone(entry_without(entry, name)) == whole
        ]
        if unseen:
            listed = ", ".join(f"`{name}`" for name in unseen)
            message = f"a reference to @{entry.type} does not print {listed}"
            help_ = "delete it, or change the entry type to one that fits the work"
            yield context.finding(rule, entry, "", message, help=help_)
