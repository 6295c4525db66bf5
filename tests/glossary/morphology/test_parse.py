import pytest

from corpus.arabic.tokenise import tokens
from glossary.model import Analysis, GlossSource
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Parse, Parser


@pytest.fixture(scope="module")
def parser(lexicon: Lexicon) -> Parser:
    return Parser(lexicon)


def parses(parser: Parser, text: str) -> list[Parse]:
    words = tokens(text)
    return parser.parse(text, words, range(len(words)))


def best(parser: Parser, text: str, word: str) -> Analysis:
    places = [token.surface for token in tokens(text)]
    return parses(parser, text)[places.index(word)].analyses[0]


@pytest.mark.parametrize(
    ("text", "word", "lemma", "pos"),
    [
        ("وصل الوفد في نهاية العام الماضي", "العام", "عام", "NOUN"),
        ("قال الأمين العام للمنظمة", "العام", "عامّ", "ADJ"),
        ("أعلنت الشركة التي فازت", "التي", "الَّذِي", "PRON"),
        ("لا يمكن تأجيل القرار", "يمكن", "أَمْكَن", "VERB"),
        ("كتب الصحفي مقالا", "كتب", "كَتَب", "VERB"),
        ("في كتب التاريخ", "كتب", "كِتاب", "NOUN"),
        ("تدهور الوضع الأمني", "الوضع", "وَضْع", "NOUN"),
        ("لكن الحكومة رفضت", "لكن", "لٰكِنَّ", "CCONJ"),
        ("قال إن الأزمة باتت خطيرة", "باتت", "بات", "VERB"),
        ("وزارة الدفاع", "الدفاع", "دِفاع", "NOUN"),
        ("قتل من قبل مسلحين", "قبل", "قِبَل", "NOUN"),
        ("وصل قبل يومين", "قبل", "قَبْلَ", "ADP"),
        ("يريد أن يعود", "أن", "أَن", "SCONJ"),
        ("أكد أن المدينة آمنة", "أن", "أَنَّ", "SCONJ"),
        ("سافر إلى بريطانيا أمس", "بريطانيا", "برِيطانِيا", "PROPN"),
    ],
)
def test_the_reading_fits_the_sentence(parser: Parser, text: str, word: str, lemma: str, pos: str) -> None:
    """Words that mean several things are read as their neighbours ask."""
    found = best(parser, text, word)

    assert (found.lemma, found.pos) == (lemma, pos)


def test_marks_of_the_text_decide(parser: Parser) -> None:
    """A vowel or shadda in the text rules out the readings that gainsay it."""
    assert best(parser, "قدّم الوزير خطة", "قدّم").lemma == "قَدَّم"
    assert best(parser, "هذا عَلَم البلاد", "عَلَم").lemma == "عَلَم"
    assert best(parser, "هذا عِلْم نافع", "عِلْم").lemma == "عِلْم"


def test_a_passive_vowel_makes_the_verb_passive(parser: Parser) -> None:
    """`yunẓar` is told as passive although the lexicon only has the active."""
    found = best(parser, "يُنظر إلى القرار", "يُنظر")

    assert "passive" in found.features
    assert found.gloss.startswith("be looked")


@pytest.mark.parametrize(
    ("written", "lemma"),
    [("المدرسه", "مَدْرَسَة"), ("فى", "فِي"), ("الإقتصاد", "اِقْتِصاد"), ("پاريس", "بارِيس"), ("الذى", "الَّذِي")],
)
def test_other_spellings_are_understood(parser: Parser, written: str, lemma: str) -> None:
    """Final heh for teh marbuta, alif maqsura for yeh, wrong hamzas and Persian letters are read as meant."""
    assert best(parser, f"{written} ", written).lemma == lemma


