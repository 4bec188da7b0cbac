"""An edition that is not a number, or a publisher with its legal form.

APA prints "2nd ed." from a number (10.2), and omits "Inc." and "Ltd." (9.29). Both are read
correctly here, but other programs print them as typed. The fix for an edition is safe; deleting a
legal form is not, since information is lost.

## Bad

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
  edition = {Second},
}
```

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Norton, Inc.},
}
```

## Good

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
  edition = {2},
}
```

```bibtex
@book{a,
  author = {Siegel, Daniel J.},
  title = {Mind},
  year = {2012},
  publisher = {Norton},
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()
_EDITION = regex(r"([a-z]+)(?:\s+ed(?:ition|n)?\.?)?")
_LEGAL = regex(r",?\s(?:Inc|Ltd|LLC|GmbH|S\.A)\.?$")


@rule(
    "BIB207",
    "untidy-value",
    Severity.INFO,
    scope=Scope.STORE,
    source="APA 9.29, 10.2",
    fix=(Applicability.SAFE, Applicability.UNSAFE),
)
def untidy_value(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report editions in words, and the legal form of publishers."""
    for entry in context.entries:
        edition = _EDITION.fullmatch(entry.fields.get("edition", "").strip().lower())
        if edition and edition[1] in _ORDINALS:
            number = _ORDINALS.index(edition[1]) + 1
            help_ = f"write edition = {{{number}}}"
            literal = context.literal(entry, "edition")
            fix = literal.fix(str(number)) if literal else None
            message = f"the edition is “{entry.fields['edition'].strip()}”, not a number"
            yield context.finding(rule, entry, "edition", message, help=help_, fix=fix)
        legal = _LEGAL.search(entry.fields.get("publisher", "").strip())
        if legal:
            message = f"the publisher’s name contains “{legal[0].strip(' ,')}”"
            literal = context.literal(entry, "publisher")
            fix = literal.replacing(legal[0], "", Applicability.UNSAFE) if literal else None
            help_ = "delete it (APA 9.29)"
            yield context.finding(rule, entry, "publisher", message, help=help_, fix=fix)
