"""Citations in one parenthesis that are not in alphabetical order.

Several works in one parenthesis are ordered as in the reference list: alphabetically by first
author, then, for the same authors, by year, undated works first and works in press last (APA 8.12).
A new alphabetical run begins after "see also", "cf.", and the like. Works named in running text may
appear in any order.

## Bad

```markdown
Regulation is shared before it is one's own (Siegel, 2012; Schore, 2012).
```

```markdown
The right brain develops early (Schore, 2012, 2009).
```

## Good

```markdown
Regulation is shared before it is one's own (Schore, 2012; Siegel, 2012).
```

```markdown
Safety comes first (Siegel, 2012; see also Öhman, 2005; Schore, 2009).
```

```markdown
Siegel (2012) and Schore (2012) agree on this.
```
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Form, Severity, Span
from ipnb_refs.names import fold
from ipnb_refs.order import sort_key, spoken
from ipnb_refs.rules.context import named
from ipnb_refs.rules.post.repeated_authors import are_joinable
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.whole_links import stands_whole, with_markup
from ipnb_refs.rules.wording import SEPARATORS, as_typed, has_span, is_lead, only_joins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.model import Citation, Cite, Diagnostic, Resolution
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_REACH = 40  # characters behind a cite
_CLOSERS = frozenset(")]")


@rule("CIT201", "cluster-order", Severity.WARNING, source="APA 8.12", fix=(Applicability.SAFE,))
def cluster_order(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report parenthetical citations with a run that is not sorted, with the right order."""
    for citation, resolutions in context.own:
        if citation.form is not Form.PARENTHETICAL:
            continue
        if _has_words_before(context, citation, resolutions):
            continue
        for run in _runs(resolutions):
            message = _fault(context, run) if _are_side_by_side(context, run) else ""
            if message:
                help_, fix = f"{_help(context, run)} ({rule.source})", _fix(context, run)
                yield context.finding(rule, citation.span, message, help=help_, fix=fix)
                break


def _runs(resolutions: Sequence[Resolution]) -> Iterator[list[Resolution]]:
    """Stretches that must be sorted: a cite with words before it begins a new one."""
    run: list[Resolution] = []
    for resolution in resolutions:
        if resolution.cite.prefix is not None and run:
            yield run
            run = []
        run.append(resolution)
    yield run


def _has_words_before(
    context: Context, citation: Citation, resolutions: Sequence[Resolution]
) -> bool:
    """Whether words stand before the first work that are none of its own: "(DBT; Linehan, 1993"."""
    before = Span(citation.span.start + 1, resolutions[0].cite.span.start)
    return bool(before.of(context.document.prose).strip(SEPARATORS))


def _are_side_by_side(context: Context, run: Sequence[Resolution]) -> bool:
    """Whether only a sign or "and" stands between works; words say that the order has a meaning."""
    prose = context.document.prose
    for first, second in pairwise(run):
        between = Span(first.cite.span.end, max(first.cite.span.end, second.cite.span.start))
        if not only_joins(between.of(prose)):
            return False
    return True


def _fault(context: Context, run: Sequence[Resolution]) -> str:
    """Say what is out of order: the authors, or years of those that are named alike; "" if none."""
    alike = [list(same) for _, same in groupby(run, key=lambda each: named(each.cite))]
    if not all(_may_follow(context, first, second) for first, second in pairwise(alike)):
        return "citations in one parenthesis are not in alphabetical order"
    if not all(_is_sorted(same) or _is_listed_so(context, same) for same in alike):
        return "works by the same authors are not ordered by year"
    return ""


def _is_listed_so(context: Context, same: Sequence[Resolution]) -> bool:
    """Whether works whose authors are named alike stand in the order of the list."""
    known = all(each.key is not None and not each.cite.inherited for each in same)
    return known and all(_key(context, a) <= _key(context, b) for a, b in pairwise(same))


def _may_follow(
    context: Context, first: Sequence[Resolution], second: Sequence[Resolution]
) -> bool:
    """Whether authors may stand so; where the store does not know all, only names tell."""
    if all(each.key is not None for each in (*first, *second)):
        return _first(context, first) <= _first(context, second)
    return _first_name(first[0].cite) <= _first_name(second[0].cite)


def _help(context: Context, run: Sequence[Resolution]) -> str:
    if any(resolution.key is None for resolution in run):
        return "order them by first author, then by year"
    groups = sorted(_groups(run), key=lambda group: _first(context, group))
    ordered = (each for group in groups for each in sorted(group, key=lambda r: _date(r.cite)))
    return "reorder them: " + "; ".join(as_typed(context, each.cite) for each in ordered)


def _groups(run: Sequence[Resolution]) -> list[list[Resolution]]:
    """The works of a run by the names that are typed for them."""
    groups: list[list[Resolution]] = []
    for resolution in run:
        if resolution.cite.inherited and groups:
            groups[-1].append(resolution)
        else:
            groups.append([resolution])
    return groups


