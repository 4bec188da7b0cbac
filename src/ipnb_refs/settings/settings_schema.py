"""The JSON Schema of settings files, for editors that check TOML by one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.settings.keys import Key


_LINK = regex(r"\[([^\]]+)\]\([^)]+\)")


def plain_words(key: Key) -> str:
    """Give what is declared of a key without links, which lead somewhere only in the docs."""
    return _LINK.sub(r"\1", key.declared.words)


def json_schema(keys: Iterable[Key]) -> str:
    """Print the JSON Schema of a settings file, for editors that check TOML by one."""
    properties: dict[str, object] = {}
    for each in keys:
        described = {"description": plain_words(each), **each.schema(), "default": each.default}
        properties |= dict.fromkeys((each.spelled, each.name), described)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ipnb_refs.toml, and [tool.ipnb-refs] of pyproject.toml",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False, default=dict) + "\n"
