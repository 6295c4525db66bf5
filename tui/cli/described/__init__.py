"""The command line described to people and shells: its grammar as data, the manual, completions."""
