"""One post checked: its store found, the post examined, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.frozen import value
from ipnb_refs.project.keeping import outcome_of

if TYPE_CHECKING:
    from ipnb_refs.project.keeping import Outcome
    from ipnb_refs.project.session import Session
    from ipnb_refs.project.sources import Post
    from ipnb_refs.project.stores import Served


@value
class Checked:
    """A post that was checked, with the store that served it.

    `outcome` is None where the bibliography cannot be used, which `served` says. `told` are the
    bibliographies that the post names itself.
    """

    served: Served
    outcome: Outcome | None
    told: tuple[str, ...] = ()


def check_post(session: Session, post: Post) -> Checked:
    """Find the store of a post, and examine it."""
    served = session.serving(post.source, post.document)
    if served.store is None and served.paths and not served.refused:
        return Checked(served, None)
    from ipnb_refs.pipeline import examine  # noqa: PLC0415 - nothing is read where all is known

    examined = examine(post.document, served.store, session.settings_at(post.source.name))
    told = post.document.meta.bibliography
    return Checked(served, outcome_of(examined, served.store), told)
