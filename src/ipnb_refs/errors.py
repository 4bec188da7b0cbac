"""What is raised: misuse of the library, never bad input.

Bad input (a broken .bib entry, a citation nobody can resolve) is a `Diagnostic`.
"""


class IpnbRefsError(Exception):
    """The parent of all that this package raises; its text is a sentence for users."""


class UsageError(IpnbRefsError):
    """A call that cannot be carried out: an unknown format, a missing file, a wrong argument."""


class SettingsError(IpnbRefsError):
    """Settings that cannot be used: a file that cannot be read, an unknown key, value or rule.

    Its text has one line for each problem.
    """


def misuse(call: str, takes: str, given: object, advice: str) -> UsageError:
    """Make the error of a call that was given another thing than it takes, and say what to do.

    "check takes a Document, not a str: call read(text) first".
    """
    kind = type(given).__name__
    article = "an" if kind[0] in "aeiouAEIOU" else "a"
    shown = "None" if given is None else f"{article} {kind}"
    return UsageError(f"{call} takes {takes}, not {shown}: {advice}")
