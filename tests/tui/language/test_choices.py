"""Words of warraq's own that fields of entries are chosen from are told in the language that is spoken."""

import pytest

from glossary.authority.likeness import IN_WORDS
from glossary.categories import GENDERS, NUMBERS, PARTS_OF_SPEECH, REGISTERS, TERM_TYPES
from glossary.finding.fields import Fields
from glossary.proposing.proposal import Kind, Proposal
from glossary.proposing.similar import Likeness
from glossary.terminology import Concept, MatchMode, Stage, Status, Term
from tui.commands.table import all_commands
from tui.language.spoken import SPOKEN, gettext, plain
from tui.language.word_classes import choice_told
from tui.screens.terms.concept.preview import paragraphs_of
from tui.screens.terms.filling.fields import OF_ARABIC_TERM, SUBJECTS
from tui.screens.terms.proposed import _text
from tui.screens.terms.told_fields import field_told, value_told
from tui.settings.model import Language


@pytest.mark.parametrize("choice", [*PARTS_OF_SPEECH, *GENDERS, *NUMBERS, *TERM_TYPES, *REGISTERS, *MatchMode])
def test_every_choice_has_its_arabic(arabic, choice):
    """No word class, gender, number, kind of term or register is shown by its English name or its tag."""
    assert not any(sign.isascii() and sign.isalpha() for sign in choice_told(choice))


@pytest.mark.parametrize(
    ("field", "choices"),
    {
        "status": Status,
        "stage": Stage,
        "pos": PARTS_OF_SPEECH,
        "type": TERM_TYPES,
        "gender": GENDERS,
        "number": NUMBERS,
        "register": REGISTERS,
        "match": MatchMode,
    }.items(),
)
def test_what_is_shown_of_an_entry_can_be_searched_for(arabic, field, choices):
    """The search of the glossary takes each choice of a field by the word that the form and the lists show for it."""
    fields = Fields.read()
    asked = fields.field(field)
    assert [fields.value(asked, choice_told(each)) for each in choices] == list(choices)


def test_a_pattern_to_look_for_is_not_that_of_a_word(arabic):
    """How a term is found, by a pattern, has another word in Arabic than what the vowels of a word make."""
    assert choice_told(MatchMode.PATTERN) == "نمط"
    assert value_told("Arabic term حكوم*: match", "pattern") == "نمط"
    assert gettext("pattern") == "الوزن"


def test_the_history_tells_word_classes(arabic):
    """A change of the word class is told in Arabic, the field and what stands in it."""
    name = "Arabic term حكومة: part of speech"
    assert plain(field_told(name)) == "مصطلح (العربية): حكومة: قسم الكلام"
    assert (value_told(name, "NOUN"), value_told(name, "PROPN")) == ("اسم", "اسم علم")
    assert value_told("Arabic term حكومة: note", "NOUN") == "NOUN"


def test_what_is_proposed_is_told(arabic):
    """A proposed word class is told in Arabic; a proposed spelling in Latin letters is what it is."""
    assert _text(Proposal(Kind.PART_OF_SPEECH, "VERB", "the lexicon")) == "فعل"
    assert _text(Proposal(Kind.ROMANISATION, "X", "the lexicon")) == "X"


@pytest.mark.parametrize(("language", "told"), [(Language.ENGLISH, "adjective"), (Language.ARABIC, "صفة")])
def test_an_entry_says_its_word_class_in_words(language, told):
    """Beside the list of the glossary an adjective is called one, not by its tag."""
    SPOKEN.speak(language)
    try:
        *_, facts = paragraphs_of(Concept("", (Term("", "ar", "كبير", part_of_speech="ADJ"),)))
        assert told in plain(facts.text)
    finally:
        SPOKEN.speak(Language.ENGLISH)


def test_selecting_text_and_choosing_rows_have_words_of_their_own(arabic):
    """What `h` does to words on the page is another word in Arabic than what Space does to a row."""
    titles = {each.id: gettext(each.title) for each in all_commands()}
    assert titles["reader.select"] == "تحديد النص"
    assert {titles[f"{scope}.select"] for scope in ("library", "glossary", "names")} == {"اختيار"}


def test_why_names_may_be_the_same_is_told(arabic):
    """Each reason that two names are offered as one for is in Arabic, and so is what is said of one that is confirmed."""
    for text in (*IN_WORDS.values(), "confirmed"):
        assert plain(gettext(text)) != text


def test_hints_and_likenesses_are_told(arabic):
    """What an empty line of the form suggests, and how a similar entry is like the one that is typed, are in Arabic."""
    hints = [each.hint for each in (*OF_ARABIC_TERM, SUBJECTS) if any(map(str.isalpha, each.hint))]
    assert len(hints) > 6
    for text in (*hints, *Likeness):
        assert plain(gettext(text)) != text
