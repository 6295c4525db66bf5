"""The commands of related articles and of figures, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_RELATED = (
    Command("related.open", ("enter",), "Open", "Open the article under the bar.", bar=True),
    Command(
        "related.pane",
        ("tab",),
        "Story",
        "Go from the related articles to the timeline of the story, and back.",
        bar=True,
    ),
    Command("related.from-here", ("r",), "From here", "Show what is related to the article under the bar.", bar=True),
    Command("related.down", ("j",), "Down", "Go to the article below."),
    Command("related.up", ("k",), "Up", "Go to the article above."),
    Command("related.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the title under the bar."),
    Command("related.close", ("escape", "backspace"), "Back", "Go back."),
)

_FIGURES = (
    Command("figures.down", ("j", "down"), "Down", "Go down by a line."),
    Command("figures.up", ("k", "up"), "Up", "Go up by a line."),
    Command("figures.copy", ("c", "ctrl+c"), "Copy", "Copy the figures, or the selection.", bar=True),
    Command("figures.close", ("escape", "backspace"), "Back", "Go back.", bar=True),
)

RELATED_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {Scope.RELATED: _RELATED, Scope.FIGURES: _FIGURES}
"""The commands by scope."""
