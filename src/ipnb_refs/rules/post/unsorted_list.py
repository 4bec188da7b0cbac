"""A list entry that is out of order.

A list is ordered by author, letter by letter, and then by year (APA 9.44–9.48). The rule reports
the smallest number of entries that would have to move; if most would, or if the entries are
numbered, the list follows an order of its own and is not reported. Each list of references, and
each part of it with a heading of its own, is judged by itself; lists that offer more to read are
not.

## Bad

```markdown
Fear is quick (Öhman, 2005), minds develop (Siegel, 2012), and fear is not threat (LeDoux & Pine,
2016).

## References

Öhman, A. (2005). The role of the amygdala in human fear: Automatic detection of threat.
*Psychoneuroendocrinology*, *30*(10), 953–958.

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.

LeDoux, J. E., & Pine, D. S. (2016). Using neuroscience to help understand fear and anxiety: A
two-system framework. *American Journal of Psychiatry*, *173*(11), 1083–1093.
```

## Good

```markdown
Fear is quick (Öhman, 2005), and minds develop (Siegel, 2012).

## References

Öhman, A. (2005). The role of the amygdala in human fear: Automatic detection of threat.
*Psychoneuroendocrinology*, *30*(10), 953–958.

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.
```
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ipnb_refs.model import Related, Severity
from ipnb_refs.names import fold
from ipnb_refs.order import sort_key
from ipnb_refs.references import cited
from ipnb_refs.rules.context import head_of
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.listed import ListedWork
    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

Place = tuple[object, ...]


@rule("REF105", "unsorted-list", Severity.WARNING, source="APA 9.44–9.48")
def unsorted_list(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the entries of each list of references that must move, and where to."""
    for works in context.comparison.held:
        entries = [work for work in works if work.repeats is None and work.names]
        if all(entry.number is None for entry in entries):
            yield from _out_of_order(rule, context, entries)


def _out_of_order(
    rule: Rule[Context], context: Context, entries: Sequence[ListedWork]
) -> Iterator[Diagnostic]:
    places = [_place(context, entry) for entry in entries]
    kept = set(_longest_run(places))
    if len(entries) - len(kept) > len(entries) // 2 or _is_sorted_as_typed(entries):
        return
    for at, entry in enumerate(entries):
        if at in kept:
            continue
        before = [other for other in sorted(kept) if places[other] <= places[at]]
        after = entries[before[-1]] if before else None
        where = f"after {_label(context, after)}" if after else "to the top of the list"
        yield context.finding(
            rule,
            head_of(entry),
            f"{_label(context, entry)} is out of order",
            help=f"move it {where} ({rule.source})",
            related=(Related("it belongs after this", head_of(after)),) if after else (),
        )


def _label(context: Context, entry: ListedWork) -> str:
    return cited(context.comparison.work(entry.key))


def _place(context: Context, entry: ListedWork) -> Place:
    """Authors and year as the list sorts them; titles of works without a letter may vary."""
    work = context.comparison.work(entry.key)
    alphabet = context.settings.sort
    key = sort_key(work.names, work.others, work.issued, work.title, work.key, alphabet)
    return key.authors, key.year, work.year_suffix


def _is_sorted_as_typed(entries: Sequence[ListedWork]) -> bool:
    """Whether a list without given names is in order by what each entry begins with.

    Whether "Ortega Gasset (1980)" has one, the typist knows alone, but where others have none, it
    has none either.
    """
    firsts = [entry.names[0].name for entry in entries]
    have_given = [entry for entry, name in zip(entries, firsts, strict=True) if name.given]
    if not all(map(_is_spoken, have_given)) or all(n.given or n.literal for n in firsts):
        return False
    typed = [fold(entry.item.text) if entry.item else "" for entry in entries]
    return typed == sorted(typed)


def _is_spoken(entry: ListedWork) -> bool:
    """Whether a name is two words with capitals, as they are spoken."""
    first = entry.names[0].name
    is_one = first.given[:1].isupper() and first.given.isalpha()
    return is_one and entry.item is not None and entry.item.text.startswith(first.given)


def _longest_run(places: Sequence[Place]) -> list[int]:
    """Find the longest run that is in order: the entries that can stay where they are."""
    ends: list[Place] = []
    last: list[int] = []
    before: list[int | None] = []
    for at, place in enumerate(places):
        length = bisect_right(ends, place)
        before.append(last[length - 1] if length else None)
        if length == len(ends):
            ends.append(place)
            last.append(at)
        else:
            ends[length], last[length] = place, at
    run: list[int] = []
    here = last[-1] if last else None
    while here is not None:
        run.append(here)
        here = before[here]
    return run[::-1]
