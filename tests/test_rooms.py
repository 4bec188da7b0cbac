"""Imports go one way only, and each library has its room."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import ipnb_refs

SOURCE = Path(ipnb_refs.__file__).parent
FLOORS = (
    {"model", "errors"},
    {"names", "files"},
    {"order", "matching"},
    {"languages"},
    {"settings"},
    {"documents"},
    {"citations", "store"},
    {"resolve"},
    {"comparison"},
    {"importing"},
    {"references"},
    {"rules"},
    {"check"},
    {"fixes"},
    {"report"},
    {"cli"},
)
LIBRARIES = {
    "bibtexparser": {"store/bibtex.py"},
    "citeproc": {"references/csl/faults.py", "references/csl/printing.py"},
    "pathspec": {"cli/walk.py"},
    "pydantic": {"settings.py", "store/entry.py"},
    "pylatexenc": {"store/symbols.py"},
    "pyromark": {"documents/markdown.py"},
    "rapidfuzz": {"resolve.py"},
}
FILES = sorted(SOURCE.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """All modules that a file imports, those inside functions and for types too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def floor(name: str) -> int:
    return next(i for i, rooms in enumerate(FLOORS) if name in rooms)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_go_down(path: Path) -> None:
    if path == SOURCE / "__init__.py":
        return  # the front door looks into every room
    here = room(path)
    ours = {m.split(".")[1] for m in imports(path) if m.startswith("ipnb_refs.")}
    for there in (ours - {here}) & set().union(*FLOORS):
        assert floor(there) < floor(here), f"{here} must not import {there}"


def test_every_room_has_a_floor() -> None:
    rooms = {room(path) for path in FILES} - {"__init__"}
    assert rooms == set().union(*FLOORS)


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_has_one_importer(library: str) -> None:
    importers = {
        str(path.relative_to(SOURCE))
        for path in FILES
        if any(m == library or m.startswith(f"{library}.") for m in imports(path))
    }
    assert importers == LIBRARIES[library]


def test_click_stays_at_the_command_line() -> None:
    importers = {room(path) for path in FILES if "click" in imports(path)}
    assert importers == {"cli"}
