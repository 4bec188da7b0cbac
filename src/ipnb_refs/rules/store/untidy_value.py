"""A value that says more than its field, or says it in words.

APA prints "2nd ed." from a number (10.2), and leaves "Inc." and "Ltd." out (9.29). Both are read
rightly here; other programs print them as they stand.

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
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.rules.store._rule import store_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store._rule import StoreContext, StoreRule

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()
_LEGAL = re.compile(r",?\s(?:Inc|Ltd|LLC|GmbH|S\.A)\.?$")


@store_rule("BIB207", "untidy-value", Severity.INFO)
def untidy_value(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report editions in words, and the legal form of publishers."""
    for entry in context.entries:
        edition = entry.fields.get("edition", "").strip().lower().split(" ")[0]
        if edition in _ORDINALS:
            number = _ORDINALS.index(edition) + 1
            help_ = f"write edition = {{{number}}}"
            yield rule.finding(context, entry, "edition", "an edition is a number", help=help_)
        legal = _LEGAL.search(entry.fields.get("publisher", "").strip())
        if legal:
            message = f"“{legal[0].strip(' ,')}” is not part of a publisher's name in a list"
            yield rule.finding(context, entry, "publisher", message, help="leave it out")
