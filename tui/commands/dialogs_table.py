"""The commands of what lies over a screen, forms, cards, lists and questions, in the order the help shows them.

How one moves in them and leaves them, `enter`, `escape`, `tab` and the arrows, is the same in all and no command.
"""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_FORM = (
    Command("form.save", ("ctrl+s",), "Save", "Save the entry."),
    Command("form.next", ("ctrl+n",), "Save, next", "Save the entry and go on with the next one."),
    Command("form.synonym", ("ctrl+l",), "Add there", "Add the terms to the entry that is like this one."),
    Command("form.open", ("ctrl+o",), "Open that", "Open the entry that is like this one."),
    Command("form.anew", ("ctrl+r",), "Begin anew", "Forget what was typed and begin anew."),
)

_QUICK = (
    Command("quick.keep", ("ctrl+s",), "Keep", "Keep the term; Enter does, too."),
    Command("quick.synonym", ("ctrl+l",), "Add there", "Add the Arabic to the entry that is like it, as a synonym."),
    Command("quick.form", ("ctrl+o",), "Whole form", "Go on in the whole form."),
)

_INPLACE = (Command("inplace.keep", ("ctrl+s",), "Keep", "Keep the entry; Enter does, too."),)

_PROPOSED = (
    Command("proposed.keep", ("ctrl+s",), "Keep", "Keep the entry with what is ticked; Enter does, too."),
    Command("proposed.all", ("a",), "Tick all", "Tick all rows, or none."),
)

_CONFLICT = (
    Command("conflict.mine", ("m",), "All mine", "Take all fields as you typed them."),
    Command("conflict.theirs", ("t",), "All theirs", "Take all fields as the other one wrote them."),
)

_SPLIT = (Command("split.done", ("ctrl+s",), "Split", "Split the entry."),)

_TEXTS = (Command("texts.check", ("ctrl+s",), "Check", "Check; Enter does, too."),)

_CARD = (
    Command("card.keep", ("h", "ctrl+s"), "Keep here", "Keep this reading here."),
    Command("card.always", ("a",), "Keep always", "Keep this reading always."),
    Command(
        "card.status", ("semicolon",), "Word status", "Say how well the word is known: learning, known, ignored, new."
    ),
)

_TERMS = (
    Command("terms.here", ("h",), "Not here", "The term is not meant here."),
    Command("terms.article", ("r",), "Not in article", "The term is not meant in this article."),
    Command("terms.always", ("a",), "Never", "The term is never meant by these words."),
)

_WRITING = (
    Command("writing.keep", ("ctrl+s",), "Keep", "Keep the English; Enter does, too."),
    Command(
        "writing.approve",
        ("ctrl+g",),
        "Approve",
        "Keep and approve it, and go on to the next that is not approved.",
    ),
    Command(
        "writing.use", ("ctrl+l",), "Where used", "Show where the words selected, or the word at the caret, were used."
    ),
    Command("writing.offer-1", ("alt+1", "1"), "Offer 1", "Put offer 1 in."),
    Command("writing.offer-2", ("alt+2", "2"), "Offer 2", "Put offer 2 in."),
    Command("writing.offer-3", ("alt+3", "3"), "Offer 3", "Put offer 3 in."),
    Command("writing.offer-4", ("alt+4", "4"), "Offer 4", "Put offer 4 in."),
    Command("writing.offer-5", ("alt+5", "5"), "Offer 5", "Put offer 5 in."),
    Command("writing.offer-6", ("alt+6", "6"), "Offer 6", "Put offer 6 in."),
    Command("writing.offer-7", ("alt+7", "7"), "Offer 7", "Put offer 7 in."),
    Command("writing.offer-8", ("alt+8", "8"), "Offer 8", "Put offer 8 in."),
    Command("writing.offer-9", ("alt+9", "9"), "Offer 9", "Put offer 9 in."),
)

_NOTE = (Command("note.keep", ("ctrl+s",), "Keep", "Keep the note; Enter does, too."),)

_BAR = (Command("bar.keep", ("ctrl+s",), "Keep", "Keep what is written; Enter does, too."),)

_LABELS = (Command("labels.articles", ("ctrl+o",), "Its articles", "List only the articles of what is under the bar."),)

_KEPT = (
    Command("kept.keep", ("a",), "Keep", "Keep the query that was on the line."),
    Command("kept.rename", ("e",), "Rename", "Call it otherwise."),
    Command("kept.forget", ("x", "delete"), "Forget", "Keep it no longer; undo brings it back."),
    Command("kept.undo", ("u",), "Undo", "Take back the last change."),
    Command("kept.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
)

_ENGINES = (
    Command("engines.try", ("t",), "Try", "Have the engine translate a short sentence of warraq's own."),
    Command("engines.edit", ("e",), "Edit", "Tell it another address, model or folder."),
    Command("engines.forbid", ("f",), "Forbid", "Let nothing be sent to it any more."),
    Command("engines.none", ("x",), "None", "Choose none: nothing is translated by an engine."),
)

_QUESTION = (
    Command("question.yes", ("y",), "Yes", "Answer yes."),
    Command("question.no", ("n",), "No", "Answer no."),
)

_HELP = (Command("help.search", ("slash",), "Search", "Search the help."),)

DIALOG_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.FORM: _FORM,
    Scope.QUICK: _QUICK,
    Scope.INPLACE: _INPLACE,
    Scope.PROPOSED: _PROPOSED,
    Scope.CONFLICT: _CONFLICT,
    Scope.SPLIT: _SPLIT,
    Scope.TEXTS: _TEXTS,
    Scope.CARD: _CARD,
    Scope.TERMS: _TERMS,
    Scope.WRITING: _WRITING,
    Scope.NOTE: _NOTE,
    Scope.BAR: _BAR,
    Scope.LABELS: _LABELS,
    Scope.KEPT: _KEPT,
    Scope.ENGINES: _ENGINES,
    Scope.QUESTION: _QUESTION,
    Scope.HELP: _HELP,
}
"""The commands by scope."""
DIALOGS = frozenset(DIALOG_COMMANDS)
"""The scopes of what lies over a screen, where most commands for everywhere are not given."""
