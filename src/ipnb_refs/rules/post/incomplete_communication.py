"""A personal communication without its date, or without initials.

Nobody can look it up, so the text has all there is: initials and surname, "personal communication",
and the date as exactly as it is known (APA 8.9).

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
    from ipnb_refs.rules.rule import Context, Rule


@rule("CIT211", "incomplete-communication", Severity.WARNING)
def incomplete_communication(rule: Rule, context: Context) -> Iterator[Diagnostic]:
    """Report what is missing of a personal communication."""
    for citation, _ in context.own:
        for cite in citation.cites:
            if cite.exemption is not Exemption.PERSONAL_COMMUNICATION or not cite.names:
                continue
            bare = [n.name.surname for n in cite.names if not (n.name.given or n.name.literal)]
            if cite.date is None or bare:
                missing = "the date" if cite.date is None else f"the initials of {bare[0]}"
                message = f"a personal communication needs {missing} (APA 8.9)"
                help_ = "write “L.-B. Hayes, personal communication, May 4, 2019”"
                yield rule.finding(context, cite.span, message, help=help_)
