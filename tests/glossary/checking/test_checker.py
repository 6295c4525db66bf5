import pytest

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.paragraphs import paragraphs
from glossary.alignment.monotone import Segment
from glossary.checking.checker import Asked, Checker
from glossary.checking.findings import Alignment, Check, Severity
from glossary.checking.names import Name
from glossary.checking.pairs import aligned
from glossary.checking.translation import paragraphs_of
from glossary.errors import NothingToCheck
from glossary.memory.memory import TranslationMemory
from glossary.model import Pair, PairStatus
from glossary.termbase import TermBase
from glossary.terminology import Concept, Definition, Stage, Status, Term

ARTICLE = paragraphs("بدأت الهدنة أمس.\nانتهت الهدنة بعد 3 أيام.")


@pytest.fixture
def add(engine):
    """Return a function that keeps an approved entry of some terms and returns its id."""
    base = TermBase(engine, "me")

    def added(arabic, *english, stage=Stage.APPROVED, glossary="", defined=True):
        definitions = (Definition("en", "What it means."),) if defined else ()
        terms = (*([Term("", "ar", arabic)] if arabic else []), *english)
        return base.add(Concept("", terms, definitions=definitions, stage=stage, glossary=glossary)).id

    return added


@pytest.fixture
def check(engine, lexicon):
    """Return a function that checks a translation of the article and returns what was found, in short."""
    checker = Checker(engine, lexicon)

    def checked(text, asked=None, article=ARTICLE, names=None):
        report = checker.report(article, text, asked or Asked(), names)
        return [(each.check, each.line, each.found) for each in report.findings]

    return checked


def en(text, status=Status.PREFERRED, **fields):
    return Term("", "en", text, status, **fields)


def test_forbidden_and_deprecated_english(add, check):
    """English that must not be used is told with its line, in whatever inflection, where the Arabic has the term."""
    add("هدنة", en("truce"), en("lull", forbidden=True), en("armistice", Status.DEPRECATED))

    assert check("The truce began.\nThe truce ended in three days.") == []
    assert check("Lulls began.\nThe armistice ended after 3 days.") == [
        (Check.FORBIDDEN, 1, "Lulls"),
        (Check.DEPRECATED, 2, "armistice"),
    ]


def test_a_longer_term_may_hold_what_is_forbidden(add, check):
    """English inside a longer term that may be used is not told."""
    add("هدنة", en("humanitarian truce"), en("truce", forbidden=True))

    assert check("The humanitarian truce began.\nThe truce ended in 3 days.") == [(Check.FORBIDDEN, 2, "truce")]


def test_a_term_that_is_not_rendered(add, check):
    """Where the Arabic has a term, its English should be there; either of those that may be used will do."""
    concept = add("هدنة", en("truce"), en("ceasefire", Status.ADMITTED))

    assert check("The cease-fire began.\nIt ended in 3 days.", Asked(only=frozenset({Check.MISSING}))) == [
        (Check.MISSING, 2, "")
    ]
    assert concept


def test_only_approved_entries_count(add, check):
    """Drafts are not used, nor the entries of other glossaries than those named."""
    add("هدنة", en("truce"), stage=Stage.DRAFT)
    assert check("It began.\nIt ended after 3 days.") == []
    add("هدنة", en("truce"), glossary="project")
    assert len(check("It began.\nIt ended after 3 days.")) == 2
    assert check("It began.\nIt ended after 3 days.", Asked(("other",))) == []


def test_one_term_in_several_ways(add, check, engine, keep):
    """Several renderings in one translation are told, and one that differs from the library's."""
    add("هدنة", en("truce"), en("ceasefire", Status.ADMITTED))
    assert check("The truce began.\nThe ceasefire ended in 3 days.") == [(Check.INCONSISTENT, 2, "ceasefire")]

    for number in range(2):
        other = keep(f"طالت الهدنة كثيرا {number}.")
        TranslationMemory(engine).add(Pair(other.blocks[0].text, "A long ceasefire.", "me", PairStatus.APPROVED))
    assert check("The truce began.\nThe truce ended in 3 days.") == [(Check.LIBRARY, 1, "truce")]
    assert check("The ceasefire began.\nThe ceasefire ended in 3 days.") == []


def test_terms_that_stay_as_they_are(add, check):
    """What is not to be translated must stand in the translation as written."""
    add(None, Term("", "en", "OpenAI", untranslated=True))
    article = paragraphs("قالت شركة OpenAI كلمة.")

    assert check("The company OpenAI said a word.", article=article) == []
    assert check("The company Open AI said a word.", article=article) == [(Check.UNTRANSLATED, 1, "")]


