"""Check a post against works that come from a program, as items of CSL-JSON."""

import ipnb_refs

items = [
    {
        "id": "siegel2012",
        "type": "book",
        "title": "The developing mind",
        "author": [{"family": "Siegel", "given": "Daniel J."}],
        "issued": {"date-parts": [[2012]]},
        "publisher": "Guilford Press",
    }
]
store = ipnb_refs.load_items(items)
document = ipnb_refs.read("Minds develop (Siegel, 2012), and they last (Siegel, 2021).")
for finding in ipnb_refs.check(document, store):
    print(finding.rule.code, finding.message)
