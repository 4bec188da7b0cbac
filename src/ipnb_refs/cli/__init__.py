"""The command line: `main.py` and one file for each subcommand."""

from __future__ import annotations

import os
import sys

INTERRUPTED = 130


def run() -> None:
    """Run the program `ipnb-refs`; whoever interrupts it while it is still loading sees no more."""
    try:
        from ipnb_refs.cli.main import main  # noqa: PLC0415 - loading is what may be interrupted

        main(prog_name="ipnb-refs")
    except KeyboardInterrupt:
        if sys.stderr is not None:
            print("interrupted", file=sys.stderr)
    except SystemExit as error:
        if error.code != INTERRUPTED:
            raise
    # Python would end by the signal itself where it came while some module was being loaded.
    os._exit(INTERRUPTED)
