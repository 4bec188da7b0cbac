"""Which bibliographies a post may have opened: it may come from anybody.

What a front matter names is opened where it is a regular .bib or .json file of the project, or of a
place that the settings trust. Links are followed first.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ipnb_refs.files import unfit
from ipnb_refs.model import Diagnostic, Span
from ipnb_refs.project.walking import is_repository
from ipnb_refs.rules import REFUSED
from ipnb_refs.settings import upwards

if TYPE_CHECKING:
    from ipnb_refs.model import Document
    from ipnb_refs.settings import Settings

MOST_BYTES = 100_000_000
"""Of a bibliography that a post names; ten times the largest that people keep."""
_KINDS = (".bib", ".json")
_INSIDE = "keep it in the folder of the project, or name its folder under `trust-paths`"


def refused(document: Document, name: str, folder: Path, settings: Settings) -> Diagnostic | None:
    """Give the finding for a bibliography that is not opened, None for one that may be.

    `name` is what the front matter of a post in `folder` says. One that does not exist is not
    refused, if it might be opened.
    """
    try:
        fault, help_ = _fault_of(name, folder, settings)
    except (OSError, RuntimeError, ValueError):  # a link to itself, a name that is no name
        fault, help_ = "cannot be looked at", "name the path of a .bib or .json file"
    if not fault:
        return None
    # `name` was read there; a line of a list may have it again.
    key = max(0, document.text.find("bibliography"))
    at = document.text.find(name, key)
    message = f"the bibliography “{name}” is not opened: it {fault}"
    # Of a name that holds a carriage return, the key is marked.
    span = Span(at, at + len(name)) if at >= 0 else Span(key, key + len("bibliography"))
    return Diagnostic(REFUSED.id, REFUSED.severity, message, document.path, span, (), help_)


def is_refused(name: str, folder: Path, settings: Settings) -> bool:
    """Say whether a bibliography that a post in `folder` names is not opened."""
    try:
        return bool(_fault_of(name, folder, settings)[0])
    except (OSError, RuntimeError, ValueError):
        return True


def _fault_of(name: str, folder: Path, settings: Settings) -> tuple[str, str]:
    """Say what is wrong with a path as it is typed; one to another machine is not even looked at.

    On Windows, to look at "//machine/share/refs.bib" is to connect, and to say who the user is.
    """
    if name[:2].replace("\\", "/") == "//":
        return "is on another machine", "copy it into the folder of the project"
    return _fault((folder / name).resolve(), folder, settings)


def _fault(path: Path, folder: Path, settings: Settings) -> tuple[str, str]:
    """Say what is wrong with a path, whose links are followed, and what to do; "" for nothing."""
    root = root_of(folder, settings)
    if not any(path.is_relative_to(each) for each in (root, *_trusted(settings))):
        return f"is outside of the project, {root}", _INSIDE
    if path.suffix.lower() not in _KINDS:
        return "is neither a .bib nor a .json file", "name a BibTeX or CSL-JSON file"
    try:
        fault = unfit(path, MOST_BYTES)
    except FileNotFoundError:
        return "", ""
    return fault, "name a smaller file, or pass it with --bib"


def root_of(folder: Path, settings: Settings) -> Path:
    """Give the root of the project of a post, links followed.

    The folder of its settings, else of its repository, else the current folder; that of the post,
    where this is elsewhere.
    """
    if settings.file is not None:
        return settings.root.resolve()
    repository = next(filter(is_repository, upwards(folder)), None)
    if repository is not None:
        return repository.resolve()
    here, home = Path.cwd().resolve(), folder.resolve()
    return here if home.is_relative_to(here) else home


def _trusted(settings: Settings) -> list[Path]:
    return [(settings.root / name).resolve() for name in settings.trust_paths]
