"""`Report`: what every output format prints."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from ipnb_refs.frozen import value
from ipnb_refs.lines import LinesByPath

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ipnb_refs.lines import InFile
    from ipnb_refs.model import Diagnostic, RuleId, Severity


class Explained(Protocol):
    """What is known of a code, be it of a rule or of a problem of files."""

    @property
    def id(self) -> RuleId:
        """The code and the name."""

    @property
    def severity(self) -> Severity:
        """The usual severity."""

    @property
    def doc(self) -> str:
        """The page in Markdown."""


@value
class Report:
    """Findings in the order to print, with all that a format may show of them.

    `texts` are the raw texts of posts and stores by the paths that findings name; `-` is standard
    input. A finding in a file whose text is missing is shown without its line. `catalogue` has
    every code that a report can name, () for formats that say nothing of codes. `fixed` counts the
    findings that were fixed before, `unread` says why entries of the stores that served the posts
    could not be read, `set_aside` counts the findings that a baseline has, which are not among
    them, and `color` says whether what is printed may hold ANSI sequences. `width` is that of the
    terminal in columns, 0 where it goes elsewhere. `has_summary` says whether it is counted at the
    end what was found. `problems` are what could not be done, in words, such as a bibliography that
    cannot be read. `inside` has the texts that are inside of files, such as the posts of an
    export: findings are told with their place in the file, and nothing fixes them there.
    """

    findings: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    catalogue: tuple[Explained, ...] = ()
    fixed: int = 0
    unread: tuple[Diagnostic, ...] = ()
    set_aside: int = 0
    color: bool = False
    width: int = 0
    has_summary: bool = True
    problems: tuple[str, ...] = ()
    inside: Mapping[str, InFile] = field(default_factory=dict)

    def lines(self) -> LinesByPath:
        """Give the lines of all texts."""
        return LinesByPath(self.texts, self.inside)


def line_of(finding: Diagnostic, texts: LinesByPath) -> str:
    """Give a finding as `path:line:column: CODE message`, not yet made visible."""
    place = texts.place(finding.path, finding.span)
    return texts.told(f"{place}: {finding.rule} {finding.message}", finding.path, finding.span)


def sentences_of(finding: Diagnostic, texts: LinesByPath) -> str:
    """Give the message of a finding with its help, for what shows the place by itself."""
    message = texts.told(finding.message, finding.path, finding.span)
    return f"{message}: {finding.help}" if finding.help else message
