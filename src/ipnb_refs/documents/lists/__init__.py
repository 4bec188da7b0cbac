"""The lists of works in a post: found, bounded, cut into items."""
