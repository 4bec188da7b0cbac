"""The page of the Python API, made of what `ipnb_refs.__all__` names: signatures and docstrings."""

from __future__ import annotations

import ast
import builtins
import inspect
import re
import sys
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipnb_refs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VERBS = {
    "Posts and citations": ("read", "parse", "resolve"),
    "Stores and settings": (
        "load_store",
        "load_items",
        "load_settings",
        "import_lists",
        "format_entry",
    ),
    "Findings": ("check", "fix", "findings_to_json", "locate"),
    "Lists, and citations in the text": ("build_references", "write", "update_section", "cite"),
}
"""Every function, in the order in which it is used."""

TYPES = {
    "Places in a text": "ipnb_refs.model.text",
    "Documents": "ipnb_refs.model.documents",
    "Citations": "ipnb_refs.model.citations",
    "Works and names": "ipnb_refs.model.works",
    "Resolutions": "ipnb_refs.model.resolutions",
    "Findings and fixes": "ipnb_refs.model.diagnostics",
    "Reference lists": "ipnb_refs.model.inline",
}
"""Types that pass between calls, by the file that has them."""

RESULTS = "Stores, settings, results"
ERRORS = "Errors"
INTRO = """\
# Python API

Everything that `import ipnb_refs` offers, and all of it that is stable.
[From Python](../how-to/python.md) shows it at work, [Settings](settings.md) says what every key
means, and [Types and fields](fields.md) what the fields of an `Entry` are read from.

Offsets are Unicode code points of the raw text, spans are half-open, and all values are frozen.
Every `settings` may be left out. Bad input, such as a broken entry, is a finding and never raises;
a call that cannot be carried out raises a child of `IpnbRefsError`, whose text is for users.
"""
WIDTH = 88
_ASSIGNED = {"Node": "ipnb_refs.model.inline", "STYLESHEET": "ipnb_refs.writers.to_html"}
"""Names that are not classes or functions, and the files that have them."""

_NAME = re.compile(r"[A-Za-z_]\w*")
_ROOM = re.compile(r"(?<=`)([a-z_.]+\.)(\w+)(?=[`(])")
"""A name with its room before it, as docstrings have it for readers of the code."""
_TYPING = {"Any", "Iterable", "Mapping", "Path", "PathLike", "Sequence", "os"}
_OPERATORS = {
    "__contains__": "key in {}", "__getitem__": "{}[key]", "__iter__": "for ... in {}",
    "__len__": "len({})", "__str__": "str({})",
}  # fmt: skip


def api_page() -> str:
    """The whole page. Raises `ValueError` where a public name has no place on it, or two."""
    groups = {
        **{title: [function(name) for name in names] for title, names in VERBS.items()},
        **{title: [kind(name) for name in names] for title, names in types().items()},
    }
    placed = [name for names in (*VERBS.values(), *types().values()) for name in names]
    if sorted(placed) != sorted(ipnb_refs.__all__):
        wrong = {*placed} ^ {*ipnb_refs.__all__}
        raise ValueError(
            f"give these a place in docs/generating/api_page.py: {', '.join(sorted(wrong))}"
        )
    parts = [f"## {title}\n\n" + "\n\n".join(group) for title, group in groups.items()]
    page = "\n\n".join([INTRO.rstrip(), *parts]) + "\n"
    return _ROOM.sub(lambda found: found[2] if found[2] in placed else found[0], page)


def types() -> dict[str, list[str]]:
    """All names but the verbs, by group, in the order of their files."""
    verbs = {name for names in VERBS.values() for name in names}
    found: dict[str, list[str]] = {title: [] for title in (*TYPES, RESULTS, ERRORS)}
    titles = {module: title for title, module in TYPES.items()}
    for name in sorted(set(ipnb_refs.__all__) - verbs, key=_line):
        value = getattr(ipnb_refs, name)
        is_error = isinstance(value, type) and issubclass(value, Exception)
        found[ERRORS if is_error else titles.get(_module(name), RESULTS)].append(name)
    return found


def function(name: str) -> str:
    """A verb: its signature as it is in the source, and its docstring."""
    value = getattr(ipnb_refs, name)
    return _section(name, _called(name, value), inspect.getdoc(value))


def kind(name: str) -> str:
    """A type: how it is made, what it says of itself, and what it has."""
    value = getattr(ipnb_refs, name)
    if not isinstance(value, type):
        return _section(name, *_assigned(name))
    if issubclass(value, Exception):
        shown = f"class {name}({value.__bases__[0].__name__})"
    elif is_dataclass(value):
        shown = _made(name, value)
    elif issubclass(value, Enum):
        shown = f"class {name}(StrEnum)"
    else:
        shown = f"class {name}"
    return _section(name, shown, inspect.getdoc(value), *_members(value))


