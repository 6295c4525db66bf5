"""The keys of all commands, and giving them others."""
