"""A personal communication without a date, or without initials.

Readers cannot look it up, so the text gives all there is: initials and surname, "personal
communication", and as exact a date as possible (APA 8.9).

## Bad

```markdown
She told me so herself (Example, personal communication, May 4, 2019).
```

## Good

```markdown
She told me so herself (K. Example, personal communication, May 4, 2019).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Exemption, Severity
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule


@rule("CIT211", "incomplete-communication", Severity.WARNING, source="APA 8.9")
def incomplete_communication(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report what is missing from a personal communication."""
    for citation, _ in context.own:
        for cite in citation.cites:
            if cite.exemption is not Exemption.PERSONAL_COMMUNICATION or not cite.names:
                continue
            bare = [n.name.surname for n in cite.names if not (n.name.given or n.name.literal)]
            if cite.date is None or bare:
                missing = "a date" if cite.date is None else f"the initials of {bare[0]}"
                message = f"personal communication without {missing}"
                example = "“L.-B. Hayes, personal communication, May 4, 2019”"
                help_ = f"write it like {example} ({rule.source})"
                yield context.finding(rule, cite.span, message, help=help_)
