"""A share of `make torture`: writers beside each other, and writers stopped at random moments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "torture/torture.py"


@pytest.mark.skipif(sys.platform == "win32", reason="its processes are forks")
def test_writers_lose_nothing_and_leave_nothing() -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, SCRIPT, "--rounds", "20", "--stops", "20"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("no edit lost") == 5
