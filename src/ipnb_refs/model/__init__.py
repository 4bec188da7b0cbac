"""The types that pass between the rooms, in the words of CSL and APA.

All are frozen, hold tuples, and can be hashed and pickled. Every `Span` is half-open and counts
Unicode code points of the raw text; lines and columns are computed at the edge (`lines`).
"""

from ipnb_refs.model.citations import Citation, Cite, CiteDate, CiteName, Exemption, Form, Locator
from ipnb_refs.model.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Related,
    RuleId,
    Severity,
)
from ipnb_refs.model.documents import Document, Heading, ListItem, Lists, Meta, Regions, WorkList
from ipnb_refs.model.inline import Content, Link, Node, Reference, ReferenceList, Style, Styled
from ipnb_refs.model.resolutions import (
    Clusters,
    Confidence,
    Near,
    Reason,
    Resolution,
    Status,
    Suggestion,
    keys_meant,
)
from ipnb_refs.model.text import BORDER, MASK, Format, Part, Span
from ipnb_refs.model.works import FIRST_PLAIN_YEAR, Date, Lexicon, Name, Work

__all__ = [
    "BORDER",
    "FIRST_PLAIN_YEAR",
    "MASK",
    "Applicability",
    "Citation",
    "Cite",
    "CiteDate",
    "CiteName",
    "Clusters",
    "Confidence",
    "Content",
    "Date",
    "Diagnostic",
    "Document",
    "Edit",
    "Exemption",
    "Fix",
    "Form",
    "Format",
    "Heading",
    "Lexicon",
    "Link",
    "ListItem",
    "Lists",
    "Locator",
    "Meta",
    "Name",
    "Near",
    "Node",
    "Part",
    "Reason",
    "Reference",
    "ReferenceList",
    "Regions",
    "Related",
    "Resolution",
    "RuleId",
    "Severity",
    "Span",
    "Status",
    "Style",
    "Styled",
    "Suggestion",
    "Work",
    "WorkList",
    "keys_meant",
]
