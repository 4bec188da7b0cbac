"""What is raised: misuse of the library, never bad input.

Bad input (a broken .bib entry, a citation nobody can resolve) is a `Diagnostic`.
"""


class IpnbRefsError(Exception):
    """The parent of all that this package raises; its text is fit for a user."""


class UsageError(IpnbRefsError):
    """A call that cannot be carried out: an unknown format, a missing file, a wrong option."""


class SettingsError(IpnbRefsError):
    """A settings file that cannot be read, or holds a value we do not know."""
