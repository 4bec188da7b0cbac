"""Fix what can be fixed in a post, and keep its list of references up to date."""

from pathlib import Path

import ipnb_refs

post = Path("examples/posts/three-slips.md")
settings = ipnb_refs.load_settings(post.parent)  # ipnb_refs.toml, pyproject.toml or the defaults
store = ipnb_refs.load_store("data/references.bib")
document = ipnb_refs.read(post.read_text("utf-8"), path=str(post))

fixed = ipnb_refs.fix(document, store, settings, unsafe=True)
for finding in fixed.applied:
    print("fixed:", finding.message)
print(ipnb_refs.findings_to_json(fixed.remaining, fixed.document))

resolutions = ipnb_refs.resolve(ipnb_refs.parse(fixed.document, store), store)
references = ipnb_refs.build_references(resolutions, store)
print(ipnb_refs.update_section(fixed.document, references))
