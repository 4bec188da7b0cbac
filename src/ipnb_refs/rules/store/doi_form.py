"""A DOI that is more, or less, than a DOI.

A DOI begins with "10." and has no address before it: reference lists put "https://doi.org/" there
themselves (APA 9.35). A full stop or comma at its end is not part of it. A DOI that stands in `url`
or `note` alone is better kept in `doi`.

## Bad

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
  doi = {https://doi.org/10.1000/xyz},
}
```

## Good

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
  doi = {10.1000/xyz},
}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.rules.store._rule import store_rule
from ipnb_refs.store.verbatim import bare_doi, to_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store._rule import StoreContext, StoreRule

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_SHORT = re.compile(r"10/\w+")
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\S+)|^doi:\s?(10\.\S+)", re.IGNORECASE)


@store_rule("BIB202", "doi-form", Severity.WARNING)
def doi_form(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report DOIs with an address or punctuation, what is none, and those in other fields."""
    for entry in context.entries:
        typed = to_verbatim(entry.fields.get("doi", ""))
        if typed:
            bare = bare_doi(typed).rstrip(".,;")
            if not (_DOI.fullmatch(bare) or _SHORT.fullmatch(bare)):
                message = f"“{typed}” is no DOI"
                help_ = "a DOI looks like 10.1037/0003-066X.59.1.29"
                yield rule.finding(context, entry, "doi", message, help=help_)
            elif bare != typed:
                message = "a DOI stands by itself, without an address or a full stop"
                yield rule.finding(context, entry, "doi", message, help=f"write {bare}")
            continue
        for field in ("url", "note", "howpublished"):
            hidden = _RESOLVER.search(to_verbatim(entry.fields.get(field, "")))
            if hidden:
                doi = (hidden[1] or hidden[2]).rstrip(".,;")
                message = f"a DOI is hidden in the field “{field}”"
                yield rule.finding(context, entry, field, message, help=f"write doi = {{{doi}}}")
                break
