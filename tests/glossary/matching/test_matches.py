from dataclasses import replace

import pytest

from corpus.arabic.tokenise import tokens
from glossary.matching.matcher import TermMatcher
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.terminology import Concept, Status, Term, TermMatch


def concept(ar: str, pos: str | None = "NOUN", status: Status = Status.PREFERRED) -> Concept:
    return Concept(ar, (Term("", "ar", ar, status, pos), Term("", "en", f"English of {ar}")))


def matcher_of(lexicon: Lexicon, *concepts: Concept) -> TermMatcher:
    return TermMatcher(lexicon, [(one, term) for one in concepts for term in one.in_language("ar")])


def found(matcher: TermMatcher, text: str) -> list[TermMatch]:
    matches = matcher.matches(text, tokens(text))
    assert all(text[match.start : match.end] == match.surface for match in matches)
    return matches


def surfaces(lexicon: Lexicon, term: str, text: str, pos: str | None = "NOUN") -> list[str]:
    return [match.surface for match in found(matcher_of(lexicon, concept(term, pos)), text)]


@pytest.mark.parametrize(
    ("term", "text", "surface"),
    [
        ("أمن قومي", "بالأمن القومي", "الأمن القومي"),
        ("أمن قومي", "وللأمن القومي", "لأمن القومي"),
        ("أمن قومي", "أمنه القومي", "أمنه القومي"),
        ("الأمن القومي", "أمن قومي", "أمن قومي"),
        ("حكومة", "حكومته", "حكومت"),
        ("حكومة", "فلحكوماتهم", "حكومات"),
        ("وزير خارجية", "وبوزراء خارجيتها", "وزراء خارجيت"),
        ("حصار", "حصارًا", "حصارًا"),
        ("وفد", "وَبِالْوَفْدِ", "الْوَفْدِ"),
        ("هدنة", "هـدنـــة", "هـدنـــة"),
        ("عاصمة", "العاصمه", "العاصمه"),
        ("مستشفى", "المستشفي", "المستشفي"),
    ],
)
def test_the_span_is_the_terms_own(lexicon: Lexicon, term: str, text: str, surface: str) -> None:
    """A match begins behind conjunctions and prepositions, keeps the article, and ends before the last word's pronoun."""
    assert surfaces(lexicon, term, text) == [surface]


def test_latin_words_are_no_terms_in_transliteration(lexicon: Lexicon) -> None:
    """`bn` and `lb` are not بن and لب, whose letters a transliteration writes so."""
    matcher = matcher_of(lexicon, concept("بن"), concept("لب"))

    assert found(matcher, "بلغت 3 bn دولار أي 5 lb") == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("مساعدات إنسانية", "exact"),
        ("مُساعَدات إنسانية", "bare"),
        ("مساعدات انسانيه", "folded"),
        ("المساعدة الإنسانية", "lemma"),
    ],
)
def test_the_level_says_how_near_it_is(lexicon: Lexicon, text: str, level: str) -> None:
    """A match says whether it is as written, but for marks, but for spelling, or inflected."""
    [match] = found(matcher_of(lexicon, concept("مساعدات إنسانية")), text)
    assert match.level == level


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("مال", "هذا مالي"),
        ("مال", "مصدر مالي رفيع"),
        ("سوق المال", "سوق مالي جديد"),
        ("آلة", "نقلت وكالة الأنباء"),
        ("جنة", "شكلت لجنة"),
        ("حرب", "اقترب القارب"),
        ("قصف", "قصف الجيش المدينة"),
        ("قصف", "الطائرة التي قصفت الجسر"),
        ("دعم", "وقد دعم البرنامج"),
        ("تدخل", "الشاحنات التي تدخل البلاد"),
        ("أم", "هنا أم هناك"),
        ("عليّ", "على الطاولة"),
        ("مهمة", "هذا مهم"),
        ("مالية", "الصحافة المالية"),
        ("عالمي", "العالم كله"),
        ("مجلس عسكري", "مجلس العسكري"),
        ("مجلس عسكري", "المجلس عسكري"),
        ("مكافحة الإرهاب", "مكافحة وإرهاب"),
        ("مجلس الأمن", "المجلس، الأمن"),
    ],
)
def test_what_only_looks_like_a_term(lexicon: Lexicon, term: str, text: str) -> None:
    """Homographs, finite verbs, particles, parts of words and words that do not belong together are no matches."""
    assert surfaces(lexicon, term, text) == []


def test_a_verb_is_found_in_any_form(lexicon: Lexicon) -> None:
    """A term that is a verb is found conjugated, not as its masdar; in an expression any pronoun may stand."""
    assert surfaces(lexicon, "استهدف", "استهدفوا ولن يستهدفهم بالاستهداف", "VERB") == ["استهدفوا", "يستهدف"]
    assert surfaces(lexicon, "أعرب عن قلقه", "أعربت عن قلقها", "VERB") == ["أعربت عن قلقها"]


def test_an_adjectives_feminine(lexicon: Lexicon) -> None:
    """An adjective is found in its feminine although a noun is spelt so, where it follows a noun."""
    assert surfaces(lexicon, "مالي", "الحكومة المالية", "ADJ") == ["المالية"]
    assert surfaces(lexicon, "مالي", "وزارة المالية", "ADJ") == []
    assert surfaces(lexicon, "مالية", "وزارة المالية") == ["المالية"]


