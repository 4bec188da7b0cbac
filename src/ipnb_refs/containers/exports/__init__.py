"""Exports of blogs, one file for each kind."""