def _fix(context: Context, run: Sequence[Resolution]) -> Fix | None:
    """Let the works change places: first those of one author among each other, then the authors.

    Authors that come to stand side by side are named once. None where the store does not know a
    work, where one is cited twice, or where something typed for one would have to be retyped (bare
    letters, pages before a further year), or belongs to one place: a footnote, words behind a work,
    words before the first that are not of the kind of "see".
    """
    if not _may_change_places(context, run):
        return None
    keys = [resolution.key for resolution in run]
    if None in keys or len(set(keys)) < len(keys):
        return None
    groups = _groups(run)
    if any(not _is_sorted(group) and not all(map(_is_plain, group)) for group in groups):
        return None
    text = context.document.text
    order = sorted(groups, key=lambda group: _first(context, group))
    if any(with_markup(context.document, _slot(each)) != _slot(each) for each in groups):
        return _links_in_order(context, groups, order)
    pieces, done = [], _slot(groups[0]).start
    above: Sequence[Resolution] = ()
    for place, group in zip(groups, order, strict=True):
        slot = _slot(place)
        years = _years_alone(above, group, text)
        pieces += [", ", years] if years else [text[done : slot.start], _group(group, text)]
        above, done = group, slot.end
    edit = Edit(Span(_slot(groups[0]).start, done), "".join(pieces))
    return Fix("put them in order", (edit,), Applicability.SAFE)


def _may_change_places(context: Context, run: Sequence[Resolution]) -> bool:
    """Whether nothing but the works themselves would be moved."""
    prefix = run[0].cite.prefix
    return (
        _ends_whole(context, run[-1].cite)
        and (prefix is None or is_lead(prefix.text))
        and not any(each.cite.suffix for each in run)
        and all(stands_whole(context.document, _slot(group)) for group in _groups(run))
    )


def _ends_whole(context: Context, cite: Cite) -> bool:
    """Whether nothing is glued to the end of a cite that would stay behind: "2001ff."."""
    behind = context.document.prose[cite.span.end : cite.span.end + _REACH]
    rest = behind.lstrip(SEPARATORS)
    signs = behind[: len(behind) - len(rest)]
    return rest[:1] in _CLOSERS or ";" in signs or "," in signs


def _links_in_order(
    context: Context,
    groups: Sequence[Sequence[Resolution]],
    order: Sequence[Sequence[Resolution]],
) -> Fix | None:
    """Let works change places whole, links and all; None where years of one author would, too."""
    text = context.document.text
    if not all(map(_is_sorted, groups)):
        return None
    slots = [with_markup(context.document, _slot(group)) for group in groups]
    pieces, done = [], slots[0].start
    for slot, group in zip(slots, order, strict=True):
        moved = with_markup(context.document, _slot(group))
        pieces += [text[done : slot.start], moved.of(text)]
        done = slot.end
    edit = Edit(Span(slots[0].start, done), "".join(pieces))
    return Fix("put them in order", (edit,), Applicability.SAFE)


def _is_sorted(group: Sequence[Resolution]) -> bool:
    """Whether the years after one name are in order."""
    return all(_date(a.cite) <= _date(b.cite) for a, b in pairwise(group))


def _is_plain(resolution: Resolution) -> bool:
    """Whether nothing but a year with its letter would change places."""
    date = resolution.cite.date
    cite = resolution.cite
    if date is None or date.year is None or cite.locator or cite.suffix or has_span(cite):
        return False
    return date.span.end - date.span.start > len(date.year_suffix)  # not the "b" of "2012a, b"


def _slot(group: Sequence[Resolution]) -> Span:
    return Span(group[0].cite.names[0].span.start, group[-1].cite.span.end)


def _group(group: Sequence[Resolution], text: str) -> str:
    """Write the works of one author with their years in order."""
    slot = _slot(group)
    if _is_sorted(group):
        return slot.of(text)
    dates = [r.cite.date.span for r in group if r.cite.date is not None]
    ordered = sorted(group, key=lambda resolution: _date(resolution.cite))
    pieces, done = [], slot.start
    for place, resolution in zip(dates, ordered, strict=True):
        date = resolution.cite.date
        pieces += [text[done : place.start], date.span.of(text) if date is not None else ""]
        done = place.end
    return "".join([*pieces, text[done : slot.end]])


def _years_alone(above: Sequence[Resolution], group: Sequence[Resolution], text: str) -> str | None:
    """Write the works of a group without their authors, where those above them have the same."""
    if not above or not are_joinable(above[-1].cite, group[0].cite):
        return None
    cite = group[0].cite
    names = cite.date.span.start - cite.names[0].span.start if cite.date is not None else 0
    return _group(group, text)[names:]


def _first(context: Context, group: Sequence[Resolution]) -> tuple[object, ...]:
    return min(_key(context, resolution) for resolution in group)


def _key(context: Context, resolution: Resolution) -> tuple[object, ...]:
    """All authors as the list sorts them, then the date as typed."""
    work = context.comparison.work(resolution.key or "")
    alphabet = context.settings.sort
    place = sort_key(work.names, work.others, work.issued, work.title, work.key, alphabet)
    return place.authors, _date(resolution.cite)


def _first_name(cite: Cite) -> str:
    name = cite.names[0].name
    return spoken(name.literal) if name.literal else fold(name.surname)


def _date(cite: Cite) -> tuple[int, int, str]:
    """Undated works first, those to come last (APA 8.12)."""
    date = cite.date
    if date is None or date.status == "n.d.":
        return 0, 0, date.year_suffix if date is not None else ""
    return (1, date.year, date.year_suffix) if date.year is not None else (2, 0, date.year_suffix)
