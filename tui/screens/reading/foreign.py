"""Words of other scripts in the article: what is said of them, and the terms that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.reading.meanings import LOADING

if TYPE_CHECKING:
    from corpus.model import Token
    from glossary.terminology import TermMatch
    from tui.screens.reading.meanings import Meanings
    from tui.widgets.page.words import Spot

_NO_WORD = marked("This text has no Arabic word to explain.")
_FOREIGN = marked("This word is not Arabic. {reader.add} adds it to the glossary, as what stays as it is.")


def why_not(meanings: Meanings, spot: Spot | None) -> str:
    """Return why the word at a spot is not explained; of an article without Arabic, that there is none."""
    if spot is None:
        return _(_NO_WORD)
    return with_keys(_(_FOREIGN if meanings.ready else LOADING))


def terms_at(meanings: Meanings, block: int, word: Token) -> list[TermMatch]:
    """Return the terms of the glossary that cover a word of a block, the longest first."""
    annotated = meanings.annotated(block)
    matches = annotated.matches if annotated else ()
    found = [each for each in matches if each.start < word.end and word.start < each.end]
    return sorted(found, key=lambda each: (each.nested, each.start - each.end))
