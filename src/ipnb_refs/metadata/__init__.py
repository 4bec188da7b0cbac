"""What a page says of its references to programs: from the entries, not from the printed text.

`json_ld` is for search engines, `coins` for reference managers in the browser.
"""

from ipnb_refs.metadata.openurl import coins
from ipnb_refs.metadata.schema_org import json_ld

__all__ = ["coins", "json_ld"]
