"""An entry without a field that its reference needs.

APA references have authors, a date, a title, and a source (9.4). The rule requires a title in every
entry, and the source that goes with its type: the journal of an article, the book of a chapter, the
university of a thesis. Authors and dates may be missing for good reason ("n.d.", a title in the
author's place), so only articles, chapters, and theses must have authors.

## Bad

```bibtex
@article{a,
  author = {Schore, Allan N.},
  title = {Relational trauma},
  year = {2009},
  volume = {1159},
}
```

## Good

```bibtex
@article{a,
  author = {Schore, Allan N.},
  title = {Relational trauma},
  journal = {Annals},
  year = {2009},
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.rules.rule import Scope, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule

_NAMES = ("author", "groupauthor", "editor", "editora", "translator")
_BOOKS = ("booktitle", "maintitle", "crossref", "xdata", "eventtitle", "series")
_SCHOOLS = ("school", "institution", "publisher", "organization")
_MAKERS = (*_NAMES, "director", "execproducer", "executiveproducer", "producer", "host",
           "composer", "performer", "narrator", "holder", "editorb", "editorc")  # fmt: skip
_WEB = ("url", "doi", "howpublished", "eprint", "crossref", "xdata")
_PUBLISHED = (*_SCHOOLS, *_WEB, "location", "address", "series", "eprinttype", "archiveprefix")
_JOURNALS = ("journal", "journaltitle", "crossref", "xdata", "url")
_LEGAL = ("citation", "location", "number", "url", "journal", "journaltitle")
_NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article": (("journal", "journaltitle", "eprint", "url", "pubstate"), _NAMES),
    "artwork": (_PUBLISHED,),
    "image": (_PUBLISHED,),
    "jurisdiction": (_LEGAL,),
    "legislation": (_LEGAL,),
    "magazine": (_JOURNALS,),
    "movie": (_MAKERS,),
    "newspaper": (_JOURNALS,),
    "online": (_WEB,),
    "podcast": (_MAKERS,),
    "presentation": (("eventtitle", "booktitle", "venue", "howpublished", *_SCHOOLS),),
    "incollection": (_BOOKS, _NAMES),
    "inproceedings": (_BOOKS, _NAMES),
    "phdthesis": (_SCHOOLS, _NAMES),
    "mastersthesis": (_SCHOOLS, _NAMES),
    "thesis": (_SCHOOLS, _NAMES),
}
"""The groups of fields of which a type needs one each."""

_TITLES = ("title", "shorttitle", "maintitle", "booktitle", "howpublished", "note", "citation")


@rule("BIB203", "missing-field", Severity.WARNING, scope=Scope.STORE, source="APA 9.4")
def missing_field(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report the needed fields that an entry has none of, all of them at its first line."""
    for entry in context.entries:
        needed = (_TITLES, *_NEEDED.get(entry.type, ()))
        missing = [names[0] for names in needed if not any(_says(entry.fields, n) for n in names)]
        if missing:
            listed = " and no ".join(f"`{name}`" for name in missing)
            message = f"this @{entry.type} has no {listed}"
            help_ = "add it, or change the entry type to one that fits the work"
            yield context.finding(rule, entry, "", message, help=help_)


def _says(fields: Mapping[str, str], name: str) -> bool:
    return bool(fields.get(name, "").strip())
