"""What takes this tool into an old blog: a first look, findings set aside or waved off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.faces import on_demand, parts

if TYPE_CHECKING:
    from ipnb_refs.cli.adopting.baselining import use_baseline
    from ipnb_refs.cli.adopting.commenting import commented_post, commented_store
    from ipnb_refs.cli.adopting.first_look import FirstLook, look_at
    from ipnb_refs.cli.adopting.new_files import (
        ADDRESS,
        PRE_COMMIT,
        SERVICES,
        NewFile,
        settings_file,
        workflow,
    )

__all__ = [
    "ADDRESS",
    "PRE_COMMIT",
    "SERVICES",
    "FirstLook",
    "NewFile",
    "commented_post",
    "commented_store",
    "look_at",
    "settings_file",
    "use_baseline",
    "workflow",
]

_ON_DEMAND = parts(
    baselining="use_baseline",
    commenting="commented_post commented_store",
    first_look="FirstLook look_at",
    new_files="ADDRESS PRE_COMMIT SERVICES NewFile settings_file workflow",
)
"""Each command needs one of them."""

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _ON_DEMAND)
