"""What `references --to json-ld` prints, read by a processor, and held against schema.org's types.

`make integrations` installs the tools; where one is missing its test is skipped.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

import tools
from ipnb_refs import load_store
from ipnb_refs.cli.main import main
from ipnb_refs.metadata import json_ld

CASES = Path(__file__).parent / "cases" / "references"
LINKED = Path(__file__).parent / "linked"
BIB = tools.ROOT / "data" / "references.bib"
TYPED = """import type { Article, WithContext } from 'schema-dts';
export const page: WithContext<Article> = """
COMPILE = "tsc --noEmit --strict --skipLibCheck --moduleResolution bundler --module esnext page.ts"

pytestmark = pytest.mark.no_cover


def test_a_processor_reads_each_work(tmp_path: Path) -> None:
    tools.need("py/pyld")
    call = ["references", "--whole-store", "--bib", str(BIB), "--to", "json-ld"]
    (tmp_path / "page.json").write_text(CliRunner().invoke(main, call).stdout, "utf-8")
    done = tools.run(f"python {LINKED / 'expand.py'}", tmp_path)
    assert done.returncode == 0, done.stderr
    works = json.loads(done.stdout)
    assert sorted(name for _, name in works) == sorted(str(work.title) for work in load_store(BIB))
    assert all(kind.startswith("https://schema.org/") for kind, _ in works)


def test_every_work_says_what_schema_org_has_for_its_type(tmp_path: Path) -> None:
    """The works of the cases for APA, of all types, as a program that a compiler takes."""
    tools.need("tsc")
    works = []
    for file in sorted(CASES.glob("works*.toml")):
        for case in tomllib.loads(file.read_text("utf-8"))["case"]:
            form = "bibtex" if "bib" in case else "csl-json"
            store = load_store(text=case.get("bib") or case["csl"], format=form)
            works += json_ld(store)["citation"]
    assert len(works) > 200
    page = json.dumps(json_ld(()) | {"citation": works}, indent=1)
    (tmp_path / "page.ts").write_text(f"{TYPED}{page};\n", "utf-8")
    (tmp_path / "node_modules").symlink_to(tools.PACKAGES)
    done = tools.run(COMPILE, tmp_path)
    assert done.returncode == 0, done.stdout[:2000]
