"""A post that cites works, and neither a list of references nor a bibliography to look them up in.

Without one of the two nobody can say whether the works exist, or who wrote them when: only the form
of the citations is checked. What the post cites is named with its places.

What to do: type the list of references in the post (APA 2.12), or name a bibliography: `--bib FILE`
for one run, `bib` in the settings for all. `ipnb-refs import posts/ -o references.bib` makes one of
the lists that are typed in other posts. Names and years alone, of which only some may be citations
("Inception (2010)"), are an info at most, and a warning where they are likely to be some ("(BBC,
2019)"). A text that cites nobody, though it looks so, can have `ipnb-refs: ignore[REF108]`.

## Bad

```markdown
The mind develops between people (Siegel, 2012), as Schore (2009) wrote.
```

## Good

```markdown
The mind develops between people (Siegel, 2012).

## References

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.
```
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.model import Confidence, Related, Severity
from ipnb_refs.resolving import first_of_each
from ipnb_refs.rules.rule import rule
from ipnb_refs.rules.wording import MOST_NAMED, as_typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ipnb_refs.model import Cite, Diagnostic, Resolution
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_WAYS = """one of three things helps:
type the list of the works below the post, under the heading “References”;
make a bibliography of the lists in other posts: ipnb-refs import POSTS -o references.bib;
name the bibliography that you have: --bib FILE, or bib = "FILE" in ipnb_refs.toml"""

_AT_MOST = {Confidence.SURE: Severity.ERROR, Confidence.LIKELY: Severity.WARNING}
"""How severe the finding can be by the surest of the citations; an info where none is sure."""


@rule("REF108", "nothing-to-look-up", Severity.ERROR, source="APA 2.12")
def nothing_to_look_up(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report once what a post cites that cannot be looked up anywhere."""
    if context.is_looked_up:
        return
    works, surest = _cited(context, lambda each: each.is_missing)
    if not works:
        works, surest = _cited(context, lambda each: each.confidence is Confidence.UNSURE)
    if not works:
        return
    first, *others = works
    number = "one work" if not others else f"{len(works)} works"
    more = len(others) - MOST_NAMED
    cites = "cites" if surest is Severity.ERROR else "may cite"
    rest = f"it cites {more} more works; " if more > 0 else ""
    yield context.finding(
        replace(rule, severity=rule.severity.at_most(surest)),
        first.span,
        f"this post {cites} {number}, and has neither a list of references nor a bibliography to "
        "look them up in",
        help=rest + _WAYS,
        related=tuple(
            Related(f"“{as_typed(context, cite)}” is cited here", cite.span, is_same=True)
            for cite in others[:MOST_NAMED]
        ),
    )


def _cited(context: Context, counts: Callable[[Resolution], bool]) -> tuple[list[Cite], Severity]:
    """Give each work that is cited, once, where its first cite counts, and how severe that is."""
    needed = [each for _, cluster in context.own for each in cluster if counts(each)]
    held = {each.confidence for each in needed}
    surest = next((most for sure, most in _AT_MOST.items() if sure in held), Severity.INFO)
    return [first.cite for first, _ in first_of_each(needed)], surest
