"""What readers may call entities."""

from corpus.worded import worded
from glossary.authority.rulings import spelling_key
from glossary.entities.tables import load_class
from glossary.errors import RefusedRuling
from glossary.store.texts import one_line, seen
from glossary.store.validity import LONGEST

_LONGEST_TEXT = 2000
_CONJUNCTIONS = (
    "و",
    "ف",
)


def tidy(written: str, what: str) -> str:
    """Return a written name with single spaces; raise RefusedRuling where nothing is written."""
    kept = " ".join(written.split())
    if not kept:
        raise RefusedRuling(worded("There is no {what}: write one.", what=what))
    return kept


def new_name(written: str, what: str) -> str:
    """Return a new name as it is kept, without what nobody sees; raise RefusedRuling where it has no letter, or is longer than any name."""
    kept = tidy(one_line(seen(written)) or "", what)
    if not any(map(str.isalpha, kept)):
        raise RefusedRuling(worded("There is no letter in the {what}: write one that has some.", what=what))
    if len(kept) > LONGEST:
        raise RefusedRuling(
            worded(
                "The {what} {kept}… is longer than {longest} characters: write a shorter one.",
                what=what,
                kept=kept[:40],
                longest=LONGEST,
            )
        )
    return kept


def refuse_common(name: str) -> None:
    """Raise RefusedRuling where a name that text is searched for would be found in every sentence.

    That is one of particles, pronouns and verbs of saying alone, also where a person's name is written like one.
    """
    common = load_class("function") | load_class("say")
    words = spelling_key(name).split()
    if all(word in common or (word.startswith(_CONJUNCTIONS) and word[1:] in common) for word in words):
        raise RefusedRuling(
            worded("{name} is written like a common word of nearly every article: write a longer name.", name=name)
        )


def description(written: str) -> str:
    """Return what is said of an entity as it is kept, in one line, empty for nothing; raise RefusedRuling where that is very long."""
    kept = one_line(seen(written)) or ""
    if len(kept) > _LONGEST_TEXT:
        raise RefusedRuling(
            worded("The description is longer than {most:,} characters: say it in a line.", most=_LONGEST_TEXT)
        )
    return kept
