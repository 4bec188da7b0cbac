"""Rules of scope post: one post, its list and its store."""
