import pytest

from glossary.model import Entity, EntityKind
from glossary.respect.misses import all_applied, applied
from glossary.terminology import Stage, Status
from glossary.translate.port import Wording

KEPT_TO = [
    ("هدنة", ["truce"], "بدأت الهدنة أمس.", "Truces began yesterday."),
    ("هدنة", ["ceasefire"], "بدأت الهدنة أمس.", "The cease-fire’s first day was yesterday."),
    ("هدنة", ["cease-fire"], "بدأت الهدنة أمس.", "A CEASEFIRE began yesterday."),
    ("منظمة", ["organization"], "قالت المنظمة ذلك.", "The organisation said so."),
    ("دفاع", ["defence"], "أعلن الدفاع ذلك.", "Defense announced it."),
    ("برنامج", ["programme"], "توقف البرنامج.", "The program stopped."),
    ("أزمة", ["crisis"], "تتوالى الأزمات.", "Crises follow one another."),
    ("الأمم المتحدة", ["United Nations", "UN"], "دعت الأمم المتحدة إلى ذلك.", "The UN’s call came."),
    (
        "الأمن القومي",
        ["national security"],
        "يهدد الأمن القومي والإقليمي.",
        "It threatens national and regional security.",
    ),
    ("مفاوضات", ["negotiations"], "بدأت المفاوضات أمس.", "They negotiated yesterday."),
    ("رئيس الدولة", ["head of state"], "وصل رؤساء الدول.", "The heads of state arrived."),
    ("انتخابات رئاسية", ["presidential election"], "جرت الانتخابات الرئاسية.", "The presidential elections were held."),
    ("وزير الخارجية", ["foreign minister"], "قال وزير الخارجية ذلك.", "Foreign Minister X said so."),
    ("قوات مسلحة", ["armed forces"], "تقدمت القوات المسلحة.", "Armed-forces units advanced."),
]


@pytest.mark.parametrize(("term", "wanted", "arabic", "text"), KEPT_TO)
def test_no_false_alarm(desk, english, term, wanted, arabic, text):
    """Inflected, capitalised, hyphenated, British and American, possessive, shortened and parted: all keep to the glossary."""
    desk.add(term, *(english(each) for each in wanted))
    assert desk.annotated(arabic).matches
    assert desk.told(arabic, text) == []


def test_english_that_must_not_be_used(desk, english):
    """Forbidden and deprecated wordings are marked wherever they stand, each with the preferred term in its form."""
    desk.add("هدنة", english("truce"), english("lull", forbidden=True), english("armistice", Status.DEPRECATED))
    text = "An armistice began; lulls held. The ARMISTICE ended."
    found = desk.misses("بدأت الهدنة أمس.", text)
    assert [(miss.kind.value, miss.found, miss.replacement) for miss in found] == [
        ("deprecated", "An armistice", "A truce"),
        ("forbidden", "lulls", "truces"),
        ("deprecated", "ARMISTICE", "TRUCE"),
    ]
    assert {text[miss.english.start : miss.english.end] for miss in found} == {miss.found for miss in found}
    assert found[0].arabic is not None
    assert "بدأت الهدنة أمس."[found[0].arabic.start : found[0].arabic.end] == "الهدنة"
    assert found[0].message == "“armistice” is deprecated for هدنة: use “truce”."
    assert all_applied(text, found) == "A truce began; truces held. The TRUCE ended."


@pytest.mark.parametrize(
    ("arabic", "text", "mended"),
    [
        ("أعلنت الحكومة ذلك.", "The administration announced that.", "The government announced that."),
        ("أعلنت الحكومة ذلك.", "The administration’s announcement.", "The government’s announcement."),
        ("أعلنت الحكومة ذلك.", "Its new junta leaders said so at noon yesterday.", None),
        ("وقع الوزراء اتفاقا.", "The ministers signed an agreement.", "The ministers signed a pact."),
        ("وقع الوزراء اتفاقات.", "Ministers signed agreements.", "Ministers signed pacts."),
    ],
)
def test_a_term_whose_english_is_not_there(desk, english, arabic, text, mended):
    """A term that is not rendered is marked, and replaced where the words that stand for it are known."""
    desk.add("حكومة", english("government"))
    desk.add("اتفاق", english("pact"))
    (miss,) = desk.misses(arabic, text)
    assert miss.kind.value == "term"
    assert (miss.english is not None and bool(miss.replacement)) == (mended is not None)
    assert applied(text, miss) == (mended or text)


