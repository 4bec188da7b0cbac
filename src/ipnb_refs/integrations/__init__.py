"""Citations checked and listed while a site is built: a small module for each tool.

`python_markdown` serves all that read posts with it (Zensical, Nikola), `mkdocs`, `pelican` and
`sphinx` are plugins; `site` is what they share. Tools load their module by its name.
"""
