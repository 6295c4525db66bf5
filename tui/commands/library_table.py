"""The commands of the library, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

LIBRARY_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.LIBRARY: (
        Command("library.open", ("enter",), "Open", "Open the article under the bar.", bar=True),
        Command("library.search", ("slash",), "Search", "Search the articles' titles and texts.", bar=True),
        Command("library.kept", ("s",), "Kept searches", "Keep the search under a name, or choose a kept one."),
        Command("library.add", ("a",), "Add", "Add files, folders, an address of the web or a pasted text.", bar=True),
        Command(
            "library.names", ("f5",), "Names", "Show the people, organisations and places of the library.", bar=True
        ),
        Command("library.notes", ("m",), "Notes", "List all marks and notes, the newest first."),
        Command("library.memory", ("w",), "Translations", "Show all translations, and where words were translated."),
        Command(
            "library.feeds", ("f",), "Feeds", "Show the feeds of sites that are followed, and what is new in them."
        ),
        Command("library.down", ("j",), "Down", "Go to the article below."),
        Command("library.up", ("k",), "Up", "Go to the article above."),
        Command("library.select", ("space",), "Select", "Select the article, or no longer, and go on."),
        Command("library.related", ("r",), "Related", "Show related articles and why, and the story by days."),
        Command(
            "library.labels",
            ("t",),
            "Tags",
            "Tag what is selected or under the bar, put it into collections; list those of one.",
        ),
        Command(
            "library.figures", ("i",), "Figures", "Show figures: articles, words, what was read, the glossary, names."
        ),
        Command("library.read", ("v",), "Read, unread", "Mark what is selected or under the bar as read, or as new."),
        Command("library.copies", ("d",), "Copies", "Show versions and copies of the article, and what differs."),
        Command("library.retitle", ("e",), "Correct title", "Correct the title of the article."),
        Command(
            "library.remove",
            ("delete", "x"),
            "Remove",
            "Remove what is selected or under the bar; undo brings it back.",
        ),
        Command("library.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the title under the bar."),
        Command("library.undo", ("u",), "Undo", "Take back the last change."),
        Command("library.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
        Command("library.close", ("escape",), "Back", "Select nothing, or leave the search."),
    ),
}
"""The commands by scope."""
