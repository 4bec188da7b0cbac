"""A value that says more than its field, or says it in words.

APA prints "2nd ed." from a number (10.2), and leaves "Inc." and "Ltd." out (9.29). Both are read
rightly here; other programs print them as they stand. The fix of an edition is safe; to leave out a
legal form is not, since the store then knows less.

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

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Severity
from ipnb_refs.rules.store.store_rule import store_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store.store_rule import StoreContext, StoreRule

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()
_EDITION = re.compile(r"([a-z]+)(?:\s+ed(?:ition|n)?\.?)?")
_LEGAL = re.compile(r",?\s(?:Inc|Ltd|LLC|GmbH|S\.A)\.?$")


@store_rule("BIB207", "untidy-value", Severity.INFO)
def untidy_value(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report editions in words, and the legal form of publishers."""
    for entry in context.entries:
        edition = _EDITION.fullmatch(entry.fields.get("edition", "").strip().lower())
        if edition and edition[1] in _ORDINALS:
            number = _ORDINALS.index(edition[1]) + 1
            help_ = f"write edition = {{{number}}}"
            literal = context.literal(entry, "edition")
            fix = literal.fix(str(number)) if literal else None
            message = "an edition is a number"
            yield rule.finding(context, entry, "edition", message, help=help_, fix=fix)
        legal = _LEGAL.search(entry.fields.get("publisher", "").strip())
        if legal:
            message = f"“{legal[0].strip(' ,')}” is not part of a publisher's name in a list"
            literal = context.literal(entry, "publisher")
            fix = literal.replacing(legal[0], "", Applicability.UNSAFE) if literal else None
            help_ = "leave it out"
            yield rule.finding(context, entry, "publisher", message, help=help_, fix=fix)
