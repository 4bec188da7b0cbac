"""A new rule is one file and one line: in a copy of the project, that is enough everywhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FILE = '''"""A post that speaks of penguins.

Penguins have no inner world that we know of.

## Bad

```markdown
Penguins!
```

## Good

```markdown
Minds!
```
"""

from __future__ import annotations

from ipnb_refs.model import Severity, Span
from ipnb_refs.rules.rule import rule


@rule("XYZ901", "penguins", Severity.WARNING, source="APA 99.9", since="9.9", default=False)
def penguins(rule, context):
    """Report the first penguin."""
    at = context.document.prose.find("Penguin")
    if at >= 0:
        yield context.finding(rule, Span(at, at + 7), "no penguins", help="write of minds")
'''
LINE = '    PostRule("damaged_doi", "REF110", Needs.TYPED_LIST),\n'
NEW_LINE = '    PostRule("penguins", "XYZ901", Needs.NOTHING, default=False),\n'
SCRIPT = """
import json, sys
sys.path.insert(0, "docs")
from generating.reference_pages import rule_index, rule_page
from click.testing import CliRunner
from ipnb_refs.cli.main import main
from ipnb_refs.rules import rule_named

def run(*words):
    return CliRunner().invoke(main, words).output

print(json.dumps({
    "file": sys.modules["ipnb_refs"].__file__,
    "check": run("check", "post.md", "--output-format", "concise", "--select", "penguins"),
    "off": run("check", "post.md", "--output-format", "concise"),
    "settings": run("check", "own/post.md", "--output-format", "concise"),
    "explain": run("explain", "XYZ901"),
    "all": run("explain"),
    "page": rule_page(rule_named("XYZ901")),
    "index": rule_index(),
}))
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a copy of the project says that has one more rule."""
    home = tmp_path_factory.mktemp("project")
    for name in ("src", "docs/generating", "data"):
        copytree(ROOT / name, home / name, ignore=ignore_patterns("__pycache__"))
    rules = home / "src" / "ipnb_refs" / "rules" / "post"
    (rules / "penguins.py").write_text(FILE, "utf-8")
    registry = (rules / "__init__.py").read_text("utf-8")
    (rules / "__init__.py").write_text(registry.replace(LINE, f"{LINE}{NEW_LINE}"), "utf-8")
    (home / "references.bib").write_text("", "utf-8")
    (home / "post.md").write_text("Two Penguins.\n", "utf-8")
    (home / "own").mkdir()
    (home / "own" / "post.md").write_text("Two Penguins.\n", "utf-8")
    (home / "own" / "ipnb_refs.toml").write_text("extend-select = ['XYZ901']\n", "utf-8")
    done = subprocess.run(  # noqa: S603 - our own script in a copy of our own project
        [sys.executable, "-c", SCRIPT],
        cwd=home,
        env={"PYTHONPATH": str(home / "src"), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert Path(told["file"]).is_relative_to(home)
    return told


def test_it_runs_where_it_is_chosen(said: dict[str, Any]) -> None:
    assert "post.md:1:5: XYZ901 no penguins\n" in said["check"]
    assert "post.md:1:5: XYZ901 no penguins\n" in said["settings"]
    assert "XYZ901" not in said["off"]


def test_it_is_explained(said: dict[str, Any]) -> None:
    assert said["explain"].startswith("# XYZ901 penguins\n\nSeverity: warning. Off by default")
    assert "\n\nA post that speaks of" in said["explain"]
    assert "XYZ901  penguins" in said["all"]


def test_it_has_a_page(said: dict[str, Any]) -> None:
    assert "# XYZ901 penguins\n\nSeverity: warning. Off by default;" in said["page"]
    assert "Source: APA 99.9. Since 9.9." in said["page"]
    row = "| [XYZ901](XYZ901.md) | penguins | warning | none | A post that speaks of penguins. |"
    assert row in said["index"]
