"""What can be said of a word that no table knows: two words written as one, or a romanisation marked as a guess."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from corpus.arabic.normalise import bare
from glossary.model import Analysis, Clitic
from glossary.morphology.grammar.clitics import english_of_proclitics
from glossary.morphology.grammar.romanise import romanised_name

GUESS = "~"
"""Stands before what is only romanised."""
_ARTICLE = "ال"
_ENDS_A_WORD = "ةىً"
_BEFORE_VERBS = re.compile("[وف]?(?:لا|ما)")
"""Words that haste writes to the verb behind them."""
_VERBS = frozenset({"VERB", "AUX"})
_LONGEST = 40
"""So many letters two words have at most; what is longer was not written for readers."""
_SHORTEST = 2
_BEFORE_HAMZA = re.compile("(?:[وف](?=[أإآ].)|[وف]?[بلك](?=إ.))(?=.{3})")
"""Letters that can only be written before a word of its own, since a hamza on its alif begins it."""
_PRIME = "ʹ"
_PRONOUNS = {
    "هما": "them",
    "هم": "them",
    "هن": "them",
    "ها": "her/it",
    "ه": "him/it",
}

Readings = Callable[[str], Sequence[Analysis]]
"""Returns the analyses of a word, the likeliest first, none where it is unknown or only oddly read."""


def guess(word: str) -> Analysis:
    """Return the analysis of an unknown word: its romanisation, marked."""
    return _romanised(word, "X")


def name_guess(word: str) -> Analysis:
    """Return the analysis of a word that stands where a name stands: its romanisation, marked."""
    return _romanised(word, "PROPN")


def _romanised(word: str, pos: str) -> Analysis:
    written = bare(word)
    before = written_before(written)
    clitics = tuple(map(Clitic, before, english_of_proclitics(before)))
    own = written[len(before) :]
    stem = own if before else word
    return Analysis(word, own, "", pos, clitics, stem, (), GUESS + romanised_name(own).replace(_PRIME, ""))


def written_before(word: str) -> str:
    """Return the letters of a bare word that a hamza parts from it, since it begins a word of its own; mostly none."""
    found = _BEFORE_HAMZA.match(word)
    return found[0] if found else ""


def with_second_object(word: str, read: Readings) -> Analysis | None:
    """Return the analysis of a verb with two pronouns (`he gives you them`), None where the word is none."""
    written = bare(word)
    for pronoun, english in _PRONOUNS.items():
        if written.endswith(pronoun) and len(written) > len(pronoun) + _SHORTEST:
            for each in read(written.removesuffix(pronoun)):
                if each.pos == "VERB" and each.enclitics:
                    second = Clitic(pronoun, english)
                    return replace(each, vocalised=each.vocalised + pronoun, enclitics=(*each.enclitics, second))
    return None


def unglued(word: str, read: Readings) -> Analysis | None:
    """Return the analysis of two words written as one, or of a word after a stray letter; None where it is neither."""
    written = bare(word)
    if len(written) > _LONGEST:
        return None
    for cut in _cuts(written):
        front, back = written[:cut], written[cut:]
        behind = read(back)
        if not behind:
            continue
        if cut == 1:
            return _misspelt(behind[0])
        if _BEFORE_VERBS.fullmatch(front) and behind[0].pos not in _VERBS:
            continue
        before = read(front)
        if before:
            return _joined(before[0], behind[0])
        if back.startswith(_ARTICLE) and cut > _SHORTEST:
            return _joined(name_guess(front), behind[0])
    return None


def _cuts(word: str) -> Iterator[int]:
    """Yield where two words may meet: behind `lā` and `mā`, behind a letter that only ends words, or before the article."""
    particle = _BEFORE_VERBS.match(word)
    if particle:
        yield particle.end()
    for place in range(_SHORTEST, len(word) - _SHORTEST):
        if word[place - 1] in _ENDS_A_WORD:
            yield place
    start = word.find(_ARTICLE, 1)
    while start > 0:
        if len(word) - start > len(_ARTICLE) + 1:
            yield start
        start = word.find(_ARTICLE, start + 1)


def _joined(first: Analysis, second: Analysis) -> Analysis:
    both = (first, second)
    return Analysis(
        vocalised=" ".join(each.vocalised for each in both),
        lemma=" ".join(each.lemma for each in both),
        root="",
        pos=first.pos,
        proclitics=first.proclitics,
        stem=" ".join(each.stem for each in both),
        enclitics=second.enclitics,
        gloss=" + ".join(_english(each) for each in both),
        features=("written as one word",),
    )


def _misspelt(analysis: Analysis) -> Analysis:
    return Analysis(
        analysis.vocalised,
        analysis.lemma,
        analysis.root,
        analysis.pos,
        analysis.proclitics,
        analysis.stem,
        analysis.enclitics,
        analysis.gloss,
        (*analysis.features, "after a stray letter"),
    )


def _english(analysis: Analysis) -> str:
    first = analysis.gloss.partition("; ")[0]
    article = any(clitic.gloss == "the" for clitic in analysis.proclitics)
    return f"the {first}" if article else first
