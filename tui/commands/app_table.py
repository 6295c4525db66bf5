"""The commands for everywhere, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

APP_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.APP: (
        Command("app.library", ("f2",), "Library", "Show the articles of the library.", bar=True),
        Command("app.reader", ("f3",), "Reader", "Go back to the open article."),
        Command("app.glossary", ("f4",), "Glossary", "Show the glossary.", bar=True),
        Command(
            "app.search", ("ctrl+f",), "Search everywhere", "Search the articles, the glossary and the names at once."
        ),
        Command("app.names", ("ctrl+g",), "All names", "Show the people, organisations and places of the library."),
        Command(
            "app.memory",
            ("shift+f4", "f16"),
            "All translations",
            "Show all translations, and where words were translated.",
        ),
        Command(
            "app.place-before",
            ("alt+left", "2"),
            "Place before",
            "Go back to the place you jumped from: found, followed, opened; from another screen to the article.",
        ),
        Command("app.place-after", ("alt+right", "3"), "Place after", "Go again to the place you went back from."),
        Command(
            "app.palette",
            ("ctrl+p", "colon"),
            "Find anything",
            "Find a command, an article, a term or a name by typing it.",
        ),
        Command(
            "app.settings",
            ("f11", "shift+f9", "f21"),
            "Settings",
            "Show all settings, what each means and where it comes from, and change them.",
        ),
        Command(
            "app.keymap",
            ("shift+f1", "f13"),
            "Keys",
            "Show the commands with their keys, choose others, or the keys of vim or Emacs.",
        ),
        Command("app.theme", ("ctrl+t",), "Theme", "Change the colours: paper, ink and Textual's own."),
        Command("app.help", ("f1", "question_mark"), "Help", "Explain the keys of this screen.", bar=True),
        Command("app.tour", ("shift+f2", "f14"), "Tour", "Learn the first five things by doing them; again: go on."),
        Command("app.calibrate", ("f9",), "Compare lines", "Choose the line of Arabic that reads right."),
        Command("app.picture", ("f12",), "Picture", "Save what the screen shows as a picture (SVG)."),
        Command("app.suspend", ("ctrl+z",), "Suspend", "Stop for now and go to the shell; fg there comes back."),
        Command("app.quit", ("ctrl+q",), "Quit", "Leave warraq; the place you read at is kept.", bar=True),
    ),
}
"""The commands by scope."""
