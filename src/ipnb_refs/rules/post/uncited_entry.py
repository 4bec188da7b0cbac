"""An entry of the list that the post does not cite.

Every work listed is cited (APA 8.4). An entry counts as cited where a number, raised or in
brackets, points to it, where a citation with a slip may have meant it, and where only a quoted
author cites it. Works under a heading such as "Further reading", and those that `nocite` in the
front matter names, need no citation. A post that cites nobody is not compared.

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
from ipnb_refs.rules.rule import head_of, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.rule import Context, Rule


@rule("REF102", "uncited-entry", Severity.ERROR)
def uncited_entry(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report entries that nothing in the post speaks of."""
    for entry in context.comparison.uncited:
        work = context.comparison.work(entry.key)
        yield rule.finding(
            context,
            head_of(entry),
            f"{context.label(work)} is listed but not cited",
            help="cite the work, take it out, or move it below a heading “Further reading”",
        )
