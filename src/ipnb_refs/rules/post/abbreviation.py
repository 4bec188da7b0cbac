"""An abbreviation of a group that is never introduced, used too early, or used for two groups.

A group's name is written out where it is first cited, followed by its abbreviation; from then on,
the abbreviation is enough (APA 8.21). One that stands for an author of the store or the list, whose
name the text does not have anywhere, is reported where it is first used. There is no fix for an
abbreviation that stands for two groups.

## Bad

```markdown
Suicide is preventable (World Health Organization [WHO], 2022). Launch it (World Health Organization
[WHO], 2022).
```

```markdown
World Health Organization (WHO, 2022) has a guide, and World Health Organization (WHO, 2022) tests.
```

```markdown
Suicide is preventable (WHO, 2022). World Health Organization (WHO, 2022) has a guide.
```

## Good

```markdown
Suicide is preventable (World Health Organization [WHO], 2022). Launch it (WHO, 2022).
```

```markdown
The World Health Organization (WHO) is sure of it (WHO, 2022).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Edit, Fix, Related, Severity, Span
from ipnb_refs.names import fold
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ipnb_refs.model import CiteName, Diagnostic, Part
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

_ACRONYM = regex(r"[A-Z][A-Za-z.]*[A-Z][A-Za-z.-]*")
_OPENING = regex(r"\s*\(")
_SEPARATOR = regex(r"[,;]\s*")


@rule("CIT210", "abbreviation", Severity.WARNING, source="APA 8.21", fix=(Applicability.SAFE,))
def abbreviation(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report introductions that repeat or contradict an earlier one, and uses before the first."""
    introduced: dict[str, tuple[CiteName, Part]] = {}
    used: dict[str, CiteName] = {}
    for name in _names(context):
        short = name.abbreviation
        if short is None:
            used.setdefault(name.name.surname, name)
            continue
        first, there = introduced.setdefault(short.text, (name, short))
        related = (Related("introduced here", there.span),)
        early = used.get(short.text)
        if first is not name:
            same = fold(first.name.surname) == fold(name.name.surname)
            what = "has already been introduced" if same else "already stands for another group"
            message = f"“{short.text}” {what}"
            help_ = f"write only “{short.text}”" if same else "spell out one of the two groups"
            help_ = f"{help_} ({rule.source})"
            fix = _shortened(context, name, short) if same else None
            yield context.finding(rule, short.span, message, help=help_, related=related, fix=fix)
        elif early is not None and not _is_in_brackets_before(context, early):
            message = f"“{short.text}” is used before it is introduced"
            help_ = f"write “{name.name.surname} [{short.text}]” here ({rule.source})"
            fix = _moved_up(context, early, name, short)
            yield context.finding(rule, early.span, message, help=help_, related=related, fix=fix)
    for name, groups in _never_introduced(context, introduced):
        yield _unexplained(rule, context, name, groups)


def _unexplained(
    rule: Rule[Context], context: Context, name: CiteName, groups: Sequence[str]
) -> Diagnostic:
    """Report an abbreviation that nobody has introduced, or that stands for several groups."""
    short, fix = name.name.surname, None
    if len(groups) > 1:
        message = f"“{short}” stands for several groups, and for none of them is it introduced"
        help_ = f"spell the groups out: {'; '.join(groups)} ({rule.source})"
    else:
        message = f"“{short}” is never introduced"
        help_ = f"write “{groups[0]} [{short}]” here ({rule.source})"
        fix = _written_out(context, name, groups[0])
    return context.finding(rule, name.span, message, help=help_, fix=fix)


def _never_introduced(
    context: Context, shorts: Collection[str]
) -> Iterator[tuple[CiteName, Sequence[str]]]:
    """Give the abbreviations whose groups are nowhere in the text, each once, with the groups.

    Those that the settings explain (`aliases`) are the writer's own.
    """
    known = {*shorts, *context.settings.aliases}
    found: dict[str, tuple[CiteName, dict[str, None]]] = {}
    for _, resolutions in context.own:
        for resolution in resolutions:
            name = resolution.cite.names[0]
            short = name.name.surname
            is_work = resolution.key is not None and not resolution.cite.inherited
            if not is_work or short in known or not _ACRONYM.fullmatch(short) or name.abbreviation:
                continue
            names = context.comparison.work(resolution.key or "").names
            group = names[0].literal if len(names) == 1 else ""
            if _is_abbreviated(short, group):
                found.setdefault(short, (name, {}))[1][group] = None
    text = fold(context.document.prose) if found else ""
    for name, groups in found.values():
        if not any(_bare(group) in text for group in groups):
            yield name, tuple(groups)


def _is_abbreviated(short: str, group: str) -> bool:
    """Whether an abbreviation is of this name, which does not say it: "ONU" is of another one."""
    if " " not in group or short in group or f"({short})".lower() in group.lower():
        return False
    from ipnb_refs.resolving import is_called_otherwise  # noqa: PLC0415 - of few posts

    return not is_called_otherwise(short, group)


def _bare(group: str) -> str:
    """Fold the name of a group as it may stand in a sentence."""
    return fold(group.removeprefix("The ").removeprefix("the "))


def _names(context: Context) -> Iterator[CiteName]:
    for citation, _ in context.own:
        for cite in citation.cites:
            yield from () if cite.inherited else cite.names


def _is_in_brackets_before(context: Context, used: CiteName) -> bool:
    """Whether the prose introduces it without a citation: "the World Health Organization (WHO)"."""
    before = context.document.prose[: used.span.start]
    return f"({used.name.surname})" in before or f"[{used.name.surname}]" in before


def _shortened(context: Context, name: CiteName, short: Part) -> Fix | None:
    """Make a fix that leaves only the abbreviation of a group."""
    prose, text = context.document.prose, context.escaped(short.text)
    separator = _SEPARATOR.match(prose, short.span.end)
    edits: tuple[Edit, ...]
    if prose[short.span.end : short.span.end + 1] in ("]", ")"):
        edits = (Edit(Span(name.span.start, short.span.end + 1), text),)
    elif separator is not None:
        edits = (Edit(name.span, text), Edit(Span(short.span.start, separator.end()), ""))
    else:
        return None
    return Fix(f"write only “{short.text}”", edits, Applicability.SAFE)


def _moved_up(context: Context, early: CiteName, name: CiteName, short: Part) -> Fix | None:
    """Make a fix that introduces an abbreviation where it is first used, and only uses it later."""
    here, there = _written_out(context, early, name.name.surname), _shortened(context, name, short)
    if here is None or there is None:
        return None
    return Fix(here.title, (*here.edits, *there.edits), Applicability.SAFE)


def _written_out(context: Context, used: CiteName, group: str) -> Fix | None:
    """Make a fix that introduces an abbreviation where it is used."""
    prose, short = context.document.prose, used.name.surname
    opening = _OPENING.match(prose, used.span.end)
    edits: tuple[Edit, ...]
    if opening is not None:
        inside = Edit(Span(opening.end(), opening.end()), context.escaped(f"{short}, "))
        edits = (Edit(used.span, context.escaped(group)), inside)
    elif prose[used.span.end : used.span.end + 1] in (",", " "):
        edits = (Edit(used.span, context.escaped(f"{group} [{short}]")),)
    else:
        return None
    return Fix(f"introduce “{short}” here", edits, Applicability.SAFE)
