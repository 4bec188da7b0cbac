"""`python -m ipnb_refs` is the program `ipnb-refs`."""

from ipnb_refs.cli.main import main

main(prog_name="ipnb-refs")
