"""A group entered as a person, a person entered as a group, or “et al.” as a name.

- A group without braces ("World Health Organization") becomes a person named Organization. A word
  that is also a surname ("Sarah Jane Banks") does not make a group.
- A person in braces with a comma ("{Doe, Jane}") becomes a group.
- A comma at the end of a name in braces is one too many, or the name is a person's.
- BibTeX uses "and others" instead of "et al."

The fix for "et al." is safe; the others are not, since only you know who wrote the work.

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

from ipnb_refs.languages import GROUP_STEMS, GROUP_WORDS, PLACES
from ipnb_refs.model import Applicability, Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import split_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, Fix
    from ipnb_refs.rules.context import Literal, StoreContext
    from ipnb_refs.rules.rule import Rule

_ET_AL = regex(r"\bet\.?\s+al\b\.?", re.IGNORECASE)
_ET_AL_LAST = regex(r"(?:(\band\s+)|,?\s+)et\.?\s+al\b\.?(\s*)$", re.IGNORECASE)
_PERSON = regex(r"\{[^\W\d_][\w'’.-]+,\s[^\W\d_](?:[^\W\d_]|[.\s-]){0,30}\}")
_FEWEST_WORDS = 3
_INITIAL = regex(r"[^\W\d_]\.")
_ALSO_SURNAMES = frozenset(
    "bank banks board center central club college company fund group groups league press project "
    "research school schools service services staff survey task team trust union working".split()
)
_JOINTS = frozenset("of for the on für der di della de la du des do da das van voor".split())
_NO_GIVEN_NAME = regex(r"(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|kg|sa|s\.a|nv|bv)\.?", re.I)


@rule(
    "BIB204",
    "odd-name",
    Severity.WARNING,
    scope=Scope.STORE,
    fix=(Applicability.SAFE, Applicability.UNSAFE),
)
def odd_name(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report one odd name a list at most."""
    for entry in context.entries:
        for field in ("author", "editor"):
            found = _odd(entry.fields.get(field, ""))
            if found:
                name, message, help_ = found
                literal = context.literal(entry, field)
                fix = _fix(literal, name) if literal else None
                yield context.finding(rule, entry, field, message, help=help_, fix=fix)


def _odd(names: str) -> tuple[str, str, str] | None:
    """Find the first odd name of a list; also what is odd about it, and what to do."""
    for name in map(str.strip, split_list(names) if names else ()):
        if _ET_AL.search(name):
            return name, "“et al.” is not a name", "write “and others”"
        if name.startswith("{") and name.endswith((",}", ", }")):
            message = f"“{name}” ends with a comma"
            return name, message, "delete the comma, or the braces if it is a person"
        if _is_person_in_braces(name):
            message = f"“{name}” is a person in braces, which make it a group"
            return name, message, f"delete the braces: {name[1:-1]}"
        if _is_bare_group(name):
            message = f"“{name}” is a group without braces"
            return name, message, f"put braces around it: {{{name}}}"
    return None


def _fix(literal: Literal, name: str) -> Fix | None:
    if _ET_AL.search(name):
        tail = _ET_AL_LAST.search(literal.text)
        if tail is None or not literal.text[: tail.start()].strip():
            return None
        return literal.replacing(tail[0], f"{tail[1] or ' and '}others{tail[2]}")
    if name.startswith("{") and name.endswith((",}", ", }")):
        return None
    if name.startswith("{"):
        return literal.replacing(name, name[1:-1], Applicability.UNSAFE)
    # "Department of Health and Human Services" was split at its "and".
    alone = literal.text.strip() == name
    return literal.replacing(name, f"{{{name}}}", Applicability.UNSAFE) if alone else None


def _is_person_in_braces(name: str) -> bool:
    if not _PERSON.fullmatch(name):
        return False
    family, _, given = name[1:-1].partition(",")
    return not (
        _NO_GIVEN_NAME.fullmatch(given.strip())
        or given.strip().casefold() in PLACES
        or any(map(_names_a_group, (*family.casefold().split(), *given.casefold().split())))
    )


def _is_bare_group(name: str) -> bool:
    words = name.split()
    if "{" in name or "," in name or "=" in name or len(words) < _FEWEST_WORDS:
        return False
    if any(map(_INITIAL.fullmatch, words)):  # nobody abbreviates the given names of a group
        return False
    lower = [word.casefold().strip(".") for word in words]
    signs = [word for word in lower if _names_a_group(word)]
    if len(signs) == 1 and signs[0] in _ALSO_SURNAMES:
        return not _JOINTS.isdisjoint(lower)
    return bool(signs)


def _names_a_group(word: str) -> bool:
    return word in GROUP_WORDS or word.startswith(GROUP_STEMS)
