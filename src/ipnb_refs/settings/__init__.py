"""Settings of a project: what they are, and where they are found.

They live in `ipnb_refs.toml`, or in `pyproject.toml` under `[tool.ipnb_refs]`, which may be spelled
`[tool.ipnb-refs]` too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts
from ipnb_refs.settings.declared import DEFAULTS, KEYS, LANGUAGES, Settings, is_meant

if TYPE_CHECKING:
    from ipnb_refs.settings.discovery import FILES, discover, load, load_settings, upwards
    from ipnb_refs.settings.keys import Key, json_schema

__all__ = [
    "DEFAULTS",
    "FILES",
    "KEYS",
    "LANGUAGES",
    "Key",
    "Settings",
    "discover",
    "is_meant",
    "json_schema",
    "load",
    "load_settings",
    "upwards",
]

_ON_DEMAND = parts(
    discovery="FILES discover load load_settings upwards",
    keys="Key json_schema",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
