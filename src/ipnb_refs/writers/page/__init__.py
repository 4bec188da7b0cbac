"""A page of reference lists that looks right by itself, and whose lists can be copied."""

from ipnb_refs.writers.page.page_of_lists import html_page
from ipnb_refs.writers.page.pasting_page import PastePage, TextChange, paste_page

__all__ = ["PastePage", "TextChange", "html_page", "paste_page"]
