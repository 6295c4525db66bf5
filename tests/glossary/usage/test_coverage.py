from corpus.paragraphs import paragraphs
from glossary.annotate import Annotator
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.entities.recognise import Recogniser
from glossary.learning.model import WordStatus
from glossary.learning.statuses import Statuses
from glossary.learning.words import word_of
from glossary.matching.matcher import TermMatcher
from glossary.progress import Watch
from glossary.terminology import Concept, Term
from glossary.usage.coverage import coverage

TEXT = paragraphs("بدأت الهدنة الطويلة في القاهرة.\nانتهت الهدنة.")


def annotator(lexicon):
    concept = Concept("1", (Term("", "ar", "هدنة"), Term("", "en", "truce")))
    names = LinkedNames(EntityDirectory([], Recogniser()))
    return Annotator(lexicon, names, TermMatcher(lexicon, [(concept, concept.terms[0])]))


def test_every_content_word_is_counted_once(lexicon):
    """Words in terms, words known, words with English and guesses add up; names and function words are left out."""
    reader = annotator(lexicon)
    found = coverage(TEXT, reader, Statuses())

    assert (found.words, found.terms, found.known, found.glossed, found.unknown) == (5, 2, 0, 3, 0)
    assert found.concepts == (("1", 2),)
    assert found.share(found.terms) == 0.4
    began = word_of(reader.annotate(TEXT, 0).glosses[0])
    found = coverage(TEXT, reader, Statuses({began.key: WordStatus.KNOWN}))
    assert (found.known, found.glossed) == (1, 2)


def test_nothing_is_covered_of_nothing(lexicon):
    """An article without words has no shares, and who cancels gets what was read so far."""
    found = coverage(paragraphs(""), annotator(lexicon), Statuses())
    assert (found.words, found.share(0)) == (0, 0.0)
    assert coverage(TEXT, annotator(lexicon), Statuses(), Watch(cancelled=lambda: True)).words == 0
