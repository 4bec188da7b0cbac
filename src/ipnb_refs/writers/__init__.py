"""Inline nodes -> HTML, Markdown, text, LaTeX, JSON; only they escape."""
