"""How well words are known, in a database."""

import pytest

from glossary.errors import StaleChoice, StaleConcept
from glossary.learning.article_words import ArticleWords
from glossary.learning.model import STATUS_GLYPHS, Word, WordStatus
from glossary.learning.statuses import Statuses
from glossary.learning.vocabulary import Vocabulary
from glossary.termbase import TermBase
from glossary.undoing import Subject, Undoing

BOOK = Word("kitAb_1", "كِتَاب", "book")
WRITE = Word("katab-u_1", "كَتَب", "write")
NEW, LEARNING, KNOWN, IGNORED = WordStatus


@pytest.fixture
def vocabulary(engine):
    return Vocabulary(engine, "me")


def statuses(vocabulary, *words):
    known = vocabulary.statuses()
    return [known.of(word) for word in words]


def test_statuses_go_round():
    """After new come learning, known, ignored, and new again; each has a sign of its own."""
    assert [status.following for status in WordStatus] == [LEARNING, KNOWN, IGNORED, NEW]
    assert len(set(STATUS_GLYPHS.values())) == len(WordStatus)


def test_words_are_marked(vocabulary):
    """A word is what it was marked last; one that was never marked is new."""
    vocabulary.mark(BOOK, LEARNING)
    vocabulary.mark(BOOK, KNOWN)

    assert statuses(vocabulary, BOOK, WRITE) == [KNOWN, NEW]
    assert [(each.word, each.status, each.author) for each in vocabulary.words()] == [(BOOK, KNOWN, "me")]


def test_a_word_that_is_new_again_is_not_listed(vocabulary):
    """Marking a word as new takes it from the list."""
    vocabulary.mark(BOOK, KNOWN)
    vocabulary.mark(BOOK, NEW)

    assert vocabulary.words() == []
    assert len(vocabulary.statuses()) == 0


def test_words_are_listed_by_status(vocabulary):
    """Words of one status are listed alone, those marked last first."""
    vocabulary.mark(BOOK, KNOWN)
    vocabulary.mark(WRITE, LEARNING)

    assert [each.word for each in vocabulary.words()] == [WRITE, BOOK]
    assert [each.word for each in vocabulary.words(KNOWN)] == [BOOK]


def test_everybody_knows_their_own_words(engine, vocabulary):
    """What a colleague knows is not known by oneself."""
    Vocabulary(engine, "Amal").mark(BOOK, KNOWN)

    assert statuses(vocabulary, BOOK) == [NEW]


def test_a_mark_is_undone_and_done_again(engine, vocabulary):
    """Undo brings back the status before, also after a restart, and says which word it was."""
    vocabulary.mark(BOOK, LEARNING)
    vocabulary.mark(BOOK, KNOWN)
    engine.dispose()
    undoing = Undoing(engine, "me")

    assert undoing.undo() == ("Undone: marking كِتَاب known.", {Subject.WORD})
    assert statuses(vocabulary, BOOK) == [LEARNING]
    undoing.undo()
    assert statuses(vocabulary, BOOK) == [NEW]
    assert undoing.undo() is None
    undoing.redo()
    assert undoing.redo().sentence == "Done again: marking كِتَاب known."
    assert statuses(vocabulary, BOOK) == [KNOWN]


def test_many_words_are_one_step(engine, vocabulary):
    """Words marked together are undone together; those that were so already count for nothing."""
    vocabulary.mark(BOOK, KNOWN)
    marked = vocabulary.mark_all({BOOK: KNOWN, WRITE: KNOWN, Word("new", "جديد", "new"): NEW})

    assert [each.word for each in marked] == [WRITE]
    vocabulary.mark_all({BOOK: IGNORED, WRITE: IGNORED})
    assert Undoing(engine, "me").undo().sentence == "Undone: marking 2 words ignored."
    assert statuses(vocabulary, BOOK, WRITE) == [KNOWN, KNOWN]


