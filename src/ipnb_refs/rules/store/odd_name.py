"""A name that is typed as something else than it is.

- "et al." in a list of names: BibTeX writes "and others".
- A person in braces with a comma ("{Doe, Jane}") becomes a group.
- A group without braces ("World Health Organization") becomes a person called Organization.

## Bad

```bibtex
@book{a, author = {World Health Organization}, title = {Mind}, year = {2012}, publisher = {WHO}}
```

```bibtex
@book{a,
  author = {Siegel, Daniel J. and et al.},
  title = {Mind},
  year = {2012},
  publisher = {Guilford},
}
```

## Good

```bibtex
@book{a, author = {{World Health Organization}}, title = {Mind}, year = {2012}, publisher = {WHO}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.languages.everywhere import GROUP_STEMS, GROUP_WORDS
from ipnb_refs.model import Severity
from ipnb_refs.rules.store._rule import store_rule
from ipnb_refs.store.contributors import split_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store._rule import StoreContext, StoreRule

_ET_AL = re.compile(r"\bet\.?\s+al\b\.?", re.IGNORECASE)
_PERSON = re.compile(r"\{[^\W\d_][\w'’.-]+,\s[^\W\d_][\w.\s-]{0,30}\}")
_FEWEST_WORDS = 3


@store_rule("BIB204", "odd-name", Severity.WARNING)
def odd_name(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report one odd name a list at most."""
    for entry in context.entries:
        for field in ("author", "editor"):
            found = _odd(entry.fields.get(field, ""))
            if found:
                message, help_ = found
                yield rule.finding(context, entry, field, message, help=help_)


def _odd(names: str) -> tuple[str, str] | None:
    for name in map(str.strip, split_list(names) if names else ()):
        if _ET_AL.search(name):
            return "“et al.” is no name", "write “and others”"
        if _PERSON.fullmatch(name):
            return f"“{name}” is a person in braces, and becomes a group", f"write {name[1:-1]}"
        if _is_bare_group(name):
            return f"“{name}” is a group without braces", f"write {{{name}}}"
    return None


def _is_bare_group(name: str) -> bool:
    words = name.split()
    if "{" in name or "," in name or "=" in name or len(words) < _FEWEST_WORDS:
        return False
    lower = [word.casefold().strip(".") for word in words]
    return any(word in GROUP_WORDS or word.startswith(GROUP_STEMS) for word in lower)
