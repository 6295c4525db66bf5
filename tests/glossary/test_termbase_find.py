import pytest

from glossary.termbase import TermBase
from glossary.terminology import Concept, Level, Status, Term

CONCEPTS = {
    "حُكومة": "government",
    "الأمم المتحدة": "United Nations",
    "مجلس الأمن": "Security Council",
    "الاقتصاد": "economy",
    "إرهاب": "terrorism",
    "هدنة": "cease-fire",
    "لجنة": "committee",
    "مسؤولية": "responsibility",
    "الجيش الوطني": "national army",
    "مستشفى": "hospital",
}

FINDS = [
    ("حُكومة", "حُكومة", Level.EXACT),
    ("United Nations", "United Nations", Level.EXACT),
    (" الأمم  المتحدة ", "الأمم المتحدة", Level.EXACT),
    ("حكومة", "حُكومة", Level.BARE),
    ("هدنـــة", "هدنة", Level.BARE),
    ("حكومه", "حُكومة", Level.FOLDED),
    ("الامم المتحده", "الأمم المتحدة", Level.FOLDED),
    ("ارهاب", "إرهاب", Level.FOLDED),
    ("مستشفي", "مستشفى", Level.FOLDED),
    ("مسوولية", "مسؤولية", Level.FOLDED),
    ("UNITED nations", "United Nations", Level.FOLDED),
    ("cease fire", "cease-fire", Level.FOLDED),
    ("الحكومة", "حُكومة", Level.STRIPPED),
    ("وبحكومتهم", "حُكومة", Level.STRIPPED),
    ("للجنة", "لجنة", Level.STRIPPED),
    ("والإرهاب", "إرهاب", Level.STRIPPED),
    ("اقتصاد", "الاقتصاد", Level.STRIPPED),
    ("اقتصادها", "الاقتصاد", Level.STRIPPED),
    ("للأمم المتحدة", "الأمم المتحدة", Level.STRIPPED),
    ("جيشه الوطني", "الجيش الوطني", Level.FUZZY),
    ("the economy", "economy", Level.STRIPPED),
    ("حكو", "حُكومة", Level.PREFIX),
    ("الأمم", "الأمم المتحدة", Level.WORD),
    ("المتح", "الأمم المتحدة", Level.PREFIX),
    ("الأمن", "مجلس الأمن", Level.WORD),
    ("gov", "government", Level.PREFIX),
    ("council", "Security Council", Level.WORD),
    ("nations uni", "United Nations", Level.PREFIX),
    ("حكزمة", "حُكومة", Level.FUZZY),
    ("حكمة", "حُكومة", Level.FUZZY),
    ("حوكمة", "حُكومة", Level.FUZZY),
    ("خكزمة", "حُكومة", Level.FUZZY),
    ("الامم المتخذة", "الأمم المتحدة", Level.FUZZY),
    ("مسشفى", "مستشفى", Level.FUZZY),
    ("goverment", "government", Level.FUZZY),
    ("comitee", "committee", Level.FUZZY),
    ("ocmmitte", "committee", Level.FUZZY),
    ("hpoital", "hospital", Level.FUZZY),
    ("responsability", "responsibility", Level.FUZZY),
    ("حكومات", "حُكومة", Level.FUZZY),
    ("اللجان", "لجنة", Level.FUZZY),
    ("المستشفيات", "مستشفى", Level.FUZZY),
    ("الجيوش", "الجيش الوطني", Level.FUZZY),
    ("الوطنية", "الجيش الوطني", Level.FUZZY),
    ("المتحذة", "الأمم المتحدة", Level.FUZZY),
    ("counsil", "Security Council", Level.FUZZY),
    ("جزيرة", None, None),
    ("xyz", None, None),
    ("", None, None),
    ("؟", None, None),
    ("%", None, None),
    ("' OR \"", None, None),
]


@pytest.fixture
def base(engine, make_concept):
    base = TermBase(engine, "me")
    base.add_all(make_concept(arabic, english) for arabic, english in CONCEPTS.items())
    return base


def test_each_level_finds(base):
    """What is looked up is found at the nearest level that applies, in Arabic and English, on both engines alike."""
    best = [
        (query, *next(((found.term.text, found.level) for found in base.find(query)), (None, None)))
        for query, *_ in FINDS
    ]

    assert best == FINDS


def test_the_list_has_what_a_look_up_finds(base):
    """Filtering the list finds the same concepts as looking up, and their number."""
    for query, *_ in FINDS[:-4]:
        found = {found.concept.id for found in base.find(query)}
        assert {concept.id for concept in base.concepts(query)} == found
        assert base.count(query) == len(found)
    assert base.concepts("؟") == []
    assert base.count("؟") == 0


