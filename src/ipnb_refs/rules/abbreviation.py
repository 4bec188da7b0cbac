"""An abbreviation of a group that is used too early, introduced twice, or stands for two groups.

The name of a group is written out where it is first cited, with its abbreviation behind it; from
then on the abbreviation is enough (APA 8.21).

## Bad

```markdown
Suicide is preventable (World Health Organization [WHO], 2022). Launch it (World Health Organization
[WHO], 2022).
```

## Good

```markdown
Suicide is preventable (World Health Organization [WHO], 2022). Launch it (WHO, 2022).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Related, Severity
from ipnb_refs.names import fold
from ipnb_refs.rules._rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import CiteName, Diagnostic, Part
    from ipnb_refs.rules._rule import Context, Rule


@rule("CIT210", "abbreviation", Severity.WARNING)
def abbreviation(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report introductions that repeat or contradict an earlier one, and uses before the first."""
    introduced: dict[str, tuple[CiteName, Part]] = {}
    used: dict[str, CiteName] = {}
    for citation, _ in context.own:
        for name in (name for cite in citation.cites if not cite.inherited for name in cite.names):
            short = name.abbreviation
            if short is None:
                used.setdefault(name.name.surname, name)
                continue
            first = introduced.setdefault(short.text, (name, short))
            related: tuple[Related, ...] = (Related("introduced here", first[1].span),)
            if first[1] is not short:
                same = fold(first[0].name.surname) == fold(name.name.surname)
                what = "is introduced already" if same else "stands for another group already"
                message = f"“{short.text}” {what} (APA 8.21)"
                help_ = "write the abbreviation alone" if same else "write one of the two out"
                yield rule.finding(context, short.span, message, help=help_, related=related)
            elif short.text in used:
                early = used[short.text]
                message = f"“{short.text}” is used before it is introduced (APA 8.21)"
                help_ = f"write “{name.name.surname} [{short.text}]” here"
                yield rule.finding(context, early.span, message, help=help_, related=related)
