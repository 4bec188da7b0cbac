"""Posts on the sites of WordPress and Ghost, read and written through their REST interfaces.

Nothing here runs unless somebody names the address of a post. `open_post` reads it; what it gives
writes a new text back, if the post on the site is still the one that was read.
"""

from __future__ import annotations

from ipnb_refs.remote.opening import open_post
from ipnb_refs.remote.remote_post import ChangedOnSite, RemoteError, RemotePost

__all__ = ["ChangedOnSite", "RemoteError", "RemotePost", "open_post"]
