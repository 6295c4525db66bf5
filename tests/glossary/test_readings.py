"""The readings one steps through, and what is gathered of a word."""

import pytest

from corpus.arabic.tokenise import tokens
from corpus.model import Article, Block, BlockKind
from glossary.annotate import Annotator
from glossary.cards import Cards
from glossary.explaining import standing_of
from glossary.glossing import Findings, Glosser
from glossary.model import GlossSource, Status, TermMatch
from glossary.morphology.lexicon import Lexicon, load_lexicon
from glossary.morphology.schemes import DIN
from glossary.occurrences import occurrences
from glossary.readings import Readings


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


class Nobody:
    """Knows no names and no terms."""

    def mentions(self, article):
        return ()

    def entity(self, entity_id):
        return None

    def matches(self, text, tokens):
        return ()


def article_of(*texts: str) -> Article:
    blocks, start = [], 0
    for index, text in enumerate(texts):
        blocks.append(Block(index, BlockKind.PARAGRAPH, text, start, start + len(text)))
        start += len(text) + 1
    return Article("a", "", title_is_lead=True, text="\n".join(texts), text_is_source=True, blocks=tuple(blocks))


def test_all_readings_are_worded_alike(lexicon: Lexicon) -> None:
    """The second reading is English in the order of English, as the first is: no pluses between parts."""
    text = "وبكتابهم"
    found = Readings().of(Glosser(lexicon).gloss(text, tokens(text))[0])
    assert found[0].text == "and with their book"
    assert all("+" not in reading.text for reading in found)
    assert found[1].text.startswith("and with their ")


def test_the_words_of_an_expression_are_reached_one_by_one(lexicon: Lexicon) -> None:
    """A word of an expression shows the expression first and its own first reading next."""
    text = "على الرغم من الحرب"
    glosses = Glosser(lexicon).gloss(text, tokens(text))
    assert {text[slice(*gloss.expression)] for gloss in glosses[:3] if gloss.expression} == {"على الرغم من"}
    first, second, *_ = Readings().of(glosses[0])
    assert (first.whole, second.whole) == (True, False)
    assert second.analysis == glosses[0].analysis
    assert second.text.startswith("on")


def test_a_term_is_followed_by_the_word_itself(lexicon: Lexicon) -> None:
    """A word of a term shows the term first and its own first reading next."""
    text = "الأمن القومي"
    match = TermMatch("c", "أمن قومي", "homeland security", Status.PREFERRED, 0, len(text), text, "lemma")
    gloss = Glosser(lexicon).gloss(text, tokens(text), Findings((), (match,)))[0]
    first, second, *_ = Readings().of(gloss)
    assert (first.text, first.source, first.whole) == ("homeland security", GlossSource.TERM, True)
    assert (second.text[:12], second.source) == ("the security", GlossSource.LEXICON)


def test_a_card_gathers_what_is_known(lexicon: Lexicon) -> None:
    """A card has each reading with its parts, pattern and romanisation after the scheme asked for."""
    text = "في المدرسة"
    glosses = Glosser(lexicon).gloss(text, tokens(text))
    card = Cards(lexicon, DIN).card(glosses[1], standing_of(text, glosses, 1))
    told = card.readings[0].explanation
    assert [part[0] for part in told.parts] == ["ال", "مَدْرَسَة"]
    assert (told.romanised, told.case) == ("al-madrasa", "genitive")
    assert told.pattern is not None
    assert told.pattern.wazn == "مَفْعَلَة"
    assert "singular" in told.features
    assert card.nearest == ()


def test_a_card_of_an_unknown_word_has_its_neighbours(lexicon: Lexicon) -> None:
    """Where nothing is known of a word the card holds known words spelt nearly so."""
    text = "الجمهظرية"
    glosses = Glosser(lexicon).gloss(text, tokens(text))
    card = Cards(lexicon).card(glosses[0], standing_of(text, glosses, 0))
    assert "الجمهورية" in [near.word for near in card.nearest]


def test_a_word_is_counted_in_every_inflection(lexicon: Lexicon) -> None:
    """All forms of the word are found in the article; other words of its root stand beside them with their places."""
    article = article_of("زار المدير مكتب المدراء.", "كتب المديرون الكتاب في مكاتبهم.")
    annotator = Annotator(lexicon, Nobody(), Nobody())
    sought = annotator.annotate(article, 0).glosses[2].analysis
    found = occurrences(annotator, article, sought, lambda: True)
    text = [article.blocks[place.block].text[place.start : place.end] for place in found.places]
    assert (found.total, text) == (2, ["مكتب", "مكاتبهم"])
    assert "كَتَب" in {each.analysis.lemma for each in found.kindred}
    assert "مَكْتَب" not in {each.analysis.lemma for each in found.kindred}


def test_a_search_through_the_article_ends_when_it_is_told(lexicon: Lexicon) -> None:
    """Nothing is looked at any longer once nobody waits."""
    article = article_of("زار المدير مكتب المدراء.")
    annotator = Annotator(lexicon, Nobody(), Nobody())
    sought = annotator.annotate(article, 0).glosses[2].analysis
    assert occurrences(annotator, article, sought, lambda: False).total == 0
