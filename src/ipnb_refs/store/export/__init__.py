"""Entries written as files of other tools."""
