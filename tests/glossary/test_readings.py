"""The readings one steps through, and what is gathered of a word."""

from dataclasses import replace

import pytest

from corpus.arabic.tokenise import tokens
from corpus.model import Article, Block, BlockKind
from glossary.annotate import Annotator
from glossary.cards import Cards
from glossary.explaining import surroundings_of
from glossary.glossing import Findings, Glosser
from glossary.model import Analysis, Gloss, GlossSource
from glossary.morphology.english.compose import Composer
from glossary.morphology.grammar.schemes import DIN
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.occurrences import occurrences
from glossary.readings import Readings, ShownReading, notes
from glossary.terminology import Status, TermMatch

pytestmark = pytest.mark.usefixtures("loaded_tables")


class Nobody:
    """Knows no names and no terms."""

    def mentions(self, article):
        return ()

    def entity(self, entity_id):
        return None

    def matches(self, text, tokens, _refused=None):
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
    card = Cards(lexicon, DIN).card(glosses[1], surroundings_of(text, glosses, 1))
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
    card = Cards(lexicon).card(glosses[0], surroundings_of(text, glosses, 0))
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


def read(lexicon: Lexicon, text: str, word: str) -> Gloss:
    return next(each for each in Glosser(lexicon).gloss(text, tokens(text)) if each.token.surface == word)


@pytest.mark.parametrize("word", ["آخر", "عاما", "جيدا"])
def test_readings_that_read_alike_are_told_apart(lexicon: Lexicon, word: str) -> None:
    """No two readings of a word look alike in a list: where the English is the same, a part of speech or a feature differs."""
    found = Readings().of(read(lexicon, word, word))
    seen = [(each.text, note) for each, note in zip(found, notes(found), strict=True)]
    assert len(set(seen)) == len(seen)
    assert all(note == "" for each, note in zip(found, notes(found), strict=True) if texts(found).count(each.text) == 1)
    assert any(note for note in notes(found))


def texts(found: list[ShownReading]) -> list[str]:
    return [each.text for each in found]


def test_readings_that_differ_in_nothing_are_one(lexicon: Lexicon) -> None:
    """What would be listed twice, word for word and sign for sign, is listed once; the first one stays the first."""
    gloss = read(lexicon, "كتاب", "كتاب")
    again = replace(
        gloss, analyses=(gloss.analysis, replace(gloss.analysis, lemma="كِتاب", root="كتت"), *gloss.analyses[1:])
    )
    assert texts(Readings().of(again)) == texts(Readings().of(gloss))


def test_a_verb_without_object_has_none(lexicon: Lexicon) -> None:
    """`Thrived him` is no reading where there is another one; senses that can have an object go before those that cannot."""
    assert not [text for text in texts(Readings().of(read(lexicon, "عمره", "عمره"))) if text.startswith("thrived")]


def test_two_of_a_noun_without_ending_have_no_gender(lexicon: Lexicon) -> None:
    """The dual of a noun says nothing of its gender where the noun has no ending for it; that of a person's does."""
    assert "masculine" not in read(lexicon, "غسل اليدين", "اليدين").analysis.features
    assert "masculine" in read(lexicon, "جاء المعلمان", "المعلمان").analysis.features


def test_labels_are_left_out_of_the_brief_english() -> None:
    """Where a sense is used is no part of the brief English under a word; what a sense needs stays."""
    composer = Composer()
    noun = Analysis("", "", "", "NOUN", (), "", (), "reserve (econ., geol., milit., spo.)", ("plural",))
    assert (composer.brief(noun), composer.full(noun)) == ("reserves", "reserves (econ., geol., milit., spo.)")
    assert composer.brief(replace(noun, gloss="Strip (Gaza)", features=())) == "Strip (Gaza)"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("بالتحولات الجينية التي تؤدي إلى المرض", "which"),
        ("الأطباء الذين حضروا", "who"),
        ("الطفرات الوراثية التي تؤدي إلى المرض", "which"),
    ],
)
def test_a_word_formed_by_rule_is_no_person(lexicon: Lexicon, text: str, english: str) -> None:
    """What follows a noun with an adjective that no lexicon has is about the noun."""
    told = {gloss.brief for gloss in Glosser(lexicon).gloss(text, tokens(text)) if gloss.analysis.pos == "PRON"}
    assert told == {english}
