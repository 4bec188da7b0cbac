"""Two entries with different keys for the same work.

They have the same title and the same DOI (in `doi`, or as the address in `url`), or the same title,
first author, and year; different volumes or editions are different works. A citation of the work
matches both and is ambiguous. What to do: delete one, or give both what distinguishes them.

## Bad

```bibtex
@book{siegel,
  author = {Siegel, Daniel J.},
  title = {The Developing Mind},
  year = {2012},
  publisher = {Guilford},
}
@book{mind,
  author = {Siegel, D. J.},
  title = {The developing mind},
  year = {2012},
  publisher = {Guilford},
}
```

## Good

```bibtex
@book{first,
  author = {Siegel, Daniel J.},
  title = {The Developing Mind},
  year = {1999},
  publisher = {Guilford},
}
@book{second,
  author = {Siegel, Daniel J.},
  title = {The Developing Mind},
  year = {2012},
  publisher = {Guilford},
}
```
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.names import fold
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import bare_doi, to_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, Work
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule
    from ipnb_refs.store import RawEntry


_PARTS = ("volume", "edition", "part")


@rule("BIB201", "duplicate-work", Severity.WARNING, scope=Scope.STORE)
def duplicate_work(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report entries that have the DOI, or the title, author and year, of one above."""
    seen: dict[object, list[RawEntry]] = defaultdict(list)
    for entry in context.entries:
        twin: tuple[str, RawEntry] | None = None
        for field, label in (
            ("title", _label(context.store.work(entry.key))),
            ("doi", _doi(entry)),
        ):
            if label is None:
                continue
            same = (first for first in seen[label] if field == "doi" or not _apart(entry, first))
            twin = twin or next(((field, first) for first in same), None)
            seen[label].append(entry)
        if twin:
            field, first = twin
            message = f"“{entry.key}” is the same work as “{first.key}”"
            help_ = "delete one of the two, or add what distinguishes them, such as an edition"
            finding = context.finding(rule, entry, field, message, help=help_)
            yield replace(finding, related=context.listing(first))


def _apart(one: RawEntry, other: RawEntry) -> bool:
    """Whether two works of one title are different volumes or editions."""
    pairs = ((one.fields.get(part), other.fields.get(part)) for part in _PARTS)
    return any(here and there and here != there for here, there in pairs)


def _label(work: Work) -> object:
    title = fold(work.title)
    if not title or not work.names or work.issued is None or work.issued.year is None:
        return None
    issued = work.issued
    return title, fold(work.names[0].surname), issued.year, issued.month, issued.day


def _doi(entry: RawEntry) -> object:
    # A DOI in a note may be that of another work: of a review, or of an erratum.
    for field in ("doi", "url"):
        doi = bare_doi(to_verbatim(entry.fields.get(field, ""))).rstrip(".,;").casefold()
        if doi.startswith("10.") or (doi and field == "doi"):
            # Chapters of one book may have the DOI of the book.
            return doi, fold(entry.fields.get("title", ""))
    return None
