"""The JSON Schema of settings files, for editors that check TOML by one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ipnb_refs.settings.keys import Key


def json_schema(keys: Iterable[Key]) -> str:
    """Print the JSON Schema of a settings file, for editors that check TOML by one."""
    properties: dict[str, object] = {}
    for each in keys:
        described = {"description": each.declared.words, **each.schema(), "default": each.default}
        properties |= dict.fromkeys((each.spelled, each.name), described)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ipnb_refs.toml, and [tool.ipnb-refs] of pyproject.toml",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False, default=dict) + "\n"
