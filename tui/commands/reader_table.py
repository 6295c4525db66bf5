"""The commands of the reader, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

READER_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {
    Scope.READER: (
        Command("reader.next-word", ("w",), "Next word", "Go to the next word in reading order."),
        Command("reader.previous-word", ("W", "e"), "Previous word", "Go to the word before."),
        Command("reader.left", ("left",), "Word to the left", "Go to the word on the left as the eye sees it."),
        Command("reader.right", ("right",), "Word to the right", "Go to the word on the right."),
        Command("reader.down", ("j", "down"), "Line down", "Go to the line below."),
        Command("reader.up", ("k", "up"), "Line up", "Go to the line above."),
        Command("reader.page-down", ("space", "pagedown"), "Page down", "Turn to the next page."),
        Command("reader.page-up", ("pageup", "p"), "Page up", "Turn to the page before."),
        Command(
            "reader.pace",
            ("P", "5"),
            "Read on by itself",
            "Have the lines go on as fast as you read: + and - change that, Space pauses, any other key stops.",
        ),
        Command(
            "reader.next-sentence", ("right_parenthesis", "full_stop"), "Next sentence", "Go to the next sentence."
        ),
        Command(
            "reader.previous-sentence",
            ("left_parenthesis", "comma"),
            "Previous sentence",
            "Go to the sentence before.",
        ),
        Command(
            "reader.next-paragraph",
            ("right_curly_bracket", "d"),
            "Next paragraph",
            "Go to the next paragraph.",
        ),
        Command(
            "reader.previous-paragraph",
            ("left_curly_bracket", "i"),
            "Previous paragraph",
            "Go to the paragraph before.",
        ),
        Command("reader.top", ("g", "home"), "Top", "Go to the beginning of the article."),
        Command("reader.bottom", ("G", "end"), "Bottom", "Go to the end of the article."),
        Command(
            "reader.next-match",
            ("right_square_bracket", "o"),
            "Next term",
            "Go to the next word that the glossary knows.",
            bar=True,
        ),
        Command(
            "reader.previous-match",
            ("left_square_bracket",),
            "Previous term",
            "Go to the glossary's word before.",
        ),
        Command(
            "reader.readings",
            ("l",),
            "Readings",
            "Show the word's next reading, then the next one.",
            bar=True,
        ),
        Command(
            "reader.card", ("enter",), "Gloss card", "Explain the word in full: readings, root, pattern, frequency."
        ),
        Command(
            "reader.keep",
            ("ctrl+s",),
            "Keep reading",
            "Keep the reading shown for this word here; again: always; again: no longer.",
        ),
        Command(
            "reader.status", ("semicolon",), "Word status", "Mark the word as learning, known, ignored, or new again."
        ),
        Command("reader.next-new", ("ctrl+n",), "Next new word", "Go to the next word that you have not marked."),
        Command("reader.show-new", ("f6",), "New words", "Show on the page which words are new, or no longer."),
        Command("reader.rest-known", ("f7",), "Rest known", "Mark all new words of the article as known."),
        Command("reader.add", ("a",), "Add term", "Add the word or the selection to the glossary.", bar=True),
        Command("reader.add-in-full", ("A", "f8"), "Add in full", "Add it with all that an entry can say."),
        Command(
            "reader.not-term",
            ("ctrl+e",),
            "Not this term",
            "The term here is not meant; again: in this article; again: anywhere; again: it is one.",
        ),
        Command("reader.terms", ("ctrl+w",), "Terms here", "List the terms found here, nested ones too, and why."),
        Command(
            "reader.layout", ("s",), "Layout", "Put the English below each paragraph, under each word, or beside again."
        ),
        Command("reader.sync", ("y",), "In step", "Keep the English in step by paragraph, by sentence, or not at all."),
        Command(
            "reader.reveal",
            ("r",),
            "Reveal",
            "Hide the English until asked for; again: show that of the sentence, of the paragraph, all.",
        ),
        Command("reader.names", ("f5",), "Names", "Go to the people and places; hide them when there."),
        Command(
            "reader.name",
            ("ctrl+d",),
            "Name here",
            "Decide on the name under the cursor; make a name of the words selected.",
        ),
        Command(
            "reader.next-mention", ("ctrl+k", "ctrl+left"), "Next mention", "Go to the next place that names the same."
        ),
        Command(
            "reader.previous-mention",
            ("ctrl+l", "ctrl+right"),
            "Mention before",
            "Go to the place before that names the same.",
        ),
        Command("reader.show-names", ("ctrl+y",), "Mark names", "Mark the names on the page, or no longer."),
        Command(
            "reader.keep-article", ("ctrl+a",), "Keep article", "Put an article opened by its path into the library."
        ),
        Command("reader.related", ("ctrl+x",), "Read more", "Show related articles and why, and the story by days."),
        Command(
            "reader.versions", ("backslash",), "Versions", "Show versions and copies of the article, and what differs."
        ),
        Command("reader.pane", ("tab",), "Next pane", "Go to the next pane."),
        Command("reader.find", ("slash",), "Find", "Find words in this article, whatever their marks.", bar=True),
        Command("reader.find-next", ("n",), "Next hit", "Go to the next place found."),
        Command("reader.find-previous", ("N", "x"), "Previous hit", "Go to the place found before."),
        Command(
            "reader.select", ("h", "V"), "Select text", "Select the word; again: its sentence, its paragraph, all."
        ),
        Command("reader.select-left", ("shift+left",), "Select left", "Stretch the selection to the left by a letter."),
        Command("reader.select-right", ("shift+right",), "Select right", "Stretch the selection to the right."),
        Command("reader.select-down", ("shift+down",), "Select down", "Stretch the selection by a line."),
        Command("reader.select-up", ("shift+up",), "Select up", "Stretch the selection by a line upwards."),
        Command(
            "reader.mark",
            ("m",),
            "Highlight",
            "Highlight the selection or the sentence; again: otherwise, then no more.",
        ),
        Command(
            "reader.marks", ("apostrophe",), "Marks, contents", "List the headings, marks and notes of the article."
        ),
        Command(
            "reader.mark-letter",
            ("M", "4"),
            "Mark by letter",
            "Mark the word by a letter typed after it: a to z in this article, A to Z and 0 to 9 in all; the key of the marks and it go there.",
        ),
        Command("reader.note", ("ctrl+o",), "Note", "Write a note on the selection, on a highlight, or on the word."),
        Command("reader.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the word under the cursor."),
        Command("reader.copy-gloss", ("q",), "Copy gloss", "Copy the word with its English."),
        Command("reader.link", ("f",), "Open link", "Open the link in this paragraph in the browser."),
        Command(
            "reader.harakat",
            ("v",),
            "Harakat",
            "Show vowel signs as written, on the word under the cursor, on all, on none.",
        ),
        Command(
            "reader.digits",
            ("9", "number_sign"),
            "Digits",
            "Show numbers as they are written, in Arabic-Indic digits, in European ones.",
        ),
        Command(
            "reader.invisible",
            ("8",),
            "Unseen characters",
            "Show signs for characters that cannot be seen, or no longer; the pane below names those at the cursor.",
        ),
        Command("reader.focus-line", ("7",), "Focus line", "Dim all but the line of the cursor, or no longer."),
        Command(
            "reader.left-out",
            ("f10",),
            "Left out",
            "Show the lines left out since they stand on many pages of the source, and what was mended; or leave them out.",
        ),
        Command("reader.wider", ("equals_sign", "plus"), "Wider", "Widen the Arabic, or the names when there."),
        Command("reader.narrower", ("minus",), "Narrower", "Narrow the Arabic, or the names when there."),
        Command("reader.widths", ("0",), "Usual widths", "Make the panes as wide as they were at first."),
        Command("reader.zen", ("z",), "Zen", "Leave nothing on the screen but the article."),
        Command(
            "reader.translate",
            ("t",),
            "Translate",
            "Have the engine you chose translate this paragraph; again where there is English: ask for another.",
        ),
        Command(
            "reader.translate-all",
            ("ctrl+u", "T"),
            "Translate all",
            "Have what is left of the article translated; says first how much goes where.",
        ),
        Command(
            "reader.english",
            ("grave_accent",),
            "Edit English",
            "Write or correct the English of this paragraph, and approve it.",
        ),
        Command(
            "reader.save",
            ("S", "1"),
            "Save bilingual",
            "Save the article beside its English: to read, to print, for another tool.",
        ),
        Command(
            "reader.undo", ("u",), "Undo", "Take back the last change: of a term, a name, a reading, a word's status."
        ),
        Command("reader.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
        Command("reader.back", ("backspace",), "Back", "Go back to the screen before."),
        Command("reader.close", ("escape",), "Back", "Close what is open, then go back to the library."),
    ),
}
"""The commands by scope."""
