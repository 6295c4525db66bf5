from collections.abc import Sequence
from dataclasses import replace

import pytest

from corpus.model import Article, Block, BlockKind, Token
from glossary.annotate import Annotator
from glossary.matching.matcher import TermMatcher
from glossary.matching.refusals import Refusals, RefusalScope, TermException
from glossary.model import Entity, EntityKind, GlossSource, Mention
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.terminology import Concept, Status, Term, TermMatch

pytestmark = pytest.mark.usefixtures("loaded_tables")
GOITA = Entity("goita", EntityKind.PERSON, "غويتا", "Goïta")


class Names:
    """Knows one name, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def mentions(self, article: Article) -> Sequence[Mention]:
        self.asked += 1
        return [
            Mention("goita", article.id, block.index, start, start + 5, "غويتا")
            for block in article.blocks
            if (start := block.text.find("غويتا")) >= 0
        ]

    def entity(self, entity_id: str) -> Entity | None:
        return GOITA if entity_id == "goita" else None


class Matcher:
    """Finds one word as a term, and counts how often it is asked."""

    def __init__(self, word: str = "") -> None:
        self.word = word
        self.asked = 0

    def matches(self, text: str, tokens: Sequence[Token], _refused: object = None) -> Sequence[TermMatch]:
        self.asked += 1
        return [
            TermMatch("c", self.word, "TERM", Status.PREFERRED, token.start, token.end, token.surface, "exact")
            for token in tokens
            if token.surface == self.word
        ]


def article(*texts: str) -> Article:
    blocks, start = [], 0
    for index, text in enumerate(texts):
        blocks.append(Block(index, BlockKind.PARAGRAPH, text, start, start + len(text)))
        start += len(text) + 1
    return Article("a1", texts[0], False, "\n".join(texts), True, tuple(blocks))


def test_a_block_is_annotated_with_words_names_and_terms(lexicon: Lexicon) -> None:
    """Tokens, glosses, mentions and matches of the block asked for come together, offsets inside the block."""
    annotated = Annotator(lexicon, Names(), Matcher("القمة")).annotate(article("عنوان", "وصل غويتا إلى القمة"), 1)

    assert [token.surface for token in annotated.tokens] == ["وصل", "غويتا", "إلى", "القمة"]
    assert [gloss.source for gloss in annotated.glosses][1:] == [
        GlossSource.NAME,
        GlossSource.LEXICON,
        GlossSource.TERM,
    ]
    assert [mention.start for mention in annotated.mentions] == [4]
    assert [match.surface for match in annotated.matches] == ["القمة"]


def test_a_block_is_annotated_once(lexicon: Lexicon) -> None:
    """Asking again gives the same object and asks nobody."""
    names, matcher = Names(), Matcher()
    annotator = Annotator(lexicon, names, matcher)
    text = article("وصل غويتا", "عاد غويتا")

    assert annotator.annotate(text, 0) is annotator.annotate(text, 0)
    annotator.annotate(text, 1)
    assert (names.asked, matcher.asked) == (1, 2)


def test_names_are_known_to_whoever_asks_while_they_are_found(lexicon: Lexicon) -> None:
    """A block asked for by another thread, while the names of its article are being found, has its names too, then and later."""
    found: list[Sequence[Mention]] = []

    class Slow(Names):
        def mentions(self, article: Article) -> Sequence[Mention]:
            mentions = super().mentions(article)
            if self.asked == 1:  # what another thread does meanwhile
                found.append(annotator.annotate(article, 0).mentions)
            return mentions

    annotator = Annotator(lexicon, Slow(), Matcher())
    text = article("وصل غويتا")
    annotator.prepare(text)
    assert [len(each) for each in (*found, annotator.annotate(text, 0).mentions)] == [1, 1]


def test_a_new_term_shows_at_once(lexicon: Lexicon) -> None:
    """After the terms are forgotten the next look finds the glossary as it is; names are not looked for again."""
    names, matcher = Names(), Matcher()
    annotator = Annotator(lexicon, names, matcher)
    text = article("القمة اليوم")
    before = annotator.annotate(text, 0).glosses[0].source
    matcher.word = "القمة"
    annotator.forget_terms()

    assert (before, annotator.annotate(text, 0).glosses[0].source) == (GlossSource.LEXICON, GlossSource.TERM)
    assert names.asked == 1


def test_everything_can_be_forgotten(lexicon: Lexicon) -> None:
    """When the names change too they are asked for again."""
    names = Names()
    annotator = Annotator(lexicon, names, Matcher())
    text = article("وصل غويتا")
    annotator.annotate(text, 0)
    annotator.forget()
    annotator.annotate(text, 0)

    assert names.asked == 2


def test_the_word_at_an_offset_is_found(lexicon: Lexicon) -> None:
    """An offset inside a word, or behind it, leads to its gloss; before the first word there is none."""
    annotated = Annotator(lexicon, Names(), Matcher()).annotate(article("12 كتاب جديد"), 0)

    assert annotated.gloss_at(0) is None
    assert [annotated.gloss_at(offset).token.surface for offset in (3, 5, 7, 8, 99)] == [  # type: ignore[union-attr]
        "كتاب",
        "كتاب",
        "كتاب",
        "جديد",
        "جديد",
    ]


def test_glosses_are_a_sequence_in_token_order(lexicon: Lexicon) -> None:
    """Length, places from both ends, slices and iteration agree, across the slices they are worked out in."""
    annotated = Annotator(lexicon, Names(), Matcher()).annotate(article("قال الوزير إن الحكومة ترفض. " * 60), 0)
    glosses = annotated.glosses

    assert len(glosses) == len(annotated.tokens) == 300
    assert [gloss.token for gloss in glosses] == list(annotated.tokens)
    assert glosses[-1] == glosses[299]
    assert list(glosses[40:60]) == [glosses[place] for place in range(40, 60)]
    with pytest.raises(IndexError):
        glosses[300]


def test_one_step_in_a_huge_block_looks_at_few_words(lexicon: Lexicon) -> None:
    """A word in the middle of a paragraph of a megabyte is glossed without the rest of it."""
    annotated = Annotator(lexicon, Names(), Matcher()).annotate(article("وصلت شاحنات الوقود " * 30_000), 0)
    asked: list[range] = []
    glosser = annotated.glosses._slices._glosser  # type: ignore[attr-defined]
    gloss_some = glosser.gloss_some

    def counted(*arguments: object) -> object:
        asked.append(arguments[2])  # type: ignore[arg-type]
        return gloss_some(*arguments)

    glosser.gloss_some = counted
    assert annotated.gloss_at(300_000) is not None
    assert sum(map(len, asked)) < 100


def test_old_blocks_stay_right_after_forgetting(lexicon: Lexicon) -> None:
    """A block that somebody still holds keeps its own glosses when others are annotated anew."""
    annotator = Annotator(lexicon, Names(), Matcher())
    old = annotator.annotate(article("كتاب"), 0)
    annotator.forget_terms()
    new = annotator.annotate(article("مدينة"), 0)

    assert (old.glosses[0].brief, new.glosses[0].brief) == ("book", "city")


def test_terms_that_a_reader_refused_are_left_out(lexicon: Lexicon) -> None:
    """A refusal holds from the next look on, in the article it was said of, and ends when it is taken back."""
    concept = Concept("1", (Term("", "ar", "قمة"), Term("", "en", "summit")))
    annotator = Annotator(lexicon, Names(), TermMatcher(lexicon, [(concept, concept.terms[0])]))
    text = article("وصل إلى القمة")
    before = [match.surface for match in annotator.annotate(text, 0).matches]
    annotator.leave_out(Refusals([TermException("القمة", "1", "قمة", RefusalScope.ARTICLE, text.id)]))
    refused = list(annotator.annotate(text, 0).matches)
    annotator.leave_out(Refusals())

    assert (before, refused) == (["القمة"], [])
    assert [match.surface for match in annotator.annotate(text, 0).matches] == ["القمة"]


@pytest.mark.parametrize(
    ("english", "status", "shown"),
    [
        ("Ministry of Water", Status.PREFERRED, "Ministry of Water"),
        ("Ministry of Water", Status.DEPRECATED, ""),
        ("peace", Status.PREFERRED, ""),
    ],
)
def test_the_glossary_knows_the_english_of_a_name(lexicon: Lexicon, english: str, status: Status, shown: str) -> None:
    """A term that is the whole name and is written as one tells its English; a part of it, or a word like it, does not."""
    terms = (Term("a", "ar", "وزارة المياه", status=status), Term("e", "en", english))
    matcher = TermMatcher(lexicon, [(concept := Concept("c", terms), concept.terms[0])])
    annotator = Annotator(lexicon, Names(), matcher)
    assert annotator.english_of("وزارة المياه") == shown
    assert annotator.english_of("وزارة المياه العراقية") == ""
    assert annotator.english_of("UNEP") == ""


def test_glosses_around_a_word_are_told_before_they_are_asked_for(lexicon: Lexicon) -> None:
    """A worker finds out what stands around an offset, all of a usual block and a bounded part of a huge one; then it is at hand."""
    annotator = Annotator(lexicon, Names(), Matcher())
    usual, huge = article("قال الوزير إن الحكومة ترفض. " * 40), replace(article("وصلت شاحنات الوقود " * 3000), id="a2")
    assert annotator.known(usual, 0) is None
    short, long = annotator.annotate(usual, 0), annotator.annotate(huge, 0)
    middle = len(huge.blocks[0].text) // 2

    assert annotator.known(usual, 0) is short
    assert not short.is_glossed_near(0)
    assert [gloss.token for gloss in short.glosses_near(50)] == list(short.tokens)
    assert short.is_glossed_near(0)
    near = long.glosses_near(middle)
    assert 200 < len(near) < 600
    assert near[0].token.start < middle < near[-1].token.end
    assert long.is_glossed_near(middle)
    assert not long.is_glossed_near(0)


def test_names_stay_known_however_long_the_article_is(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    """When too many blocks are kept, those of the article are found anew, but not who it speaks of: that takes longest."""
    monkeypatch.setattr("glossary.annotate._BLOCKS_KEPT", 3)
    names = Names()
    annotator = Annotator(lexicon, names, Matcher())
    other, text = replace(article("وصل غويتا"), id="a2"), article("وصل غويتا", *["كتاب جديد"] * 9)
    annotator.annotate(other, 0)
    for block in (*range(10), 0):
        annotator.annotate(text, block)
    assert names.asked == 2
    assert [len(annotator.annotate(text, block).mentions) for block in (0, 1)] == [1, 0]
    annotator.annotate(other, 0)
    assert names.asked == 3