def test_near_terms_only_where_nothing_is_close(base, make_concept):
    """Terms with wrong letters are offered only where nothing is found as it is written."""
    base.add(make_concept("حكمة", "wisdom"))

    assert [(found.term.text, found.level) for found in base.find("حكمة")] == [("حكمة", Level.EXACT)]


def test_a_misspelt_word_that_begins_another(base, make_concept):
    """A prefix found does not hide a term that is a letter away."""
    base.add(make_concept("حكوميون", "officials"))
    found = [(each.term.text, each.level) for each in base.find("حكومي")]

    assert found == [("حكوميون", Level.PREFIX), ("حُكومة", Level.FUZZY)]


def test_a_look_up_form_finds_its_term(base, make_concept):
    """A form that is never shown finds the term it stands for, at every level."""
    base.add(make_concept("اتفاق", "agreement", lookups=("اتفاقية السلام", "accord")))
    found = [base.find(query)[0] for query in ("اتفاقية السلام", "إتفاقية السلام", "acord")]

    assert [(each.term.text, each.level) for each in found] == [
        ("اتفاق", Level.EXACT),
        ("اتفاق", Level.FOLDED),
        ("اتفاق", Level.FUZZY),
    ]


def test_nearer_levels_come_first(base, make_concept):
    """Levels come in their order, the shorter term before the longer."""
    for word in ("حكومة الوحدة الوطنية", "حكومة", "الحكومة", "حكومة مؤقتة"):
        base.add(make_concept(word, "x"))

    assert [(found.term.text, found.level.value) for found in base.find("حكومة")] == [
        ("حكومة", "exact"),
        ("حُكومة", "bare"),
        ("الحكومة", "stripped"),
        ("حكومة مؤقتة", "word"),
        ("حكومة الوحدة الوطنية", "word"),
    ]


def test_a_preferred_term_before_a_deprecated_one(base):
    """Of terms found alike the preferred comes first."""
    for status in (Status.DEPRECATED, Status.ADMITTED, Status.PREFERRED):
        base.add(Concept("", (Term("", "ar", "مصطلح", status),)))

    assert [found.term.status for found in base.find("مصطلح")] == [Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED]


def test_a_look_up_is_limited(base, make_concept):
    """A look-up returns no more than asked for, each term once."""
    base.add_all(make_concept(f"مجلس {number}", "council") for number in range(30))

    assert len(base.find("مجلس", limit=7)) == 7
    ids = [found.term.id for found in base.find("council", limit=100)]
    assert len(ids) == len(set(ids)) == 31


def test_a_pasted_text_finds_no_term(base):
    """A query longer than any term finds nothing, quickly and without failing."""
    text = "حكومة الأمم المتحدة government " * 2000

    assert base.find(text) == base.concepts(text) == []
    assert base.count(text) == 0


def test_one_or_two_wrong_letters(engine, make_concept):
    """Among a thousand terms one with one or two letters wrong, missing, added or exchanged is found among the first."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = [
        "".join(
            letters[(number * step + place * (number % 7 + 3)) % 28]
            for place, step in enumerate((1, 5, 11, 3, 17, 7, 13))
        )
        for number in range(1000)
    ]
    base = TermBase(engine, "me")
    base.add_all(make_concept(word, "x") for word in dict.fromkeys(words))
    wrong = 0
    for word in words[::50]:
        for typed in (
            word[:2] + "ء" + word[3:],
            word[:3] + word[4:],
            word[:4] + "ء" + word[4:],
            word[1] + word[0] + word[2:],
            "ء" + word[1:5] + "ء" + word[6:],
        ):
            wrong += word not in {found.term.text for found in base.find(typed, limit=5)}

    assert wrong == 0


def test_the_users_own_entry_is_found_first(engine, make_concept):
    """Of entries that are equally near, the user's own comes before those that came with the program."""
    base = TermBase(engine, "me")
    base.add(make_concept("حصار", "siege", glossary="starter"))
    base.add(make_concept("حصار", "blockade"))
    assert [found.concept.glossary for found in base.find("حصار")] == ["", "starter"]


def test_half_a_character_is_looked_past(base):
    """A lone surrogate, as a broken paste brings it, finds what the rest of the words find and fails nothing."""
    base.add(Concept("", (Term("", "ar", "هدنة"), Term("", "en", "truce"))))

    assert [found.term.text for found in base.find("truce\ud800")] == ["truce"]
    assert [concept.terms[0].text for concept in base.concepts("truce\ud800")] == ["هدنة"]
