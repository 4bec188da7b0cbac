"""Which posts, stores and settings belong together."""
