"""A DOI that is more, or less, than a DOI.

A DOI begins with "10." and has no address before it: reference lists put "https://doi.org/" there
themselves (APA 9.35). A full stop or comma at its end is not part of it. A DOI that stands in `url`
or `note` alone is better kept in `doi`. The fix takes off what is too much; that of a `url` which
is nothing but the address of a DOI is unsafe, since styles that print no DOI lose the link.

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

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
  url = {https://doi.org/10.1000/xyz},
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

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
  url = {https://example.org/mind},
}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Severity
from ipnb_refs.rules.store.store_rule import store_rule
from ipnb_refs.store import bare_doi, to_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store.store_rule import StoreContext, StoreRule
    from ipnb_refs.store import RawEntry

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_SHORT = re.compile(r"10/\w+")
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\S+)|^doi:\s?(10\.\S+)", re.IGNORECASE)

_ADDRESS = re.compile(r"https?://(?:dx\.)?doi\.org/10\.[\w./()-]+", re.IGNORECASE)
"""An address in which no sign is encoded, and nothing follows the DOI."""


@store_rule("BIB202", "doi-form", Severity.WARNING)
def doi_form(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report DOIs with an address or punctuation, what is none, and those in other fields."""
    for entry in context.entries:
        typed = to_verbatim(entry.fields.get("doi", ""))
        if typed:
            bare = bare_doi(typed).rstrip(".,;")
            if not (_DOI.fullmatch(bare) or _SHORT.fullmatch(bare)):
                message = f"“{' '.join(entry.fields['doi'].split())}” is no DOI"
                help_ = "a DOI looks like 10.1037/0003-066X.59.1.29"
                yield rule.finding(context, entry, "doi", message, help=help_)
            elif bare != typed:
                message = "a DOI stands by itself, without an address or a full stop"
                literal = context.literal(entry, "doi")
                # What is escaped or broken over lines is not taken apart here.
                fix = (
                    literal.fix(bare)
                    if literal and "".join(literal.text.split()) == typed
                    else None
                )
                yield rule.finding(context, entry, "doi", message, help=f"write {bare}", fix=fix)
            continue
        for field in ("url", "note", "howpublished"):
            hidden = _RESOLVER.search(to_verbatim(entry.fields.get(field, "")))
            if hidden:
                doi = (hidden[1] or hidden[2]).rstrip(".,;")
                message = f"a DOI is hidden in the field “{field}”"
                help_ = f"write doi = {{{doi}}}"
                fix = _moved(context, entry, doi) if field == "url" else None
                yield rule.finding(context, entry, field, message, help=help_, fix=fix)
                break


def _moved(context: StoreContext, entry: RawEntry, doi: str) -> Fix | None:
    """Make the field `doi` of a `url` that is the plain address of a DOI."""
    literal, place = context.literal(entry, "url"), context.places.field(entry.origin, "url")
    plain = literal is not None and _ADDRESS.fullmatch(literal.text.strip())
    if not plain or place.span is None or not _DOI.fullmatch(doi):
        return None
    edit = Edit(place.span, f"doi = {{{doi}}}")
    return Fix(f"write doi = {{{doi}}}", (edit,), Applicability.UNSAFE)
