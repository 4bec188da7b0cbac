"""The command line: `main.py` and one file for each subcommand."""

from __future__ import annotations

import gc
import os
import sys

INTERRUPTED = 130
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def run() -> None:
    """Run the program `ipnb-refs`; whoever interrupts it while it is still loading sees no more.

    Garbage is looked for seldom, and nothing is taken down at the end: what a command imports and
    reads is nearly all in use until its process ends, and that would take a tenth of a short run.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        from ipnb_refs.cli.main import main  # noqa: PLC0415 - loading is what may be interrupted

        main(prog_name="ipnb-refs")
    except KeyboardInterrupt:
        if sys.stderr is not None:
            print("interrupted", file=sys.stderr)
    except SystemExit as error:
        # The commands have flushed what they printed, and said so where it could not be.
        if isinstance(error.code, int):
            os._exit(error.code)
        raise
    # Python would end by the signal itself where it came while some module was being loaded.
    os._exit(INTERRUPTED)