def _section(name: str, shown: str, doc: str | None, *more: str) -> str:
    if not doc:
        raise ValueError(f"{name} has no docstring")
    return "\n\n".join([f"### `{name}`", f"```python\n{shown}\n```", doc, *more])


def _members(value: type) -> Iterator[str]:
    """What a type has beside its fields: values of an enumeration, properties and methods."""
    if issubclass(value, Enum):
        yield "\n".join(f'- `{value.__name__}.{each.name}` is `"{each.value}"`' for each in value)
        return
    lines = []
    for name, member in vars(value).items():
        doc = inspect.getdoc(member)
        if name.startswith("_") or not doc or not _is_shown(member):
            continue
        shown = _property(name, member) if isinstance(member, property) else _called(name, member)
        lines.append(f"- `{shown}`{_after(doc)}")
    for name, form in _OPERATORS.items():
        if name in vars(value) and not issubclass(value, Exception):
            doc = inspect.getdoc(vars(value)[name])
            lines.append(f"- `{form.format(_variable(value))}`{_after(doc)}")
    if lines:
        yield "\n".join(lines)


def _after(doc: str | None) -> str:
    return f": {' '.join(doc.split())}" if doc else ""


def _variable(value: type) -> str:
    """What a value of a type is called: "rule_id"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", value.__name__).lower()


def _is_shown(member: object) -> bool:
    """Whether a member can be called or read, and speaks of public types only."""
    if isinstance(member, property):
        member = member.fget
    if not inspect.isfunction(member):
        return False
    return all(map(is_public, member.__annotations__.values()))


def is_public(annotation: object) -> bool:
    """Whether an annotation, as it is typed in the source, names public types only."""
    names = set(_NAME.findall(str(annotation))) - _TYPING
    return all(name in ipnb_refs.__all__ or hasattr(builtins, name) for name in names)


def _called(name: str, value: Any) -> str:
    """A call with its parameters, on one line or one line each."""
    signature = inspect.signature(value)
    return _wrapped(name, _parameters(signature), f" -> {signature.return_annotation}")


def _parameters(signature: inspect.Signature) -> Iterator[str]:
    named_only = False
    for each in signature.parameters.values():
        if each.name == "self":
            continue
        stars = "*" if each.kind is each.VAR_POSITIONAL else ""
        if each.kind is each.KEYWORD_ONLY and not named_only:
            yield "*"
        named_only |= each.kind in (each.VAR_POSITIONAL, each.KEYWORD_ONLY)
        default = "" if each.default is each.empty else f" = {_literal(each.default)}"
        yield f"{stars}{each.name}: {each.annotation}{default}"


def _made(name: str, value: Any) -> str:
    """How a dataclass is made; fields whose types are not public are left out.

    One that cannot do without such a field is made by us alone.
    """
    shown = []
    if any(
        each.default is each.default_factory and not is_public(each.type) for each in fields(value)
    ):
        return f"class {name}"
    for each in fields(value):
        if is_public(each.type):
            default = "" if each.default is MISSING else f" = {_literal(each.default)}"
            shown.append(f"{each.name}: {each.type}{default}")
    return _wrapped(name, shown)


def _wrapped(name: str, inside: Iterable[str], after: str = "") -> str:
    parts = list(inside)
    line = f"{name}({', '.join(parts)}){after}"
    if len(line) <= WIDTH:
        return line
    return "\n".join([f"{name}(", *(f"    {part}," for part in parts), f"){after}"])


def _literal(value: object) -> str:
    """A default as it is typed: texts in double quotes, values of enumerations by their names."""
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, str):
        return f'"{value}"'
    return "Path()" if value == Path() else repr(value)


def _property(name: str, value: property) -> str:
    return f"{name}: {inspect.signature(value.fget).return_annotation}" if value.fget else name


def _module(name: str) -> str:
    value = getattr(ipnb_refs, name)
    return str(value.__module__) if isinstance(value, type) else _ASSIGNED[name]


def _line(name: str) -> tuple[str, int]:
    """Where a type is in the source, to keep its order."""
    module = _module(name)
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    lines = {_defined(node): node.lineno for node in tree.body}
    return module, lines.get(name, 0)


def _defined(node: ast.stmt) -> str:
    if isinstance(node, ast.ClassDef):
        return node.name
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    return target.id if isinstance(target, ast.Name) else ""


def _assigned(name: str) -> tuple[str, str]:
    """What a name stands for that is not a class, and the text below it in the source."""
    tree = ast.parse(inspect.getsource(sys.modules[_ASSIGNED[name]]))
    for node, below in pairwise(tree.body):
        if isinstance(node, ast.Assign) and _defined(node) == name and isinstance(below, ast.Expr):
            is_text = isinstance(node.value, ast.Constant)
            shown = f"{name}: str" if is_text else ast.unparse(node)
            return shown, inspect.cleandoc(ast.literal_eval(below.value))
    raise ValueError(f"{name} has no docstring")
