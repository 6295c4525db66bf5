"""What may be typed into the line of a screen on which something is searched, where the screen does not say so itself."""

from collections.abc import Mapping, Sequence

from tui.commands.model import Note, Scope
from tui.language.spoken import marked
from tui.screens.search.asking import NOTES

ASKED = marked("What can be asked")
_LETTERS = Note("mali  مالي", marked("Letters of either language, whatever the vowel signs and hamzas."))
_PHRASE = Note('"gold mine"', marked("These words side by side."))

QUERIES: Mapping[Scope, Sequence[Note]] = {
    Scope.LIBRARY: NOTES,
    Scope.NAMES: (
        _LETTERS,
        Note("wagner  فاغنر", marked("Any spelling of a name finds it, also one that only articles have.")),
        Note("lhgd", marked("What was typed while the keyboard was set to the other language is found, too.")),
    ),
    Scope.MEMORY: (Note("fuel  وقود", marked("Words of either language, in any inflection.")), _PHRASE),
    Scope.NOTES: (Note("fuel  وقود", marked("Words of the passage or of the note, in any inflection.")),),
    Scope.CONTENTS: (_LETTERS,),
    Scope.SIDEBAR: (_LETTERS,),
    Scope.READER: (
        Note("أزمه", marked("Vowel signs, hamzas, ta marbuta and the like make no difference.")),
        Note("الأزمة", marked("Where nothing has the article, the word is looked for without it.")),
    ),
    Scope.SETTINGS: (Note("width", marked("Words of a setting's name or of what it means.")),),
    Scope.ADDING: (
        Note("~/articles", marked("A file or a folder; ~ stands for your home.")),
        Note("https://…", marked("The address of a page, or of a feed.")),
        Note("نص …", marked("Anything else that is pasted is the text of an article.")),
    ),
}
"""Examples of what may be typed, and what each asks for."""
