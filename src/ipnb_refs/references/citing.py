"""`cite`: works of a store by their keys -> a citation as text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ipnb_refs.errors import UsageError, misuse
from ipnb_refs.languages import LANGUAGES, terms_for
from ipnb_refs.model import Form
from ipnb_refs.references.in_text import Citer, Quoted
from ipnb_refs.settings import DEFAULTS, Settings
from ipnb_refs.store import Store
from ipnb_refs.writers import write_line

if TYPE_CHECKING:
    from collections.abc import Iterable


def cite(  # noqa: PLR0913 - every one is an option of `ipnb-refs cite`, and has a name
    keys: str | Iterable[str],
    store: Store,
    *,
    narrative: bool = False,
    locator: str = "",
    prefix: str = "",
    suffix: str = "",
    cited_in: str = "",
    post: Iterable[str] = (),
    to: str = "text",
    lang: str = "",
    settings: Settings | None = None,
) -> str:
    """Print the citation of one work, or of several, as APA 7 has it in the text (8.6-8.22).

    `cite("siegel2012", store, locator="pp. 3-4")` is "(Siegel, 2012, pp. 3–4)"; with `narrative`,
    which takes one work, "Siegel (2012, pp. 3–4)". Several works share one pair of parentheses, in
    the order of the list (8.12). `prefix` comes before the first work ("see"); `locator` and
    `suffix` follow the last; `cited_in` is the key of the work in which that one was read about
    (8.6). `post` are the keys of all works that the post cites, so that letters and initials tell
    them apart as in its list: "(Siegel, 2012a)".

    `to` is "text", "markdown", "html" or "latex", and the result is one line, escaped for that.
    `lang` is the language of the words ("de" for "und" and "S."); without it that of the settings,
    else English. Raises `UsageError` for a key that the store does not have, for an unknown format
    or language, and for several works in a narrative citation.
    """
    settings = settings or DEFAULTS
    if not isinstance(store, Store):
        raise misuse("cite", "a Store", store, "call load_store(path) first")
    works = [Quoted(key) for key in ((keys,) if isinstance(keys, str) else keys)]
    if not works:
        raise UsageError("there is nothing to cite: pass the key of a work")
    works[0] = replace(works[0], prefix=prefix)
    works[-1] = replace(works[-1], locator=locator, suffix=suffix, cited_in=cited_in)
    cited = [*(work.key for work in works), *filter(None, [cited_in])]
    _refuse_unknown(cited, store, lang)
    tag = lang or terms_for(settings.lang).tag
    citer = Citer(store, [*cited, *(key for key in post if key in store)], settings, tag)
    return write_line(citer.cite(works, Form.NARRATIVE if narrative else Form.PARENTHETICAL), to)


def _refuse_unknown(keys: Iterable[str], store: Store, lang: str) -> None:
    for key in keys:
        if key not in store:
            raise UsageError(_unknown(key, store))
    known = [language.tag for language in LANGUAGES]
    if lang and lang not in known:
        raise UsageError(f"unknown language “{lang}”: choose one of {', '.join(known)}")


def _unknown(key: str, store: Store) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    near = get_close_matches(key, store.keys())
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"no entry in the bibliography has the key “{key}”{hint}"
