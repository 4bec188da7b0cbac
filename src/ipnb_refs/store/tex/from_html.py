r"""HTML that exporters leave in values -> TeX: `<i>E. coli</i>`, `H<sub>2</sub>O`, `R\&amp;D`.

CSL's own tags in CSL-JSON are the same, and are read by the same rules.
"""

from __future__ import annotations

import html
import re

from ipnb_refs.regex import regex

_ENTITY = regex(r"(?:\{\\&\}|\\&|&)(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")
_SIGNS = regex(
    r"(?:\$<\$|\$\\lt\$|\{\\textless\}|\\textless(?:\{\}|\s))(/?[a-zA-Z]{1,6})"
    r"(?:\$>\$|\$\\gt\$|\{\\textgreater\}|\\textgreater(?:\{\}|\s)?)"
)
_PAIR = regex(
    r"<(i|em|b|strong|sup|sub|sc|scp|u)>((?:(?!</?\1>).)*)</\1>", re.IGNORECASE | re.DOTALL
)
_SPAN = regex(
    r"<span\s+(?:class=\"nocase\"|style=\"font-variant:\s*(small-caps);?\")\s*>"
    r"((?:(?!</?span).)*)</span>",
    re.DOTALL,
)
_MATHML = regex(
    r"</?(?:mml:\w+|math|m(?:i|n|o|row|text|sub|sup|style|frac|sqrt))(?:\s[^<>]*)?/?>", re.I
)
"""Tags of MathML, whose text is what can be read without them."""
_COMMANDS = {
    "i": "\\textit", "em": "\\textit", "sup": "\\textsuperscript", "sub": "\\textsubscript",
    "sc": "\\textsc", "scp": "\\textsc", "b": "\\textbf", "strong": "\\textbf", "u": "\\underline",
}  # fmt: skip
_ESCAPED = {"\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$"}


def tags_to_tex(raw: str) -> str:
    """Write tags that come in pairs, and entities, as TeX; all else stays as it is."""
    if "&" in raw:
        raw = _ENTITY.sub(_character, raw)
    if "$<$" in raw or "\\textless" in raw:
        raw = _SIGNS.sub(r"<\1>", raw)
    if "<" in raw:
        raw = _MATHML.sub("", raw)
        raw = _SPAN.sub(lambda m: f"\\textsc{{{m[2]}}}" if m[1] else f"{{{m[2]}}}", raw)
        raw = _PAIR.sub(lambda m: f"{_COMMANDS[m[1].lower()]}{{{m[2]}}}", raw)
        raw = _PAIR.sub(lambda m: f"{_COMMANDS[m[1].lower()]}{{{m[2]}}}", raw)
    return raw


def _character(found: re.Match[str]) -> str:
    text = html.unescape(f"&{found[1]};")
    if text.startswith("&") and len(text) > 1:
        return found[0]
    return _ESCAPED.get(text, text)
