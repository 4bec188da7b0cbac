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
    >>> references = ipnb_refs.build_references(resolutions, store)
    >>> print(ipnb_refs.write(references, "text"), end="")
    Siegel, D. J. (2012). The developing mind (2nd ed.). Guilford Press.

Every stage is a pure function from one type to the next; the types are in `model`. Offsets count
Unicode code points of the raw text, and `locate` turns them into lines and columns.
"""

from ipnb_refs.citations import parse
from ipnb_refs.documents import read
from ipnb_refs.errors import IpnbRefsError, SettingsError, UsageError
from ipnb_refs.files import NotText
from ipnb_refs.lines import locate
from ipnb_refs.load import load_store
from ipnb_refs.model import (
    Applicability,
    Citation,
    Cite,
    CiteDate,
    CiteName,
    Content,
    Date,
    Diagnostic,
    Document,
    Edit,
    Exemption,
    Fix,
    Form,
    Format,
    Lexicon,
    Link,
    Locator,
    Name,
    Near,
    Part,
    Reason,
    Reference,
    ReferenceList,
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
)
from ipnb_refs.pipeline import check
from ipnb_refs.references import build_references
from ipnb_refs.resolving import resolve
from ipnb_refs.sections import BrokenFenceError, SectionError, TypedListFound, update_section
from ipnb_refs.settings import Settings
from ipnb_refs.store import Store, format_entry
from ipnb_refs.writers import write

__version__ = "0.1.0"

__all__ = [
    "Applicability",
    "BrokenFenceError",
    "Citation",
    "Cite",
    "CiteDate",
    "CiteName",
    "Content",
    "Date",
    "Diagnostic",
    "Document",
    "Edit",
    "Exemption",
    "Fix",
    "Form",
    "Format",
    "IpnbRefsError",
    "Lexicon",
    "Link",
    "Locator",
    "Name",
    "Near",
    "NotText",
    "Part",
    "Reason",
    "Reference",
    "ReferenceList",
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
    "build_references",
    "check",
    "format_entry",
    "load_store",
    "locate",
    "parse",
    "read",
    "resolve",
    "update_section",
    "write",
]
