"""A number in square brackets that the numbered list does not reach.

Some posts cite by number, in the manner of other styles: "[3]" is the third entry. Where all
entries of the list are numbered and at least half of its numbers are cited, a higher one points to
nothing. APA has no numbers; this rule asks for none, and only looks whether those that are typed
lead somewhere.

What to do: correct the number, or add the entry.

## Bad

```markdown
The mind develops between people [1], and fear is quick [3].

## References

[1] Siegel, D. J. (2012). *The developing mind*. Guilford Press.

[2] Öhman, A. (2005). The role of the amygdala in human fear. *Psychoneuroendocrinology*, *30*(10),
953–958.
```

## Good

```markdown
The mind develops between people [1], and fear is quick [2].

## References

[1] Siegel, D. J. (2012). *The developing mind*. Guilford Press.

[2] Öhman, A. (2005). The role of the amygdala in human fear. *Psychoneuroendocrinology*, *30*(10),
953–958.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.citations import numbers_in_brackets
from ipnb_refs.model import Severity
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_LEAST = 2
"""Entries that a numbered list has."""


@rule("CIT108", "number-not-listed", Severity.ERROR)
def number_not_listed(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report numbers behind the last of a list that is cited by number."""
    last = _last_number(context)
    if not last:
        return
    found = [*numbers_in_brackets(context.document)]
    cited = {number for _, number in found if 1 <= number <= last}
    # Where most is cited by names, or little by number, "[12]" may be anything.
    if 2 * len(cited) < last or len([*context.resolutions]) > len(cited):
        return
    for span, number in found:
        if number > last:
            yield context.finding(
                rule,
                span,
                f"[{number}] is not in the list, which ends at {last}",
                help="correct the number, or add the entry to the list",
            )


def _last_number(context: Context) -> int:
    """Give the last number of the list if its entries are numbered from 1 on; else 0."""
    numbers = [work.number for work in context.listed.works] if context.listed is not None else []
    is_numbered = len(numbers) >= _LEAST and numbers == [*range(1, len(numbers) + 1)]
    return len(numbers) if is_numbered else 0
