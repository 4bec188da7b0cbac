"""The grammar of typed citations: words, names, dates, locators."""
