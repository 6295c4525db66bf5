import pytest

from corpus.paragraphs import paragraphs
from glossary.annotate import Annotator
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.entities.known_keys import KnownKeys
from glossary.entities.recognise import Recogniser
from glossary.matching.matcher import TermMatcher
from glossary.progress import Watch
from glossary.termbase import TermBase
from glossary.terminology import Concept, Stage, Term
from glossary.undoing import Undoing
from glossary.usage.candidates import Candidates
from glossary.usage.scoring import SIGNIFICANT, c_values, keyness

LINES = (
    "وصلت قوارب الصيد إلى الميناء أمس.",
    "عاد قارب الصيد إلى البلد.",
    "رأى الرجل قارب الصيد في البحر.",
    "غرق قارب الصيد في البحر.",
)


@pytest.fixture(scope="module")
def finding_names():
    """What finds names by tables and rules alone, and the keys of those it knows."""
    recogniser = Recogniser()
    return recogniser, KnownKeys(recogniser.known)


@pytest.fixture
def annotator(lexicon, finding_names, loaded_tables):
    """Return a function that makes what reads articles with some terms known."""

    def made(*concepts):
        terms = ((each, term) for each in concepts for term in each.terms)
        return Annotator(lexicon, LinkedNames(EntityDirectory([], *finding_names)), TermMatcher(lexicon, terms))

    return made


def of_text(found, *texts):
    return [each for each in found if each.text in texts]


def test_inflections_count_together(engine, annotator):
    """Singulars and plurals, definite or not, with or without clitics, are one candidate with a sentence."""
    found = Candidates(engine, "me").in_article(paragraphs("\n".join(LINES)), annotator())
    boats = [each for each in found if each.words == 2 and "صيد" in each.text]

    assert [each.count for each in boats] == [4]
    assert boats[0].context in LINES
    assert boats[0].context[boats[0].start : boats[0].end].endswith("الصيد")
    assert boats[0].article is None


def test_terms_and_names_are_no_candidates(engine, annotator):
    """What the glossary has already is not offered, nor what a name is of."""
    article = paragraphs("\n".join([*LINES, *["زار وزير الخارجية محمد علي مدينة القاهرة."] * 4]))
    before = Candidates(engine, "me").in_article(article, annotator())
    known = Concept("1", (Term("", "ar", "قارب صيد"),))
    after = Candidates(engine, "me").in_article(article, annotator(known))

    assert any(each.words == 2 and "صيد" in each.text for each in before)
    assert not any(each.words == 2 and "صيد" in each.text for each in after)
    assert not any(name in each.text for each in before for name in ("محمد", "علي", "القاهرة"))


def test_no_function_word_stands_at_the_edge(engine, annotator):
    """A candidate neither begins nor ends with a preposition, a conjunction or the like."""
    line = "تم الاتفاق على وقف إطلاق النار في المدينة التي كانت على الحدود."
    found = Candidates(engine, "me").in_article(paragraphs("\n".join([line] * 3)), annotator())

    assert found
    edges = {word for each in found for word in (each.text.split()[0], each.text.split()[-1])}
    assert edges.isdisjoint({"على", "في", "التي", "كانت", "تم"})


def test_the_library_is_counted_by_articles(engine, annotator, keep):
    """In a library it is told in how many articles a candidate stands, with the one that its sentence is from."""
    articles = [keep(line, LINES[0]) for line in LINES]
    told = []
    found = Candidates(engine, "me").in_library(annotator(), watch=Watch(told.append))
    (boats,) = [each for each in found if each.words == 2 and "صيد" in each.text]

    assert (boats.count, boats.articles) == (8, 4)
    assert boats.article.id == articles[-1].id
    assert [each.done for each in told] == [0, 1, 2, 3, 4]
    assert Candidates(engine, "me").in_library(annotator(), watch=Watch(cancelled=lambda: True)) == []
    assert Candidates(engine, "me").in_library(annotator(), limit=1) == found[:1]


def test_an_accepted_one_is_a_draft_with_its_sentence(engine, annotator, keep):
    """Accepting keeps words, English, sentence and article in the default glossary, and is undone in one step."""
    article = keep(*LINES)
    candidates = Candidates(engine, "me")
    one = candidates.in_library(annotator())[0]
    kept = candidates.accept(one, "fishing boat")

    assert kept.stage is Stage.DRAFT
    assert [(term.language, term.text) for term in kept.terms] == [("ar", one.text), ("en", "fishing boat")]
    assert (kept.terms[0].context, kept.terms[0].article) == (one.context, article.id)
    assert kept.terms[0].noted
    TermBase(engine, "me").undo()
    assert TermBase(engine, "me").count() == 0


