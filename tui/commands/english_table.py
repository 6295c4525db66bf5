"""The commands of the English beside the article, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

ENGLISH_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.ENGLISH: (
        Command("english.edit", ("enter",), "Edit", "Write or correct the English of this paragraph.", bar=True),
        Command(
            "english.approve",
            ("a",),
            "Approve",
            "Approve the English and go on to the next that is not; again: no longer.",
            bar=True,
        ),
        Command("english.next-open", ("n",), "Next open", "Go to the next paragraph that is not approved.", bar=True),
        Command("english.next-miss", ("m",), "Next miss", "Go to the next term or name that the English misses."),
        Command(
            "english.apply", ("f",), "Use term", "Put the glossary's English where it is missed in this paragraph."
        ),
        Command(
            "english.recall", ("l",), "Recall", "List what the memory has for this paragraph and for ones like it."
        ),
        Command("english.remove", ("delete", "x"), "Remove", "Take the English away; undo brings it back."),
        Command(
            "english.copy",
            ("c", "ctrl+c"),
            "Copy",
            "Copy the selection, the word on which the keys are, or the English of this paragraph.",
        ),
    ),
}
"""The commands by scope."""
