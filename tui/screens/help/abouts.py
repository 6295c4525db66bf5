"""What the help says first of a screen, of a pane and of what lies over a screen, and which topics go on from there."""

from collections.abc import Mapping
from typing import NamedTuple

from tui.commands.model import Scope
from tui.language.spoken import marked


class About(NamedTuple):
    """One or two sentences on what one is in, and the names of topics that tell more."""

    told: str
    topics: tuple[str, ...] = ()


OF_SCOPES: Mapping[Scope, About] = {
    Scope.READER: About(
        marked(
            "The article, with a cursor on a word. What the word means stands below it, the English of the paragraph "
            "beside it."
        ),
        ("reading", "glossary", "translation", "notes"),
    ),
    Scope.SIDEBAR: About(
        marked(
            "The people, organisations and places that this article names, each under one name however it is spelt."
        ),
        ("names",),
    ),
    Scope.ENGLISH: About(
        marked("The English of the article. What stands for the word under the cursor is marked in the Arabic."),
        ("translation", "memory"),
    ),
    Scope.LIBRARY: About(
        marked("All articles that are kept, the newest first, each with how far you have read it."),
        ("reading", "search", "import"),
    ),
    Scope.FEEDS: About(marked("Feeds of sites that are followed. Nothing is asked for unless you say so."), ("feeds",)),
    Scope.FEED: About(marked("The articles that came from one feed, the newest first."), ("feeds", "reading")),
    Scope.ADDING: About(
        marked(
            "Write a path, the address of a page or a feed, or paste a text. What it holds is shown before anything is "
            "kept."
        ),
        ("import", "feeds"),
    ),
    Scope.GLOSSARY: About(
        marked(
            "All entries of your glossary. What you select is changed together, in one step that can be taken back."
        ),
        ("glossary", "search", "import", "export"),
    ),
    Scope.CONCEPT: About(
        marked("One entry: its terms in each language, what it means, where it stands, and what it is related to."),
        ("glossary",),
    ),
    Scope.HISTORY: About(
        marked("What was changed, when and by whom, field by field. Any version can be brought back."), ("glossary",)
    ),
    Scope.MERGE: About(
        marked("Entries that become one. Choose for each field whose answer stays; nothing is lost before you save."),
        ("glossary",),
    ),
    Scope.OCCURRENCES: About(
        marked("Every place of a term in the articles of the library, whatever its form, one below the other."),
        ("glossary", "search"),
    ),
    Scope.CANDIDATES: About(
        marked("Words that articles have often and the glossary has not. Add them, or have them never offered again."),
        ("glossary",),
    ),
    Scope.DUPLICATES: About(
        marked("Entries that may say the same. Make one of them, or say that they are two."), ("glossary",)
    ),
    Scope.CHECK: About(
        marked(
            "What an English translation does not take from the approved terms, each with its place and its reason."
        ),
        ("glossary", "translation"),
    ),
    Scope.IMPORT: About(
        marked(
            "Name a file: its first entries are shown as they would be kept, with what is there already and what is "
            "broken. Nothing is kept before you import it, and all of it is one step to take back."
        ),
        ("import",),
    ),
    Scope.EXPORT: About(
        marked("Name a file: the end of its name tells the format. A file appears when it is whole."), ("export",)
    ),
    Scope.NAMES: About(
        marked(
            "The people, organisations and places of all articles. A question mark: nobody vouches for the English."
        ),
        ("names", "search"),
    ),
    Scope.NAME: About(
        marked("One name: its spellings, who stands beside it, its articles and the sentences that have it."),
        ("names",),
    ),
    Scope.LIKELY: About(marked("Two names that may be one, with the reasons. Say which it is."), ("names",)),
    Scope.COMPANY: About(
        marked("How many articles two names share: the darker a square, the more of them."), ("names",)
    ),
    Scope.SHARED: About(marked("The articles that two names share."), ("names",)),
    Scope.CONTENTS: About(
        marked("The headings, marks and notes of this article in their order. Enter goes to the place."),
        ("notes", "reading"),
    ),
    Scope.NOTES: About(marked("All marks and notes of all articles, the newest first."), ("notes",)),
    Scope.RELATED: About(
        marked("Articles that share telling names, terms and words with this one, and which these are."),
        ("reading", "names"),
    ),
    Scope.FIGURES: About(marked("What the library holds, what you read, and how the glossary grows."), ("reading",)),
    Scope.COPIES: About(
        marked("Versions of the same article and nearly equal ones. One of them is shown in lists."), ("import",)
    ),
    Scope.SEARCH: About(
        marked("One line for everything: articles, terms and names are found while you type."), ("search",)
    ),
    Scope.MEMORY: About(
        marked("All translations that are kept, who made each, and how far it has come."), ("memory", "translation")
    ),
    Scope.SETTINGS: About(
        marked("Everything that can be set, what it means, and where its value came from."), ("settings", "keys")
    ),
    Scope.KEYMAP: About(
        marked(
            "Every command with its keys. Give it others: a key that something else has is told before it is taken."
        ),
        ("keys", "settings"),
    ),
}
"""By scope; one that is missing is a list without more to say."""

