"""What decides whether names and a date are a citation."""
