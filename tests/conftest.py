"""One profile for the gate: the same examples each time, so that a red run is about the change.

On Windows, tests that name what only Unix has are left out.
"""

from __future__ import annotations

import inspect
import os
import re
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Generator

# A busy machine is slow now and then; what takes long for ever is stopped by pytest-timeout.
settings.register_profile("here", deadline=None)
settings.register_profile("gate", derandomize=True, deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "here")

MEASURED = "COVERAGE_PROCESS_CONFIG"
"""The variable by which coverage measures the processes that a measured one starts."""
END_AT_ONCE = sys.modules[os.name]._exit
"""What ends a process, whatever has been done to `os`."""
ONLY_UNIX = re.compile(r"mkfifo|openpty|ttyname|symlink_to|/dev/|os\.fork|chmod\(")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what cannot be had."""
    if os.name != "nt":
        return
    for item in items:
        if isinstance(item, pytest.Function) and ONLY_UNIX.search(inspect.getsource(item.function)):
            item.add_marker(pytest.mark.skip(reason="how Unix has it"))


def pytest_configure(config: pytest.Config) -> None:
    """Let one measurement of coverage start in a worker: two would go on in spite of `no_cover`.

    pytest-cov 7 starts one as if the worker were the main process and another at the start of the
    session, and stops only the second.
    """
    coverage = sys.modules.get("coverage")
    if coverage is None or not hasattr(config, "workerinput"):
        return
    while running := coverage.Coverage.current():
        running.stop()
    os._exit = END_AT_ONCE


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no process that a test with `no_cover` starts, neither by name nor as a fork.

    What ends a process is put back: after such a test coverage makes it save once more than before,
    and a fork would save what is known some thousand times.
    """
    if not item.get_closest_marker("no_cover"):
        return (yield)
    measured, kept = os._exit, os.environ.pop(MEASURED, None)
    os._exit = END_AT_ONCE
    try:
        return (yield)
    finally:
        os._exit = measured
        if kept is not None:
            os.environ[MEASURED] = kept
