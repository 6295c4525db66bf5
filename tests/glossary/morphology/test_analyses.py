"""The analyses of a word, of which the first says some things before it is made."""

from corpus.arabic.tokenise import tokens
from corpus.bundled import sample_files
from glossary.morphology.analyses import Analyses, first_bound, first_lemma
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.ranking.words import Words


def test_what_is_told_of_the_first_is_what_it_says_when_it_is_made(lexicon: Lexicon) -> None:
    """Its lemma, and whether something is written behind it, are the same before it is made, after, and from a plain row."""
    words = Words(lexicon.readings)
    text = "\n".join(data.decode() for _, data in sample_files())
    bound = 0
    for surface in {token.surface for token in tokens(text)}:
        for candidate in words.word(surface).candidates:
            analyses = Analyses([candidate])
            before = first_lemma(analyses), first_bound(analyses)
            made = analyses[0]
            assert before == (made.lemma_id, bool(made.enclitics))
            assert (
                before == (first_lemma(analyses), first_bound(analyses)) == (first_lemma([made]), first_bound([made]))
            )
            bound += before[1]
    assert bound
