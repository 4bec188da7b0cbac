"""A page label or dash that does not fit the pages.

One page is "p. 3", several pages are "pp. 3–4" with an en dash (APA 8.13), which may be typed as
"--". "pg." is not an APA label. Posts in other languages, which have one label for both, are left
alone.

## Bad

```markdown
He says so himself (Siegel, 2012, p. 3–4).
```

```markdown
He says so himself (Siegel, 2012, pp. 3-4).
```

## Good

```markdown
He says so himself (Siegel, 2012, pp. 3–4), and again (Schore, 2012, p. 12).
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.languages import ENGLISH, alternatives, believed
from ipnb_refs.model import Applicability, Severity, Span
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.rule import Rule

# Only what is plain English and plain pages: other languages have one label for both.
_LABELS = alternatives(typed[:-1] for typed in ENGLISH.locators["page"] if typed.endswith("."))
_DASH = r"(?:-{1,3}|[‐‑‒–—−])"
_TYPED = regex(rf"({_LABELS})\.?\s?((?:[A-Za-z]?\d+)(?:\s?(?:{_DASH}|,)\s?[A-Za-z]?\d+)*)")
# "--" is how an en dash is typed where the software that shows the post makes one of it.
_HYPHEN = regex(r"(?<=\d)(?:\s?[-‐‑‒—−]\s?|\s?---\s?)(?=[A-Za-z]?\d)")
_GOES_ON = regex(rf"(?:\s?{_DASH}\s?[A-Za-z]?\d+)+")
_SEVERAL = regex(r"[-–—,]")
_LONGEST_SAMPLE, _LEAST_WORDS = 20_000, 6
_QUOTED = regex(r"[„“«»”][^„“«»”]{2,2000}[“”»«]")  # words of somebody else, in their language
_SPACE = regex(r"\s")  # the end of a line, or a thin space, is none that is missing


@rule("CIT206", "page-label", Severity.WARNING, source="APA 8.13", fix=(Applicability.SAFE,))
def page_label(rule: Rule[Context], context: Context) -> Iterator[Diagnostic]:
    """Report page labels and dashes that are not APA's, with the right ones."""
    for number, (span, typed, label, right) in enumerate(_unlike(context)):
        if not number and not _is_in_english(context):
            return
        fix = context.replacing(span, right)
        message, help_ = _fault(typed, label, right), f"write “{right}” ({rule.source})"
        yield context.finding(rule, span, message, help=help_, fix=fix)


def _unlike(context: Context) -> Iterator[tuple[Span, re.Match[str], str, str]]:
    """Give the pages that are not as APA has them: where, what is typed, and the right label."""
    text = context.document.text
    for citation, resolutions in context.own:
        locators = [resolution.cite.locator for resolution in resolutions]
        for locator in (*locators, citation.apart):
            span = _whole(locator.span, text) if locator else None
            typed = _TYPED.fullmatch(span.of(text)) if span else None
            if span is None or typed is None:
                continue
            pages = _HYPHEN.sub("–", typed[2])
            label = ENGLISH.terms.page[_SEVERAL.search(pages) is not None]
            right = f"{label} {pages}"
            if right != _SPACE.sub(" ", typed[0]):
                yield span, typed, label, right


def _is_in_english(context: Context) -> bool:
    """Whether a post does not say that it is in another language, nor is so plainly."""
    document = context.document
    if document.meta.lang:
        return document.meta.lang.partition("-")[0] == ENGLISH.tag
    own = _QUOTED.sub(" ", document.prose[:_LONGEST_SAMPLE])
    return believed(ENGLISH.tag, own, least=_LEAST_WORDS) is not None


def _whole(locator: Span, text: str) -> Span:
    """Take in the rest of a range of pages whose dash ended the locator."""
    rest = _GOES_ON.match(text, locator.end)
    return Span(locator.start, rest.end()) if rest else locator


def _fault(typed: re.Match[str], label: str, right: str) -> str:
    """Say what is wrong with a label and its pages."""
    shown = " ".join(typed[0].split())
    if f"{typed[1]}." != label:
        own = shown.removesuffix(" ".join(typed[2].split())).strip()
        return f"“{own}” instead of “{label}” in “{shown}”"
    if _HYPHEN.search(typed[2]):
        return f"missing en dash in “{shown}”"
    return f"“{shown}” instead of “{right}”"
