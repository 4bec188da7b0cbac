"""A share of `make torture`: writers beside each other, and writers stopped at random moments."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "torture/torture.py"


@pytest.mark.skipif(sys.platform == "win32", reason="its processes are forks")
def test_writers_lose_nothing_and_leave_nothing() -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, SCRIPT, "--rounds", "8", "--stops", "10"],
        capture_output=True,
        text=True,
        check=False,
        # Its forks end at once: measuring them would leave files behind.
        env={name: to for name, to in os.environ.items() if not name.startswith("COVERAGE_")},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("no edit lost") == 5
