"""A `url` that does not contain exactly one working address.

A URL begins with "https://" or another scheme; one that begins with "www." becomes a link within
one's own site. Two URLs in one field are read as one. A bare DOI belongs in `doi`.

The fix adds "https://" to a URL that has everything else; it is unsafe, since only you can check
that the site responds there.

## Bad

```bibtex
@online{a, author = {Doe, Jane}, title = {Minds}, year = {2012}, url = {www.example.org/minds}}
```

```bibtex
@online{a,
  author = {Doe, Jane},
  title = {Minds},
  year = {2012},
  url = {https://example.org/a https://example.org/b},
}
```

## Good

```bibtex
@online{a,
  author = {Doe, Jane},
  title = {Minds},
  year = {2012},
  url = {https://www.example.org/minds},
}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ipnb_refs.model import Applicability, Severity
from ipnb_refs.regex import regex
from ipnb_refs.rules.rule import Scope, rule
from ipnb_refs.store import bare_doi, to_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.context import StoreContext
    from ipnb_refs.rules.rule import Rule

_SCHEME = regex(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_WEB = regex(r"https?://[^/\s]", re.IGNORECASE)
_SLIP = regex(r"h?t{1,3}ps?[:;/]", re.IGNORECASE)
_HOST = regex(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_SECOND = regex(r"\s(?:and\s|or\s|[,;]\s?)?https?://", re.IGNORECASE)
_DOI = regex(r"10\.\d{4,9}/\S+")


@rule("BIB210", "url-form", Severity.WARNING, scope=Scope.STORE, fix=(Applicability.UNSAFE,))
def url_form(rule: Rule[StoreContext], context: StoreContext) -> Iterator[Diagnostic]:
    """Report values that are not exactly one URL."""
    for entry in context.entries:
        url = to_verbatim(entry.fields.get("url", ""))
        if not url:
            continue
        message, help_ = _fault(url, entry.fields["url"])
        if message:
            literal = context.literal(entry, "url")
            missing = help_.startswith("write https://")
            whole = literal is not None and literal.text.strip() == url and missing
            fix = literal.fix(f"https://{url}", Applicability.UNSAFE) if literal and whole else None
            yield context.finding(rule, entry, "url", message, help=help_, fix=fix)


def _fault(url: str, typed: str) -> tuple[str, str]:
    """Say what is wrong, and what to do; two empty texts for nothing."""
    if _SECOND.search(typed.strip()):
        return "two URLs in one field are read as one", "keep one of them"
    if _DOI.fullmatch(url):
        return "this is a DOI, not a URL", f"write doi = {{{url}}}"
    if _SLIP.match(url) and not _WEB.match(url):
        return "“http” is mistyped in this URL", "begin it with https://"
    if _SCHEME.match(url) or bare_doi(url) != url:
        return "", ""
    if _HOST.fullmatch(url) and len(typed.split()) == 1:
        return "this URL does not begin with https://", f"write https://{url}"
    return "this is not a URL", "copy the address from your browser, with its https://"