def test_an_unknown_word_is_found_with_clitics_and_regular_endings(lexicon: Lexicon) -> None:
    """A word outside the lexicon is found by its spelling, clitics and regular plurals apart."""
    term = "زغبرية"
    assert lexicon.readings(term) == []
    assert surfaces(lexicon, term, "والزغبرية وزغبريات وبزغبريتهم") == ["الزغبرية", "زغبريات", "زغبريت"]


def test_look_up_forms_show_their_term(lexicon: Lexicon) -> None:
    """A look-up form is found, and the match shows the term it belongs to."""
    term = Term("", "ar", "مرتزق", part_of_speech="NOUN", lookups=("مقاتل مأجور",))
    matcher = TermMatcher(lexicon, [(Concept("1", (term,)), term)])
    assert [(match.ar, match.surface) for match in found(matcher, "جندت مقاتلين مأجورين")] == [
        ("مرتزق", "مقاتلين مأجورين")
    ]


def test_nested_matches(lexicon: Lexicon) -> None:
    """The longest match comes first, those inside it follow and say that they are nested; overlapping ones are left out."""
    matcher = matcher_of(
        lexicon, concept("مجلس الأمن القومي"), concept("مجلس الأمن"), concept("أمن قومي"), concept("قومي عربي")
    )
    got = [(match.surface, match.nested) for match in found(matcher, "عقد مجلس الأمن القومي العربي جلسة")]
    assert got == [("مجلس الأمن القومي", False), ("مجلس الأمن", True), ("الأمن القومي", True)]


def test_concepts_that_share_a_place(lexicon: Lexicon) -> None:
    """Homonyms stand at one place, preferred before deprecated; a term that is further from what is written does not."""
    forces = Concept("forces", (Term("", "ar", "قوات", part_of_speech="NOUN"), Term("", "en", "forces")))
    troops = Concept("troops", (Term("", "ar", "قوات", Status.DEPRECATED, "NOUN"), Term("", "en", "troops")))
    power = Concept("power", (Term("", "ar", "قوة", part_of_speech="NOUN"), Term("", "en", "power")))
    got = found(matcher_of(lexicon, power, troops, forces), "القوات")
    assert [(match.en, match.status, match.nested) for match in got] == [
        ("forces", Status.PREFERRED, False),
        ("troops", Status.DEPRECATED, True),
    ]


def test_the_english_is_the_preferred_one(lexicon: Lexicon) -> None:
    """A match shows the concept's preferred English term, and none where there is none."""
    terms = (Term("", "ar", "هدنة"), Term("", "en", "armistice", Status.ADMITTED), Term("", "en", "truce"))
    assert [match.en for match in found(matcher_of(lexicon, Concept("1", terms)), "الهدنة")] == ["truce"]
    assert [match.en for match in found(matcher_of(lexicon, Concept("1", terms[:1])), "الهدنة")] == [""]


@pytest.mark.parametrize(
    "text", ["", " ", "،؛.", "\u200f\u202b", "123 %", "a b c", "ـــ", "ّ", "ل", "و" * 500, "\ud800"]
)
def test_odd_texts_and_terms(lexicon: Lexicon, text: str) -> None:
    """No text and no term, however odd, breaks the matcher."""
    matcher = matcher_of(lexicon, concept("أمن"))
    assert found(matcher, text) == []
    matcher.add(concept(text))
    assert isinstance(found(matcher, f"قال {text} أمن"), list)
    matcher.discard(text)
    assert [match.surface for match in found(matcher, "أمن")] == ["أمن"]


@pytest.mark.parametrize(
    ("own", "others", "text"),
    [
        ("حصار", "حصار", "الحصار"),
        ("طاقة شمسية", "طاقة شمسية", "بالطاقة الشمسية"),
        ("أمن قومي", "الأمن القومي", "الأمن القومي"),
        ("مدرسة", "مدارس", "مدارس"),
    ],
)
def test_the_users_own_entry_goes_first(lexicon: Lexicon, own: str, others: str, text: str) -> None:
    """Where the user's glossary and one that came with the program name the same words, the user's is the match, however spelt."""
    starter = replace(concept(others), id="starter", glossary="starter")
    mine = replace(concept(own, None, Status.ADMITTED), id="mine")
    matches = found(matcher_of(lexicon, starter, mine), f"رأينا {text} هناك")
    assert [(match.concept_id, match.nested) for match in matches] == [("mine", False), ("starter", True)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("ثلاثة اتجاهات رئيسة في المؤتمر", []),
        ("الأسباب الرئيسة للأزمة", []),
        ("تعد بصفة رئيسة", []),
        ("أزمة رئيسة الوزراء", ["رئيسة"]),
        ("استقبل الملك الرئيسة التشيلية", ["الرئيسة"]),
        ("انتخاب رئيسة جديدة للبلاد", ["رئيسة"]),
        ("نائبة رئيسة المجلس", ["رئيسة"]),
    ],
)
def test_the_feminine_of_a_noun_for_people_behind_a_thing_is_an_adjective(
    lexicon: Lexicon, text: str, surface: list[str]
) -> None:
    """`Main` behind the things it agrees with is not the noun `president`; a woman who is president is."""
    assert surfaces(lexicon, "رئيس", text) == surface


def test_a_particle_that_was_added_is_found(lexicon: Lexicon) -> None:
    """A reader who adds a particle sees it marked, though the lexicon knows a noun of the same letters."""
    assert surfaces(lexicon, "في", "وصل الوفد في الصباح، وبقي في المدينة.", "ADP") == ["في", "في"]
