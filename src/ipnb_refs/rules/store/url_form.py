"""A `url` that leads nowhere.

An address begins with "https://", or with another scheme: what begins with "www." becomes a link
within one's own site. Two addresses in one field are read as one. A bare DOI belongs to `doi`.

The fix puts "https://" before an address that has everything else; it is unsafe, since only you can
see whether the site answers there.

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
from ipnb_refs.rules.store.store_rule import store_rule
from ipnb_refs.store import bare_doi, to_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.rules.store.store_rule import StoreContext, StoreRule

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_WEB = re.compile(r"https?://[^/\s]", re.IGNORECASE)
_SLIP = re.compile(r"h?t{1,3}ps?[:;/]", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_SECOND = re.compile(r"\s(?:and\s|or\s|[,;]\s?)?https?://", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+")


@store_rule("BIB210", "url-form", Severity.WARNING)
def url_form(rule: StoreRule, context: StoreContext) -> Iterator[Diagnostic]:
    """Report values that are no address, or more than one."""
    for entry in context.entries:
        url = to_verbatim(entry.fields.get("url", ""))
        if not url:
            continue
        message, help_ = _trouble(url, entry.fields["url"])
        if message:
            literal = context.literal(entry, "url")
            missing = help_.startswith("write https://")
            whole = literal is not None and literal.text.strip() == url and missing
            fix = literal.fix(f"https://{url}", Applicability.UNSAFE) if literal and whole else None
            yield rule.finding(context, entry, "url", message, help=help_, fix=fix)


def _trouble(url: str, typed: str) -> tuple[str, str]:
    """Say what is wrong, and what to do; two empty texts for nothing."""
    if _SECOND.search(typed.strip()):
        return "two addresses in one field are read as one", "keep one of them"
    if _DOI.fullmatch(url):
        return "this is a DOI and no address", f"write doi = {{{url}}}"
    if _SLIP.match(url) and not _WEB.match(url):
        return "this address begins with a slip", "begin it with https://"
    if _SCHEME.match(url) or bare_doi(url) != url:
        return "", ""
    if _HOST.fullmatch(url) and len(typed.split()) == 1:
        return "an address begins with https://", f"write https://{url}"
    return "this is no address", "write what a browser shows, beginning with https://"
