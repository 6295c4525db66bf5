"""The steps of the tour: what each says, and what one does to come to the next."""

from collections.abc import Mapping
from typing import NamedTuple

from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import marked


class Step(NamedTuple):
    """One thing to learn."""

    told: str
    """One or two sentences, with the names of keys where they stand in braces."""
    keys: Mapping[str, str]
    """The commands whose keys these are."""
    done: tuple[str, ...]
    """The commands that end it, or all of a scope, `sidebar.`."""

    @property
    def sentence(self) -> str:
        """Return what it says, with the keys as they are in force."""
        return _(self.told).format(**{name: key_of(command) for name, command in self.keys.items()})

    def is_ended_by(self, command_id: str) -> bool:
        """Return whether a command that was carried out ends it."""
        return command_id.startswith(self.done)


_MOVES = ("next-word", "previous-word", "left", "right", "down", "up", "next-sentence", "next-paragraph", "page-down")
STEPS = (
    Step(
        marked("Welcome to warraq. These are sample articles: {open} opens the one under the bar."),
        {"open": "library.open"},
        ("library.open",),
    ),
    Step(
        marked(
            "In the article a cursor stands on a word, and what that means stands below. {left} goes to the next word, "
            "{down} to the next line."
        ),
        {"left": "reader.left", "down": "reader.down"},
        tuple(f"reader.{move}" for move in _MOVES),
    ),
    Step(
        marked(
            "{add} adds the word under the cursor to your glossary: write its English, and Enter keeps it. It is found "
            "from then on in every article, in any inflection."
        ),
        {"add": "reader.add"},
        ("reader.add", "reader.add-in-full"),
    ),
    Step(
        marked(
            "{names} goes to the people and places of the article. There {next} leads from one mention to the next; "
            "other articles that name the same stand below."
        ),
        {"names": "reader.names", "next": "sidebar.next"},
        ("sidebar.", "reader.next-mention", "reader.previous-mention"),
    ),
    Step(
        marked(
            "{palette} finds everything by a part of it: commands, articles, terms, names. {help} explains whatever you "
            "are in. {tour} shows this tour again."
        ),
        {"palette": "app.palette", "help": "app.help", "tour": "app.tour"},
        ("app.palette", "app.help", "app.search"),
    ),
)
"""The steps in their order."""
