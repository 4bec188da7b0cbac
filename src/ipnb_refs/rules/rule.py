"""What a rule is: two names, a severity, a scope, a function, and the docstring of its file."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ipnb_refs.frozen import frozen
from ipnb_refs.model import RuleId
from ipnb_refs.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ipnb_refs.model import Applicability, Diagnostic, Severity

_EXAMPLE = regex(r"^```(?:markdown|bibtex)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FIRST_VERSION = "0.1"

C = TypeVar("C")
"""What a rule looks at: `Context`, `FindingsContext`, `StoreContext` or `ProjectContext`."""


class Scope(StrEnum):
    """What must be known before a rule can run."""

    POST = "post"
    """One post, with its list and its store."""
    FINDINGS = "findings"
    """All that the rules of scope `post` have found in a post, and the directives in it."""
    STORE = "store"
    """One store, whatever cites its works."""
    PROJECT = "project"
    """A store, and all posts that belong to it."""
    FILE = "file"
    """Nothing: a problem of a file, which is found while it is read, before any rule."""


@frozen
class Rule(Generic[C]):
    """One code: `check` yields its findings in a context; `doc` is its page in Markdown.

    `since` is the version that had it first, `source` the section that it comes from ("APA 8.12"),
    "" for none, and `fix` what its fixes may be, () where it has none. One that is not `default`
    runs only where the settings name it. One of scope `FILE` finds nothing itself, and cannot be
    switched off.
    """

    id: RuleId
    severity: Severity
    scope: Scope
    doc: str
    check: Callable[[Rule[C], C], Iterator[Diagnostic]]
    since: str = FIRST_VERSION
    source: str = ""
    fix: tuple[Applicability, ...] = ()
    default: bool = True

    @property
    def title(self) -> str:
        """The first line of the page: what the rule finds."""
        return self.doc.partition("\n")[0]

    @property
    def is_optional(self) -> bool:
        """Whether settings may choose or ignore it."""
        return self.scope is not Scope.FILE


def rule(  # noqa: PLR0913 - all that a rule says of itself
    code: str,
    name: str,
    severity: Severity,
    *,
    scope: Scope = Scope.POST,
    since: str = FIRST_VERSION,
    source: str = "",
    fix: tuple[Applicability, ...] = (),
    default: bool = True,
) -> Callable[[Callable[[Rule[C], C], Iterator[Diagnostic]]], Rule[C]]:
    """Make a rule of a function; the docstring of its file becomes the rule's page."""

    def make(check: Callable[[Rule[C], C], Iterator[Diagnostic]]) -> Rule[C]:
        doc = (sys.modules[check.__module__].__doc__ or "").strip()
        rule_id = RuleId(code, name)
        return Rule(rule_id, severity, scope, doc, check, since, source, fix, default)

    return make


class Needs(StrEnum):
    """What a post must have for a rule of scope `post` to find something in it.

    A rule is loaded when a post has what it needs: most posts need half of the rules.
    """

    NOTHING = "nothing"
    CITATIONS = "citations"
    SEVERAL_CITES = "several cites"
    """A citation of several works."""
    EXEMPT_CITES = "exempt cites"
    """A cite that needs no entry, such as a personal communication."""
    LOCATORS = "locators"
    """A cite with a page, or another place in its work."""
    UNDATED_CITES = "undated cites"
    """A cite with a word in the place of the year."""
    OPEN_CITES = "open cites"
    """A cite that no work was found for, or several."""
    TYPED_LIST = "typed list"
    NO_STORE = "no store"
    """Neither a store nor a list that its cites could be looked up in."""
    FENCE = "fence"
    """The comments around a list that we write."""


@frozen
class PostRule:
    """A rule of scope `post` as its room lists it: all that must be known before it is loaded."""

    file: str
    code: str
    needs: Needs
    default: bool = True

    @property
    def id(self) -> RuleId:
        """Its code and its name, which is that of its file."""
        return RuleId(self.code, self.file.replace("_", "-"))

    def load(self) -> Rule[Any]:
        """Load the rule from its file."""
        (found,) = gathered("ipnb_refs.rules.post", (self.file,))
        return found


def gathered(package: str, files: Iterable[str]) -> tuple[Rule[Any], ...]:
    """Load the rules of a package, each from the file that has its name."""
    return tuple(getattr(import_module(f"{package}.{file}"), file) for file in files)


def problem(rule_id: RuleId, severity: Severity, doc: str) -> Rule[object]:
    """Make an entry of the catalogue for a problem that is found while a file is read."""
    return Rule(rule_id, severity, Scope.FILE, doc, _nothing)


def _nothing(_rule: Rule[object], _context: object) -> Iterator[Diagnostic]:
    return iter(())


def examples(doc: str, heading: str) -> tuple[str, ...]:
    """Give the posts or stores that the page of a rule shows under "Bad" or "Good"."""
    # Examples have headings of their own.
    section = doc.partition(f"\n## {heading}\n")[2].partition("\n## Good\n")[0]
    return tuple(_EXAMPLE.findall(section))
