"""One file for each subcommand, named for what a person types."""
