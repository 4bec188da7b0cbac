"""Small sites, built by the tools of their authors: each page gets its list, and slips are told.

`make integrations` installs the tools; where one is missing its tests are skipped.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import tools

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping

SITES = Path(__file__).parent / "sites"
TABLE: Mapping[str, Mapping[str, Any]] = {
    file.parent.name: tomllib.loads(file.read_text("utf-8"))
    for file in sorted(SITES.glob("*/site.toml"))
}
ENTRY = (
    "Siegel, D. J. (2012). <em>The developing mind: How relationships and the brain interact to "
    "shape who we are</em> (2nd ed.). Guilford Press."
)
SLIP = ("Siegel (2012)", "Nobody et al. (1999)")
HEADING = re.compile(r"<h\d[^<>]*>\s*(?:<a [^<>]*>)?References\b")

pytestmark = [pytest.mark.no_cover, pytest.mark.parametrize("tool", TABLE)]


def copied(tool: str, folder: Path) -> Path:
    """Copy a site, with its bibliography; skip the test where its tool is not installed."""
    tools.need(TABLE[tool]["needs"], tools.VENVS / tool / "bin")
    site = folder / tool
    shutil.copytree(SITES / tool, site)
    shutil.copy(SITES / "references.bib", site)
    return site


def built(tool: str, how: str, site: Path) -> subprocess.CompletedProcess[str]:
    path = tools.path_with(tools.VENVS / tool / "bin")
    return tools.run(TABLE[tool][how], site, PATH=path, ASTRO_TELEMETRY_DISABLED="1")


def told(run: subprocess.CompletedProcess[str]) -> str:
    return run.stdout + run.stderr


def with_slip(site: Path) -> Path:
    """Let the post cite a work that the bibliography has not."""
    changed = 0
    for file in site.rglob("*"):
        if file.suffix in {".md", ".mdx", ".qmd", ".rst", ".html"}:
            text = file.read_text("utf-8")
            changed += text.count(SLIP[0])
            file.write_text(text.replace(*SLIP), "utf-8")
    assert changed
    return site


def test_a_page_gets_its_list_and_every_link_lands(tool: str, tmp_path: Path) -> None:
    site = copied(tool, tmp_path)
    run = built(tool, "strict", site)
    assert run.returncode == 0, told(run)
    page = (site / TABLE[tool]["page"]).read_text("utf-8")
    shown = " ".join(page.split()).replace("<i>", "<em>").replace("</i>", "</em>")
    assert shown.count(ENTRY) == 1
    assert len(HEADING.findall(page)) == 1
    assert {each.partition("-")[0] for each in links_of(page)} == {"ref", "cite"}
    top = site / Path(TABLE[tool]["page"]).parts[0]
    for other in [top] if top.is_file() else top.rglob("*.html"):
        text = other.read_text("utf-8")
        ids = re.findall(r'\bid="?((?:ref|cite)-[^"\s>]+)', text)
        assert len(ids) == len(set(ids))
        assert set(links_of(text)) <= set(ids), other


def links_of(page: str) -> list[str]:
    """Where our links lead within a page."""
    return re.findall(r'href="?#((?:ref|cite)-[^"\s>]+)', page)


def test_a_slip_is_told(tool: str, tmp_path: Path) -> None:
    site = with_slip(copied(tool, tmp_path))
    run = built(tool, "build", site)
    assert run.returncode == 0, told(run)
    assert ("CIT101" in told(run)) is TABLE[tool].get("warns", True)


def test_a_slip_fails_a_strict_build(tool: str, tmp_path: Path) -> None:
    run = built(tool, "strict", with_slip(copied(tool, tmp_path)))
    assert run.returncode != 0
    assert "CIT101" in told(run)
