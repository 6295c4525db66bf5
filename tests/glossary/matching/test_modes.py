"""The ways in which terms may be looked for: as written, inflected, as patterns, and where they are not meant."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.matching.matcher import TermMatcher
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.terminology import Concept, MatchMode, Status, Term, TermMatch


def term(text: str, match: MatchMode = MatchMode.INFLECTED, **facts: object) -> Term:
    return Term("", "ar", text, part_of_speech="NOUN", match=match, **facts)  # type: ignore[arg-type]


def found(lexicon: Lexicon | None, one: Term, text: str) -> list[TermMatch]:
    return TermMatcher(lexicon, [(Concept("1", (one,)), one)]).matches(text, tokens(text))


def surfaces(lexicon: Lexicon | None, one: Term, text: str) -> list[str]:
    return [match.surface for match in found(lexicon, one, text)]


@pytest.mark.parametrize(
    ("written", "text", "surface"),
    [
        ("حكومة", "حُكومة الحكومة حكومات وحكومة حكـومة", ["حُكومة", "حكـومة"]),
        ("رأي عام", "الرأي العام رأي عام", ["رأي عام"]),
        ("إن", "ان إنّ", ["إنّ"]),
        ("IT", "قسم it وقسم IT", ["IT"]),
    ],
)
def test_exact_terms_are_found_as_written(lexicon: Lexicon, written: str, text: str, surface: list[str]) -> None:
    """An exact term is found with any harakat and tatweel, and in no other spelling, case or form, and with no clitics."""
    assert surfaces(lexicon, term(written, MatchMode.EXACT), text) == surface


@pytest.mark.parametrize(
    ("pattern", "text", "surface"),
    [
        ("قو* مسلحة", "بالقوات المسلحة، قوى مسلحة، قوات بحرية", ["القوات المسلحة", "قوى مسلحة"]),
        ("وقف … النار", "وقف فوري لإطلاق النار", ["وقف فوري لإطلاق النار"]),
        ("وقف ... النار", "وقف تام ودائم وشامل للنار، وقف إطلاق النار", ["وقف إطلاق النار"]),
        ("وقف … النار", "وقف من بعد أن أطلق النار", []),
        ("اتفاق (السلام) الشامل", "اتفاقهم الشامل، باتفاق السلام الشامل", ["اتفاقهم الشامل", "اتفاق السلام الشامل"]),
        ('منظمة "الصحة"', "منظمات الصحة، منظمة صحة", ["منظمات الصحة"]),
        ("مجلس(ي)", "مجلسي، مجالس، مجلسان", ["مجلسي"]),
        ("م*كت*ة", "المكتبة ومشتركتية", ["المكتبة", "مشتركتية"]),
        ("*لوجيا", "تكنولوجيا وبالبيولوجيا", ["تكنولوجيا", "البيولوجيا"]),
        ("وقف … النار", "وقف، النار", []),
    ],
)
def test_patterns(lexicon: Lexicon, pattern: str, text: str, surface: list[str]) -> None:
    """`*` is any letters, `…` up to three words, `(x)` may be absent; other words are inflected unless they are in quotes."""
    assert surfaces(lexicon, term(pattern, MatchMode.PATTERN), text) == surface


@pytest.mark.parametrize(
    "pattern", ["…", "*", "()", "(((", '""', "… …", "(ا) (ب) (ج) (د) (ه) (و) (ز)", "***", "\\", "[", "(*)"]
)
def test_odd_patterns_break_nothing(lexicon: Lexicon, pattern: str) -> None:
    """No pattern, however odd, breaks the matcher or finds what is no word."""
    matches = found(lexicon, term(pattern, MatchMode.PATTERN), "قال الوزير، إن 5 دول (كلها) [توافق] \\ هنا")
    assert all(match.surface.strip() for match in matches)


def test_many_unknown_letters_take_no_time(lexicon: Lexicon) -> None:
    """A word of hundreds of letters is held against a pattern of many `*` without going through all ways to part it."""
    one = term("*ا*ب*ا*ب*ا*ب*ا*ب*ا*ب*ا*د*", MatchMode.PATTERN)
    assert surfaces(lexicon, one, "اب" * 400 + " " + "اب" * 5 + "اد") == ["اب" * 5 + "اد"]


def test_a_pattern_that_was_discarded_is_found_no_more(lexicon: Lexicon) -> None:
    """Patterns come and go with their concepts."""
    one = term("قو* مسلحة", MatchMode.PATTERN)
    matcher = TermMatcher(lexicon)
    matcher.add(Concept("1", (one,)))
    text = "القوات المسلحة"
    assert [match.level for match in matcher.matches(text, tokens(text))] == ["pattern"]
    matcher.discard("1")
    assert matcher.matches(text, tokens(text)) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("بيت المال", []),
        ("في بيوت المال", []),
        ("رأس ماله", []),
        ("المال رأس الأمر", []),
        ("المال كثير، رأسه هنا", ["المال"]),
        ("جمع المال", ["المال"]),
    ],
)
def test_phrases_that_exclude_a_term(lexicon: Lexicon, text: str, surface: list[str]) -> None:
    """Within a phrase, or right beside it, in whatever inflection, the term is not meant; elsewhere it is."""
    assert surfaces(lexicon, term("مال", excluded=("بيت مال", "رأس")), text) == surface


@pytest.mark.parametrize(
    ("verb", "text", "surface"),
    [
        ("أعرب عن قلقه", "وأعرب وزير الخارجية الفرنسي عن قلقه", "أعرب وزير الخارجية الفرنسي عن قلقه"),
        ("أدلى بصوته", "أدلى الناخبون بأصواتهم", "أدلى الناخبون بأصواتهم"),
        ("أعرب عن قلقه", "أعرب في بيانه عن قلقه", "أعرب في بيانه عن قلقه"),
        ("أعرب عن قلقه", "أعرب واستقبلوا من تحدث عن قلقه", None),
        ("أعرب عن قلقه", "أعرب الوزير، وهو مريض، عن قلقه", None),
    ],
)
def test_subjects_inside_verbal_expressions(lexicon: Lexicon, verb: str, text: str, surface: str | None) -> None:
    """The subject or a phrase may stand between a verb and the rest of its expression, another verb or clause may not."""
    one = Term("", "ar", verb, part_of_speech="VERB")
    assert surfaces(lexicon, one, text) == ([surface] if surface else [])


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("الأمن القومي والغذائي", "الأمن القومي والغذائي"),
        ("أمننا القومي والمائي والغذائي", "أمننا القومي والمائي والغذائي"),
        ("أمن قومي وغذائي", "أمن قومي وغذائي"),
        ("الأمن القومي وغذائي", None),
        ("الأمن القومي الغذائي", None),
    ],
)
def test_adjectives_that_share_a_noun(lexicon: Lexicon, text: str, surface: str | None) -> None:
    """A term is found where another adjective stands between its noun and its own, joined by `and` and as definite."""
    assert surfaces(lexicon, term("أمن غذائي"), text) == ([surface] if surface else [])


@pytest.mark.parametrize(
    ("written", "text", "surface"),
    [
        ("بلوكتشين", "ببلوكتشينها", "بلوكتشين"),
        ("زغبرية", "وبزغبرياتهم", "زغبريات"),
        ("تقنية 5G", "بتقنية الـ5G", "تقنية الـ5G"),
        ("مجموعة 20", "مجموعة ٢٠", "مجموعة ٢٠"),
        ("ابن", "أبناؤه", "أبناؤ"),
        ("ابن", "بأبنائهم", "أبنائ"),
        ("قاض", "القضاة", "القضاة"),
        ("محام", "محامييها", "محاميي"),
        ("رئيس", "رئيسي البلدين", "رئيسي"),
    ],
)
def test_forms_of_words(lexicon: Lexicon, written: str, text: str, surface: str) -> None:
    """Loanwords, numbers, seats of hamza, defective nouns and duals in construct are found."""
    assert surfaces(lexicon, term(written), text) == [surface]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("رئيس", "السبب الرئيس وراء ذلك"),
        ("رئيس", "والمحور الرئيس للنقاش"),
        ("دوري", "لفحص دوري شامل"),
        ("تهمة", "هذه القضية تهم المواطنين"),
        ("عجز", "عجز رجال الإطفاء عن ذلك"),
    ],
)
def test_homographs_in_context(lexicon: Lexicon, written: str, text: str) -> None:
    """Where an adjective or a verb of the same letters is meant, the noun is not found."""
    assert surfaces(lexicon, term(written), text) == []


def test_glossaries_with_a_priority_go_first(lexicon: Lexicon) -> None:
    """On the same words the glossary with the highest priority is first, then the user's own, however else they stand."""
    glossaries = {"own": "", "customer": "customer", "old": "old"}
    concepts = [
        Concept(
            name, (Term("", "ar", "حصار", Status.DEPRECATED if name == "customer" else Status.PREFERRED),), glossary=of
        )
        for name, of in glossaries.items()
    ]
    terms = [(concept, concept.terms[0]) for concept in concepts]
    text = "الحصار"
    matches = TermMatcher(lexicon, terms, {"customer": 5}).matches(text, tokens(text))
    assert [(match.concept_id, match.nested) for match in matches] == [
        ("customer", False),
        ("own", True),
        ("old", True),
    ]


def test_filling_can_be_watched_and_stopped(lexicon: Lexicon) -> None:
    """Who fills a matcher is told how far it is, and may stop it; what was taken until then is found."""
    concepts = [Concept(str(number), (term(f"حصار {number}"),)) for number in range(1200)]
    told: list[int] = []
    matcher = TermMatcher(lexicon)

    def goes_on(count: int) -> bool:
        told.append(count)
        return count < 1000

    assert not matcher.fill([(one, one.terms[0]) for one in concepts], goes_on)
    assert told == [0, 500, 1000]
    assert matcher.matches("حصار 999", tokens("حصار 999"))
    assert not matcher.matches("حصار 1000", tokens("حصار 1000"))
