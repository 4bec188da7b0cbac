"""A page of reference lists that looks right by itself, and whose lists can be copied."""

from ipnb_refs.writers.page.page_of_lists import html_page

__all__ = ["html_page"]
