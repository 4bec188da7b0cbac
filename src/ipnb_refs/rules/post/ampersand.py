"""“&” in running text, “and” in parentheses, or a comma alone between two authors.

Two authors are joined by “&” in parentheses and in the list, and by “and” in running text
(APA 8.17). German works the same way (“&” in parentheses, “und” in the text); other languages allow
both in parentheses and are not reported there. A citation that resembles no work is left alone:
bands and companies have “&” in their names ("Simon & Garfunkel (1970)"). So is one in which
“et al.” takes the place of the names (CIT203).

## Bad

```markdown
LeDoux & Pine (2016) tell fear from threat.
```

```markdown
Fear is not threat (LeDoux and Pine, 2016).
```

```markdown
Fear is not threat (LeDoux, Pine, 2016).
```

## Good

```markdown
LeDoux and Pine (2016) tell fear from threat (see LeDoux & Pine, 2016).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import AMPERSAND, LANGUAGES, joining_word
from ipnb_refs.model import Applicability, Form, Severity, Span, Status
from ipnb_refs.rules.post.et_al import replaces_names
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic, Resolution
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_PAIR = 2
_NOT_IN_PARENTHESES = frozenset(
    language.terms.joining for language in LANGUAGES if language.sign_in_parentheses
)


@rule("CIT202", "ampersand", Severity.WARNING, source="APA 8.17", fix=(Applicability.SAFE,))
def ampersand(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report the connector of a cite that does not suit its place, under the connector."""
    for citation, resolutions in context.own:
        for resolution in resolutions:
            cite = resolution.cite
            if cite.inherited:
                continue
            narrative = citation.form is Form.NARRATIVE and cite is citation.cites[0]
            judge = _of_comma if cite.connector is None else _of_connector
            found = judge(context, resolution, narrative=narrative)
            if found is None:
                continue
            span, message, word, typed = found
            fix = context.replacing(span, typed) if word else None
            help_ = f"write “{word}”" if word else "write “and”, or the word in your language"
            yield context.finding(rule, span, message, help=f"{help_} ({rule.source})", fix=fix)


def _of_connector(
    context: Context, resolution: Resolution, *, narrative: bool
) -> tuple[Span, str, str, str] | None:
    """Say what is wrong with "and" or "&", where, and the word that is right there, twice."""
    cite = resolution.cite
    if cite.connector is None or _is_strange(context, resolution):
        return None
    if replaces_names(context, resolution, enclosed=not narrative):
        return None
    typed = cite.connector.text
    if narrative and typed == AMPERSAND and not _in_table(context, cite.span.start):
        message, word = "“&” between authors in running text", _joining(context)
    elif not narrative and is_wrong_in_parentheses(typed):
        message, word = f"“{typed}” between authors in parentheses", AMPERSAND
    else:
        return None
    return cite.connector.span, message, word, word


def _of_comma(
    context: Context, resolution: Resolution, *, narrative: bool
) -> tuple[Span, str, str, str] | None:
    """Say that a comma alone joins the two authors of a work, and what belongs in its place."""
    cite = resolution.cite
    if resolution.status is not Status.RESOLVED or resolution.key is None or cite.et_al:
        return None
    if len(cite.names) != _PAIR or len(context.comparison.work(resolution.key).names) != _PAIR:
        return None
    between = Span(cite.names[0].span.end, cite.names[1].span.start)
    if between.of(context.document.prose).strip() != ",":
        return None
    word = _joining(context) if narrative else AMPERSAND
    return between, "a comma alone between two authors", word, f" {word} "


def _joining(context: Context) -> str:
    return joining_word(context.document.meta.lang, context.document.prose) or ""


def is_wrong_in_parentheses(connector: str) -> bool:
    """Whether a connector must be "&" in parentheses: "and" and "und", but no Spanish "y"."""
    return connector.lower() in _NOT_IN_PARENTHESES


def _is_strange(context: Context, resolution: Resolution) -> bool:
    """Whether nothing that is known resembles a cite: then “&” may be part of one name."""
    if resolution.status is not Status.UNRESOLVED or resolution.suggestions:
        return False
    return not context.comparison.is_stored(resolution.cite)


def _in_table(context: Context, offset: int) -> bool:
    """Tables are set like parentheses (APA 8.17)."""
    return any(table.start <= offset < table.end for table in context.document.regions.tables)
