from dataclasses import replace

import pytest
from sqlalchemy import event

from corpus.arabic.tokenise import tokens
from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.library import Library
from corpus.search.analysis import article_terms, text_terms
from glossary.errors import InvalidTerm
from glossary.finding.orders import Order
from glossary.matching.matcher import TermMatcher
from glossary.matching.refusals import Refusals, RefusalScope, TermException
from glossary.memory.memory import TranslationMemory
from glossary.model import Pair, PairStatus
from glossary.progress import Watch
from glossary.starter import starter_concepts
from glossary.termbase import TermBase
from glossary.terminology import Concept, MatchMode, Term
from glossary.usage.narrowing import Narrowing
from glossary.usage.occurrences import Concordance


def concept(*arabic, **fields):
    return Concept("", tuple(Term("", "ar", text, **fields) for text in arabic))


def keywords(found):
    return [each.keyword for each in found]


def test_every_inflection_is_found_the_newest_article_first(engine, lexicon, keep):
    """Plurals, clitics and pronouns are found, articles by when they came, places in the order of the text."""
    old = keep("أعلنت الحكومة هدنتها أمس.", "ثم انتهت الهدنة.")
    new = keep("طالبت الدول بهدنات قصيرة.")
    keep("لا شيء هنا.")
    found = list(Concordance(engine, lexicon).of_phrase("هدنة"))

    assert [(each.article.id, each.block) for each in found] == [(new.id, 0), (old.id, 0), (old.id, 1)]
    assert all(old.blocks[each.block].text[each.start : each.end] == each.keyword for each in found[1:])


def test_context_is_in_logical_order_with_the_translation(engine, lexicon, keep):
    """What stands before and behind is cut from the block; the English is that of the sentence, else of the block."""
    text = "قال الوزير كلمة. ثم بدأت الهدنة في الجنوب أمس."
    keep(text)
    memory = TranslationMemory(engine)
    memory.add(Pair(text, "Both sentences.", "me", PairStatus.APPROVED))
    concordance = Concordance(engine, lexicon)
    (found,) = concordance.of_phrase("هدنة")

    assert found.before + found.keyword + found.after == text
    assert found.sentence == "ثم بدأت الهدنة في الجنوب أمس."
    assert found.translation == "Both sentences."
    memory.add(Pair(found.sentence, "Then the truce began.", "me", PairStatus.APPROVED))
    assert next(concordance.of_phrase("هدنة")).translation == "Then the truce began."


def test_long_contexts_are_cut_between_words(engine, lexicon, keep):
    """No more than some 160 code points stand on each side."""
    keep("كلمة " * 100 + "هدنة" + " أخرى" * 100)
    (found,) = Concordance(engine, lexicon).of_phrase("هدنة")

    assert 100 < len(found.before) <= 160
    assert set(found.before.split()) == {"كلمة"}
    assert 100 < len(found.after) <= 160
    assert set(found.after.split()) == {"أخرى"}


def test_narrowing_by_the_index_loses_nothing(lexicon):
    """Whatever the matcher finds of the starter glossary in the samples, the index has under the words asked for."""
    concepts = [replace(each, id=str(number)) for number, each in enumerate(starter_concepts())]
    matcher = TermMatcher(lexicon, ((each, term) for each in concepts for term in each.in_language("ar")))
    narrowing = Narrowing(lexicon)
    count = 0
    for name, data in sample_files():
        article = article_from_bytes(data, name)
        there = set(article_terms(article).body) | set(article_terms(article).title)
        texts = [block.text for block in article.blocks]
        for found in {match.concept_id for text in texts for match in matcher.matches(text, tokens(text))}:
            count += 1
            phrases = narrowing.phrases([concepts[int(found)]])
            assert phrases is None or any(
                all(not there.isdisjoint(word.terms) for word in words) for words in phrases
            ), concepts[int(found)].terms[0].text
    assert count > 30


def test_broken_plurals_hamza_and_pronouns_are_narrowed_to(lexicon):
    """Forms that the index's light stems do not bring together are asked for."""
    narrowing = Narrowing(lexicon)
    for term, written in [
        ("وزير", "وزراؤها"),
        ("كتاب", "وبكتبهم"),
        ("قاض", "القضاة"),
        ("مستشفى", "مستشفيات"),
        ("أزمة", "لأزماتنا"),
        ("جزيرة", "بالجزر"),
    ]:
        phrases = narrowing.phrases([concept(term)])
        (wanted,) = text_terms(written)
        assert any(wanted in word.terms for words in phrases for word in words), (term, written)