@pytest.mark.parametrize(
    ("text", "word", "lemma", "pos"),
    [
        ("ذهب الولد إلی المدرسة", "إلی", "إِلَى", "ADP"),
        ("وضع الكتاب علی الطاولة", "علی", "عَلَى", "ADP"),
        ("دخل المستشفی صباحا", "المستشفی", "مُسْتَشْفَى", "NOUN"),
        ("في القاهرة", "في", "فِي", "ADP"),
        ("وصل فی الصباح", "فی", "فِي", "ADP"),
        ("الأمن القومی العربي", "القومی", "قَوْمِيّ", "ADJ"),
        ("حتی الآن", "حتی", "حَتَّى", "ADP"),
    ],
)
def test_a_last_farsi_yeh_is_read_both_ways(parser: Parser, text: str, word: str, lemma: str, pos: str) -> None:
    """Arabic typed with the yeh of Persian keyboards is read with yeh or alif maqsura, as the sentence asks."""
    found = best(parser, text, word)

    assert (found.lemma, found.pos, found.enclitics) == (lemma, pos, ())


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("استخدمت الشرطة القوه", "القوه", "قُوَّة"),
        ("في هذه السنه الماضيه", "السنه", "سَنَة"),
        ("على هامش القمه العربية", "القمه", "قِمَّة"),
        ("مياه الأمطار والمياه الجوفية", "والمياه", "ماء"),
        ("غسل الوجه واليدين", "الوجه", "وَجْه"),
        ("قرار الحكومه", "الحكومه", "حُكُومَة"),
        ("توفي والده أمس", "والده", "والِد"),
    ],
)
def test_a_last_heh_behind_the_article_may_be_teh_marbuta(parser: Parser, text: str, word: str, lemma: str) -> None:
    """A word that looks definite is read as a noun with the article where the two dots alone are missing."""
    assert best(parser, text, word).lemma == lemma


@pytest.mark.parametrize(
    ("word", "gloss"),
    [
        ("ٱلْكِتَٰبُ", "book"),
        ("ٱلسَّمَٰوَٰتِ", "skies"),
        ("ٱلصَّلَوٰةَ", "prayer"),
        ("ءَامَنُوا۟", "believe"),
        ("رَزَقْنَٰهُمْ", "bestow"),
        ("ٱلصَّٰلِحَٰتِ", "good"),
        ("ٱلْءَاخِرَةِ", "hereafter"),
        ("هٰذا", "this"),
        ("ذَٰلِكَ", "that"),
        ("لٰكن", "however"),
        ("عَلَىٰ", "on"),
        ("اللّٰه", "Allah"),
    ],
)
def test_words_of_the_koran_are_read_with_their_small_alifs(parser: Parser, word: str, gloss: str) -> None:
    """An alif above a letter is a letter of the word, where the word is not always written so."""
    assert gloss in best(parser, word, word).gloss


@pytest.mark.parametrize(
    ("text", "word", "gloss"),
    [
        ("شرب الطفل كوبا من الحليب", "كوبا", "cup"),
        ("احسب قطر الدائرة", "قطر", "diameter"),
        ("أنبوب بقطر 12 سنتيمترا", "بقطر", "diameter"),
        ("افتتاح مدرسة بنين في القرية", "بنين", "sons"),
        ("يطل على البحرين الأحمر والمتوسط", "البحرين", "sea"),
        ("صلى المغرب والعشاء", "المغرب", "sunset prayer"),
        ("سافر إلى قطر والمغرب", "قطر", "Qatar"),
    ],
)
def test_words_like_names_are_read_by_their_neighbours(parser: Parser, text: str, word: str, gloss: str) -> None:
    """A cup, a diameter, sons, two seas and the prayer of sunset are written like countries."""
    assert best(parser, text, word).gloss.startswith(gloss)


