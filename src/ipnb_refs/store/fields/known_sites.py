"""Sites whose addresses say what a work is, "[Video]. YouTube" (10.12), "[Tweet]" (10.15).

Programs export a video from YouTube without its site, and with whoever put it there as director.
"""

from __future__ import annotations

from functools import lru_cache

from ipnb_refs.frozen import frozen
from ipnb_refs.regex import regex

_PAGE = r"https?://(?:www\.|m\.|mobile\.|old\.)?"
_SITES = (
    (r"(?:youtube(?:-nocookie)?\.com/(?:watch|shorts/|live/|embed/)|youtu\.be/\w)", "YouTube",
     "Video"),
    (r"(?:player\.)?vimeo\.com/(?:video/|channels/\w+/)?\d", "Vimeo", "Video"),
    (r"ted\.com/talks/", "TED Conferences", "Video"),
    (r"tiktok\.com/@[^/]+/video/", "TikTok", "Video"),
    (r"twitter\.com/\w+/status/", "Twitter", "Tweet"),
    (r"x\.com/\w+/status/", "X", "Post"),
    (r"bsky\.app/profile/[^/]+/post/", "Bluesky", "Post"),
    (r"threads\.(?:net|com)/@[^/]+/post/", "Threads", "Post"),
    (r"linkedin\.com/(?:posts|feed/update)/", "LinkedIn", "Post"),
    (r"reddit\.com/r/\w+/comments/", "Reddit", "Online forum post"),
    (r"instagram\.com/(?:p|reel)/", "Instagram", ""),
)  # fmt: skip
"""The address of a work, the name of its site, and what the works on it are."""
_ADDRESS = regex(_PAGE + "(?:" + "|".join(f"({address})" for address, _, _ in _SITES) + ")")


@frozen
class KnownSite:
    """A site with its name, and the description of a work on it; "" where they vary."""

    name: str = ""
    description: str = ""


UNKNOWN_SITE = KnownSite()


@lru_cache(maxsize=1024)
def site_at(url: str) -> KnownSite:
    """Find the site by the address of a work; one without a name where it is none of these."""
    found = _ADDRESS.match(url.strip())
    if found is None or found.lastindex is None:
        return UNKNOWN_SITE
    _, name, description = _SITES[found.lastindex - 1]
    return KnownSite(name, description)
