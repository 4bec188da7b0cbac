"""The rules, one file each; `CATALOGUE` has every code that a report can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.rules.catalogue import CATALOGUE, page_of, rule_named
    from ipnb_refs.rules.context import Context
    from ipnb_refs.rules.refused import REFUSED
    from ipnb_refs.rules.rule import Rule, Scope, examples
    from ipnb_refs.rules.run import check_post, check_store, sift_post
    from ipnb_refs.rules.selection import did_you_mean, refuse_unknown_rules, unknown_rules
    from ipnb_refs.rules.store_directives import problems_left
    from ipnb_refs.rules.unreadable import NOT_TEXT, UNREADABLE, not_text
    from ipnb_refs.rules.wording import (
        BIBLIOGRAPHY,
        LIST,
        as_typed,
        file_of,
        home,
        misspelled,
        spelled,
        typed_cite,
    )

__all__ = [
    "BIBLIOGRAPHY",
    "CATALOGUE",
    "LIST",
    "NOT_TEXT",
    "REFUSED",
    "UNREADABLE",
    "Context",
    "Rule",
    "Scope",
    "as_typed",
    "check_post",
    "check_store",
    "did_you_mean",
    "examples",
    "file_of",
    "home",
    "misspelled",
    "not_text",
    "page_of",
    "problems_left",
    "refuse_unknown_rules",
    "rule_named",
    "sift_post",
    "spelled",
    "typed_cite",
    "unknown_rules",
]

_ON_DEMAND = parts(
    catalogue="CATALOGUE page_of rule_named",
    context="Context",
    refused="REFUSED",
    rule="Rule Scope examples",
    run="check_post check_store sift_post",
    selection="did_you_mean refuse_unknown_rules unknown_rules",
    store_directives="problems_left",
    unreadable="NOT_TEXT UNREADABLE not_text",
    wording="BIBLIOGRAPHY LIST as_typed file_of home misspelled spelled typed_cite",
)
"""The catalogue has every rule: to check posts, not all of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
