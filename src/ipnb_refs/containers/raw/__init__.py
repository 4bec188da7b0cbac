"""What containers are made of, read with the place of every text: XML, JSON, tables, archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.containers.raw.archive import Archive, open_archive
    from ipnb_refs.containers.raw.csv_cells import CsvCell, csv_rows
    from ipnb_refs.containers.raw.json_text import JsonText, json_of, read_json, text_runs
    from ipnb_refs.containers.raw.xml_items import XmlItems, XmlNode, read_items
    from ipnb_refs.containers.raw.xml_text import plain, text_of

__all__ = [
    "Archive",
    "CsvCell",
    "JsonText",
    "XmlItems",
    "XmlNode",
    "csv_rows",
    "json_of",
    "open_archive",
    "plain",
    "read_items",
    "read_json",
    "text_of",
    "text_runs",
]

_ON_DEMAND = parts(
    archive="Archive open_archive",
    csv_cells="CsvCell csv_rows",
    json_text="JsonText json_of read_json text_runs",
    xml_items="XmlItems XmlNode read_items",
    xml_text="plain text_of",
)
"""A kind of file needs one or two of them."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
