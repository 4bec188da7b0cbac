"""References as Markdown: a paragraph each, in which no text turns into markup."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import category

from ipnb_refs.model import Style
from ipnb_refs.regex import regex
from ipnb_refs.writers.runs import runs_of
from ipnb_refs.writers.to_html import html_id

if TYPE_CHECKING:
    from ipnb_refs.model import Content, ReferenceList
    from ipnb_refs.writers.back_links import BackLinks
    from ipnb_refs.writers.runs import TextRun

# Braces and "$" are markup of template engines and of math, "@" of pandoc's citations.
_SPECIAL = regex(r"[\\`*_\[\]<>#|~${}^@]|&(?=#?[A-Za-z0-9]+;)|:(?=//)|(?<=\bwww)\.")
# Signs before which not every Markdown takes a backslash away; all of them read a reference.
_AS_ENTITY = frozenset("<|~$^@&:=")
# That of the module `string`, which compiles a pattern when it is loaded.
_PUNCTUATION = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
_AT_START = regex(r"[-+=:]|[0-9]{1,9}(?=[.)])")
_TAGS = {Style.SUPERSCRIPT: "sup", Style.SUBSCRIPT: "sub"}


def markdown_list(
    references: ReferenceList, *, mdx: bool = False, links: BackLinks | None = None
) -> str:
    """A list of references as paragraphs; "" for none.

    With `links` each entry can be linked to, and leads back to the places that cite it.
    """
    lines = []
    for reference in references.references:
        line, entry = markdown_line(reference.content, mdx=mdx), html_id(reference.key)
        lines.append(f'<a id="{entry}"></a>{line}{links.of(entry)}' if links else line)
    return "\n\n".join(lines) + "\n" if lines else ""


def markdown_line(content: Content, *, mdx: bool = False) -> str:
    """One reference as a line of CommonMark: `*italics*`, `<https://...>` for links.

    MDX takes `<https://...>` for a tag, and has the longer form of links.
    """
    groups = [
        (is_italic, "".join(_run(run, mdx=mdx) for run in group))
        for is_italic, group in groupby(
            runs_of(content), key=lambda run: Style.ITALIC in run.styles
        )
    ]
    parts: list[str] = []
    for place, (is_italic, text) in enumerate(groups):
        if is_italic:
            before = parts[-1][-1:] if parts else ""
            after = groups[place + 1][1][:1] if place + 1 < len(groups) else ""
            parts.append(_emphasised(text, before, after))
        else:
            parts.append(text)
    return _escaped_start("".join(parts))


def _run(run: TextRun, *, mdx: bool) -> str:
    if run.url is not None:
        # Some engines print "%3C" as "<" in the short form.
        is_short = run.url == run.text and not mdx and "%" not in run.url
        return f"<{run.url}>" if is_short else f"[{escaped(run.text)}](<{run.url}>)"
    text = escaped(run.text)
    for style, tag in _TAGS.items():
        if style in run.styles:
            text = f"<{tag}>{text}</{tag}>"
    return text


def escaped(text: str) -> str:
    """Text with all guarded that Markdown, or a tool on top of it, could read.

    A backslash stands before what Markdown has always escaped; other signs are written as numeric
    references ("&#36;"), since Python-Markdown, kramdown, and others keep a backslash before them.
    """
    return _SPECIAL.sub(lambda found: _guarded(found[0]), text)


def _guarded(sign: str) -> str:
    if sign == "&":
        return "&amp;"
    return f"&#{ord(sign)};" if sign in _AS_ENTITY else f"\\{sign}"


def _escaped_start(line: str) -> str:
    """Keep the first characters from starting a list, a rule or a heading."""
    found = _AT_START.match(line)
    if found is None:
        return line
    at = found.end() if found[0].isdigit() else 0
    return f"{line[:at]}{_guarded(line[at])}{line[at + 1 :]}"


def _emphasised(text: str, before: str, after: str) -> str:
    """Italics with asterisks; with tags where asterisks between these characters would not do."""
    bare = text.strip()
    if not bare:
        return text
    lead, trail = text[: text.index(bare[0])], text[len(text.rstrip()) :]
    opens = bare[0].isalnum() or _is_break(lead[-1:] or before)
    closes = bare[-1].isalnum() or _is_break(trail[:1] or after)
    inner = f"*{bare}*" if opens and closes else f"<i>{bare}</i>"
    return lead + inner + trail


def _is_break(neighbour: str) -> bool:
    """Say whether a blank, a punctuation mark or the end of the line stands there."""
    return (
        not neighbour
        or neighbour.isspace()
        or neighbour in _PUNCTUATION
        or category(neighbour).startswith("P")
    )
