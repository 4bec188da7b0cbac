"""Items of CSL-JSON as Python objects, from whatever made them: checked before they are read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from ipnb_refs.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_TOLD = 5
_Text = str | int | float
_Point = Annotated[list[int | str], Field(min_length=1, max_length=3)]
_Points = Annotated[list[_Point], Field(min_length=1, max_length=2)]


class _GivenName(BaseModel):
    """A contributor: parts of a name, or a group as `literal`."""

    model_config = ConfigDict(extra="allow", strict=True)
    family: str = ""
    given: str = ""
    literal: str = ""


class _GivenDate(BaseModel):
    """A date: one or two lists of year, month, and day, or words."""

    model_config = ConfigDict(extra="allow")
    parts: Annotated[_Points | None, Field(alias="date-parts")] = None
    literal: str | None = None
    raw: str | None = None


class _GivenItem(BaseModel):
    """A work; what CSL does not know is allowed, as CSL-JSON allows it."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[
        str, _Text | bool | list[_GivenName] | list[str] | _GivenDate | dict[str, Any] | None
    ]
    id: str | int
    type: str
    title: str | None = None
    author: list[_GivenName] | None = None
    editor: list[_GivenName] | None = None
    issued: _GivenDate | None = None
    container_title: Annotated[str | None, Field(alias="container-title")] = None
    page: _Text | None = None
    volume: _Text | None = None
    issue: _Text | None = None
    publisher: str | None = None
    doi: Annotated[str | None, Field(alias="DOI")] = None
    url: Annotated[str | None, Field(alias="URL")] = None


_ITEMS = TypeAdapter(list[_GivenItem])


def as_csl_json(items: list[Mapping[str, Any]]) -> str:
    """Write items as CSL-JSON, or raise `UsageError` that says what is wrong with which of them."""
    try:
        _ITEMS.validate_python([dict(each) for each in items])
        return json.dumps(items, ensure_ascii=False)
    except ValidationError as error:
        faults = [_told(items, fault) for fault in error.errors()]
    except (TypeError, ValueError) as error:
        faults = [str(error)]
    more = f" (and {len(faults) - _MOST_TOLD} more)" if len(faults) > _MOST_TOLD else ""
    raise UsageError(f"these are no items of CSL-JSON: {'; '.join(faults[:_MOST_TOLD])}{more}")


def _told(items: list[Mapping[str, Any]], fault: Any) -> str:
    """Say one fault in words: which item, which variable, what is wrong."""
    number, *steps = fault["loc"]
    variable = ".".join(str(step) for step in steps)
    name = items[number].get("id", f"number {number + 1}")
    return f"item “{name}”, {variable}: {fault['msg'][:1].lower()}{fault['msg'][1:]}"
