"""Values of settings as people type them: shown, printed as TOML, and what is near to them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from ipnb_refs.regex import regex

_BARE = regex(r"[\w-]+", re.ASCII)
_MOST_SHOWN = 200


def shown(value: object) -> str:
    """Show a wrong value; a long one by its beginning."""
    try:
        whole = repr(value)
    except ValueError:  # a number with thousands of digits
        return "a number that is too long"
    return whole if len(whole) <= _MOST_SHOWN else f"{whole[:_MOST_SHOWN]}…"


def toml_of(value: object) -> str:
    """Print a value as TOML has it."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_name(n)} = {toml_of(each)}' for n, each in value.items())} }}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml_of, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _name(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def nearest(text: str, names: Mapping[str, str]) -> str | None:
    """Find the code that is nearest to what was typed, by itself or by its name."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    codes = {name.lower(): code for code, name in names.items() if name}
    codes |= {code: code for code in names}
    near = get_close_matches(text, codes, n=1)
    return codes[near[0]] if near else None
