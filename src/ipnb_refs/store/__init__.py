"""The store: BibTeX and CSL-JSON -> `Store`: light rows of all works, entries on demand.

A reader makes a `Bibliography` of each text, `assemble` one `Store` of them all; `RawEntry` and
`RawItem` are an entry as its file has it, `IndexedWork` is its light row, and `Entry` all of it,
decoded. Paths and formats are for `load`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.store.annotations import OMITTED, Annotation
    from ipnb_refs.store.assembly import assemble
    from ipnb_refs.store.bibtex import FieldSpans, read_bibtex
    from ipnb_refs.store.csl import as_csl_json, index_item, read_csl_json
    from ipnb_refs.store.entry import FIELDS, Entry, csl_name
    from ipnb_refs.store.export import format_entry
    from ipnb_refs.store.fields import (
        BEFORE_SEASONS,
        LAST_MONTH,
        UNKNOWN_SITE,
        KnownSite,
        doi_as_meant,
        legal_name,
        odd_sign_of_doi,
        parts_of_constitution,
        site_at,
        split_list,
    )
    from ipnb_refs.store.index import IndexedWork
    from ipnb_refs.store.per_store import PerStore
    from ipnb_refs.store.problems import NOT_UTF8, PROBLEMS, not_utf8
    from ipnb_refs.store.raw import Bibliography, Origin, Raw, RawEntry, RawItem
    from ipnb_refs.store.skipped import skipped_entries
    from ipnb_refs.store.store import Store, Uncollected, entry_without, unread_entries
    from ipnb_refs.store.tex import bare_doi, escaped, to_content, to_text, to_verbatim
    from ipnb_refs.store.title_index import without_year

__all__ = [
    "BEFORE_SEASONS",
    "FIELDS",
    "LAST_MONTH",
    "NOT_UTF8",
    "OMITTED",
    "PROBLEMS",
    "UNKNOWN_SITE",
    "Annotation",
    "Bibliography",
    "Entry",
    "FieldSpans",
    "IndexedWork",
    "KnownSite",
    "Origin",
    "PerStore",
    "Raw",
    "RawEntry",
    "RawItem",
    "Store",
    "Uncollected",
    "as_csl_json",
    "assemble",
    "bare_doi",
    "csl_name",
    "doi_as_meant",
    "entry_without",
    "escaped",
    "format_entry",
    "index_item",
    "legal_name",
    "not_utf8",
    "odd_sign_of_doi",
    "parts_of_constitution",
    "read_bibtex",
    "read_csl_json",
    "site_at",
    "skipped_entries",
    "split_list",
    "to_content",
    "to_text",
    "to_verbatim",
    "unread_entries",
    "without_year",
]

_ON_DEMAND = parts(
    annotations="OMITTED Annotation",
    assembly="assemble",
    bibtex="read_bibtex FieldSpans",
    csl="as_csl_json index_item read_csl_json",
    entry="Entry FIELDS csl_name",
    export="format_entry",
    fields="BEFORE_SEASONS LAST_MONTH UNKNOWN_SITE KnownSite doi_as_meant legal_name "
    "odd_sign_of_doi parts_of_constitution site_at split_list",
    index="IndexedWork",
    per_store="PerStore",
    problems="NOT_UTF8 PROBLEMS not_utf8",
    raw="Bibliography Origin Raw RawEntry RawItem",
    skipped="skipped_entries",
    store="Store entry_without Uncollected unread_entries",
    tex="bare_doi escaped to_content to_text to_verbatim",
    title_index="without_year",
)
"""Loaded when somebody asks: to check a post, few of them are needed."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
