"""Rules of scope project: they need all posts."""