OF_MODALS: Mapping[str, About] = {
    "Question": About(
        marked("An answer is needed before texts leave this machine. It is kept for this engine and this host."),
        ("translation",),
    ),
    "EnginesScreen": About(
        marked(
            "The engines that can translate: who would receive your texts, what each needs, whether it may be asked."
        ),
        ("translation",),
    ),
    "Bar": About(
        marked("Correct what is said of the name. It holds in all articles, and can be taken back."), ("names",)
    ),
    "PickName": About(marked("Choose another name: type letters of it, in either language."), ("names",)),
    "PickLine": About(marked("Choose one of these."), ("names",)),
    "NoteBox": About(marked("Write a note on what is selected. It stays with these words."), ("notes",)),
    "PaletteScreen": About(
        marked(
            "Type a part of what you look for: a command, an article, a term, a name, in any language and spelling. An "
            "address of the web is offered to be read."
        ),
        ("keys",),
    ),
    "Prompt": About(marked("One line is asked for. Escape leaves all as it was."), ()),
    "NameMenu": About(marked("What can be done with the name under the cursor, each by its key."), ("names",)),
    "SaveBilingual": About(
        marked("Choose the form and the file in which the article is saved beside its English."),
        ("export", "translation"),
    ),
    "Agreeing": About(marked("How much would be sent where. Nothing is sent before you agree."), ("translation",)),
    "EnglishEditor": About(
        marked(
            "Write the English of this paragraph. Below it stand translations of what is alike and the terms of the "
            "glossary, to be put in."
        ),
        ("translation", "memory"),
    ),
    "KeyPress": About(marked("Press the keys that the command is to have."), ("keys",)),
    "LabelScreen": About(
        marked("Tags and collections of what is selected: tick them, or type a new one."), ("search", "reading")
    ),
    "KeptScreen": About(marked("Searches that are kept under a name, each with how much is new."), ("search",)),
    "Conflict": About(
        marked("Somebody else changed the same entry meanwhile. Choose for each field whose answer stays."),
        ("teams", "glossary"),
    ),
    "ChooseTexts": About(
        marked("Choose the article and its translation that are to be held against each other."), ("glossary",)
    ),
    "TermForm": About(
        marked("All that an entry can say. What is typed is kept until you save or begin anew."), ("glossary",)
    ),
    "InPlace": About(marked("Correct a term where it stands in the list."), ("glossary",)),
    "BulkMenu": About(
        marked("What can be done with all selected entries at once, as one step that can be taken back."), ("glossary",)
    ),
    "PickTerms": About(marked("Choose the terms that are to become an entry of their own."), ("glossary",)),
    "PickEntry": About(marked("Choose the other entry, and how the two are related."), ("glossary",)),
    "Proposals": About(
        marked("What warraq proposes for the entry: plurals, spellings, root and vowels. Take what is right."),
        ("glossary",),
    ),
    "QuickAdd": About(
        marked("Two lines make an entry: the Arabic as a dictionary writes it, and the English."), ("glossary",)
    ),
    "GlossCard": About(
        marked("All that is known of the word: its readings, its parts, its root, where else it stands."), ("reading",)
    ),
    "MatchCard": About(
        marked("The terms of the glossary that stand here, and why each was found."), ("glossary", "reading")
    ),
}
"""By the class of what lies over a screen."""
