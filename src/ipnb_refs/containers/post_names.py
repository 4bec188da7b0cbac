"""Names of posts inside a file: short, without slashes, no two alike."""

from __future__ import annotations

from urllib.parse import unquote

from ipnb_refs.regex import regex

_NO_WORD = regex(r"[^\w]+")
_LONGEST = 60


class PostNames:
    """Gives each post of a file its name: `export.xml#why-we-attach`."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._given: dict[str, int] = {}

    def name(self, address: str, title: str) -> str:
        """Name a post by the last part of its address, else by its title, else by its number."""
        slug = _slug(unquote(address.rstrip("/").rpartition("/")[2])) or _slug(title) or "post"
        number = self._given.get(slug, 0) + 1
        self._given[slug] = number
        if number == 1:
            return f"{self._path}#{slug}"
        return self.name(f"{slug}-{number}", "")


def _slug(text: str) -> str:
    words = _NO_WORD.sub("-", text.lower()).strip("-")
    return words[:_LONGEST].rstrip("-")
