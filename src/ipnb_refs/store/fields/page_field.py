"""Pages as they are typed in a bibliography."""

from __future__ import annotations

import re
from functools import cache

from ipnb_refs.languages import LANGUAGES
from ipnb_refs.regex import regex


def bare_pages(text: str) -> str:
    """Take the label off pages, which is printed where it belongs: "pp. 12–15" is "12–15"."""
    label = None if text[:1].isdecimal() else _label().match(text)
    return text[label.end() :] if label else text


@cache
def _label() -> re.Pattern[str]:
    """Labels of all our languages before a page; after one without a period there is a blank."""
    typed = {label for each in LANGUAGES for label in each.locators.get("page", ())}
    stopped = "|".join(re.escape(each) for each in typed if each.endswith("."))
    bare = "|".join(re.escape(each) for each in typed if not each.endswith("."))
    number = r"(?=[\w-]{0,6}\d|[ivxlc]+\b)"
    return regex(rf"(?:(?:{stopped})\s*|(?:{bare})\s+){number}", re.IGNORECASE)
