"""A DOI with extra characters, a malformed DOI, or one in the wrong field.

A DOI begins with "10." and does not include a URL: reference lists add "https://doi.org/"
themselves (APA 9.35). A period or comma at the end is not part of it, and a dash or “×” is what
software made of a hyphen or an “x”. A DOI found only in `url` or
`note` belongs in `doi`. The fix removes the extra characters; moving a DOI out of `url` is unsafe,
since styles that print no DOI lose the link.

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
from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import bare_doi, doi_as_meant, odd_sign_of_doi, to_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule
    from ipnb_refs.store import RawEntry

_DOI = regex(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_SHORT = regex(r"10/\w+")
_RESOLVER = regex(r"https?://(?:dx\.)?doi\.org/(10\.\S+)|^doi:\s?(10\.\S+)", re.IGNORECASE)

_ADDRESS = regex(r"https?://(?:dx\.)?doi\.org/10\.[\w./()-]+", re.IGNORECASE)
"""An address in which no sign is encoded, and nothing follows the DOI."""


@rule(
    "BIB202",
    "doi-form",
    Severity.WARNING,
    scope=Scope.STORE,
    source="APA 9.35",
    fix=(Applicability.SAFE, Applicability.UNSAFE),
)
def doi_form(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report DOIs with extra characters, values that are not DOIs, and DOIs in other fields."""
    for entry in context.entries:
        typed = to_verbatim(entry.fields.get("doi", ""))
        if typed:
            bare = bare_doi(typed).rstrip(".,;")
            if not (_DOI.fullmatch(bare) or _SHORT.fullmatch(bare)):
                message = f"“{' '.join(entry.fields['doi'].split())}” is not a DOI"
                help_ = "correct it; a DOI looks like 10.1037/0003-066X.59.1.29"
                yield context.finding(rule, entry, "doi", message, help=help_)
            elif sign := odd_sign_of_doi(bare):
                message = f"a DOI has no “{sign}”: “{bare}” leads nowhere"
                help_ = f"write {doi_as_meant(bare)}, if that is the DOI"
                literal = context.literal(entry, "doi")
                meant = doi_as_meant(typed)
                fix = literal.fix(meant) if literal and literal.text.strip() == typed else None
                fix = fix and replace(fix, applicability=Applicability.UNSAFE)
                yield context.finding(rule, entry, "doi", message, help=help_, fix=fix)
            elif bare != typed:
                message = "the `doi` field contains a URL or a trailing period"
                literal = context.literal(entry, "doi")
                # What is escaped or broken over lines is not taken apart here.
                fix = (
                    literal.fix(bare)
                    if literal and "".join(literal.text.split()) == typed
                    else None
                )
                yield context.finding(rule, entry, "doi", message, help=f"write {bare}", fix=fix)
            continue
        for field in ("url", "note", "howpublished"):
            hidden = _RESOLVER.search(to_verbatim(entry.fields.get(field, "")))
            if hidden:
                doi = (hidden[1] or hidden[2]).rstrip(".,;")
                message = f"the `{field}` field contains a DOI"
                help_ = f"write doi = {{{doi}}}"
                fix = _moved(context, entry, doi) if field == "url" else None
                yield context.finding(rule, entry, field, message, help=help_, fix=fix)
                break


def _moved(context: StoreContext, entry: RawEntry, doi: str) -> Fix | None:
    """Make the field `doi` of a `url` that is the plain address of a DOI."""
    literal, place = context.literal(entry, "url"), context.places.field(entry.origin, "url")
    plain = literal is not None and _ADDRESS.fullmatch(literal.text.strip())
    if not plain or place.span is None or not _DOI.fullmatch(doi):
        return None
    edit = Edit(place.span, f"doi = {{{doi}}}")
    return Fix(f"write doi = {{{doi}}}", (edit,), Applicability.UNSAFE)
