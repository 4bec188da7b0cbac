"""A citation of a work that is in neither the post's list nor the bibliography.

Every work cited is listed (APA 8.4). This rule applies when neither the list typed in the post nor
the bibliography has a work with these authors and this date, nor one that is close enough to be
meant: typos in the year, a name, the authors, or the letter have rules of their own (CIT103 to
CIT106). A work cited several times is reported once, with the other places.

What to do: add the work, or correct the citation. The help says which works of the author are known
and where, and contains the start of a BibTeX entry, with the type that the sentence suggests. Where
the work seems to be an entry that could not be read (BIB101), it says where that one is.

A name and a year alone do not make a citation: "Koehler (2016)" is one, "Inception (2010)" and
"HIPAA (1996)" look the same. So it matters what else is typed:

| typed | finding |
| --- | --- |
| (Koehler, 2016), Koehler et al. (2016), K. Koehler (2016, p. 3) | error |
| Koehler (2016) argued, according to Koehler (2016), a study by Koehler (2016) | error |
| Siegel (2012) and Koehler (2016), or (Koehler, 2016) elsewhere in the post | error |
| Koehler ([2016](https://example.org)), where only the year is a link | error |
| Koehler (2016), where at least half of those who are cited so are known | warning |
| Koehler Institute (2016), UNICEF (2016); a podcast (Koehler Lab, 2016) | warning |
| Koehler (2016) in any other post, Ann Koehler (2016), the Koehler Institute (2016) | info |
| the Koehler (2016), KOEHLER-5 (2016), *Koehler* (2016), Koehler (1816) | nothing |
| Koehler (2016), where the sentence speaks of a film, a song, or a storm | nothing |

Where signs stand against each other the finding is a warning or an info. A name that the list or
the bibliography knows is never doubted.
A film, a song, or an album that the sentence calls so ("Inception (2010), a film") is not a source;
neither is who made it, in a post about films or music ("*Heat* (Mann, 1995)").
Personal communications, the first work of "as cited in", and what a source cites ("Roe, 2000,
citing Cole, 1954") need no entry and are never reported.

## Bad

```markdown
Minds meet in the space between them (Nobody, 2003).
```

```markdown
Siegel and Nobody (1950) wrote about the developing mind.
```

## Good

```markdown
Minds meet in the space between them (Siegel, 2012).
```

```markdown
She told me so herself (K. Example, personal communication, May 4, 2019).
```
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Confidence, Near, Reason, Severity, Status
from ipnb_refs.names import fold
from ipnb_refs.references import cited
from ipnb_refs.resolving import first_of_each
from ipnb_refs.rules.entry_stub import entry_stub
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.skipped_entry import skipped_entry
from ipnb_refs.rules.wording import LIST, also_cited, as_typed, base, described, file_of, home

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Cite, Diagnostic, Resolution
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_MOST_SHOWN = 4
_AT_MOST = {
    Confidence.SURE: Severity.ERROR,
    Confidence.LIKELY: Severity.WARNING,
    Confidence.UNSURE: Severity.INFO,
}
"""How severe a finding can be; what is unlikely to be a citation has none."""
_OF_OTHER_RULES = {Near.YEAR, Near.NAME, Near.CO_AUTHORS, Near.LETTER}


@rule("CIT101", "unresolved-citation", Severity.ERROR, source="APA 8.4")
def unresolved_citation(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites without a work and without a near miss, each work once."""
    stored = {each.cite for each in context.comparison.only_stored}
    lost = [
        r
        for r in context.resolutions
        if _is_lost(r) and r.cite not in stored and r.confidence in _AT_MOST
    ]
    for resolution, others in first_of_each(lost, last=context.document.is_quoted):
        cite = resolution.cite
        severity = rule.severity.at_most(_AT_MOST[resolution.confidence])
        yield context.finding(
            replace(rule, severity=severity),
            cite.span,
            _message(context, resolution),
            help=_help(context, resolution),
            related=tuple(also_cited(other.cite.span) for other in others),
        )


def _is_lost(resolution: Resolution) -> bool:
    near = {suggestion.differs for suggestion in resolution.suggestions}
    return resolution.status is Status.UNRESOLVED and not near & _OF_OTHER_RULES


def _message(context: Context, resolution: Resolution) -> str:
    typed, place = as_typed(context, resolution.cite), base(context)
    if resolution.confidence is Confidence.SURE:
        return f"“{typed}” is not in {place}"
    return f"“{typed}” may be a citation, and is not in {place}"


def _help(context: Context, resolution: Resolution) -> str:
    keys = [suggestion.key for suggestion in resolution.suggestions]
    if resolution.reason is Reason.OTHER_INITIALS and keys:
        works = described(context, keys)
        return f"correct or delete the initials; {home(context, keys)} has {works}"
    known = _known(context, resolution.cite)
    if resolution.confidence is not Confidence.SURE:
        known = f"a film, a product, or an event needs no entry; if it is a source, {known}"
    if context.listed is not None and not context.store.works:
        return f"{known}add the work to the list, or correct the citation"
    if skipped := skipped_entry(context.store, resolution.cite):
        return f"{skipped}, but could not be read: repair that entry (BIB101 says what is wrong)"
    file = file_of(context.store)
    place = file if context.listed is None else f"the list and {file}"
    stub = entry_stub(context, resolution.cite)
    return f"{known}correct the citation, or add the work to {place}:\n{stub}"


def _known(context: Context, cite: Cite) -> str:
    """Say where other works by the first author are known; "" where none is."""
    folded = fold(cite.names[0].name.surname)
    listed = context.listed.store.by_first_name(folded) if context.listed is not None else ()
    places = ((LIST, listed), (file_of(context.store), context.store.by_first_name(folded)))
    said = [
        f"{place} has {'; '.join(cited(work) for work in works[:_MOST_SHOWN])}"
        + (f" and {len(works) - _MOST_SHOWN} more" if len(works) > _MOST_SHOWN else "")
        for place, works in places
        if works
    ]
    return f"{', and '.join(said)}; " if said else ""
