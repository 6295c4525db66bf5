"""Expressions, words with what they govern, and words formed by rule."""

import pytest

from corpus.arabic.normalise import fold
from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser
from glossary.model import Gloss, GlossSource
from glossary.morphology.english.derived import DERIVED, gerund
from glossary.morphology.english.expressions import Expression, Phrases, load_expressions
from glossary.morphology.tables import table
from tests.glossary.morphology.glossed import gloss_of


def glosses(glosser: Glosser, text: str) -> list[Gloss]:
    return glosser.gloss(text, tokens(text))


def found(text: str, *expressions: Expression) -> list[str]:
    return [phrase.expression.gloss for phrase in Phrases(expressions).found(text, tokens(text))]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("من شأنه أن يغير الوضع", "he/it would"),
        ("ومن شأنها أن تغير الوضع", "and she/it would"),
        ("على حد قوله أمس", "in his/its words"),
        ("على حد تعبيرهم أمس", "in their words"),
        ("الأول من نوعه في البلاد", "the first of his/its kind"),
        ("بالنسبة إليهم كل شيء جديد", "with regard to them"),
        ("على الرغم من الحصار", "in spite of"),
        ("في ظل الحصار", "amid"),
        ("بالتزامن مع الزيارة", "at the same time as"),
        ("وفقا للتقرير الجديد", "according"),
    ],
)
def test_expressions_carry_the_pronoun_of_the_text(glosser: Glosser, text: str, english: str) -> None:
    """An expression whose word carries a pronoun is found with any pronoun and tells it in English."""
    assert glosses(glosser, text)[0].brief.startswith(english)


def test_a_pronoun_is_told_once_and_never_read_into_a_feminine_ending() -> None:
    """A slot takes a pronoun of any person; a word that ends in teh marbuta carries none."""
    by_part = Expression((fold("من"), fold("جهت") + "+"), "ADV", "for {his} part")
    school = Expression((fold("في"), fold("مدرس") + "+"), "ADV", "in {his} place")

    assert found("قال من جهته إن", by_part) == ["for his/its part"]
    assert found("قالوا من جهتهم إن", by_part) == ["for their part"]
    assert found("في مدرسة كبيرة", school) == []


def test_an_expression_that_may_be_definite_stands_for_both() -> None:
    """A word marked so in the table is found with and without the article, but not half and half."""
    forms = {each.words for each in load_expressions()}

    assert tuple(fold("الحوسبة السحابية").split()) in forms
    assert tuple(fold("حوسبة سحابية").split()) in forms
    assert tuple(fold("الحوسبة سحابية").split()) not in forms


def test_no_expression_stands_twice() -> None:
    """The words of an expression say one thing."""
    forms = [(each.words, each.last) for each in load_expressions()]

    assert sorted({each for each in forms if forms.count(each) > 1}) == []


@pytest.mark.parametrize(
    ("text", "surface", "wrong"),
    [
        ("لم يعد هناك أحد. عشر سنوات مرت", "أحد", "eleven"),
        ("وقع الهجوم أمس. الأول من نوعه", "أمس", "day before"),
        ("حدث بعد. أن تذهب أفضل", "أن", "after"),
        ("كما هي. الحال صعبة", "كما", "case"),
    ],
)
def test_an_expression_ends_with_its_sentence(glosser: Glosser, text: str, surface: str, wrong: str) -> None:
    """Words on both sides of a full stop say nothing together."""
    assert wrong not in gloss_of(glosser, text, surface).text
    assert gloss_of(glosser, text, surface).expression is None


@pytest.mark.parametrize("text", ["أ ف ب", "أ. ف. ب", "أ.ف.ب", "بي.بي.سي", "سي إن إن", "سي.إن.إن"])
def test_dots_of_abbreviations_are_no_full_stops(glosser: Glosser, text: str) -> None:
    """Letters of a name may have dots behind them, with a space or without."""
    assert glosses(glosser, text)[0].text in {"AFP", "BBC", "CNN"}


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("لم ير مثله من قبل.", "before"),
        ("لم يحدث هذا من قبل، وقال", "before"),
        ("لم يحدث هذا من قبل", "before"),
        ("قال «لم أره من قبل» ثم مضى", "before"),
        ('قال "لم أره من قبل" ثم مضى', "before"),
        ("قتل من قبل مسلحين", "by"),
        ('هوجم من قبل "داعش" أمس', "by"),
        ("اعتقل من قبل (الشرطة)", "by"),
        ("رحل من قبل أن يعود", "before"),
    ],
)
def test_min_qabl_is_before_at_the_end_and_by_elsewhere(glosser: Glosser, text: str, english: str) -> None:
    """What follows in the sentence tells whether somebody did it or it was earlier."""
    assert gloss_of(glosser, text, "من").brief == english


@pytest.mark.parametrize("text", ["السلام عليكم ورحمة الله", "رحمة الله واسعة", "سبقت رحمة الله غضبه"])
def test_the_mercy_of_god_is_no_prayer_for_somebody(glosser: Glosser, text: str) -> None:
    """A word with tāʼ marbūṭa carries no pronoun."""
    assert [gloss.text for gloss in glosses(glosser, text) if "mercy on him" in gloss.text] == []


def test_a_prayer_for_somebody_is_one(glosser: Glosser) -> None:
    """The pronoun itself is read as before."""
    assert glosses(glosser, "الكاتب رحمه الله")[1].text == "may God have mercy on him"


