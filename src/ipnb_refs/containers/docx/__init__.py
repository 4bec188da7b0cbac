"""Word documents (.docx): their text as HTML, with the paragraph of each place."""
