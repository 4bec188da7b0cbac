"""Print what is wrong with the citations of a post, line by line."""

from pathlib import Path

import ipnb_refs

post = Path("examples/posts/three-slips.md")
store = ipnb_refs.load_store("data/references.bib")
document = ipnb_refs.read(post.read_text("utf-8"), format="markdown", path=str(post))
for finding in ipnb_refs.check(document, store):
    start = finding.span.start if finding.span else 0
    line, column = ipnb_refs.locate(document.text, start)
    print(f"{post}:{line}:{column}: {finding.rule} {finding.message}")
