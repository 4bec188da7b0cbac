"""What programs read of references: made from the entries, not from the printed text.

`json_ld` is for search engines, `coins` for reference managers in the browser, `spelling_words` for
spell checkers.
"""

from ipnb_refs.metadata.name_words import CHECKERS, spelling_words
from ipnb_refs.metadata.openurl import coins
from ipnb_refs.metadata.schema_org import json_ld

__all__ = ["CHECKERS", "coins", "json_ld", "spelling_words"]
