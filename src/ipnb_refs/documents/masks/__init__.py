"""What is not prose and no parser of Markdown or HTML knows: blanked beforehand, one file each."""
