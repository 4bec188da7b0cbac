"""A name that is one or two letters off from the name in the list or the bibliography.

For example, "(Siegal, 2012)" where Siegel (2012) is listed. Names of up to five letters may differ
by one letter, longer ones by two (a swap counts as one); the year, the number of authors, and all
other names must agree. Accents, hyphens, apostrophes, and the spellings "Öhman", "Oehman", and
"Ohman" never count as a difference. An entry of the list that nobody cites may be meant by more: by
a given name, an abbreviation or a part of the name, by several wrong letters, or with a wrong year
as well. It is then reported here, and not as uncited.

What to do: find out how the author is spelled, and correct the text or the entry. The fix changes
the text; it is unsafe, because the misspelled name may be the listed one.

## Bad

```markdown
The mind develops between people (Siegal, 2012).
```

```markdown
Fear is not threat (LeDoux & Pines, 2016).
```

## Good

```markdown
Fear is quick (Oehman, 2005), and so is Öhman (2005).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Name, Near, Severity, Span, Status, Suggestion
from ipnb_refs.order import year_of
from ipnb_refs.resolving import same_name
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import as_begun, choice, home, misspelled, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, CiteName, Diagnostic, Fix, Resolution
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_LONGEST_INITIAL = 3


@rule("CIT104", "misspelled-name", Severity.ERROR, fix=(Applicability.UNSAFE,))
def misspelled_name(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites with near misses in a name, under the name."""
    for resolution in context.resolutions:
        near = _near(context, resolution)
        if not near:
            continue
        cite = resolution.cite
        keys = [s.key for s in near]
        typed = misspelled(cite, context.comparison.work(near[0].key))
        yield context.finding(
            rule,
            cite.span if cite.inherited else typed.span,
            f"{spelled(typed, near[0])} in {home(context, keys)}",
            help=choice(context, cite, keys, "name"),
            related=context.listings(keys),
            fix=_fix(context, cite, typed, near),
        )


def _near(context: Context, resolution: Resolution) -> list[Suggestion]:
    """Give the near misses in a name, those too of which a part was enough to find the work.

    "Feldmann Barrett" is found as Barrett, with a word before it.
    """
    if resolution.status is Status.UNRESOLVED:
        return [s for s in resolution.suggestions if s.differs is Near.NAME]
    if resolution.cite.names[0].name.family.islower():
        return _with_capital(context, resolution)
    typed = resolution.cite.names[0].name
    before = [word for word in typed.given.split() if not word.endswith(".")]
    if resolution.key is None or resolution.by_title or not before:
        return []
    work = context.comparison.work(resolution.key)
    stored = work.names[0] if work.names else Name()
    words = len(stored.surname.split()) - len(typed.surname.split())
    whole = Name(family=" ".join([*before[-max(words, 1) :], typed.surname]))
    if " " not in stored.family or same_name(typed, stored):
        return []
    from ipnb_refs.resolving import slips  # noqa: PLC0415 - most names are spelled as the store has them

    if slips(whole, stored) is None:
        return []
    return [Suggestion(work.key, Near.NAME, 1.0, stored.surname, year_of(work))]


def _with_capital(context: Context, resolution: Resolution) -> list[Suggestion]:
    """Give the work of a name that is typed in lower case, and is not so in the list."""
    if resolution.key is None:
        return []
    work = context.comparison.work(resolution.key)
    if not work.names or work.names[0].family.islower() or not work.names[0].family:
        return []
    return [Suggestion(work.key, Near.NAME, 1.0, work.names[0].surname, year_of(work))]


def _fix(context: Context, cite: Cite, typed: CiteName, near: list[Suggestion]) -> Fix | None:
    """Put the one name that may have been meant in the place of the typed one."""
    work = context.comparison.work(near[0].key)
    from ipnb_refs.rules.year_slips import has_other_year  # noqa: PLC0415 - only to fix a name

    if cite.inherited or has_other_year(cite, work) or context.comparison.is_stored(cite):
        return None
    if context.is_cited_beside(cite, work.key):
        return None
    surname = near[0].surname
    if "/" in surname or (surname.endswith(".") and len(surname) <= _LONGEST_INITIAL):
        return None  # an entry that was not read rightly
    shown = typed.span.of(context.document.text).split(" ")
    words = len(surname.split())
    if len({s.surname for s in near}) != 1 or len(shown) < words or not shown[-1].isprintable():
        return None
    start = typed.span.end - len(" ".join(shown[-words:]))
    if surname.isupper() and not typed.name.surname.isupper():
        # "DEMIR R. A.": in capitals for the list's sake.
        surname = _in_letters_of(" ".join(shown[-words:]), surname)
    if not surname:
        return None
    surname = as_begun(context, start, surname)
    return context.replacing(Span(start, typed.span.end), surname, Applicability.UNSAFE)


def _in_letters_of(typed: str, surname: str) -> str:
    """Give a name in capitals the small letters of the typed one; "" where they do not match."""
    if len(typed) != len(surname):
        return ""
    return "".join(
        letter.lower() if model.islower() else letter
        for model, letter in zip(typed, surname, strict=True)
    )
