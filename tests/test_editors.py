"""The list as it is pasted into editors that keep little: entries, italics, and links stay.

`make integrations` installs what these editors are made of; where it is missing tests are skipped.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

import tools
from ipnb_refs import build_references, load_store, write

EDITORS = Path(__file__).parent / "editors"
STORES = (tools.ROOT / "data" / "references.bib", EDITORS.parent / "cases/kept/references.bib")
KEEPING = {"ghost": "npm/@tryghost/kg-html-to-lexical", "sanitize": "npm/sanitize-html"}
_ENTRY = re.compile(r"<p[^<>]*>(.*?)</p>", re.DOTALL)
_ADDRESS = re.compile(r'<a [^<>]*?href="([^"]*)"[^<>]*>')

pytestmark = pytest.mark.no_cover


def entries(page: str) -> list[str]:
    """The entries of a page with their italics and addresses, however those are written."""
    texts = (each.replace("<em>", "<i>").replace("</em>", "</i>") for each in _ENTRY.findall(page))
    return [html.unescape(_ADDRESS.sub(r"<a \1>", each)) for each in texts]


@pytest.mark.parametrize("editor", KEEPING)
@pytest.mark.parametrize("bib", STORES, ids=lambda bib: bib.parent.name)
def test_entries_italics_and_links_are_kept(editor: str, bib: Path, tmp_path: Path) -> None:
    tools.need(KEEPING[editor])
    copied = write(build_references(None, load_store(bib)), "html", inline_style=True)
    (tmp_path / "list.html").write_text(copied, "utf-8")
    done = tools.run(f"node $PACKAGES/../{editor}.mjs", tmp_path, EDITORS)
    assert done.returncode == 0, done.stderr
    assert entries(done.stdout) == entries(copied)
    assert len(entries(copied)) == len(load_store(bib))
