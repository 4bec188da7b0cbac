"""What a post on a site is to those who read and write it, and what can go wrong."""

from __future__ import annotations

from typing import Protocol

from ipnb_refs.errors import IpnbRefsError


class RemoteError(IpnbRefsError):
    """Something that a site refused or did not understand, in words for the author of the blog."""


class ChangedOnSite(RemoteError):  # noqa: N818 - it says what was found, no fault
    """Somebody changed the post on the site after it was read; nothing was written."""


class RemotePost(Protocol):
    """A post on a site, as those who may edit it see it."""

    @property
    def address(self) -> str:
        """Where readers find it."""

    @property
    def text(self) -> str:
        """Its HTML, as the site's editor has it."""

    def with_section(self, text: str) -> str:
        """Give the text that is sent for a `text` in which our section was written or removed.

        What the site's editor needs around the section is added.
        """

    def replace(self, text: str) -> bool:
        """Send a text that `with_section` gave; say whether the site has stored it as it is.

        Raises `ChangedOnSite` where the post is another one by now, and `RemoteError` where the
        site refuses.
        """
