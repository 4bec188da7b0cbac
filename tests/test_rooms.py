"""The house: imports go one way, through the faces of rooms; each library and word has its room."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ipnb_refs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SOURCE = Path(ipnb_refs.__file__).parent
FLOORS = (
    {"model", "errors", "faces", "frozen", "names", "regex", "languages", "controls"},
    {"order", "files", "replacing", "lines", "edits", "fingerprints", "entries", "title_case"},
    {"settings"},
    {"store", "documents"},
    {"listed", "writers", "containers", "remote"},
    {"citations", "sections", "load"},
    {"resolving", "suppressions"},
    {"references", "metadata"},
    {"rules"},
    {"pipeline"},
    {"project"},
    {"report", "fixes", "ignoring", "overview"},
    {"web"},
    {"cli", "integrations"},
)
"""From the ground up; rooms of one floor may use each other, as long as no circle comes of it."""
LIBRARIES = {
    "bibtexparser": {"store/bibtex/reading/split.py"},
    "colorama": {"cli/console.py"},
    "citeproc": {"references/csl/citeproc_py.py"},
    "markdown": {"integrations/python_markdown.py"},
    "mkdocs": {"integrations/mkdocs.py"},
    "pelican": {"integrations/pelican.py"},
    "sphinx": {"integrations/sphinx.py"},
    "docutils": {"containers/doctree_text.py"},
    "pydantic": {"store/csl/given_items.py"},
    "pylatexenc": {"store/tex/symbols.py"},
    "pyromark": {"documents/markdown.py"},
    "rapidfuzz": {"resolving/spelling.py"},
}
NETWORK = {"http", "requests", "socket", "ssl", "urllib.request", "httpx", "aiohttp"}
ONLINE = {"lookup", "remote"}
"""The only rooms that may ever open a connection."""
LISTENING = {"web": "http.server"}
"""What answers this machine and asks nobody, by its room."""
LONGEST_FILE = 300
MOST_FILES = 15
TABLES_OF_WORDS = {"languages"}
SHELVES = {"rules/post", "rules/store", "cli/commands"}
"""A file for each rule or command, named for it, however many there are."""
TOLD_AT_ONCE = SHELVES | {"rules/findings", "rules/project"}
"""Rooms whose files the page names all at once."""
FILES = {str(path.relative_to(SOURCE)): path for path in sorted(SOURCE.rglob("*.py"))}
NAMES = {
    ".".join(("ipnb_refs", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(
        ".__init__"
    ): name
    for name, path in FILES.items()
}
"""The file of each module by its dotted name."""


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(FILES[name].read_text("utf-8"))


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Everything in a file but its expressions, which are most of it and import nothing."""
    for each in ast.iter_child_nodes(node):
        if isinstance(each, ast.stmt | ast.ExceptHandler | ast.match_case):
            yield each
            yield from statements(each)


@cache
def imported(name: str) -> frozenset[str]:
    """All modules that a file imports, those inside functions and for types too.

    Of `from package import name` both the package and the name are given: it may be a module.
    """
    return frozenset(_imported(tree(name)))


