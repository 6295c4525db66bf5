"""The commands of the names of the library, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope


def _hand(scope: str) -> tuple[Command, ...]:
    """Return the commands by which the reader decides on names, the same in the list and on the card."""
    return (
        Command(f"{scope}.confirm", ("y",), "Confirm", "Vouch for the name as it is called.", bar=True),
        Command(f"{scope}.rename", ("e",), "Rename", "Correct the English, the Arabic and the description."),
        Command(f"{scope}.retype", ("t",), "Kind", "Make a person an organisation, that a place, that a person."),
        Command(f"{scope}.qid", ("q",), "Wikidata", "Say which item of Wikidata it is."),
        Command(f"{scope}.alias", ("a",), "Add spelling", "Let another spelling mean it, wherever that stands."),
        Command(f"{scope}.unalias", ("d",), "Not its name", "Let one of its spellings no longer mean it."),
        Command(f"{scope}.split", ("i",), "Split off", "Make a name of its own of one of its spellings."),
        Command(
            f"{scope}.merge", ("m",), "Merge", "Say that it is the same as another, which stands for both.", bar=True
        ),
        Command(f"{scope}.part", ("z",), "Part again", "Let what was merged into it stand for itself again."),
        Command(f"{scope}.apart", ("p",), "Keep apart", "Say that it is certainly not the same as another."),
        Command(f"{scope}.hide", ("x", "delete"), "Hide", "Hide it everywhere; show again what is hidden."),
        Command(f"{scope}.term", ("o",), "Glossary term", "Open its entry in the glossary, or make one."),
        Command(f"{scope}.page", ("r",), "Open page", "Open its page of Wikidata in the browser."),
    )


_SIDEBAR = (
    Command("sidebar.open", ("enter",), "Card", "Show all that is known of the name under the bar.", bar=True),
    Command(
        "sidebar.next",
        ("n", "left"),
        "Next mention",
        "Go to the next place that names it, round to the first.",
        bar=True,
    ),
    Command("sidebar.previous", ("N", "right"), "Mention before", "Go to the place before that names it."),
    Command("sidebar.filter", ("slash",), "Filter", "List only names with these letters, Arabic or English.", bar=True),
    Command("sidebar.sort", ("s", "S"), "Sort", "Sort by kind, count, first mention, English, Arabic."),
    Command("sidebar.hidden", ("h",), "Hidden", "List the names of the article that are hidden; again: the others."),
    *_hand("sidebar"),
)

_NAMES = (
    Command("names.open", ("enter",), "Open", "Show all that is known of the name under the bar.", bar=True),
    Command("names.search", ("slash",), "Search", "Find names in Arabic or English, by any spelling.", bar=True),
    Command("names.kind", ("f",), "Only a kind", "List people only, organisations, places, all again."),
    Command("names.unconfirmed", ("n",), "Unconfirmed", "List only those that nobody vouches for; again: all."),
    Command("names.hidden", ("h",), "Hidden", "List those that are hidden; again: the others."),
    Command("names.sort", ("s", "S"), "Sort", "Sort by mentions, articles, the Arabic, the English, the last date."),
    Command("names.select", ("space",), "Select", "Select the name, or no longer, and go on."),
    *_hand("names"),
    Command("names.likely", ("l",), "Likely same", "Show names that are likely the same."),
    Command("names.company", ("w",), "Who with whom", "Show which of the names listed or selected share articles."),
    Command("names.down", ("j",), "Down", "Go to the name below."),
    Command("names.up", ("k",), "Up", "Go to the name above."),
    Command("names.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the name in both languages."),
    Command("names.undo", ("u",), "Undo", "Take back the last change."),
    Command("names.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("names.close", ("escape",), "Back", "Stop what lasts, drop the selection, leave the search, go back."),
)

_NAME = (
    Command("name.follow", ("enter",), "Follow", "Go to what is under the bar: an article, a name, a page.", bar=True),
    Command(
        "name.section", ("tab",), "Next section", "Go to the next section, after the last one to the first.", bar=True
    ),
    *_hand("name"),
    Command("name.company", ("w",), "Who with whom", "Show which of the names beside it share articles."),
    Command("name.down", ("j",), "Down", "Go to the line below."),
    Command("name.up", ("k",), "Up", "Go to the line above."),
    Command("name.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the text under the bar."),
    Command("name.undo", ("u",), "Undo", "Take back the last change."),
    Command("name.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("name.close", ("escape", "backspace"), "Back", "Stop what lasts; then go back."),
)

_LIKELY = (
    Command(
        "likely.accept", ("a", "m"), "Same", "Let the name above stand for both; the next pair comes up.", bar=True
    ),
    Command("likely.dismiss", ("x", "delete"), "Not the same", "Keep the two apart; nobody is asked again.", bar=True),
    Command("likely.turn", ("i",), "Other way", "Let the other name stand for both."),
    Command("likely.open", ("enter",), "Open", "Show all that is known of the name above.", bar=True),
    Command("likely.other", ("o",), "Open other", "Show all that is known of the name below."),
    Command("likely.down", ("j",), "Down", "Go to the pair below."),
    Command("likely.up", ("k",), "Up", "Go to the pair above."),
    Command("likely.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the pair under the bar."),
    Command("likely.undo", ("u",), "Undo", "Take back the last change.", bar=True),
    Command("likely.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("likely.close", ("escape", "backspace"), "Back", "Stop the search; then go back."),
)

_COMPANY = (
    Command("company.open", ("enter",), "Articles", "Show the articles that the two names share.", bar=True),
    Command("company.row", ("o",), "Open row", "Show all that is known of the name of the row.", bar=True),
    Command("company.column", ("i",), "Open column", "Show all that is known of the name of the column."),
    Command("company.left", ("left", "h"), "Left", "Go to the number on the left."),
    Command("company.right", ("right", "l"), "Right", "Go to the number on the right."),
    Command("company.down", ("down", "j"), "Down", "Go to the number below."),
    Command("company.up", ("up", "k"), "Up", "Go to the number above."),
    Command("company.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the table."),
    Command("company.close", ("escape", "backspace"), "Back", "Go back."),
)

_SHARED = (
    Command("shared.open", ("enter",), "Open", "Open the article at the first name.", bar=True),
    Command("shared.other", ("o",), "At the other", "Open the article at the other name.", bar=True),
    Command("shared.down", ("j",), "Down", "Go to the article below."),
    Command("shared.up", ("k",), "Up", "Go to the article above."),
    Command("shared.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the title under the bar."),
    Command("shared.close", ("escape", "backspace"), "Back", "Stop the search; then go back."),
)

NAMES_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.SIDEBAR: _SIDEBAR,
    Scope.NAMES: _NAMES,
    Scope.NAME: _NAME,
    Scope.LIKELY: _LIKELY,
    Scope.COMPANY: _COMPANY,
    Scope.SHARED: _SHARED,
}
"""The commands by scope."""