def test_dismissed_ones_stay_dismissed(engine, annotator):
    """What one author dismissed is not offered to that author again, until it is undone or taken back."""
    article = paragraphs("\n".join(LINES))
    mine = Candidates(engine, "me")
    first = mine.in_article(article, annotator())[0]
    (kept,) = mine.dismiss(first)

    assert mine.dismiss(first) == [kept]
    assert first.key not in [each.key for each in mine.in_article(article, annotator())]
    assert first.key in [each.key for each in Candidates(engine, "you").in_article(article, annotator())]
    undoing = Undoing(engine, "me")
    assert undoing.undo().sentence == f"Undone: dismissing the candidate {first.text}."
    assert mine.dismissed() == []
    assert undoing.redo() is not None
    assert [each.key for each in mine.dismissed()] == [first.key]
    mine.readmit(*mine.dismissed())
    assert mine.dismissed() == []
    assert undoing.undo().sentence == f"Undone: taking the candidate back {first.text}."
    assert mine.dismiss(first)[0].id == kept.id


def test_an_empty_library_has_none(engine, annotator):
    """Nothing is no error."""
    assert Candidates(engine, "me").in_library(annotator()) == []
    assert Candidates(engine, "me").in_article(paragraphs(""), annotator()) == []


def test_the_c_value_takes_what_longer_candidates_explain():
    """After Frantzi et al.: what stands in longer ones loses their average; longer ones weigh more."""
    values = c_values({("a",): 5, ("a", "b"): 3, ("a", "b", "c"): 2})

    assert values["a",] == pytest.approx(5 - (3 + 2) / 2)
    assert values["a", "b"] == pytest.approx(1.585 * (3 - 2), rel=1e-3)
    assert values["a", "b", "c"] == pytest.approx(2 * 2)


def test_keyness_is_the_log_likelihood():
    """As Rayson and Garside work it out; a word as frequent as in the reference says nothing, a rarer one is negative."""
    assert keyness(10, 1000, 10, 1000) == pytest.approx(0)
    assert keyness(20, 1000, 10, 1000) == pytest.approx(3.398, abs=1e-3)
    assert keyness(1, 1000, 50, 1000) < -SIGNIFICANT


def texts(found):
    return [each.text for each in found]


def test_measures_numbers_and_general_words_are_no_terms(engine, annotator):
    """Numerals, units, times, days and adjectives that go with anything make no candidate; a term that begins with a time does."""
    lines = [
        "انتظر الرجل نصف ساعة في المحطة يوم الجمعة.",
        "دفع عشرات الأشخاص آلاف الدولارات في العام الماضي.",
        "زاد عدد كبير من الطلاب في العام الدراسي.",
        "كانت الأزمة الكبيرة في شهر يناير.",
    ]
    found = texts(Candidates(engine, "me").in_article(paragraphs("\n".join(lines * 3)), annotator()))

    assert "عام دراسي" in found
    for word in ("نصف", "ساعة", "يوم", "عام", "عدد", "شهر", "نصف ساعة", "عام ماضي", "أزمة كبيرة", "آلاف الدولارات"):
        assert word not in found


def test_words_of_general_news_are_no_terms_by_themselves(engine, annotator):
    """A word that news has every day is no candidate however often it stands; a rare one is, behind the phrases."""
    lines = [
        "قال الوزير إن الحكومة ترفض القرار.",
        "ترى الدولة أن المجهر جديد.",
        "نظر الرجل في المجهر.",
        "كان المجهر جديدا.",
    ]
    found = Candidates(engine, "me").in_article(paragraphs("\n".join(lines * 4)), annotator())

    assert {"وزير", "حكومة", "قرار", "دولة"}.isdisjoint(texts(found))
    assert "مجهر" in texts(found)
    sizes = [each.words > 1 for each in found]
    assert sizes == sorted(sizes, reverse=True)


def test_a_preposition_joins_only_what_is_said_so_again_and_again(engine, annotator):
    """What follows a preposition is of the sentence, but where the words are hardly said otherwise."""
    lines = [
        "بدأت الحرب على الإرهاب في الشرق.",
        "عاد قارب الصيد إلى الميناء.",
        "وصل قارب الصيد إلى ميناء.",
        "خرج الناس من المسرح.",
        "تحدث عن الحرب على الإرهاب.",
        "كلفت الحرب على الإرهاب كثيرا.",
        "موّلت الحرب على الإرهاب.",
        "دعم الحرب على الإرهاب.",
    ]
    found = texts(Candidates(engine, "me").in_article(paragraphs("\n".join(lines)), annotator()))

    assert "حرب على الإرهاب" in found
    assert not [each for each in found if "ميناء" in each]


def test_the_english_is_of_the_form_that_is_offered(engine, annotator):
    """A word that stands only in the plural is offered in the singular, with the singular's English."""
    article = paragraphs("\n".join(["رأى الرجل خنادق طويلة.", "حفر الجنود خنادق.", "بقيت الخنادق."] * 2))
    (one,) = [each for each in Candidates(engine, "me").in_article(article, annotator()) if each.text == "خندق"]
    assert one.english.removeprefix("a ") in {"trench", "ditch"}
