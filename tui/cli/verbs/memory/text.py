"""Texts given on the command line, or by standard input."""

from tui.cli.articles import STANDARD_INPUT, source_bytes
from tui.cli.errors import Misused
from tui.cli.invocation import Invocation


def given_text(argument: str, invocation: Invocation) -> str:
    """Return the text of an argument, or of standard input for `-`, trimmed; raises Misused for none."""
    text = argument
    if argument == STANDARD_INPUT:
        text = source_bytes(invocation.source).decode("utf-8-sig", "replace")
    if not text.strip():
        raise Misused("There is no text; write it in quotation marks, or send it in and write - for it.")
    return text.strip()
