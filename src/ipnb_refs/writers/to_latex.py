r"""References as LaTeX: a paragraph each, with a hanging indent and nothing but base packages.

Links need `hyperref` (or `url` for plain ones).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipnb_refs.model import Style
from ipnb_refs.regex import regex
from ipnb_refs.store import escaped
from ipnb_refs.writers.runs import runs_of

if TYPE_CHECKING:
    from ipnb_refs.model import Content, ReferenceList
    from ipnb_refs.writers.runs import TextRun

BEGIN = "\\begingroup\n\\setlength{\\parindent}{-2em}\\setlength{\\leftskip}{2em}"
END = "\\par\\endgroup"
_COMMANDS = {
    Style.SUPERSCRIPT: "\\textsuperscript", Style.SUBSCRIPT: "\\textsubscript",
    Style.SMALL_CAPS: "\\textsc", Style.ITALIC: "\\emph",
}  # fmt: skip
_NOT_IN_URL = regex(r"[\\{}\s^~]")


def latex_list(references: ReferenceList) -> str:
    """A list of references as LaTeX; "" for none."""
    lines = [latex_line(reference.content) for reference in references.references]
    return "\n\n".join([BEGIN, *lines, END]) + "\n" if lines else ""


def latex_line(content: Content) -> str:
    """One reference as LaTeX."""
    return "".join(map(_run, runs_of(content)))


def _run(run: TextRun) -> str:
    text = escaped(run.text)
    for style, command in _COMMANDS.items():
        if style in run.styles:
            text = f"{command}{{{text}}}"
    if run.url is None:
        return text
    url = _NOT_IN_URL.sub(lambda found: f"%{ord(found[0]):02X}", run.url)
    if run.url == run.text:
        return f"\\url{{{url}}}"
    return f"\\href{{{url}}}{{{text}}}"
