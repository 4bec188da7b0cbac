"""BibTeX text: entries split, scanned, evaluated, and decoded."""