def test_names_are_spelt_in_one_way_and_as_they_are_known(add, check):
    """A known name is spelt so, or as the glossary has it; a romanised one in one way. What is made of a name is none."""
    article = paragraphs("وصل زيدون إلى نواكشوط.\nوقال زيدون إن سوريا كلمة.")
    names = {
        0: [Name("Zaydun", is_romanised=True), Name("Nouakchott", is_spelt=True)],
        1: [Name("Zaydun", is_romanised=True), Name("Syria", is_spelt=True)],
    }

    def spelt(*lines):
        return check("\n".join(lines), article=article, names=names)

    assert spelt("Zeidoun came to Nouakchott.", "Zeidoun's word was Syrian.") == []
    assert spelt("Zeidoun came to Nouakchot.", "Zaydoun said that Syria is a word.") == [
        (Check.NAME, 1, "Nouakchot"),
        (Check.NAME, 2, "Zaydoun"),
    ]
    add("نواكشوط", en("Nouakchot"))
    assert spelt("Zeidoun came to Nouakchot.", "Zeidoun said that Syria is a word.") == []


def test_numbers_and_definitions(add, check):
    """Numbers that are missing and terms without a definition are told; severities and checks can be chosen."""
    add("هدنة", en("truce"), defined=False)
    text = "The truce began.\nThe truce ended in two days."

    assert check(text) == [(Check.DEFINITION, 1, "truce"), (Check.NUMBER, 2, "3")]
    assert check(text, Asked(severity=Severity.WARNING)) == [(Check.NUMBER, 2, "3")]
    assert check(text, Asked(severity=Severity.ERROR)) == []
    assert check(text, Asked(only=frozenset({Check.DEFINITION}))) == [(Check.DEFINITION, 1, "truce")]


@pytest.mark.parametrize("text", ["", " \n\n ", "\n"])
def test_an_empty_translation(check, text):
    """There is one clear sentence for nothing to check."""
    with pytest.raises(NothingToCheck, match="empty"):
        check(text)


def test_an_article_without_arabic(check):
    """An English article cannot be what a translation is of."""
    with pytest.raises(NothingToCheck, match="no Arabic"):
        check("Text.", article=paragraphs("English only"))


def test_paragraphs_and_their_lines():
    """Paragraphs stand between blank lines where there are any, else each line is one; lines count from 1."""
    assert [(each.text, each.line) for each in paragraphs_of("\none\ntwo\n")] == [("one", 2), ("two", 3)]
    wrapped = paragraphs_of("one\r\nmore\r\n\r\n\r\ntwo")
    assert [(each.text, each.line) for each in wrapped] == [("one\nmore", 1), ("two", 5)]
    assert wrapped[0].line_at(5) == 2
    assert wrapped[0].sentence_at(5) == "one more"


def test_paragraphs_left_out_or_joined_are_found(engine):
    """Where counts differ, the samples' English without a paragraph, or with two in one, finds its blocks."""
    total = right = 0
    for name, data in sample_files():
        blocks = article_from_bytes(data, name).blocks
        memory = english_of(name)
        sources = [Segment(block.text) for block in blocks]
        for left_out in range(len(blocks)):
            targets = [Segment(line) for place, line in enumerate(memory) if place != left_out]
            runs, alignment = aligned(sources, targets)
            assert alignment is Alignment.LENGTH
            for own, others in runs:
                for place in others:
                    total += 1
                    right += (place + (place >= left_out)) in own
    assert right / total > 0.85


def english_of(name):
    from importlib.resources import files

    return files("glossary.memory").joinpath("samples", name).read_text(encoding="utf-8").splitlines()


def test_the_memory_tells_where_paragraphs_belong():
    """A paragraph that the memory has for a block is its translation, whatever the lengths say."""
    blocks = [Segment("كلمة " * 30), Segment("كلمة " * 5, known="the short one"), Segment("كلمة " * 30)]
    targets = [Segment("word " * 2, key="the short one"), Segment("word " * 30)]
    runs, alignment = aligned(blocks, targets)

    assert alignment is Alignment.MEMORY
    assert (range(1, 2), range(1)) in runs


def test_nothing_stands_for_nothing():
    """Texts without paragraphs are brought together at once."""
    assert aligned([], [])[0] == []
    assert aligned([Segment("كلمة")], [])[0] == [(range(1), range(0))]
