"""What must hold for every input, however broken it is."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import ipnb_refs
from fuzz import inputs
from generate.items import library
from ipnb_refs.errors import SettingsError
from ipnb_refs.model import Format
from ipnb_refs.project import Notice, Request, Session, Source
from ipnb_refs.project.walking import IgnorePatterns
from ipnb_refs.rules import check_store
from ipnb_refs.settings import load

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

    from ipnb_refs.model import Diagnostic
    from ipnb_refs.store import Store


def _within(findings: tuple[Diagnostic, ...], text: str) -> None:
    for each in findings:
        assert each.message
        if each.span is not None:
            assert 0 <= each.span.start <= each.span.end <= len(text), each


def posts(draw: random.Random, number: int) -> str:
    """A post is read, checked, fixed twice, and its list written twice."""
    text, markup = inputs.post(draw, number)
    known = _known(draw)
    document = ipnb_refs.read(text, markup)
    assert len(document.prose) == len(text)
    for citation in ipnb_refs.parse(document, known):
        assert 0 <= citation.span.start < citation.span.end <= len(text)
    _within(ipnb_refs.check(document, known), text)
    if draw.random() < 0.2:
        fixed = ipnb_refs.fix(document, known, unsafe=draw.random() < 0.5)
        if fixed.settled:
            again = ipnb_refs.read(fixed.text, markup)
            assert ipnb_refs.fix(again, known).text == fixed.text or fixed.applied
    if markup == "markdown" and draw.random() < 0.1:
        found = ipnb_refs.resolve(ipnb_refs.parse(document, known), known)
        references = ipnb_refs.build_references(found, known)
        for to in ("html", "markdown", "text", "latex", "json"):
            ipnb_refs.write(references, to)
        try:
            once = ipnb_refs.update_section(document, references)
        except ipnb_refs.SectionError:
            return text
        assert ipnb_refs.update_section(ipnb_refs.read(once, markup), references) == once
    return text


@cache
def _empty() -> Store:
    return ipnb_refs.load_store(text="")


def _known(draw: random.Random) -> Store:
    return library(0).store if draw.random() < 0.6 else _empty()


def front_matters(draw: random.Random, number: int) -> str:
    """What a front matter names is opened only where it is of the project."""
    text = inputs.front_matter(draw, number)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve() / "project"
        (root / "posts").mkdir(parents=True)
        (root / "ipnb_refs.toml").touch()
        (root / "a.bib").write_text("@book{a, title={T}}")
        source = Source(str(root / "posts" / "post.md"), Format.MARKDOWN)
        session = Session(Request())
        document = ipnb_refs.read(text)
        served = session.serving(source, document)
        assert all(isinstance(each, Notice) for each in served.notices)
        if document.meta.bibliography and served.store is not None:
            assert all(path.resolve().is_relative_to(root) for path in served.paths)
        _within(served.refused, text)
    return text


def _loads_again(store: Store, *, same_key: bool = True) -> None:
    for entry in store.entries:
        again = ipnb_refs.load_store(text=ipnb_refs.format_entry(entry))
        assert len(again) == 1
        assert not same_key or again.keys() == (entry.key,)
        entry.to_csl()


def stores(draw: random.Random, number: int) -> str:
    """A store is loaded, checked, and written so that each entry loads again."""
    text = inputs.store(draw, number)
    store = ipnb_refs.load_store(text=text)
    _within(store.diagnostics, text)
    _within(check_store(store), text)
    _loads_again(store)
    if draw.random() < 0.2:
        ipnb_refs.write(ipnb_refs.build_references(None, store), "html")
    return text


def csl_stores(draw: random.Random, number: int) -> str:
    """A store in CSL-JSON is loaded, and each entry is written as BibTeX."""
    text = inputs.csl_json(draw, number)
    store = ipnb_refs.load_store(text=text, format="csl-json")
    _within(store.diagnostics, text)
    _loads_again(store, same_key=False)
    return text


def typed_lists(draw: random.Random, number: int) -> str:
    """A list is read as a store, checked as a post, and imported."""
    text = inputs.typed_list(draw, number)
    markup = draw.choice(inputs.MARKUPS)
    _loads_again(ipnb_refs.load_store(text=text, format="typed"))
    document = ipnb_refs.read(text, markup)
    _within(ipnb_refs.check(document, _known(draw)), text)
    for entry in ipnb_refs.import_lists(document).entries:
        again = ipnb_refs.load_store(text=ipnb_refs.format_entry(entry))
        assert again.keys() == (entry.key,)
    return text


def settings_files(draw: random.Random, number: int) -> str:
    """Settings are read, or `SettingsError` says why not; every pattern matches or is a fault."""
    text = inputs.settings(draw, number)
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / draw.choice(("ipnb_refs.toml", "pyproject.toml"))
        file.write_text(text, "utf-8", "surrogatepass")
        try:
            found = load(file)
        except SettingsError as error:
            assert str(error).strip()
        else:
            assert found is None or found.file == file
    patterns = IgnorePatterns(text.split("\n"))
    patterns.verdict(("posts", "a.md"), is_folder=False)
    return text


TARGETS: Mapping[str, Callable[[random.Random, int], str]] = {
    "posts": posts,
    "stores": stores,
    "typed lists": typed_lists,
    "CSL-JSON": csl_stores,
    "settings": settings_files,
    "front matter": front_matters,
}
