"""A citation of a work that is in neither the post's list nor the bibliography.

Every work cited is listed (APA 8.4). This rule applies when neither the list typed in the post nor
the bibliography has a work with these authors and this date, nor one that is close enough to be
meant: typos in the year, a name, the authors, or the letter have rules of their own (CIT103 to
CIT106). A work cited several times is reported once, with the other places.

What to do: add the work, or correct the citation. The help says which works of the author are known
and where, and contains the start of a BibTeX entry, with the type that the sentence suggests.
A film, a song, or an album that the sentence calls so ("Inception (2010), a film") is no source;
neither is who made it, in a post about films or music ("*Heat* (Mann, 1995)").
Personal communications and the first work of "as cited in" need no entry and are never reported.

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

from typing import TYPE_CHECKING

from ipnb_refs.model import Near, Reason, Severity, Status
from ipnb_refs.names import fold
from ipnb_refs.references import cited
from ipnb_refs.resolving import first_of_each
from ipnb_refs.rules.entry_stub import entry_stub, is_credit_of_art, is_title_of_art
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import LIST, also_cited, as_typed, base, described, file_of, home

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Citation, Cite, Diagnostic, Resolution
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_MOST_SHOWN = 4
_OF_OTHER_RULES = {Near.YEAR, Near.NAME, Near.CO_AUTHORS, Near.LETTER}


@rule("CIT101", "unresolved-citation", Severity.ERROR, source="APA 8.4")
def unresolved_citation(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report cites without a work and without a near miss, each work once."""
    stored = {each.cite for each in context.comparison.only_stored}
    lost = [
        r
        for citation, resolutions in context.clusters
        for r in resolutions
        if _is_lost(r) and r.cite not in stored and not _is_title(context, citation, r)
    ]
    for resolution, others in first_of_each(lost):
        cite = resolution.cite
        yield context.finding(
            rule,
            cite.span,
            f"“{as_typed(context, cite)}” is not in {base(context)}",
            help=_help(context, resolution),
            related=tuple(also_cited(other.cite.span) for other in others),
        )


def _is_lost(resolution: Resolution) -> bool:
    near = {suggestion.differs for suggestion in resolution.suggestions}
    return resolution.status is Status.UNRESOLVED and not near & _OF_OTHER_RULES


def _is_title(context: Context, citation: Citation, resolution: Resolution) -> bool:
    """Whether a film or a song is spoken of, and nothing known resembles it."""
    if resolution.suggestions or _known(context, resolution.cite):
        return False
    return is_title_of_art(context, citation) or is_credit_of_art(context, citation)


def _help(context: Context, resolution: Resolution) -> str:
    keys = [suggestion.key for suggestion in resolution.suggestions]
    if resolution.reason is Reason.OTHER_INITIALS and keys:
        works = described(context, keys)
        return f"correct or delete the initials; {home(context, keys)} has {works}"
    known = _known(context, resolution.cite)
    if context.listed is not None and not context.store.works:
        return f"{known}add the work to the list, or correct the citation"
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
