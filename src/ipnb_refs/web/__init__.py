"""A page on this machine: a post is pasted or opened, checked, fixed, and its list copied.

`PageServer` serves the page and takes its questions, `Desk` answers them. All that is found comes
from `pipeline.examine` and `fixes`; here it is only turned into JSON, and nothing that was pasted
is ever shown as markup.
"""

from ipnb_refs.web.admission import ALWAYS, TOKEN, TurnedAway
from ipnb_refs.web.desk import Desk
from ipnb_refs.web.page_server import ASSETS, MOST_BYTES, PageServer

__all__ = ["ALWAYS", "ASSETS", "MOST_BYTES", "TOKEN", "Desk", "PageServer", "TurnedAway"]
