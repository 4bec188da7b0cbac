"""A list entry that the post does not cite.

Every work listed is cited (APA 8.4). An entry counts as cited if a number, raised or in brackets,
points to it, if a citation with a typo may refer to it, or if only a quoted author cites it. It
also counts if the text names the work in another way: its authors and year in one sentence
("Bowlby put it in 1969", APA 8.11), its title and year, or a link to its DOI, its address, or its
anchor.

Only lists of references are held to this. Works under a heading that offers more, such as "Further
reading", "Resources", or "Learn more", and those listed under `nocite` in the front matter need no
citation. If a post has a list of references, neither do works under any other heading; if its only
list has a heading that does not say what it is, most of its works must be cited for the rest to be
reported. A part of the list with a heading of its own is not reported if none of its works is
cited. A post without citations is not compared.

## Bad

```markdown
The mind develops between people (Siegel, 2012).

## References

Öhman, A. (2005). The role of the amygdala in human fear: Automatic detection of threat.
*Psychoneuroendocrinology*, *30*(10), 953–958.

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.
```

## Good

```markdown
The mind develops between people (Siegel, 2012).

## References

Siegel, D. J. (2012). *The developing mind: How relationships and the brain interact to shape who we
are* (2nd ed.). Guilford Press.

## Further reading

Öhman, A. (2005). The role of the amygdala in human fear: Automatic detection of threat.
*Psychoneuroendocrinology*, *30*(10), 953–958.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Severity
from ipnb_refs.references import cited
from ipnb_refs.rules.context import head_of
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("REF102", "uncited-entry", Severity.ERROR, source="APA 8.4")
def uncited_entry(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report entries that nothing in the post refers to."""
    for entry in context.comparison.uncited:
        work = context.comparison.work(entry.key)
        yield context.finding(
            rule,
            head_of(entry),
            f"{cited(work)} is listed but not cited",
            help="cite it, delete it, or move it under a heading such as “Further reading”",
        )
