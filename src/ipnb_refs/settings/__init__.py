"""Settings of a project: what they are, and where they are found.

They live in `ipnb_refs.toml`, or in `pyproject.toml` under `[tool.ipnb_refs]`, which may be spelled
`[tool.ipnb-refs]` too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts
from ipnb_refs.settings.declared import DEFAULTS, KEYS, Settings
from ipnb_refs.settings.known_texts import languages_read
from ipnb_refs.settings.rule_names import is_meant

if TYPE_CHECKING:
    from ipnb_refs.settings.discovery import (
        FILES,
        discover,
        load,
        load_settings,
        upwards,
        with_values,
    )
    from ipnb_refs.settings.keys import Key
    from ipnb_refs.settings.settings_schema import json_schema, plain_words
    from ipnb_refs.settings.site_markdown import SiteMarkdown, markdown_of_site
    from ipnb_refs.settings.typed_values import toml_of

__all__ = [
    "DEFAULTS",
    "FILES",
    "KEYS",
    "Key",
    "Settings",
    "SiteMarkdown",
    "discover",
    "is_meant",
    "json_schema",
    "languages_read",
    "load",
    "load_settings",
    "markdown_of_site",
    "plain_words",
    "toml_of",
    "upwards",
    "with_values",
]

_ON_DEMAND = parts(
    discovery="FILES discover load load_settings upwards with_values",
    keys="Key",
    settings_schema="json_schema plain_words",
    site_markdown="SiteMarkdown markdown_of_site",
    typed_values="toml_of",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