def test_a_small_alif_is_no_letter_of_another_word(parser: Parser) -> None:
    """`the book`, `the worlds` and `we bestowed` are not `the books`, `the two flags` and `they bestowed`."""
    assert best(parser, "ذَٰلِكَ ٱلْكِتَٰبُ", "ٱلْكِتَٰبُ").lemma == "كِتاب"
    assert "plural" not in best(parser, "ذَٰلِكَ ٱلْكِتَٰبُ", "ٱلْكِتَٰبُ").features
    assert "dual" not in best(parser, "رَبِّ ٱلْعَٰلَمِينَ", "ٱلْعَٰلَمِينَ").features
    assert "first person" in best(parser, "مِمَّا رَزَقْنَٰهُمْ", "رَزَقْنَٰهُمْ").features


def test_latin_words_have_no_readings(lexicon: Lexicon) -> None:
    """What looks like a transliteration is a word of another language."""
    assert [lexicon.analyse(word) for word in ("km", "bn", "lb", "sbt", "mn")] == [[], [], [], [], []]
    assert not lexicon.knows("qd")
    assert lexicon.lemmas("fy") == frozenset()


def test_two_words_written_as_one_are_told_apart(parser: Parser) -> None:
    """A word that ends inside, or an article inside, betrays the missing space."""
    found = best(parser, "زار المدينةالقديمة", "المدينةالقديمة")

    assert found.gloss == "the city + the old"
    assert "written as one word" in found.features


def test_a_stray_letter_before_the_article_is_forgiven(parser: Parser) -> None:
    """A typing error at the head of a word does not hide it."""
    assert best(parser, "حول طالمصالح المشتركة", "طالمصالح").lemma == "مَصْلَحَة"


def test_an_unknown_word_is_a_marked_romanisation(parser: Parser) -> None:
    """What no table knows is romanised, marked and called a guess."""
    (parse,) = parses(parser, "تونكارا")

    assert parse.source is GlossSource.GUESS
    assert parse.analyses[0].gloss == "~Tūnkārā"


def test_a_nonsense_reading_beside_a_name_is_a_name(parser: Parser) -> None:
    """A word that could only be `to I call` is a name after another name; its reading is kept behind it."""
    parse = parses(parser, "قال كريستوفر لاندو")[2]

    assert (parse.analyses[0].pos, parse.source) == ("PROPN", GlossSource.GUESS)
    assert len(parse.analyses) > 1


@pytest.mark.parametrize(
    ("word", "gloss"),
    [
        ("واتساب", "WhatsApp"),
        ("وغويتا", "Goïta"),
        ("التغريدة", "tweet"),
        ("داعش", "ISIS"),
        ("ترامب", "Trump"),
        ("المسيّرات", "drone"),
        ("للجائحة", "pandemic"),
    ],
)
def test_words_younger_than_the_lexicon_are_known(parser: Parser, word: str, gloss: str) -> None:
    """Our supplement comes before the lexicon's nonsense, in any inflection."""
    assert best(parser, word, word).gloss == gloss


def test_expressions_are_found_across_proclitics_and_quotes(parser: Parser) -> None:
    """An expression is recognised with a conjunction before it, and its words know which of them leads."""
    found = parses(parser, 'وعلى الرغم من ذلك، وصفت تنظيم "القاعدة"')

    assert [(parse.phrase.expression.gloss if parse.phrase else "", parse.leads) for parse in found[:3]] == [
        ("in spite of", True),
        ("in spite of", False),
        ("in spite of", False),
    ]
    assert found[-1].phrase is not None


def test_the_pieces_of_a_long_text_are_read_as_the_whole_is(parser: Parser) -> None:
    """Asking for some words gives what asking for all gives."""
    text = "قال الوزير إن الحكومة تسعى إلى تعزيز الأمن في البلاد خلال العام المقبل"
    words = tokens(text)
    whole = parser.parse(text, words, range(len(words)))

    assert parser.parse(text, words, range(5, 9)) == whole[5:9]
    assert parser.parse(text, words, range(0)) == []


def test_without_a_lexicon_words_are_romanised() -> None:
    """A missing lexicon is a missing gloss, never a failure."""
    (parse,) = parses(Parser(None), "كتاب")

    assert parse.source is GlossSource.GUESS