def test_a_wording_that_was_changed_meanwhile(desk, english):
    """A preferred term is put in place of the very wording only; where another stands there now nothing is done."""
    desk.add("هدنة", english("truce"), english("armistice", Status.DEPRECATED))
    (miss,) = desk.misses("بدأت الهدنة.", "The armistice began.")
    assert applied("Then the armistice began.", miss) == "Then the armistice began."


def test_what_stays_as_it_is(desk, english):
    """A term that is not translated stands in the English as it is, or romanised where the glossary says how."""
    desk.add("الجزيرة", untranslated=True, romanisation="Al Jazeera")
    assert desk.told("قالت الجزيرة ذلك.", "Al Jazeera said so.") == []
    assert [kind for kind, *_ in desk.told("قالت الجزيرة ذلك.", "The Island said so.")] == ["untranslated"]


def test_meanings_and_names_that_hold_a_term(desk, english):
    """Where a text has a word's other meaning, or the English name of what it is a part of, nothing is missed."""
    desk.add("سلام", english("peace"))
    desk.add("سلام", english("salute"))
    assert desk.told("بدأ السلام.", "The salute began.") == []
    desk.add("تحرير", english("emancipation"))
    desk.names.entities["f"] = Entity("f", EntityKind.ORGANISATION, "جبهة تحرير موزمبيق", "Frelimo")
    assert desk.told("فازت جبهة تحرير موزمبيق.", "Frelimo won.") == []
    assert [kind for kind, *_ in desk.told("فازت جبهة تحرير موزمبيق.", "They won.")] == ["term"]


def test_names_are_spelt_as_they_are_known(desk):
    """A known name in another spelling is marked with the right one; a name that is not there at all is no miss."""
    desk.names.entities["g"] = Entity("g", EntityKind.PERSON, "غويتا", "Assimi Goïta")
    desk.names.entities["n"] = Entity("n", EntityKind.PLACE, "نواكشوط", "Nouakchott")
    arabic = "وصل غويتا إلى نواكشوط."
    assert desk.told(arabic, "Goita arrived in Nouakchott.") == []
    assert desk.told(arabic, "He arrived there.") == []
    text = "Goita arrived in Nouakchot’s port."
    (miss,) = desk.misses(arabic, text)
    assert (miss.kind.value, miss.id, miss.found, miss.replacement) == ("name", "n", "Nouakchot", "Nouakchott")
    assert arabic[miss.arabic.start : miss.arabic.end] == "نواكشوط"
    assert applied(text, miss) == "Goita arrived in Nouakchott’s port."


def test_the_terms_of_a_passage(desk, english):
    """Engines that take advice get each approved term once with its best English; what stays as it is is told, too."""
    desk.add("هدنة", english("ceasefire", Status.ADMITTED), english("truce"))
    desk.add("الأمن القومي", english("national security"))
    desk.add("أمن", english("security"))
    desk.add("الجزيرة", untranslated=True, romanisation="Al Jazeera")
    desk.add("لجنة", english("committee"), stage=Stage.DRAFT)
    from corpus.paragraphs import paragraphs

    arabic = "قالت الجزيرة إن لجنة الهدنة تخدم الأمن القومي بعد الهدنة."
    found = desk.respect.wordings(paragraphs(arabic).blocks[0], desk.annotated(arabic))
    assert found == (
        Wording("الجزيرة", "Al Jazeera"),
        Wording("هدنة", "truce"),
        Wording("الأمن القومي", "national security"),
    )


def test_english_without_arabic(desk, english):
    """A wording that must not be used anywhere is marked without any Arabic; an empty translation misses nothing."""
    desk.add("", english("illegals", forbidden=True), english("undocumented migrants"))
    assert desk.told("وصلوا أمس.", "The illegals arrived.") == [("forbidden", "illegals", "undocumented migrants")]
    assert desk.told("وصلوا أمس.", " ") == []
