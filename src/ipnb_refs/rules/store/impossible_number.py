"""A year that has not come yet, or pages that run backwards.

A work may be dated a year ahead; later years are slips of the finger. Of "220-210" one number is
wrong; "169-92" is short for 169-192, and fine.

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

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.rules.store.store_rule import store_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store.store_rule import StoreContext, StoreRule

_PAGES = re.compile(r"(\d+)\s*(?:-+|[–—])\s*(\d+)")
_AHEAD = 2


@store_rule("BIB206", "impossible-number", Severity.WARNING)
def impossible_number(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report years in the future, and page ranges whose end is before their beginning."""
    latest = datetime.now(UTC).year + _AHEAD
    for entry in context.entries:
        issued = context.store.work(entry.key).issued
        if issued is not None and issued.year is not None and issued.year > latest:
            field = "date" if "date" in entry.fields else "year"
            message = f"{issued.year} has not come yet"
            yield rule.finding(context, entry, field, message, help="correct the year")
        pages = _PAGES.fullmatch(entry.fields.get("pages", "").strip())
        if pages and len(pages[1]) == len(pages[2]) and int(pages[2]) < int(pages[1]):
            message = f"the pages {pages[1]} to {pages[2]} run backwards"
            yield rule.finding(context, entry, "pages", message, help="correct one of the two")
