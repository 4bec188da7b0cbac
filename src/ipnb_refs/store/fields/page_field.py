"""Pages as they are typed in a bibliography."""

from __future__ import annotations

import re
from functools import cache

from ipnb_refs.languages import LANGUAGES
from ipnb_refs.regex import regex

_BEHIND = regex(r"((?<!\d)\d{1,9}\s?[-–]+\s?\d{1,9})\s?pp?\.?")


def bare_pages(text: str) -> str:
    """Take the labels off pages, which are printed where they belong: "pp. 12–15" is "12–15".

    They may stand before each number ("p. 12–p. 15"), and behind a range. Two hyphens are a dash.
    """
    text = text.replace("---", "–").replace("--", "–")
    if text.isdecimal() or not any(map(str.isalpha, text)):
        return text
    bare = _label().sub("", text)
    behind = _BEHIND.fullmatch(bare)
    return behind[1] if behind else bare


@cache
def _label() -> re.Pattern[str]:
    """Labels of all our languages before a page; after one without a period there is a blank.

    Only "p" and "pp" may stand right before a figure; "P12" can be an article.
    """
    typed = {label for each in LANGUAGES for label in each.locators.get("page", ())}
    stopped = "|".join(re.escape(each) for each in typed if each.endswith("."))
    bare = "|".join(re.escape(each) for each in typed if not each.endswith("."))
    number = r"(?=[\w-]{0,6}\d|[ivxlc]+\b)"
    return regex(rf"(?<![^\s,;–-])(?:(?i:{stopped})\s*{number}|(?i:{bare})\s+{number}|pp?(?=\d))")
