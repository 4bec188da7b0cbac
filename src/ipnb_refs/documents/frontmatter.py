"""The front matter of a post: where it is, the stores and the language that it names."""

from __future__ import annotations

import re
from itertools import takewhile

from ipnb_refs.documents.canvas import spaces
from ipnb_refs.model import Span
from ipnb_refs.regex import regex

_OPENING = regex(r"(\ufeff?)(---|\+\+\+)[ \t]*\r?\n(?![ \t]*\r?\n)")
_CLOSING = {
    "---": regex(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": regex(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}
_BIBLIOGRAPHY = regex(r"^bibliography[ \t]*[:=][ \t]*(.*)$", re.MULTILINE)
_NOCITE = regex(r"^nocite[ \t]*[:=][ \t]*(.*)$", re.MULTILINE)
_OWN = regex(r"^ipnb-refs[ \t]*[:=](.*(?:\r?\n[ \t]+.*)*)", re.MULTILINE)
_IGNORE = regex(r"\bignore[\"']?[ \t]*[:=]((?:[^\S\n]*\[[^\]]*\]|.*(?:\n[ \t]*-.*)*))")
_RULE = regex(r"[A-Za-z][\w-]+")
_KEY = regex(r"@(\*|[^\s,;\]\[\"'@]+)|[^\s,;\]\[\"'@|>]+")
_LANGUAGE = regex(r"^(?:lang|language)[ \t]*[:=][ \t]*([\"']?)([^\s\"'#,\[\]{}]+)\1", re.MULTILINE)
_HTML_TAG = regex(r"<html(?=\s)([^<>]*)", re.IGNORECASE)
_LANG_OF_HTML = regex(r"(?<![\w:-])lang\s*=\s*([\"']?)([^\s\"'<>]+)\1", re.IGNORECASE)
_ITEM = regex(r"[ \t]*-[ \t]+(.*)$")
# A value in quotation marks of either kind, a comment, or a bare value up to a comment.
_VALUE = regex(r"\"([^\"\n]*)\"|'([^'\n]*)'|#[^\n]*|([^\s,\[\]#\"'](?:[^,\[\]\n#]|(?<!\s)#)*)")


def find_front_matter(text: str) -> Span | None:
    """Find YAML between `---` or TOML between `+++` at the very start, with both lines of marks.

    Only there: a parser that looks further takes prose between two thematic breaks for it. A mark
    with an empty line below is a thematic break too.
    """
    opening = _OPENING.match(text)
    if not opening:
        return None
    closing = _CLOSING[opening[2]].search(text, opening.end())
    return Span(0, closing.end()) if closing else None


def blank_front_matter(text: str) -> str:
    """Blank the front matter."""
    front = find_front_matter(text)
    return spaces(front.of(text)) + text[front.end :] if front else text


def bibliography(front_matter: str) -> tuple[str, ...]:
    """Read the paths under `bibliography`: a string, a list in brackets, or a list of lines."""
    match = _BIBLIOGRAPHY.search(front_matter.replace("\r", ""))
    if not match:
        return ()
    value, below = match[1].strip(), match.string[match.end() + 1 :]
    if value.startswith("["):
        listed = f"{value}\n{below}".partition("]")[0]
        return _values(listed)
    if values := _values(value):
        return values[:1]
    items: list[str] = []
    for line in below.split("\n"):
        if item := _ITEM.match(line):
            items.extend(_values(item[1])[:1])
        elif line.strip() and not line.strip().startswith("#"):
            break
    return tuple(items)


def nocite(front_matter: str) -> tuple[str, ...]:
    """Read the keys under `nocite`, as pandoc has them ("@siegel2012, @schore2009") or listed.

    "*" stands for all works of the store.
    """
    match = _NOCITE.search(front_matter.replace("\r", ""))
    if not match:
        return ()
    below = match.string[match.end() + 1 :].split("\n")
    lines = [
        match[1],
        *takewhile(lambda line: line[:1] in (" ", "\t", "-") and line[:3] != "---", below),
    ]
    found = (key for line in lines for key in _KEY.finditer(line.partition(" #")[0]))
    return tuple(dict.fromkeys(key[1] or key[0] for key in found if key[0] != "-"))


def ignored_rules(front_matter: str) -> tuple[Span, ...]:
    """Find the rules under `ipnb-refs: {ignore: [CIT101]}`, a list in brackets or of lines."""
    own = _OWN.search(front_matter)
    found = _IGNORE.search(front_matter, *own.span(1)) if own else None
    if found is None:
        return ()
    return tuple(Span(*rule.span()) for rule in _RULE.finditer(front_matter, *found.span(1)))


def language(text: str, front_matter: str) -> str | None:
    """Read the language tag that the front matter or the tag `<html lang="...">` names."""
    found = _LANGUAGE.search(front_matter)
    if not found and (page := _HTML_TAG.search(text)):
        found = _LANG_OF_HTML.search(page[1])
    return found[2].lower() if found else None


def _values(text: str) -> tuple[str, ...]:
    found = (match[1] or match[2] or match[3] or "" for match in _VALUE.finditer(text))
    return tuple(value.strip() for value in found if value.strip())
