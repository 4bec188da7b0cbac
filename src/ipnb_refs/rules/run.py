"""Runs the rules: those for posts over a post, those for stores and projects over a store."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from ipnb_refs.model import Applicability, Severity, Status
from ipnb_refs.rules.context import FindingsContext, ProjectContext, StoreContext
from ipnb_refs.rules.post import POST_RULES
from ipnb_refs.rules.rule import Needs
from ipnb_refs.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ipnb_refs.model import Diagnostic, RuleId
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import C, Rule
    from ipnb_refs.store import Store

_STYLE = "CIT2"
_OTHER_STYLE = "; the list is not in APA style: `--ignore CIT2` turns such findings off"
_NAME = "ipnb-refs"
"""What every directive in the text has."""
_OPEN = (Status.UNRESOLVED, Status.AMBIGUOUS)


def check_post(context: Context) -> Iterator[Diagnostic]:
    """Yield what the rules that its settings choose find in a post, rule by rule."""
    met = needs_met(context)
    for each in POST_RULES:
        if each.needs in met and context.settings.selects(each.id, default=each.default):
            rule = _weighed(each.load(), context.settings)
            found = rule.check(rule, context)
            yield from _unless_other_style(found, context) if _is_of_style(each.id) else found


def needs_met(context: Context) -> frozenset[Needs]:
    """Give all that the post has of what rules need to find something."""
    clusters, lists = context.clusters, context.document.lists
    found = [*context.resolutions]
    cites = [each.cite for each in found]
    met = {
        Needs.NOTHING: True,
        Needs.CITATIONS: bool(clusters),
        Needs.SEVERAL_CITES: any(len(each.cites) > 1 for each, _ in clusters),
        Needs.EXEMPT_CITES: any(cite.exemption is not None for cite in cites),
        Needs.LOCATORS: any(cite.locator is not None for cite in cites)
        or any(each.apart is not None for each, _ in clusters),
        Needs.UNDATED_CITES: any(cite.date is not None and cite.date.status for cite in cites),
        Needs.OPEN_CITES: any(
            each.status in _OPEN for each in chain(found, context.comparison.misdated)
        ),
        Needs.TYPED_LIST: context.listed is not None,
        Needs.NO_STORE: not context.is_looked_up,
        Needs.FENCE: lists.fence is not None or bool(lists.fence_comments),
    }
    return frozenset(need for need, is_there in met.items() if is_there)


def _is_of_style(rule: RuleId) -> bool:
    """Whether a rule says how APA cites, which says nothing to who cites in another style."""
    return rule.code.startswith(_STYLE)


def _unless_other_style(found: Iterator[Diagnostic], context: Context) -> Iterator[Diagnostic]:
    """Let nobody's style be changed unasked: one fix alone would leave a post in two styles."""
    findings, listed = [*found], context.listed
    is_fixed = listed is not None and any(each.fix is not None for each in findings)
    if listed is None or not is_fixed or not listed.has_other_style(context.document.text):
        yield from findings
        return
    for each in findings:
        if each.fix is None:
            yield each
        else:
            fix = replace(each.fix, applicability=Applicability.UNSAFE)
            yield replace(each, help=each.help and f"{each.help}{_OTHER_STYLE}", fix=fix)


def sift_post(
    found: Iterable[Diagnostic], context: Context, ran: Callable[[RuleId], bool]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Give what is left of the findings of a post, in text order, and what its directives hide.

    `ran` says of which rules nothing was held back before. What is said of the directives
    themselves cannot be hidden.
    """
    document, settings = context.document, context.settings
    if _NAME not in document.text and not document.meta.ignored_rules:
        return tuple(found), ()
    # Few posts have directives, and only they need these.
    from ipnb_refs.suppressions import directives_of, sift  # noqa: PLC0415 - see above

    directives = directives_of(document)
    if not directives:
        return tuple(found), ()
    from ipnb_refs.rules.catalogue import CATALOGUE  # noqa: PLC0415 - see above
    from ipnb_refs.rules.findings import FINDINGS_RULES  # noqa: PLC0415 - see above

    sifted = sift(found, directives, document)
    chosen = frozenset(
        rule.id
        for rule in POST_RULES
        if settings.selects(rule.id, default=rule.default) and ran(rule.id)
    )
    known = tuple(rule.id for rule in CATALOGUE)
    said = _found(
        FINDINGS_RULES,
        FindingsContext(document, directives, sifted.used, chosen, known),
        settings,
    )
    return (*sifted.kept, *said), sifted.hidden


def check_store(
    store: Store, settings: Settings = DEFAULTS, *, cited: frozenset[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Lint the works of a store, in the order of its files; its problems are not repeated.

    `cited` are the keys that the posts of a project cite, where all of them are known: only then
    do the rules of scope `project` run.
    """
    # Most runs check posts alone, and need none of these.
    from ipnb_refs.rules.project import PROJECT_RULES  # noqa: PLC0415 - see above
    from ipnb_refs.rules.store import STORE_RULES  # noqa: PLC0415 - see above
    from ipnb_refs.store import FieldSpans  # noqa: PLC0415 - see above

    places = FieldSpans(store.sources)
    found = [*_found(STORE_RULES, StoreContext(store, places), settings)]
    if cited is not None:
        found += _found(PROJECT_RULES, ProjectContext(store, places, cited), settings)
    if any(_NAME in text for text in store.sources.values()):
        # Few bibliographies have directives.
        from ipnb_refs.rules.store_directives import sift_store  # noqa: PLC0415 - see above

        rules: tuple[Rule[Any], ...] = STORE_RULES
        if cited is not None:
            rules = (*rules, *PROJECT_RULES)
        chosen = (rule for rule in rules if settings.selects(rule.id, default=rule.default))
        ran = frozenset(rule.id for rule in chosen)
        found = [*sift_store(store, found, settings, ran)]
    order = {path: place for place, path in enumerate(store.sources)}
    return tuple(sorted(found, key=lambda finding: _place(finding, order)))


def _found(rules: Iterable[Rule[C]], context: C, settings: Settings) -> Iterator[Diagnostic]:
    for rule in rules:
        if settings.selects(rule.id, default=rule.default):
            weighed = _weighed(rule, settings)
            yield from weighed.check(weighed, context)


def _weighed(rule: Rule[C], settings: Settings) -> Rule[C]:
    """Give a rule with the severity that settings choose for it."""
    chosen = settings.severity_of(rule.id)
    return replace(rule, severity=Severity(chosen)) if chosen is not None else rule


def _place(finding: Diagnostic, order: Mapping[str, int]) -> tuple[int, int, str]:
    start = finding.span.start if finding.span else -1
    return order.get(finding.path or "", 0), start, finding.rule.code
