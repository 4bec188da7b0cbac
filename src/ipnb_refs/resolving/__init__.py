"""Cites looked up in a store, and compared with the list typed in the post."""