@pytest.mark.parametrize("text", ["بسم الله الرحمن الرحيم", "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ", "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ"])
def test_the_basmala_is_an_expression(glosser: Glosser, text: str) -> None:
    """It is told whole, and none of its words is a name."""
    found = glosses(glosser, text)

    assert {gloss.text for gloss in found} == {"in the name of God, the Most Gracious, the Most Merciful"}
    assert GlossSource.GUESS not in {gloss.source for gloss in found}


def test_rows_of_expressions_are_sound() -> None:
    """Each row has several words, a part of speech and English without loose ends."""
    strange = [
        row["words"]
        for row in table("expressions.tsv")
        if len(row["words"].split()) < 2 or not row["pos"].isupper() or row["gloss"] != row["gloss"].strip(" ;")
    ]

    assert strange == []


@pytest.mark.parametrize(
    ("text", "surface", "english"),
    [
        ("قام الوزير بزيارة المصنع", "قام", "carried out"),
        ("أسفر الانفجار عن مقتل جنديين", "أسفر", "resulted in"),
        ("ولقي ثلاثة جنود مصرعهم في الانفجار", "ولقي", "and was killed"),
        ("لقي الوزير ترحيبا كبيرا", "لقي", "met"),
        ("أجرى الوزير اتصالا هاتفيا", "أجرى", "made"),
        ("تحول القصر إلى متحف", "تحول", "turned into"),
    ],
)
def test_a_verb_means_what_it_means_with_what_it_governs(
    glosser: Glosser, text: str, surface: str, english: str
) -> None:
    """The preposition or object of an idiom, near behind its verb, gives the verb its English."""
    assert gloss_of(glosser, text, surface).brief == english


def test_what_stands_behind_another_verb_is_not_governed(glosser: Glosser) -> None:
    """An object that belongs to the next verb changes nothing."""
    assert "killed" not in gloss_of(glosser, "لقي الرجل صديقه وشاهد مصرعهم", "لقي").text


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("متخوفون", "scared"),
        ("مرصعة", "adorning"),
        ("معتنقو", "embracing"),
        ("بأرخص", "with more/most cheap"),
        ("يعادلها", "is equal her/it"),
    ],
)
def test_words_formed_by_rule_have_english(glosser: Glosser, word: str, english: str) -> None:
    """Participles, verbal nouns, comparatives and objects that the lexicon lacks are worded from what they are formed of."""
    (gloss,) = glosses(glosser, word)

    assert gloss.source is GlossSource.LEXICON
    assert gloss.brief.startswith(english)


def test_a_formed_word_says_that_it_is_formed(glosser: Glosser) -> None:
    """Who sees the English of such a word can see that no dictionary says it."""
    assert DERIVED in glosses(glosser, "متخوفون")[0].analysis.features


@pytest.mark.parametrize("name", ["منديجو", "البدري", "بجماليون"])
def test_names_are_not_formed_by_rule(glosser: Glosser, name: str) -> None:
    """What looks a little like a participle or a nisba stays a marked romanisation."""
    assert glosses(glosser, name)[0].source is GlossSource.GUESS


@pytest.mark.parametrize(
    ("verb", "english"),
    [("take over", "taking over"), ("run", "running"), ("free", "freeing"), ("be afraid", "being afraid")],
)
def test_verbs_in_ing(verb: str, english: str) -> None:
    """English verbs lose a silent e and double their last letter before -ing."""
    assert gerund(verb) == english


@pytest.mark.parametrize(
    ("word", "english"),
    [("الشاطىء", "the shore"), ("طاريء", "emergency"), ("ورءوس", "and heads"), ("ﻷولى", "first")],
)
def test_other_seats_of_hamza_are_read(glosser: Glosser, word: str, english: str) -> None:
    """Hamzas that haste or an older custom seats otherwise, and joined letters, do not hide a word."""
    (gloss,) = glosses(glosser, word)

    assert gloss.source is GlossSource.LEXICON
    assert english.rsplit(maxsplit=1)[-1] in gloss.text


@pytest.mark.parametrize("text", ["لايكفي", "مايعادل", "ولايعتبر"])
def test_a_negation_written_to_its_verb_is_parted(glosser: Glosser, text: str) -> None:
    """Haste writes `lā` and `mā` to the verb behind them."""
    (gloss,) = glosses(glosser, text)

    assert gloss.source is GlossSource.LEXICON
    assert "+" in gloss.text


@pytest.mark.parametrize(
    ("text", "surface", "english"),
    [
        ("أطلقت الشركة تغريدة", "تغريدة", "tweet"),
        ("استحواذ الشركة على منافستها", "استحواذ", "acquisition"),
        ("الأمن السيبراني في خطر", "الأمن", "cybersecurity"),
        ("الرقائق الإلكترونية في السوق", "الرقائق", "microchips"),
        ("انتشال مسعفين من تحت الركام", "مسعفين", "paramedics"),
        ("هزة ارتدادية قوية", "هزة", "aftershock"),
        ("خفض الانبعاثات الكربونية", "الانبعاثات", "carbon emissions"),
        ("اجتماع رواد الأعمال", "رواد", "entrepreneurs"),
    ],
)
def test_words_of_recent_news_are_known(glosser: Glosser, text: str, surface: str, english: str) -> None:
    """What the lexicon of 2002 lacks or reads otherwise is in our own tables."""
    assert gloss_of(glosser, text, surface).brief == english
