"""One profile for the gate: the same examples each time, so that a red run is about the change."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is slow now and then; what takes long for ever is stopped by pytest-timeout.
settings.register_profile("here", deadline=None)
settings.register_profile("gate", derandomize=True, deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "here")
