"""What lists say while there is nothing in them: what belongs there, and the key or the command that brings it."""

from collections.abc import Mapping

from tui.commands.keyed import with_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.widgets.names_pane import Unlisted

EMPTY: Mapping[Scope, str] = {
    Scope.LIBRARY: marked(
        "The library is empty. {library.add} adds articles: files, folders, addresses, pasted texts."
    ),
    Scope.FEEDS: marked(
        "No feed is followed yet. {feeds.add} follows one: name the address of a feed, or of a site that has one."
    ),
    Scope.FEED: marked(
        "No article of this feed is in the library yet: {feeds.refresh} in the list of feeds asks for what is new."
    ),
    Scope.COPIES: marked(
        "No other version and no copy of this article is in the library. Those that come are put here by themselves: "
        "{library.add} in the library adds articles."
    ),
    Scope.GLOSSARY: marked(
        "The glossary is empty. {glossary.new} adds the first term, {reader.add} in an article the word under the "
        "cursor; {glossary.import} takes the entries of a file."
    ),
    Scope.OCCURRENCES: marked(
        "No article of the library has a term of this entry. Places come here with articles that have one: "
        "{library.add} in the library adds some."
    ),
    Scope.CANDIDATES: marked(
        "The glossary knows what the library says often. Words that it lacks come here with more articles: "
        "{library.add} in the library adds some."
    ),
    Scope.DUPLICATES: marked(
        "No two entries seem to say the same. Those that do are listed here, to be merged or kept apart."
    ),
    Scope.NAMES: marked(
        "No names yet. The people, organisations and places of your articles come here while these are read in the "
        "background; {library.add} in the library adds articles."
    ),
    Scope.LIKELY: marked(
        "No two names seem to be the same. Those that may be come here; {names.merge} in the list of names makes one "
        "of any two."
    ),
    Scope.SHARED: marked("No article speaks of both."),
    Scope.CONTENTS: marked(
        "No headings, marks or notes: in the article {reader.mark} highlights a sentence, {reader.note} writes a note."
    ),
    Scope.NOTES: marked(
        "Nothing is noted yet: in an article {reader.mark} highlights a sentence, {reader.note} writes a note."
    ),
    Scope.RELATED: marked(
        "No other article shares much with it yet. Names are read in the background; come back when that is done."
    ),
    Scope.SEARCH: marked("Type what to look for, Arabic or English. {app.help} explains fields, phrases and more."),
    Scope.MEMORY: marked(
        "No translations: in an article {reader.translate} has a paragraph translated, {reader.english} lets you write "
        "one; warraq memory import takes files."
    ),
}
"""By what lists them."""
NOTHING_FITS = marked("Nothing fits: fewer letters may.")
"""What is said where something is chosen, or looked for in the help, by letters that nothing has."""
KEPT_SEARCHES = marked("Nothing is kept yet: write a query, and {search.kept} keeps it under a name.")
FOUND_NOWHERE = marked("Nothing fits. Esc, then {app.search} searches the texts of all articles.")
"""What the palette says where no command, article, term or name has the words."""
UNLISTED: Mapping[Unlisted, str] = {
    Unlisted.NONE: marked("No names in this article. {reader.name} makes one of the word under the cursor."),
    Unlisted.HIDDEN: marked("No name is hidden here: {sidebar.hide} hides one. {sidebar.hidden} lists the others."),
    Unlisted.UNFIT: marked("No name has these letters, in either language. Esc lists them all."),
}
"""What the names beside an article say where none is listed."""


def told_unlisted(why: Unlisted) -> str:
    """Return what the names beside an article say where none is listed, with the keys in force."""
    return with_keys(_(UNLISTED[why]))


def told_of(scope: Scope) -> str:
    """Return what an empty list says, with the keys in force."""
    return with_keys(_(EMPTY[scope]))
