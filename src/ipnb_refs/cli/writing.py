"""Lists in the posts themselves: written, and found out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.cli.console import put
from ipnb_refs.cli.saving import save
from ipnb_refs.model import Format
from ipnb_refs.report import visible
from ipnb_refs.sections import SectionError, broken_fence, section_is_current, update_section

if TYPE_CHECKING:
    from ipnb_refs.cli.cited import CitedPost
    from ipnb_refs.cli.console import Console

_MDX = ".mdx"


def write_list(cited: CitedPost, console: Console) -> bool:
    """Write the list into a post; say whether that was declined.

    Raises `FileChanged` where the post is another one by now.
    """
    source, document = cited.post.source, cited.post.document
    if source.name.lower().endswith(_MDX):
        console.problem(
            "MDX allows neither the comments around a generated list nor links in <>; leave out "
            "--write, and paste what is printed, without the <> around links",
            source.name,
        )
        return False
    if document.format is not Format.MARKDOWN or source.file is None:
        console.problem(
            "so far, a list can be written into Markdown only; leave out --write, and paste what "
            "is printed",
            source.name,
        )
        return False
    try:
        text = update_section(document, cited.references(), cited.settings)
    except SectionError as error:
        console.note(str(error), source.name)
        return True
    if text != document.text and save(source.file, text, cited.post.file, console):
        console.note("list written", source.name)
    return False


def report_stale(cited: CitedPost) -> bool:
    """Print that the list in a post is out of date; say whether it is."""
    post = cited.post
    if section_is_current(post.document, cited.references()):
        return False
    name = visible(post.source.name)
    advice = broken_fence(post.document) or f"run ipnb-refs references --write {name}"
    put(f"{name}: the list of references is out of date; {advice}\n")
    return True
