"""One profile for the gate: the same examples each time, so that a red run is about the change.

On Windows, tests that name what only Unix has are left out.
"""

from __future__ import annotations

import inspect
import os
import re

import pytest
from hypothesis import settings

# A busy machine is slow now and then; what takes long for ever is stopped by pytest-timeout.
settings.register_profile("here", deadline=None)
settings.register_profile("gate", derandomize=True, deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "here")

ONLY_UNIX = re.compile(r"mkfifo|openpty|ttyname|symlink_to|/dev/|os\.fork|chmod\(")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what cannot be had."""
    if os.name != "nt":
        return
    for item in items:
        if isinstance(item, pytest.Function) and ONLY_UNIX.search(inspect.getsource(item.function)):
            item.add_marker(pytest.mark.skip(reason="how Unix has it"))
