"""`python -m ipnb_refs` is the program `ipnb-refs`."""

from ipnb_refs.cli.main import main

if __name__ == "__main__":
    main(prog_name="ipnb-refs")
