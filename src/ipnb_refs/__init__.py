"""Typed citations in posts, read, resolved against BibTeX, listed in APA 7, and linted.

    >>> import ipnb_refs
    >>> store = ipnb_refs.load_store(text=\"\"\"
    ...     @book{siegel2012,
    ...       author = {Siegel, Daniel J.},
    ...       year = {2012},
    ...       title = {The developing mind},
    ...       edition = {2},
    ...       publisher = {Guilford Press},
    ...     }\"\"\")
    >>> document = ipnb_refs.read("Minds meet (Siegel, 2012), says Siegel (2021).")
    >>> citations = ipnb_refs.parse(document, store)
    >>> [citation.span.of(document.text) for citation in citations]
    ['(Siegel, 2012)', 'Siegel (2021)']
    >>> resolutions = ipnb_refs.resolve(citations, store)
    >>> [(resolution.status.value, resolution.key) for resolution in resolutions]
    [('resolved', 'siegel2012'), ('unresolved', None)]
    >>> [finding.message for finding in ipnb_refs.check(document, store)]
    ['no work by Siegel from 2021 in the bibliography (closest: 2012)']
    >>> ipnb_refs.fix(ipnb_refs.read("Minds meet (Siegel, 2012, p. 4-5)."), store).text
    'Minds meet (Siegel, 2012, pp. 4–5).'
    >>> references = ipnb_refs.build_references(resolutions, store)
    >>> print(ipnb_refs.write(references, "text"), end="")
    Siegel, D. J. (2012). The developing mind (2nd ed.). Guilford Press.
    >>> ipnb_refs.cite("siegel2012", store, locator="p. 4")
    '(Siegel, 2012, p. 4)'

Every stage is a pure function from one type to the next; the types are in `model`. Offsets count
Unicode code points of the raw text, and `locate` turns them into lines and columns. Bad input is a
finding, only misuse raises, always a child of `IpnbRefsError`. What `__all__` names is stable; the
rest is not.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from ipnb_refs.errors import IpnbRefsError, SettingsError, UsageError
from ipnb_refs.model import (
    Applicability,
    Citation,
    Cite,
    CiteDate,
    CiteName,
    Confidence,
    Content,
    Date,
    Diagnostic,
    Document,
    Edit,
    Exemption,
    Fix,
    Form,
    Format,
    Heading,
    Lexicon,
    Link,
    ListItem,
    Lists,
    Locator,
    Meta,
    Name,
    Near,
    Node,
    Part,
    Reason,
    Reference,
    ReferenceList,
    Regions,
    Related,
    Resolution,
    RuleId,
    Severity,
    Span,
    Status,
    Style,
    Styled,
    Suggestion,
    Work,
    WorkList,
)

if TYPE_CHECKING:
    from ipnb_refs.citations import parse
    from ipnb_refs.documents import read
    from ipnb_refs.files import NotText
    from ipnb_refs.fixes import Fixed, fix
    from ipnb_refs.lines import locate
    from ipnb_refs.listed import Imported, import_lists
    from ipnb_refs.load import load_items, load_store
    from ipnb_refs.pipeline import check
    from ipnb_refs.references import build_references, cite
    from ipnb_refs.report import findings_to_json
    from ipnb_refs.resolving import Works, resolve
    from ipnb_refs.sections import (
        BrokenFenceError,
        ListFilledElsewhere,
        SectionError,
        TypedListFound,
        update_section,
    )
    from ipnb_refs.settings import Settings, load_settings
    from ipnb_refs.store import Entry, Store, format_entry
    from ipnb_refs.writers import STYLESHEET, write

__version__ = "0.1.0"

__all__ = [
    "STYLESHEET",
    "Applicability",
    "BrokenFenceError",
    "Citation",
    "Cite",
    "CiteDate",
    "CiteName",
    "Confidence",
    "Content",
    "Date",
    "Diagnostic",
    "Document",
    "Edit",
    "Entry",
    "Exemption",
    "Fix",
    "Fixed",
    "Form",
    "Format",
    "Heading",
    "Imported",
    "IpnbRefsError",
    "Lexicon",
    "Link",
    "ListFilledElsewhere",
    "ListItem",
    "Lists",
    "Locator",
    "Meta",
    "Name",
    "Near",
    "Node",
    "NotText",
    "Part",
    "Reason",
    "Reference",
    "ReferenceList",
    "Regions",
    "Related",
    "Resolution",
    "RuleId",
    "SectionError",
    "Settings",
    "SettingsError",
    "Severity",
    "Span",
    "Status",
    "Store",
    "Style",
    "Styled",
    "Suggestion",
    "TypedListFound",
    "UsageError",
    "Work",
    "WorkList",
    "Works",
    "build_references",
    "check",
    "cite",
    "findings_to_json",
    "fix",
    "format_entry",
    "import_lists",
    "load_items",
    "load_settings",
    "load_store",
    "locate",
    "parse",
    "read",
    "resolve",
    "update_section",
    "write",
]

_ROOMS = {
    "STYLESHEET": "writers",
    "BrokenFenceError": "sections",
    "Entry": "store",
    "Fixed": "fixes",
    "Imported": "listed",
    "NotText": "files",
    "ListFilledElsewhere": "sections",
    "SectionError": "sections",
    "Settings": "settings",
    "Store": "store",
    "TypedListFound": "sections",
    "Works": "resolving",
    "build_references": "references",
    "check": "pipeline",
    "cite": "references",
    "findings_to_json": "report",
    "fix": "fixes",
    "format_entry": "store",
    "import_lists": "listed",
    "load_items": "load",
    "load_settings": "settings",
    "load_store": "load",
    "locate": "lines",
    "parse": "citations",
    "read": "documents",
    "resolve": "resolving",
    "update_section": "sections",
    "write": "writers",
}
"""The rooms of the names that are loaded when they are asked for."""

if not TYPE_CHECKING:  # else a type checker would believe that any name is there

    def __getattr__(name: str) -> object:
        """Load a name from its room, once; `faces.on_demand` would be one import more."""
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        """List the names of modules that are loaded, and all that can be."""
        return sorted({*globals(), *__all__})
