"""What a file keeps when it is replaced: mode bits, owner, extended attributes, ACLs.

Not kept are the number of the inode and the time of creation, the attributes and ACLs of macOS, and
on Windows the ACL (the folder's holds) and alternate streams.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def keep_rights(target: Path, before: os.stat_result, temporary: Path) -> None:
    """Give the file that replaces another what that one had, as far as the system allows."""
    mode = stat.S_IMODE(before.st_mode)
    if sys.platform != "win32":
        try:
            os.chown(temporary, before.st_uid, before.st_gid)
        except PermissionError:
            # Only the superuser may give files away; who runs it as its owner must stay the same.
            mode &= ~(stat.S_ISUID | stat.S_ISGID)
            with contextlib.suppress(PermissionError):
                os.chown(temporary, -1, before.st_gid)
    if sys.platform == "linux":
        _copy_attributes(target, temporary)
    # Last: an owner that changes takes bits away, and the bits say how far an ACL reaches.
    temporary.chmod(mode)


if sys.platform == "linux":

    def _copy_attributes(target: Path, temporary: Path) -> None:
        """Copy extended attributes, of which ACLs are some; each as far as that is allowed."""
        ours, theirs = _attributes(temporary), _attributes(target)
        for name in ours.keys() - theirs.keys():
            # A new file may have got an ACL from its folder that the old one did not have.
            with contextlib.suppress(OSError):
                os.removexattr(temporary, name)
        for name, value in theirs.items():
            if ours.get(name) != value:
                with contextlib.suppress(OSError):
                    os.setxattr(temporary, name, value)

    def _attributes(path: Path) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        with contextlib.suppress(OSError):
            for name in os.listxattr(path):
                with contextlib.suppress(OSError):
                    found[name] = os.getxattr(path, name)
        return found
