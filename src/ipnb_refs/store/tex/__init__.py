"""TeX in the fields of a bibliography, read and written."""
