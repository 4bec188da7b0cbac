"""The reference list in a post, found and replaced."""
