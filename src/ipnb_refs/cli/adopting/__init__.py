"""What takes this tool into an old blog: findings set aside, or waved off by comments."""

from __future__ import annotations

from ipnb_refs.cli.adopting.baselining import use_baseline
from ipnb_refs.cli.adopting.commenting import commented_post

__all__ = ["commented_post", "use_baseline"]
