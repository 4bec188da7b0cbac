"""CSL-JSON: items and their variables."""
