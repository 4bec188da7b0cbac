"""Faults of citeproc-py, mended while works are printed.

Each docstring says what goes wrong without it; a test for each fails when it is mended there.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any

from ipnb_refs.references.csl.citeproc_py import VariableError, model
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Method = Callable[..., Any]

_ALONE = Lock()
"""What is mended are classes of citeproc-py, which all threads share."""
_BETWEEN_PARTS = " ,/"
_SMALL_PART = regex(r"-[^\W\d_A-Z]\w*")
_GENERATED = frozenset(model.Text.generated_variables)
"""Variables that no entry has, such as the letter of the year: a group may do without."""


@contextmanager
def mended() -> Iterator[Callable[[], None]]:
    """Let citeproc-py work without its faults; gives what must be called before each work."""
    names, groups = _Substituted(), _Groups()
    wraps: tuple[tuple[Any, str, Callable[[Method], Method]], ...] = (
        (model.Names, "process", lambda process: groups.watched(names.once(process))),
        (model.Substitute, "render", names.inside),
        (model.Text, "_variable", lambda variable: groups.watched(names.once(variable))),
        (model.Number, "process", groups.watched),
        (model.Date, "process", groups.watched),
        (model.Date, "render_date_range", lambda _: date_range),
        (model.Name, "initialize", initials),
        (model.Group, "process", groups.with_a_variable),
    )
    with _ALONE:
        before = [(kind, name, getattr(kind, name)) for kind, name, _ in wraps]
        try:
            for (kind, name, wrap), (_, _, method) in zip(wraps, before, strict=True):
                setattr(kind, name, wrap(method))
            yield names.used.clear
        finally:
            for kind, name, method in before:
                setattr(kind, name, method)


@dataclass(slots=True)
class _Substituted:
    """What stands in the author's place is printed again in its own: CSL wants it once.

    `used` are the roles and variables, such as the title, that were substituted in this work.
    """

    used: set[str] = field(default_factory=set)
    depth: int = 0

    def once(self, process: Method) -> Method:
        def printed(element: Any, item: Any, *args: Any, **kwargs: Any) -> Any:
            variables = element.get("variable").split()
            if not self.depth and self.used.intersection(variables):
                raise VariableError
            text = process(element, item, *args, **kwargs)
            if self.depth and text:
                self.used.update(name for name in variables if name in item.reference)
            return text

        return printed

    def inside(self, render: Method) -> Method:
        def substitute(element: Any, item: Any, *args: Any, **kwargs: Any) -> Any:
            self.depth += 1
            try:
                return render(element, item, *args, **kwargs)
            finally:
                self.depth -= 1

        return substitute


@dataclass(slots=True)
class _Groups:
    """A group whose words stand in a choice is printed though all its variables are empty: "In .".

    `open` has a list for each group that is being printed: which of its variables said something.
    """

    open: list[list[bool]] = field(default_factory=list)

    def watched(self, method: Method) -> Method:
        def variable(element: Any, item: Any, *args: Any, **kwargs: Any) -> Any:
            said = False
            try:
                text = method(element, item, *args, **kwargs)
                said = bool(text)
            finally:
                if self.open and element.get("variable") not in _GENERATED:
                    self.open[-1].append(said)
            return text

        return variable

    def with_a_variable(self, process: Method) -> Method:
        def group(element: Any, item: Any, *args: Any, **kwargs: Any) -> Any:
            self.open.append([])
            text = None
            try:
                text = process(element, item, *args, **kwargs)
            finally:
                called = self.open.pop()
                said = text is not None and (any(called) or not called)
                if self.open and (called or said):
                    self.open[-1].append(said)
            if not said:
                raise VariableError
            return text

        return group


def date_range(element: Any, dates: Any, show_parts: Any = None, context: Any = None) -> str | None:
    """Print "March 5–7, 2020": what the dates have in common stands once, before or behind.

    By itself it prints "5,–7, March 2020", and nothing where a style asks for the year alone.
    """
    more = (context,) if context != element else ()
    where = context if element.is_locale_date() else element

    def parts(date: Any) -> list[tuple[str, str]]:
        names = [child.get("name") for child in element.iterchildren()]
        printed = ((name, element.parts(date, [name], *more)) for name in names)
        return [(name, each[0]) for name, each in printed if name in show_parts and each]

    def joined(shown: list[tuple[str, str]]) -> str:
        return str(where.join([text for _, text in shown]))

    first, last = parts(dates.begin), parts(dates.end)
    if not first:
        return None
    if dates.end.is_nil():
        return joined(first).rstrip(_BETWEEN_PARTS) + "–"
    while first and _agrees(dates, first[-1][0]):
        del first[-1]
    if not first:
        return joined(last)
    while last and _agrees(dates, last[0][0]):
        del last[0]
    return f"{joined(first).rstrip(_BETWEEN_PARTS)}–{joined(last).lstrip(_BETWEEN_PARTS)}"


def _agrees(dates: Any, part: str) -> bool:
    return bool(dates.begin.get(part) == dates.end.get(part))


def initials(initialize: Method) -> Method:
    """Print "M." for "Mary-lou", in which only "Mary" has a capital; it prints "M.-. lou ."."""

    def initials_of(element: Any, given: str, *args: Any) -> str:
        return str(initialize(element, _SMALL_PART.sub("", given), *args))

    return initials_of


def with_hyphens(reference: Any) -> None:
    """Name roles and numbers as styles do: it looks for "container-author" under that name."""
    reference.update({name.replace("_", "-"): value for name, value in reference.items()})
