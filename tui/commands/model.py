"""What a command is."""

from enum import StrEnum
from typing import NamedTuple


class Scope(StrEnum):
    """Where a command can be given."""

    APP = "everywhere"
    LIST = "lists"
    READER = "reader"
    SIDEBAR = "names beside the article"
    ENGLISH = "English beside the article"
    LIBRARY = "library"
    FEEDS = "feeds"
    FEED = "articles of a feed"
    ADDING = "adding articles"
    GLOSSARY = "glossary"
    CONCEPT = "entry"
    HISTORY = "history"
    MERGE = "merge"
    OCCURRENCES = "occurrences"
    CANDIDATES = "candidates"
    DUPLICATES = "duplicates"
    CHECK = "check"
    IMPORT = "import"
    EXPORT = "export"
    NAMES = "names"
    NAME = "name"
    LIKELY = "likely same"
    COMPANY = "who with whom"
    SHARED = "shared articles"
    CONTENTS = "marks and contents"
    NOTES = "all marks and notes"
    RELATED = "related articles"
    FIGURES = "figures"
    COPIES = "copies and versions"
    SEARCH = "search"
    MEMORY = "translations"
    KEYMAP = "keys"
    SETTINGS = "settings"
    FORM = "form of an entry"
    QUICK = "two lines of a term"
    INPLACE = "entry in the list"
    PROPOSED = "what is proposed"
    CONFLICT = "changed by two"
    SPLIT = "splitting an entry"
    TEXTS = "texts to check"
    CARD = "card of a word"
    TERMS = "terms at a word"
    WRITING = "English of a paragraph"
    NOTE = "note"
    BAR = "lines at the foot"
    LABELS = "tags and collections"
    KEPT = "kept searches"
    ENGINES = "translation engines"
    QUESTION = "question"
    HELP = "help"


class Note(NamedTuple):
    """Something the help of a screen says besides its commands."""

    example: str
    told: str
    """One sentence."""


class Command(NamedTuple):
    """Something the user can ask for, defined once for keys, key bar, palette and help."""

    id: str
    """`scope.name`, the name by which a keymap rebinds it."""
    keys: tuple[str, ...]
    """Keys as Textual names them, the first one is shown; the Arabic twins are added by `keys.with_twins`."""
    title: str
    """One to three words for the key bar and the palette."""
    help: str
    """One sentence for the help and the palette."""
    bar: bool = False
    """Whether the key bar shows it."""

    @property
    def action(self) -> str:
        """Return the Textual action that carries it out."""
        return f"{_DOERS.get(self.scope, '')}do('{self.id}')"

    @property
    def scope(self) -> Scope:
        """Return where the command can be given."""
        return _SCOPES[self.id.partition(".")[0]]


_DOERS = {Scope.APP: "app.", Scope.SIDEBAR: "screen.", Scope.ENGLISH: "screen."}
"""Who carries out the commands of a scope, where that is not what binds their keys."""
_SCOPES = {scope.name.lower(): scope for scope in Scope}
