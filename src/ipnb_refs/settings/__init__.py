"""Settings of a project: what they are, and where they are found.

They live in `ipnb_refs.toml`, or in `pyproject.toml` under `[tool.ipnb_refs]`, which may be spelled
`[tool.ipnb-refs]` too.
"""

from ipnb_refs.settings.declared import DEFAULTS, KEYS, LANGUAGES, Settings, is_meant
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
