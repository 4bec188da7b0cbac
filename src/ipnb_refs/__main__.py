"""`python -m ipnb_refs` is the program `ipnb-refs`."""

from ipnb_refs.cli import run

if __name__ == "__main__":
    run()
