"""Small sites, built by the tools of their authors: each page gets its list, and slips are told.

`make integrations` installs the tools; where one is missing its tests are skipped.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[1]
SITES = Path(__file__).parent / "sites"
BUILT = ROOT / "build"
ASKED = "INTEGRATIONS" in os.environ
"""Set by `make integrations`: the gate does without, since this takes a minute."""
VENVS = BUILT / "venvs"
PACKAGES = BUILT / "npm" / "node_modules"
QUIET = {"ASTRO_TELEMETRY_DISABLED": "1"}
TABLE: Mapping[str, Mapping[str, Any]] = {
    file.parent.name: tomllib.loads(file.read_text("utf-8"))
    for file in sorted(SITES.glob("*/site.toml"))
}
ENTRY = (
    "Siegel, D. J. (2012). <em>The developing mind: How relationships and the brain interact to "
    "shape who we are</em> (2nd ed.). Guilford Press."
)
SLIP = ("Siegel (2012)", "Nobody (1999)")
HEADING = re.compile(r"<h\d[^<>]*>\s*(?:<a [^<>]*>)?References\b")

pytestmark = [pytest.mark.no_cover, pytest.mark.parametrize("tool", TABLE)]


def path_of(tool: str) -> str:
    """Where programs are looked for: the environment of a tool, the one of all, npm, the system."""
    folders = (VENVS / tool / "bin", VENVS / "sites" / "bin", PACKAGES / ".bin")
    return os.pathsep.join((*map(str, folders), os.environ.get("PATH", "")))


def copied(tool: str, folder: Path) -> Path:
    """Copy a site, with its bibliography; skip the test where its tool is not installed."""
    program = TABLE[tool]["needs"]
    if shutil.which(program, path=path_of(tool)) is None or not ASKED:
        pytest.skip(f"{program} is not installed, or not asked for: see `make integrations`")
    site = folder / tool
    shutil.copytree(SITES / tool, site)
    shutil.copy(SITES / "references.bib", site)
    return site


def built(tool: str, how: str, site: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": path_of(tool), "PACKAGES": str(PACKAGES)} | QUIET
    return subprocess.run(  # noqa: S602 - commands of our own table
        TABLE[tool][how],
        shell=True,
        cwd=site,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


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
    assert run.returncode == 0, run.stdout
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
    assert run.returncode == 0, run.stdout
    assert ("CIT101" in run.stdout) is TABLE[tool].get("warns", True)


def test_a_slip_fails_a_strict_build(tool: str, tmp_path: Path) -> None:
    run = built(tool, "strict", with_slip(copied(tool, tmp_path)))
    assert run.returncode != 0
    assert "CIT101" in run.stdout
