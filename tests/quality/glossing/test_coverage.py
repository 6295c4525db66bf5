"""How many words of an article have English, or are known for names: the share may not fall."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from corpus.ingest.sources import open_article
from corpus.model import Article
from glossary.annotate import Annotator
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.entities.recognise import Recogniser
from glossary.matching.matcher import TermMatcher
from glossary.model import Gloss, GlossSource
from glossary.morphology.guesses import GUESS
from glossary.morphology.lexicon.lexicon import Lexicon
from tests.quality.entities.marked import MARK

ROOT = Path(__file__).parents[3]
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
SAMPLES = sorted((ROOT / "corpus" / "samples").glob("*.txt"))
MARKED = sorted((ROOT / "tests" / "quality" / "entities").glob("*/*.txt"))

OF_READ = 0.985
"""The share of words covered in articles the tables were made beside."""
OF_UNSEEN = 0.97
"""The share in news of other topics."""


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser()


def glosses(articles: Iterable[Article], lexicon: Lexicon, recogniser: Recogniser) -> list[Gloss]:
    """Return the glosses of all words of articles as a reader without a glossary of his own gets them."""
    annotator = Annotator(lexicon, LinkedNames(EntityDirectory(recogniser=recogniser)), TermMatcher(lexicon, []))
    return [
        gloss
        for article in articles
        for block in article.blocks
        for gloss in annotator.annotate(article, block.index).glosses
    ]


def is_covered(gloss: Gloss) -> bool:
    """Return whether a word has English from somebody, or is romanised as the name it was recognised for."""
    return gloss.source is not GlossSource.GUESS or gloss.analysis.pos == "PROPN"


def coverage(found: list[Gloss]) -> float:
    return sum(map(is_covered, found)) / len(found)


def test_the_words_of_the_samples_are_covered(lexicon: Lexicon, recogniser: Recogniser) -> None:
    """Of our own articles at most three words in two hundred are blank guesses."""
    found = glosses(map(open_article, map(str, SAMPLES)), lexicon, recogniser)

    assert len(found) > 1500
    assert coverage(found) >= OF_READ


@pytest.mark.skipif(not SEEDS, reason="the five articles are not beside the checkout")
def test_the_words_of_the_five_articles_are_covered(lexicon: Lexicon, recogniser: Recogniser) -> None:
    """So it is in five articles that others wrote."""
    assert coverage(glosses(map(open_article, map(str, SEEDS)), lexicon, recogniser)) >= OF_READ


def test_the_words_of_other_news_are_covered(lexicon: Lexicon, recogniser: Recogniser, tmp_path: Path) -> None:
    """News of many topics, written to test names, has few words that nobody knows."""
    plain = []
    for path in MARKED:
        copy = tmp_path / f"{path.parent.name}-{path.name}"
        copy.write_text(MARK.sub(r"\2", path.read_text(encoding="utf-8")), encoding="utf-8")
        plain.append(open_article(str(copy)))
    found = glosses(plain, lexicon, recogniser)

    assert len(found) > 3000
    assert coverage(found) >= OF_UNSEEN


def test_every_word_says_who_glosses_it(lexicon: Lexicon, recogniser: Recogniser) -> None:
    """No gloss is blank, each names its source, and a guess is marked as one."""
    found = glosses(map(open_article, map(str, SAMPLES)), lexicon, recogniser)

    assert all(gloss.text and isinstance(gloss.source, GlossSource) for gloss in found)
    assert [gloss for gloss in found if gloss.source is GlossSource.GUESS and GUESS not in gloss.text] == []
