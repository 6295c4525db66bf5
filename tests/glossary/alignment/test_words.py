"""The words of a block and those of its English, of which something is known."""

import pytest

from corpus.paragraphs import paragraphs
from glossary.alignment.model import Alignment, Reason
from glossary.alignment.words import Aligner
from glossary.annotate import AnnotatedBlock, Annotator
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.matching.matcher import TermMatcher
from glossary.terminology import Concept, Term

TERM = Concept("c1", (Term("t1", "ar", "منطقة عازلة"), Term("t2", "en", "buffer zone"), Term("t3", "en", "no-go area")))


@pytest.fixture(scope="module")
def annotator(lexicon, recogniser):
    names = LinkedNames(EntityDirectory([], recogniser))
    return Annotator(lexicon, names, TermMatcher(lexicon, [(TERM, TERM.terms[0])]))


@pytest.fixture(scope="module")
def aligner():
    return Aligner(lambda concept_id: [term.text for term in TERM.in_language("en") if concept_id == TERM.id])


@pytest.fixture
def said(annotator, aligner):
    """Return what is brought together, as texts with the reason."""

    def found(arabic, english):
        alignment = aligner.counterparts(arabic, annotator.annotate(paragraphs(arabic), 0), english)
        return {
            arabic[link.arabic.start : link.arabic.end]: (english[link.english.start : link.english.end], link.reason)
            for link in alignment.links
        }

    return found


def test_what_is_written_onto_a_word_goes_with_it(said):
    """A word with clitics stands for the English noun with its article or possessive."""
    found = said("اتصل الوزير بأصدقائه وبالحكومة.", "The minister called his friends and the government.")
    assert found["وبالحكومة"] == ("the government", Reason.GLOSS)
    assert found["بأصدقائه"] == ("his friends", Reason.GLOSS)


def test_terms_in_any_inflection_and_by_any_of_their_english(said):
    """A term is found in whatever form on both sides, and by each English term of its concept."""
    arabic = "أقام الجيش مناطق عازلة."
    assert said(arabic, "The army set up buffer zones.")["مناطق عازلة"] == ("buffer zones", Reason.TERM)
    assert said(arabic, "The army set up no-go areas.")["مناطق عازلة"] == ("no-go areas", Reason.TERM)
    assert said("فعل ذلك من أجل السلام.", "He did it for the sake of peace.")["من أجل"][0] == "for the sake of"


def test_names_their_parts_and_other_spellings(said):
    """A name is brought together with its English, a part of it, or it in another spelling; nationalities too."""
    arabic = "التقى الرئيس المالي آسيمي غويتا نظيره السنغالي في باماكو."
    found = said(arabic, "Mali's president, Goita, met his Senegalese counterpart in Bamako.")
    assert found["آسيمي غويتا"][0] == "Goita"
    assert found["السنغالي"][0] == "Senegalese"
    assert found["باماكو"][0] == "Bamako"
    assert (
        said("وصل الوفد الأمريكي مساء.", "The U.S. delegation told us it came in the evening.")["الأمريكي"][0] == "U.S"
    )
    assert said("قال آداما كيندارا كلمة.", "Adaama Kindaara said a word.")["آداما كيندارا"][0] == "Adaama Kindaara"


@pytest.mark.parametrize(
    ("arabic", "english", "word", "expected"),
    [
        ("وصل ٤٢٠ ألف لتر.", "420,000 litres arrived.", "٤٢٠", "420,000"),
        ("وصل خمسة عشر رجلا.", "Fifteen men arrived.", "خمسة عشر", "Fifteen"),
        ("وصل خمسة وعشرون رجلا.", "Twenty-five men arrived.", "خمسة وعشرون", "Twenty-five"),
        ("وصل ثمانية رجال.", "8 men arrived.", "ثمانية", "8"),
        ("وصل 8 رجال.", "Eight men arrived.", "8", "Eight"),
        ("نشرت شركة OpenAI تقريرا.", "The company OpenAI published a report.", "OpenAI", "OpenAI"),
        (
            "موقعنا www.a-b.example/x هنا.",
            "Our site is www.a-b.example/x here.",
            "www.a-b.example/x",
            "www.a-b.example/x",
        ),
    ],
)
def test_numbers_and_latin_words(said, arabic, english, word, expected):
    """Numbers are brought together by their value, in digits of any kind or in words; Latin words as they are written."""
    assert said(arabic, english)[word][0] == expected


def test_one_word_has_one_counterpart_in_its_own_sentence(said, annotator, aligner):
    """Where a word stands twice each goes with the near one, and never over the border of sentences that are told apart."""
    arabic = "اشترى الرجل كتابا قديما في سوق باماكو. وباعت المرأة كتابا جديدا في مدينة داكار."
    english = "The man bought an old book in a Bamako market. The woman sold a new book in the city of Dakar."
    alignment = aligner.counterparts(arabic, annotator.annotate(paragraphs(arabic), 0), english)
    assert len(alignment.beads) == 2
    places = [link for link in alignment.links if arabic[link.arabic.start : link.arabic.end] == "كتابا"]
    assert [english[: link.english.start].count(".") for link in places] == [0, 1]
    for link in alignment.links:
        inside = [each for each in alignment.beads if each.arabic.start <= link.arabic.start < each.arabic.end]
        assert inside[0].english.start <= link.english.start < inside[0].english.end


def test_what_nobody_knows_has_none(said):
    """A word rendered freely, function words, and words of another text are left alone."""
    assert "متقدما" not in said("فاز القارب متقدما على غيره.", "The boat won ahead of others.")
    assert said("هو في ذلك على هذا.", "He is in that on this.") == {}
    assert said("وصل القطار إلى المدينة.", "Something altogether different, alas.") == {}


def test_both_ways_and_by_ranges(annotator, aligner):
    """An alignment tells the English of a range of the Arabic and the Arabic of a range of the English."""
    arabic, english = "باعت المرأة كتابا جديدا.", "The woman sold a new book."
    alignment = aligner.counterparts(arabic, annotator.annotate(paragraphs(arabic), 0), english)

    def texts(spans, text):
        return [text[each.start : each.end] for each in spans]

    book = arabic.index("كتابا")
    assert texts(alignment.english_of(book, book + 1), english) == ["book"]
    assert texts(alignment.english_of(book, len(arabic)), english) == ["new", "book"]
    assert texts(alignment.arabic_of(english.index("woman"), english.index("woman") + 1), arabic) == ["المرأة"]
    assert texts(alignment.arabic_of(0, len(english)), arabic) == ["باعت", "المرأة", "كتابا", "جديدا"]
    assert alignment.english_of(5, 5) == ()


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("", ""),
        ("كتاب", ""),
        ("", "book"),
        ("كتاب " * 5_000, "book " * 5_000),
        ("؟!.", "... !"),
        ("كتاب\u202e", "\ud800"),
    ],
)
def test_odd_texts(annotator, aligner, arabic, english):
    """Blank, endless and broken texts have an alignment, whose ranges lie inside them."""
    annotated = annotator.annotate(paragraphs(arabic), 0) if arabic.strip() else AnnotatedBlock((), (), (), ())
    alignment = aligner.counterparts(arabic, annotated, english)
    assert isinstance(alignment, Alignment)
    assert all(link.arabic.end <= len(arabic) and link.english.end <= len(english) for link in alignment.links)
