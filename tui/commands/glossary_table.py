"""The commands of the glossary and of the screens that are opened from it, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_GLOSSARY = (
    Command(
        "glossary.filter", ("slash", "ctrl+f"), "Search", "Find terms in Arabic or English, or by fields.", bar=True
    ),
    Command("glossary.open", ("enter",), "Open", "Show all that is said of the entry under the bar.", bar=True),
    Command("glossary.new", ("a",), "New term", "Add a term.", bar=True),
    Command("glossary.edit", ("e",), "Edit", "Correct the entry under the bar.", bar=True),
    Command("glossary.edit-here", ("i",), "Edit here", "Correct the terms, the status and the stage in the list."),
    Command("glossary.remove", ("delete", "x"), "Delete", "Delete the entry, or all selected; undo brings them back."),
    Command("glossary.approve", ("p",), "Approve", "Approve the entry, or the drafts among those selected."),
    Command("glossary.select", ("space",), "Select", "Select the entry, or no longer, and go on."),
    Command("glossary.select-to", ("v",), "Select to here", "Select all from the entry selected last to this one."),
    Command("glossary.select-all", ("ctrl+a",), "Select all", "Select all that the search finds; again: none."),
    Command(
        "glossary.change", ("o",), "Change many", "Change the selected entries, or all that the search finds.", bar=True
    ),
    Command("glossary.sort", ("s", "S"), "Sort", "Sort by the alphabet, the English, the root, the date, the use."),
    Command("glossary.history", ("h",), "History", "Show who changed what of the entry, and when."),
    Command("glossary.merge", ("m",), "Merge", "Make one entry of those selected."),
    Command("glossary.down", ("j",), "Down", "Go to the entry below."),
    Command("glossary.up", ("k",), "Up", "Go to the entry above."),
    Command("glossary.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the term with its English."),
    Command("glossary.undo", ("u",), "Undo", "Take back the last change."),
    Command("glossary.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("glossary.close", ("escape",), "Back", "Stop what lasts, drop the selection, leave the search, go back."),
)

_CONCEPT = (
    Command(
        "concept.follow", ("enter",), "Follow", "Go to what is under the bar: an entry, an article, a page.", bar=True
    ),
    Command("concept.edit", ("e",), "Edit", "Correct the entry.", bar=True),
    Command("concept.synonym", ("y",), "Add synonym", "Add another term to the entry."),
    Command("concept.approve", ("p",), "Approve", "Approve the entry, or make it a draft again.", bar=True),
    Command("concept.history", ("h",), "History", "Show who changed what, and when.", bar=True),
    Command("concept.merge", ("m",), "Merge", "Make one entry of this one and another.", bar=True),
    Command("concept.split", ("s",), "Split", "Make an entry of its own of some of its terms."),
    Command("concept.remove", ("delete", "x"), "Delete", "Delete the entry; undo brings it back."),
    Command("concept.down", ("j",), "Down", "Go to the line below."),
    Command("concept.up", ("k",), "Up", "Go to the line above."),
    Command("concept.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the text under the bar."),
    Command("concept.undo", ("u",), "Undo", "Take back the last change."),
    Command("concept.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("concept.close", ("escape", "backspace"), "Back", "Go back."),
)

_HISTORY = (
    Command(
        "history.restore", ("r", "enter"), "Restore", "Bring back the version under the bar, as a new change.", bar=True
    ),
    Command("history.down", ("j",), "Down", "Go to the change below."),
    Command("history.up", ("k",), "Up", "Go to the change above."),
    Command("history.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the line under the bar."),
    Command("history.undo", ("u",), "Undo", "Take back the last change.", bar=True),
    Command("history.redo", ("ctrl+r",), "Redo", "Do again what was taken back.", bar=True),
    Command("history.close", ("escape", "backspace"), "Back", "Go back."),
)

_MERGE = (
    Command("merge.done", ("enter", "ctrl+s"), "Merge", "Make one entry of them, as shown at the right.", bar=True),
    Command("merge.turn", ("space",), "Keep other", "Keep the next entry, to which the others are added.", bar=True),
    Command("merge.add", ("a",), "Add entry", "Merge another entry too.", bar=True),
    Command("merge.drop", ("delete", "x"), "Leave out", "Leave the last entry out."),
    Command("merge.down", ("j",), "Down", "Go to the line below."),
    Command("merge.up", ("k",), "Up", "Go to the line above."),
    Command("merge.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the line under the bar."),
    Command("merge.close", ("escape", "backspace"), "Back", "Go back; nothing is changed."),
)

GLOSSARY_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.GLOSSARY: _GLOSSARY,
    Scope.CONCEPT: _CONCEPT,
    Scope.HISTORY: _HISTORY,
    Scope.MERGE: _MERGE,
}
"""The commands by scope."""