def _imported(module: ast.Module) -> Iterator[str]:
    for node in statements(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def ours(name: str) -> frozenset[str]:
    """The files of ours that a file imports; a package counts where nothing deeper is named."""
    return frozenset(NAMES[module] for module in imported(name) if module in NAMES) - {
        "__init__.py"
    }


def parts(name: str) -> tuple[str, ...]:
    """The rooms of a file and its own name: ("store", "tex", "escape")."""
    bare = Path(name).with_suffix("").parts
    return bare[:-1] if bare[-1] == "__init__" else bare


def floor(room: str) -> int:
    return next(i for i, rooms in enumerate(FLOORS) if room in rooms)


INSIDE = [name for name in FILES if name not in {"__init__.py", "__main__.py"}]


def test_every_room_has_a_floor() -> None:
    assert {parts(name)[0] for name in INSIDE} == set().union(*FLOORS)


def test_imports_go_down() -> None:
    upwards = [
        f"{name} must not import {other}"
        for name in INSIDE
        for other in ours(name)
        if floor(parts(other)[0]) > floor(parts(name)[0])
    ]
    assert upwards == []


def is_past_the_face(name: str, other: str) -> bool:
    """Say whether a file uses another of a room that it is not in, and not by its `__init__`."""
    here, there = parts(name), parts(other)
    if Path(name).name != "__init__.py":
        here = here[:-1]
    shared = next(
        (i for i, (a, b) in enumerate(zip(here, there, strict=False)) if a != b),
        min(len(here), len(there)),
    )
    return len(there) > shared + 1 and SOURCE.joinpath(*there[: shared + 1]).is_dir()


def test_rooms_are_entered_through_their_face() -> None:
    """Of another room, and of a room within a room, only what its `__init__` offers is used."""
    past = [
        f"{name} imports {other} past its room's face"
        for name in INSIDE
        for other in ours(name)
        if is_past_the_face(name, other)
    ]
    assert past == []


def circles(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The strongly connected parts of a graph that have more than one node (Tarjan, 1972)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        order[node] = lowest[node] = len(order)
        stack.append(node)
        for other in graph.get(node, ()):
            if other not in order:
                visit(other)
                lowest[node] = min(lowest[node], lowest[other])
            elif other in stack:
                lowest[node] = min(lowest[node], order[other])
        if lowest[node] == order[node]:
            part = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(part) > 1:
                found.append(sorted(part))

    for node in graph:
        if node not in order:
            visit(node)
    return found


def test_no_file_imports_itself_by_way_of_others() -> None:
    graph = {name: set(ours(name)) - {name} for name in INSIDE}
    # A package is imported with every module in it: that alone is no circle.
    for name in INSIDE:
        packages = {f"{'/'.join(parts(name)[:i])}/__init__.py" for i in range(1, len(parts(name)))}
        graph[name] -= packages if Path(name).name != "__init__.py" else set()
    assert circles(graph) == []


def test_no_room_imports_itself_by_way_of_others() -> None:
    graph: dict[str, set[str]] = defaultdict(set)
    for name in INSIDE:
        here = parts(name)[0]
        graph[here] |= {parts(other)[0] for other in ours(name)} - {here}
    assert circles(graph) == []


def test_across_rooms_each_file_has_a_name_of_its_own() -> None:
    homes = defaultdict(list)
    for name in INSIDE:
        shelf = "/".join(parts(name)[:-1])
        if Path(name).name != "__init__.py" and shelf != "cli/commands":
            homes[Path(name).stem].append(name)
    assert {stem: files for stem, files in homes.items() if len(files) > 1} == {}


def test_each_type_has_a_name_of_its_own() -> None:
    homes = defaultdict(list)
    for name in FILES:
        for node in tree(name).body:
            if isinstance(node, ast.ClassDef):
                homes[node.name.lstrip("_")].append(name)
    assert {kind: files for kind, files in homes.items() if len(files) > 1} == {}


def test_no_file_is_long_and_no_room_is_crowded() -> None:
    long = {
        name: count
        for name, path in FILES.items()
        if (count := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
        and parts(name)[0] not in TABLES_OF_WORDS
    }
    assert long == {}
    rooms = defaultdict(list)
    for name in INSIDE:
        rooms[str(Path(name).parent)].append(name)
    crowded = {
        room: len(files)
        for room, files in rooms.items()
        if room not in SHELVES | {"."} and len(files) > MOST_FILES
    }
    assert crowded == {}


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_has_one_importer(library: str) -> None:
    importers = {
        name
        for name in FILES
        if any(m == library or m.startswith(f"{library}.") for m in imported(name))
    }
    assert importers == LIBRARIES[library]


def test_click_stays_at_the_command_line() -> None:
    importers = {parts(name)[0] for name in INSIDE if "click" in imported(name)}
    assert importers == {"cli"}


def test_nothing_but_the_rooms_for_it_opens_a_connection() -> None:
    online = {
        name
        for name in FILES
        for module in imported(name)
        if any(module == each or module.startswith(f"{each}.") for each in NETWORK)
        and not f"{module}.".startswith(f"{LISTENING.get(parts(name)[0])}.")
    }
    assert {parts(name)[0] for name in online} <= ONLINE


def test_the_page_of_the_architecture_names_every_file() -> None:
    root = Path(__file__).parents[1]
    page = (root / "docs" / "explanation" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"`(?:[\w/]+/)?(\w+)(?:\.py)?`", page))
    files = (
        name for name in INSIDE if not name.startswith(tuple(f"{each}/" for each in TOLD_AT_ONCE))
    )
    assert [name for name in files if Path(name).stem not in named] == []
