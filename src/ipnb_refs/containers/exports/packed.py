"""An archive with exports in it: WordPress splits large ones, Google Takeout packs Blogger's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from ipnb_refs.containers import open_container
from ipnb_refs.containers.inner_post import ContainerFile, Opened, Unreadable
from ipnb_refs.containers.post_names import PostNames
from ipnb_refs.containers.raw import open_archive

SUFFIXES = frozenset({".xml", ".atom", ".json"})


def read(file: ContainerFile) -> Opened | None:
    """Read the posts of all exports in an archive; None for one without any."""
    archive = open_archive(file.data)
    if isinstance(archive, Unreadable):
        return Opened(faults=(archive,))
    found = []
    for name in archive.names:
        if PurePosixPath(name).suffix.lower() not in SUFFIXES:
            continue
        data = archive.read(name)
        if isinstance(data, Unreadable):
            found.append(Opened(faults=(data,)))
        elif opened := open_container(ContainerFile(file.path, data, name)):
            found.append(opened)
    if not found:
        return None
    names = PostNames(file.path)
    posts = [post for each in found for post in each.posts]
    return Opened(
        tuple(replace(each, name=names.name(each.name.rpartition("#")[2], "")) for each in posts),
        tuple(fault for each in found for fault in each.faults),
        tuple(note for each in found for note in each.notes),
    )
