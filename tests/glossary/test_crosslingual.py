"""Queries of articles in English, and by names and terms."""

from dataclasses import replace

import pytest

from corpus.library import Library
from glossary.authority.index import NameIndex
from glossary.authority.model import Appearance, Catalogued, Spelt, Spot
from glossary.authority.rulings import Rulings
from glossary.crosslingual import CrossLingual
from glossary.model import Entity, EntityKind, StoredEntity
from glossary.store.cataloguing import keep_names
from glossary.termbase import TermBase
from glossary.terminology import Status

ARTICLES = {
    "truce": "أعلنت الأطراف وقف إطلاق النار في مالي مساء أمس",
    "calm": "هدنة قصيرة في العاصمة",
    "fire": "إطلاق سراح صحفي، ولا وقف للحرب ولا للنار",
    "english": "قال المنظمون إن ceasefire اسم فرقة موسيقية",
    "fuel": "وصلت أزمة الوقود إلى القرى",
    "council": "اجتمع مجلس الأمن، وأمن المجلس المحلي ضعيف",
}
"""Texts by a name for the tests."""

ANSWERS = {
    "ceasefire ": "truce calm english",
    "Ceasefires ": "truce calm",
    "ceasefire Mali ": "truce",
    "mali ": "truce",
    "Security Council ": "council",
    "security مالي ": "",
    '"security council" ': "council",
    "-ceasefire -council ": "fire fuel council",
    "fuel shortages ": "fuel",
    "fuel ": "fuel",
    "fuel crisis ": "",
    "ceasefire OR fire ": "truce calm english",
    "term:ceasefire": "truce",
    "term:هدنة": "truce",
    "entity:Mali": "truce",
    'entity:"جمهورية مالي"': "truce",
    "entity:مالي read:no": "",
    "entity:Chad": "",
    "read:no -term:ceasefire": "calm fire fuel english council",
}
"""What a query finds, whatever the engine."""


@pytest.fixture
def library(engine, make_article, make_concept):
    """A library of which the reader has opened one article, with a glossary and a name."""
    terms = TermBase(engine, "me")
    ceasefire = make_concept("وقف إطلاق النار", "ceasefire")
    truce, old = (replace(ceasefire.terms[0], text=text) for text in ("هدنة", "إطلاق سراح"))
    ceasefire = replace(ceasefire, terms=(*ceasefire.terms, truce, replace(old, status=Status.DEPRECATED)))
    ceasefire = terms.add(ceasefire)
    terms.add(make_concept("مجلس الأمن", "Security Council"))
    terms.add(make_concept("أزمة وقود", "fuel shortage"))
    plain = Library(engine)
    ids = {name: plain.add(make_article(text), b"").article.id for name, text in ARTICLES.items()}
    entity = StoredEntity(Entity("Q912", EntityKind.PLACE, "مالي", "Mali"), ("مالي", "جمهورية مالي"), ("mly",))
    spoken = Appearance("Q912", EntityKind.PLACE, 1, 0, (Spelt("مالي", 1, ""),), (Spot(0, 32, 36, 0),))
    article = plain.get(ids["truce"])
    keep_names(engine, article, Catalogued((entity,), frozenset({ceasefire.id}), (spoken,)))
    plain.set_keys(article.id, "concept", [ceasefire.id], 1)
    explained = {"fuel": ("وقود", "محروقات"), "ceasefire": ("سراح",)}
    meant = CrossLingual(
        terms, NameIndex(engine), Rulings, lambda: [ids["truce"]], lambda word: explained.get(word, ())
    )
    library = Library(engine, meant)
    library.ids, library.explained = ids, meant.explained
    return library


def test_english_and_names_find_arabic_articles(library):
    """English words find the Arabic of the glossary and of names, the longest first, those that are no term what a dictionary has; names and terms find by keys."""
    own = {number: name for name, number in library.ids.items()}
    found = {query: {own[each.id] for each in library.summaries(query)} for query in ANSWERS}
    assert found == {query: set(answer.split()) for query, answer in ANSWERS.items()}
    assert library.explained["fuel"] == ("وقود", "محروقات")
    assert "ceasefire" not in library.explained


def test_the_arabic_of_an_english_word_is_highlighted(library):
    """The snippet shows the Arabic words that stand for the English ones."""
    hit = library.search("ceasefire mali ").hits[0]
    text = library.get(hit.summary.id).blocks[hit.block].text
    assert [text[span.start : span.end] for span in hit.spans] == ["وقف", "إطلاق", "النار", "مالي"]
