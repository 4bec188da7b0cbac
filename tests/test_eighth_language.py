"""A language is one file and one line: a made-up one is added to a copy of the package and used.

The copy is what somebody would have who follows the architecture page: `languages/lumian.py` is
there, and its name stands in the line of `LANGUAGES`. `eighth_language/seen.py` runs in it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ipnb_refs

HERE = Path(__file__).parent / "eighth_language"
LAST = '"dutch")'


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `seen.py` prints where Lumian is a language."""
    folder = tmp_path_factory.mktemp("eight")
    package = folder / "ipnb_refs"
    shutil.copytree(
        Path(ipnb_refs.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(HERE / "lumian.py", package / "languages")
    known = package / "languages" / "known.py"
    text = known.read_text("utf-8")
    assert text.count(LAST) == 1
    known.write_text(text.replace(LAST, '"dutch", "lumian")'), "utf-8")
    # The copy is not what the coverage of the package is about.
    unmeasured = {key: each for key, each in os.environ.items() if not key.startswith("COVERAGE")}
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(HERE / "seen.py")],
        cwd=folder,
        env={**unmeasured, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["languages"][-1] == "qx"
    return found


def test_citations_are_read_by_its_words(seen: dict[str, Any]) -> None:
    pair, others, undated, *_, source = seen["cites"]
    assert (pair["names"], pair["connector"]) == (["Velda", "Torin"], "nar")
    assert pair["locator"] == ["page", "4"]
    assert (others["names"], others["et al"]) == (["Velda"], "nar solim")
    assert (undated["names"], undated["date"]) == (["Miral"], "n.d.")
    assert source["names"] == ["Velda"]


def test_settings_say_that_a_post_is_in_it(seen: dict[str, Any]) -> None:
    here, in_english = seen["told by the settings"]
    assert (here, in_english) == ([2], [1])


def test_lists_are_found_by_their_headings(seen: dict[str, Any]) -> None:
    assert seen["lists"] == ["## Mia fontaro nar rimarki", "## Plu legi"]
    assert seen["further"] == ["salin2015"]


def test_entries_are_taken_apart_by_its_words(seen: dict[str, Any]) -> None:
    works, entries = seen["works"], seen["entries"]
    assert works["velda2012"]["role"] == "Redk."
    assert works["velda2009"]["names"] == ["Velda", "Torin", "Miral"]
    assert entries["velda2012"]["editors"] == 2
    assert entries["velda2009"]["month"] == 3
    assert entries["salin2015"]["type"] == "thesis"


def test_its_words_are_printed(seen: dict[str, Any]) -> None:
    assert seen["joining"] == ["nar", "nar"]
    assert seen["heading"] == ["Fontaro", True]
    assert "(Redk.)" in seen["printed"]
    assert "marto" in seen["printed"]
    assert "(u.t.)" in seen["printed"]


def test_settings_know_it(seen: dict[str, Any]) -> None:
    known, unknown = seen["settings"]
    assert known == ["qx"]
    assert "qx (Lumian)" in unknown
