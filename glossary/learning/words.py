"""Which words of a text a reader can know, and by what key."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.arabic.normalise import bare, fold
from corpus.model import Article
from glossary.learning.model import Word, WordStatus
from glossary.learning.statuses import Statuses
from glossary.model import Gloss, GlossSource

if TYPE_CHECKING:
    from glossary.annotate import Annotator
    from glossary.morphology.lexicon.lexicon import Lexicon

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "X"})
"""Parts of speech whose words are learnt one by one; what binds a sentence together, numbers and names are not."""
_NUMBERS = frozenset({"plural", "dual"})


def word_of(gloss: Gloss) -> Word:
    """Return the word that a token is a form of, as it is read best."""
    reading = gloss.analysis
    if reading.lemma_id:
        return Word(reading.lemma_id, reading.lemma, reading.gloss)
    return Word(fold(gloss.token.surface), gloss.token.surface, reading.gloss)


def cited(gloss: Gloss, lexicon: "Lexicon") -> Word:
    """Return the word that a token is a form of, with the English of its dictionary form: `year` of a word for years."""
    word, reading = word_of(gloss), gloss.analysis
    if not reading.lemma_id or not _NUMBERS.intersection(reading.features):
        return word
    found = (each for each in lexicon.analyse(bare(word.lemma)) if each.lemma_id == word.key)
    singular = next((each for each in found if not _NUMBERS.intersection(each.features)), None)
    return word if singular is None else replace(word, gloss=singular.gloss)


def counts(gloss: Gloss) -> bool:
    """Return whether a token is of a word to be learnt: a noun, verb, adjective or adverb that is no name."""
    return gloss.analysis.pos in _CONTENT and gloss.source is not GlossSource.NAME


def is_markable(gloss: Gloss) -> bool:
    """Return whether a reader can say how well a token's word is known: not of a name."""
    return gloss.source is not GlossSource.NAME


def new_words(
    annotator: "Annotator", article: Article, statuses: Statuses, first: int = 0
) -> Iterator[tuple[int, Gloss]]:
    """Yield the tokens of words to be learnt that are new, each with the number of its block, from a block on."""
    for block in article.own_blocks:
        if block.index < first:
            continue
        for gloss in annotator.annotate(article, block.index).glosses:
            if counts(gloss) and statuses.of(word_of(gloss)) is WordStatus.NEW:
                yield block.index, gloss


def words_in(glosses: Iterable[Gloss]) -> Counter[str]:
    """Return how often each word to be learnt occurs, by its key."""
    return Counter(word_of(gloss).key for gloss in glosses if counts(gloss))
