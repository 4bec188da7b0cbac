"""Turn every citation of a post into a link to its work in the list of references."""

from pathlib import Path

import ipnb_refs
from ipnb_refs import Citation, Cite, Document, Form, Span


def place(document: Document, citation: Citation, cite: Cite) -> Span | None:
    """The span that the link of a cite belongs on; None where it must not have one."""
    if cite.date is None or any(link.contains(cite.span) for link in document.regions.links):
        return None
    whole = citation.form is Form.NARRATIVE and len(citation.cites) == 1
    span = citation.span if whole else cite.span
    has_markup = span.of(document.prose) != span.of(document.text)
    if has_markup or (citation.form is Form.NARRATIVE and not whole):
        return cite.date.span  # the year alone: "Siegel (2001, 2012)", "*Siegel* (2012)"
    return span  # "Porges (2011)" or, between brackets and semicolons, "see Schore, 2012, p. 4"


post = Path("examples/posts/a-hand-to-hold.md")
store = ipnb_refs.load_store("data/references.bib")
document = ipnb_refs.read(post.read_text("utf-8"), path=str(post))
citations = ipnb_refs.parse(document, store)
keys = iter(resolution.key for resolution in ipnb_refs.resolve(citations, store))

links = [
    (place(document, citation, cite), next(keys))
    for citation in citations
    for cite in citation.cites
]
text = document.text
for span, key in reversed(links):  # from the end, so that the spans before stay true
    if span is not None and key is not None:
        text = f"{text[: span.start]}[{span.of(text)}](#ref-{key}){text[span.end :]}"
print(text)