def test_forms_of_one_word_are_one_word(engine, vocabulary):
    """Words told by other English that have one key are marked once, also where the word was marked before."""
    forms = {Word("TAlib_1", "طَالِب", gloss): KNOWN for gloss in ("student", "students")}
    assert [each.word.gloss for each in vocabulary.mark_all(forms)] == ["students"]
    Undoing(engine, "me").undo()

    assert len(vocabulary.mark_all(forms)) == 1
    assert len(vocabulary.words()) == 1


def test_marking_nothing_is_no_step(engine, vocabulary):
    """What changes nothing can not be undone, and ends nothing that can be done again."""
    vocabulary.mark(BOOK, KNOWN)
    Undoing(engine, "me").undo()
    vocabulary.mark(BOOK, NEW)
    vocabulary.mark_all({})

    assert Undoing(engine, "me").redo().sentence == "Done again: marking كِتَاب known."


def test_one_undo_takes_back_the_last_change_whatever_it_was(engine, vocabulary, make_concept):
    """Terms and words have one history: the change made last is taken back first."""
    base = TermBase(engine, "me")
    base.add(make_concept("حكومة", "government"))
    vocabulary.mark(BOOK, KNOWN)
    base.add(make_concept("هدنة", "truce"))

    assert [base.undo() for _ in range(4)] == [
        "Undone: adding هدنة.",
        "Undone: marking كِتَاب known.",
        "Undone: adding حكومة.",
        None,
    ]
    assert [base.redo() for _ in range(2)] == ["Done again: adding حكومة.", "Done again: marking كِتَاب known."]


def test_a_status_changed_elsewhere_is_not_overwritten(engine, vocabulary):
    """A step from a status that is no longer the word's is refused; an undo on top of which another came, too."""
    vocabulary.mark(BOOK, LEARNING, NEW)
    Vocabulary(engine, "me").mark(BOOK, IGNORED, LEARNING)
    with pytest.raises(StaleChoice, match="كِتَاب was marked ignored elsewhere"):
        vocabulary.mark(BOOK, KNOWN, LEARNING)
    assert statuses(vocabulary, BOOK) == [IGNORED]


def test_an_undo_on_which_a_colleague_built_is_refused(engine, vocabulary, make_concept):
    """Of one's own words nobody else changes any, so that only terms can be built on."""
    base = TermBase(engine, "me")
    concept = base.add(make_concept("حكومة", "government"))
    vocabulary.mark(BOOK, KNOWN)
    TermBase(engine, "Amal").remove(concept.id)

    assert base.undo() == "Undone: marking كِتَاب known."
    with pytest.raises(StaleConcept):
        base.undo()


def test_the_revision_grows_with_every_mark(engine, vocabulary):
    """Another program tells by one number that words were marked since it looked."""
    before = vocabulary.statuses()
    vocabulary.mark(BOOK, KNOWN)

    assert Undoing(engine, "me").revision() > before.revision
    assert vocabulary.statuses().revision == Undoing(engine, "me").revision()


def test_coverage_is_the_share_of_running_words():
    """Known and ignored words count, each as often as it stands there; learning ones do not."""
    known = Statuses({"a": KNOWN, "b": IGNORED, "c": LEARNING})

    assert known.coverage({"a": 3, "b": 1, "c": 2, "d": 2}) == 0.5
    assert known.coverage({"c": 1}) == 0.0
    assert known.coverage({}) is None
    assert Statuses().coverage({"a": 1}) is None


def test_counted_words_come_back(engine):
    """What was counted in an article is kept and replaced; what another version counted is counted anew."""
    counted = ArticleWords(engine)
    counted.keep("a1", {"kitAb_1": 2, "كلمه": 1})
    counted.keep("a2", {})
    counted.keep("a1", {"kitAb_1": 3})

    assert counted.of(["a1", "a2", "a3"]) == {"a1": {"kitAb_1": 3}, "a2": {}}


def test_what_another_version_counted_is_counted_anew(engine, monkeypatch):
    """Counts of a maker that read words otherwise are not believed."""
    ArticleWords(engine).keep("a1", {"kitAb_1": 2})
    monkeypatch.setattr("glossary.learning.article_words.maker", lambda: "next")

    assert ArticleWords(engine).of(["a1"]) == {}
