"""Make BibTeX of the list that is typed in a post, and cite one of its works."""

from pathlib import Path

import ipnb_refs

document = ipnb_refs.read(Path("examples/first-day.md").read_text("utf-8"))
imported = ipnb_refs.import_lists(document)
print(imported.bibtex)
for entry, doubts in zip(imported.entries, imported.doubts, strict=True):
    print(entry.key, *doubts, sep="; ")

store = ipnb_refs.load_store(text=imported.bibtex)
print(ipnb_refs.cite(imported.entries[0].key, store, prefix="see", locator="p. 4"))
