"""Temporary files: each carries who made it, so that a later run can tell which ones are left over.

".ipnb-refs-4711-desk-0123456789abcdef-1.tmp" is the first one of the process 4711 on the machine
"desk"; what stands before the number is new in every run, since numbers of processes come again.
"""

from __future__ import annotations

import contextlib
import os
import re
import time
from itertools import count
from pathlib import Path

from ipnb_refs.regex import regex

ON_WINDOWS = os.name == "nt"
_PREFIX = ".ipnb-refs-"
_NAME = regex(re.escape(_PREFIX) + r"(\d{1,10})-([\w.]*)-([0-9a-f]{16})-\d+\.tmp")
_LONGEST_HOST = 60
_RUN = os.urandom(8).hex()
_NUMBERS = count(1)
_SECONDS_ELSEWHERE = 24 * 60 * 60
"""After which the file of another machine is left over: a replacement takes milliseconds."""


def temporary_beside(target: Path) -> Path:
    """Name a new temporary file in the folder of another."""
    name = f"{_PREFIX}{os.getpid()}-{_host()}-{_RUN}-{next(_NUMBERS)}.tmp"
    return target.with_name(name)


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files of processes that are gone; what cannot be removed stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and _is_left_over(entry):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def _is_left_over(entry: os.DirEntry[str]) -> bool:
    found = _NAME.fullmatch(entry.name)
    if found is None or not entry.is_file(follow_symlinks=False):
        return False
    process, host, run = int(found[1]), found[2], found[3]
    # On Windows, to ask whether a process lives the way Unix does would end it.
    if host == _host() and not ON_WINDOWS:
        return run != _RUN if process == os.getpid() else not _lives(process)
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > _SECONDS_ELSEWHERE


def _lives(process: int) -> bool:
    """Say whether a process of this machine is still there, be it ours or somebody else's."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _host() -> str:
    name = os.environ.get("COMPUTERNAME", "") if ON_WINDOWS else os.uname().nodename
    return re.sub(r"[^A-Za-z0-9.]", "_", name)[:_LONGEST_HOST]
