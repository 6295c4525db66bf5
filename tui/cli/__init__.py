"""The command line: everything the screens can do, for scripts."""
