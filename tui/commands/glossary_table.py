"""The commands of the glossary and of the screens that are opened from it, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_GLOSSARY = (
    Command("glossary.filter", ("slash",), "Search", "Find terms in Arabic or English, or by fields.", bar=True),
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
    Command("glossary.occurrences", ("w",), "Occurrences", "Show where the entry stands in the library."),
    Command("glossary.duplicates", ("d", "D"), "Duplicates", "Show entries that may say the same."),
    Command("glossary.candidates", ("t",), "Candidates", "Show frequent words of the library that the glossary lacks."),
    Command("glossary.check", ("q",), "Check", "Hold a translation against its article and the glossary."),
    Command("glossary.import", ("ctrl+o",), "Import", "Add the entries of a file, after a look at them."),
    Command("glossary.export", ("ctrl+e",), "Export", "Write the selection, the search or everything into a file."),
    Command("glossary.merge", ("m",), "Merge", "Make one entry of those selected."),
    Command("glossary.names", ("f5",), "All names", "Show the people, organisations and places of the library."),
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
    Command("concept.occurrences", ("w",), "Occurrences", "Show where its terms stand in the library.", bar=True),
    Command("concept.merge", ("m",), "Merge", "Make one entry of this one and another."),
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
    Command("merge.others", ("o",), "Others", "Show the next entries, where they are more than have room."),
    Command("merge.drop", ("delete", "x"), "Leave out", "Leave the last entry out that is shown."),
    Command("merge.down", ("j",), "Down", "Go to the line below."),
    Command("merge.up", ("k",), "Up", "Go to the line above."),
    Command("merge.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the line under the bar."),
    Command("merge.close", ("escape", "backspace"), "Back", "Go back; nothing is changed."),
)

_OCCURRENCES = (
    Command("occurrences.open", ("enter",), "Open there", "Open the article at the place.", bar=True),
    Command("occurrences.down", ("j",), "Down", "Go to the place below."),
    Command("occurrences.up", ("k",), "Up", "Go to the place above."),
    Command("occurrences.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the line under the bar."),
    Command("occurrences.close", ("escape", "backspace"), "Back", "Stop the search; then go back."),
)

_CANDIDATES = (
    Command("candidates.accept", ("a",), "Accept", "Keep the words as a draft, with their sentence.", bar=True),
    Command(
        "candidates.edit",
        ("e", "enter"),
        "Accept and edit",
        "Open the form with the words and their sentence.",
        bar=True,
    ),
    Command("candidates.dismiss", ("x", "delete"), "Dismiss", "Never offer the words again.", bar=True),
    Command("candidates.open", ("o",), "Open there", "Open the article at the sentence.", bar=True),
    Command("candidates.down", ("j",), "Down", "Go to the words below."),
    Command("candidates.up", ("k",), "Up", "Go to the words above."),
    Command("candidates.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the line under the bar."),
    Command("candidates.undo", ("u",), "Undo", "Take back the last change.", bar=True),
    Command("candidates.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("candidates.close", ("escape", "backspace"), "Back", "Stop the search; then go back."),
)

_DUPLICATES = (
    Command(
        "duplicates.merge", ("m", "enter"), "Merge", "Show the entries side by side, to make one of them.", bar=True
    ),
    Command(
        "duplicates.drop", ("x", "delete"), "Not the same", "Never show the group again; undo brings it back.", bar=True
    ),
    Command("duplicates.down", ("j",), "Down", "Go to the group below."),
    Command("duplicates.up", ("k",), "Up", "Go to the group above."),
    Command("duplicates.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the line under the bar."),
    Command("duplicates.undo", ("u",), "Undo", "Take back the last change.", bar=True),
    Command("duplicates.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("duplicates.close", ("escape", "backspace"), "Back", "Stop the search; then go back."),
)

_CHECK = (
    Command("check.open", ("enter",), "Open there", "Open the article where the Arabic stands.", bar=True),
    Command("check.entry", ("e",), "Entry", "Show the entry that the finding is about.", bar=True),
    Command("check.choose", ("o",), "Other texts", "Choose another article or translation.", bar=True),
    Command("check.down", ("j",), "Down", "Go to the finding below."),
    Command("check.up", ("k",), "Up", "Go to the finding above."),
    Command("check.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the line under the bar."),
    Command("check.close", ("escape", "backspace"), "Back", "Stop the search; then go back."),
)

_IMPORT = (
    Command("import.try", ("f5", "ctrl+n"), "Try", "Say what would be done; nothing is kept.", bar=True),
    Command("import.run", ("ctrl+s",), "Import", "Add the entries, as one step that can be taken back.", bar=True),
    Command("import.undo", ("f8",), "Undo", "Take back what was imported.", bar=True),
    Command("import.close", ("escape",), "Back", "Stop what lasts; then go back."),
)

_EXPORT = (
    Command("export.run", ("ctrl+s",), "Export", "Write the file; once more where one is there already.", bar=True),
    Command("export.close", ("escape",), "Back", "Stop what lasts; then go back."),
)

GLOSSARY_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.GLOSSARY: _GLOSSARY,
    Scope.CONCEPT: _CONCEPT,
    Scope.HISTORY: _HISTORY,
    Scope.MERGE: _MERGE,
    Scope.OCCURRENCES: _OCCURRENCES,
    Scope.CANDIDATES: _CANDIDATES,
    Scope.DUPLICATES: _DUPLICATES,
    Scope.CHECK: _CHECK,
    Scope.IMPORT: _IMPORT,
    Scope.EXPORT: _EXPORT,
}
"""The commands by scope."""