def test_a_sentence_as_a_term_asks_for_few_words(engine, lexicon, keep):
    """The longest words of a long term narrow the articles enough; it is found as a whole all the same, once."""
    sentence = "قال رئيس بلدية المدينة أمس إن مشروع القطار السريع قد يتأخر ثلاثة أشهر بعد ارتفاع أسعار الوقود في البلاد"
    keep(f"{sentence}.")
    keep("قال رئيس بلدية المدينة أمس إن المشروع لم يتأخر.")
    (words,) = Narrowing(lexicon).phrases([concept(sentence)])
    assert len(words) == 5
    assert keywords(Concordance(engine, lexicon).of_phrase(sentence)) == [sentence]


def test_a_term_of_very_many_stems_is_found(engine, lexicon, keep):
    """Tens of thousands of stems that a term may stand under are too many for one query: none is long."""
    keep("هذا بلد نام وذلك بلدها النامي.")
    keep("لا شيء هنا.")
    asked = []
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append((told[2], told[3])))
    found = list(Concordance(engine, lexicon).of_phrase("بلد نام"))
    queries = [
        value
        for statement, filled in asked
        if "MATCH" in statement or "@@" in statement
        for value in (filled.values() if isinstance(filled, dict) else filled)
    ]

    assert keywords(found) == ["بلد نام", "بلدها النامي"]
    assert 0 < max(len(str(value)) for value in queries) < 20_000


def test_a_pattern_looks_everywhere(engine, lexicon, keep):
    """A term with wildcards cannot be narrowed down and is found all the same."""
    keep("بدأت المفاوضات أمس.")
    base = TermBase(engine, "me")
    kept = base.add(concept("مفاوض*", match=MatchMode.PATTERN))

    assert keywords(Concordance(engine, lexicon).of([kept])) == ["المفاوضات"]
    assert Narrowing(lexicon).phrases([kept]) is None


def test_a_page_and_an_early_end(engine, lexicon, keep):
    """Some of the places can be asked for; who cancels gets no more; progress counts articles."""
    for number in range(4):
        keep(f"هدنة رقم {number}.")
    concordance = Concordance(engine, lexicon)
    asked = [concept("هدنة")]

    everything = list(concordance.of(asked))
    assert len(everything) == 4
    assert concordance.page(asked, 2, 1) == everything[1:3]
    told = []
    stopped = list(concordance.of(asked, Watch(told.append, lambda: len(told) >= 2)))
    assert len(stopped) == 2
    assert [each.done for each in told] == [0, 1]


def test_refused_places_are_left_out(engine, lexicon, keep):
    """What a reader said is not meant is no occurrence."""
    keep("بدأت الهدنة.")
    kept = TermBase(engine, "me").add(concept("هدنة"))
    refusals = Refusals([TermException("الهدنة", kept.id, "هدنة", RefusalScope.ALWAYS)])

    assert keywords(Concordance(engine, lexicon).of([kept]))
    assert not keywords(Concordance(engine, lexicon, refusals).of([kept]))


def test_removed_articles_are_not_looked_at(engine, lexicon, keep):
    """An article that was taken out of the library has no occurrences."""
    article = keep("بدأت الهدنة.")
    Library(engine).remove(article.id)

    assert not list(Concordance(engine, lexicon).of_phrase("هدنة"))


@pytest.mark.parametrize("text", ["", "  ", "truce", "123", "؟!"])
def test_words_without_arabic_are_refused(engine, lexicon, text):
    """There is one clear sentence for what cannot be looked for."""
    with pytest.raises(InvalidTerm, match="Arabic"):
        Concordance(engine, lexicon).of_phrase(text)


def test_use_is_counted_for_sorting(engine, lexicon, keep):
    """A whole look at one concept, or a count of all, keeps how often concepts are used; which is no change of them."""
    keep("الهدنة والهدنة.", "حرب.")
    base = TermBase(engine, "me")
    truce, war, peace = (base.add(concept(each)) for each in ("هدنة", "حرب", "سلام"))
    concordance = Concordance(engine, lexicon)

    assert concordance.count_use(TermMatcher(lexicon, base.all_terms())) == {truce.id: 2, war.id: 1}
    assert [each.id for each in base.concepts(order=Order.USE)] == [truce.id, war.id, peace.id]
    keep("حرب حرب حرب.")
    assert len(list(concordance.of([war]))) == 4
    assert [each.id for each in base.concepts(order=Order.USE)][:1] == [war.id]
    assert base.get(war.id).version == 1
