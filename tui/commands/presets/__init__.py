"""The presets of keys: what vim and Emacs have otherwise than the table of commands, a table of each beside the code."""
