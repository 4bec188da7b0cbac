"""A year in the future, a page range that runs backward, or a number that no book has.

A work may be dated up to two years ahead; later years are typos. In "220-210" one of the numbers is
wrong; "169-92" is short for 169-192, and fine. No edition, volume, or page has more than 18 digits.

## Bad

```bibtex
@article{a, author = {Schore, A.}, title = {Trauma}, journal = {Annals}, year = {2090}}
```

```bibtex
@article{a,
  author = {Schore, A.},
  title = {Trauma},
  journal = {Annals},
  year = {2009},
  pages = {220--210},
}
```

## Good

```bibtex
@article{a,
  author = {Schore, A.},
  title = {Trauma},
  journal = {Annals},
  year = {2009},
  pages = {169--92},
}
```
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule

_PAGES = regex(r"(\d+)\s*(?:-+|[–—])\s*(\d+)")
_TOO_LONG = regex(r"\d{19,}")
_NUMBERED = {"edition", "number", "pages", "volume"}
_AHEAD = 2


@rule("BIB206", "impossible-number", Severity.WARNING, scope=Scope.STORE)
def impossible_number(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report years in the future, page ranges that run backward, and endless numbers."""
    latest = datetime.now(UTC).year + _AHEAD
    for entry in context.entries:
        issued = context.store.work(entry.key).issued
        if issued is not None and issued.year is not None and issued.year > latest:
            field = "date" if "date" in entry.fields else "year"
            message = f"publication year {issued.year} is in the future"
            yield context.finding(rule, entry, field, message, help="correct the year")
        pages = _PAGES.fullmatch(entry.fields.get("pages", "").strip())
        if pages and len(pages[1]) == len(pages[2]) and pages[2] < pages[1]:
            message = f"page range {pages[1]}–{pages[2]} runs backward"
            yield context.finding(
                rule, entry, "pages", message, help="correct one of the two pages"
            )
        for field in _NUMBERED & entry.fields.keys():
            if found := _TOO_LONG.search(entry.fields[field]):
                message = f"`{field}` has a number of {len(found[0]):,} digits"
                yield context.finding(rule, entry, field, message, help="correct the number")
