"""What ends a command line before any work is done."""


class Misused(Exception):
    """A command line that asks for what cannot be; its text is one sentence for the user."""


class HelpWanted(Exception):
    """The user asked how a command is used; its text is the answer."""
