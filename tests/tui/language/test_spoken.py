"""What the interface says, in the language that was chosen."""

import pytest

from tui.language.spoken import (
    Spoken,
    as_one,
    chosen_language,
    enumerated,
    gettext,
    is_mirrored,
    isolated,
    ngettext,
    plain,
)
from tui.settings.model import Language


@pytest.mark.parametrize(
    ("setting", "environ", "language"),
    [
        (Language.AUTO, {}, Language.ENGLISH),
        (Language.AUTO, {"LANG": "ar_EG.UTF-8"}, Language.ARABIC),
        (Language.AUTO, {"LANG": "ar_EG.UTF-8", "LC_ALL": "C"}, Language.ENGLISH),
        (Language.AUTO, {"LANG": "de_DE.UTF-8", "LANGUAGE": "ar:en"}, Language.ARABIC),
        (Language.AUTO, {"LANG": "de_DE.UTF-8"}, Language.ENGLISH),
        (Language.AUTO, {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:ar"}, Language.ARABIC),
        (Language.AUTO, {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:en_GB:ar"}, Language.ENGLISH),
        (Language.AUTO, {"LANGUAGE": ":C:ar"}, Language.ENGLISH),
        (Language.AUTO, {"LANG": "arn_CL.UTF-8"}, Language.ENGLISH),
        (Language.ENGLISH, {"LANG": "ar_EG.UTF-8"}, Language.ENGLISH),
        (Language.ARABIC, {}, Language.ARABIC),
    ],
)
def test_the_language_follows_the_setting_then_the_locale(setting, environ, language):
    """The setting says it; with `auto` the strongest variable of the locale does, the first one it names that there is."""
    assert chosen_language(setting, environ) is language


def test_english_is_as_it_is_written():
    """Without a catalogue sentences stay as they are, signs of direction are not put in, and nothing is mirrored."""
    assert gettext("Enter keep · Esc leave") == "Enter keep · Esc leave"
    assert isolated("^O") == "^O"
    assert not is_mirrored()
    assert ngettext("{n} entry", "{n} entries", 2) == "{n} entries"


def test_what_is_filled_in_keeps_its_order(arabic):
    """A path or a title stands within Arabic as a whole, and its brackets and slashes do not wander."""
    said = gettext("The picture is in {path}").format(path="/tmp/a (1).svg")
    assert said == "الصورة في \u2068/tmp/a (1).svg\u2069"
    assert is_mirrored()


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("اضغط Enter للحفظ", ["Enter"]),
        ("^S حفظ · Esc رجوع", ["^S", "Esc"]),
        ("تجمع: (gold OR oil) Mali.", ["(gold OR oil) Mali"]),
        ("وكذلك <300 و100..300.", ["<300", "100..300"]),
        ("اكتبه هكذا 2026-11-20.", ["2026-11-20"]),
        ("هنا · A-Z و0-9 هناك", ["A-Z", "0-9"]),
        ("صورة (SVG).", ["(SVG)"]),
        ("تبيّن الصيغة: .csv .md.", [".csv .md"]),
        ("المادة 12 من 30.", []),
        ("ليس في Wikidata: اكتب Q8442.", ["Wikidata", "Q8442"]),
        ("ومثلها «gender:» و«type:».", ["gender:", "type:"]),
        ("كيانات HTML مثل «&quot;».", ["HTML", "&quot;"]),
        ("أو auto (ما يناسب الطرفية) أو ink.", ["auto", "ink"]),
        ("ما يناسب (الطرفية و auto) أو ink.", ["auto", "ink"]),
        ("الأمر pip (ولغيره (uv)) أو (make run).", ["pip", "(uv)", "(make run)"]),
        ('اكتب قارب NEAR/5 "نهر كبير".', ["NEAR/5"]),
    ],
)
def test_names_and_keys_in_latin_letters_keep_their_order(sentence, apart):
    """Runs of Latin letters, of comparisons and of days are isolated; numbers and the punctuation of the sentence are not."""
    spoken = Spoken()
    spoken.language = Language.ARABIC
    found = [part.partition("\u2069")[0] for part in spoken.said(sentence).split("\u2066")[1:]]
    assert found == apart


def test_a_sentence_without_arabic_is_shown_in_english(arabic):
    """What the catalogue lacks is said as the code has it."""
    assert gettext("No such sentence, ever").strip("\u2066\u2069") == "No such sentence, ever"


def test_nothing_but_texts_with_an_order_of_their_own_runs_as_arabic_does(arabic):
    """A part that is made of isolated parts alone runs from the right; with letters of its own it runs as these do."""
    inner = as_one("warraq")
    assert as_one(inner) == f"\u2067{inner}\u2069"
    assert as_one(f"{inner} file") == f"\u2068{inner} file\u2069"
    assert plain(as_one(inner)) == "warraq"


def test_what_is_isolated_twice_is_no_letter_of_the_text_around_it(arabic):
    """A list of parts that hold parts of their own runs from the right, too."""
    inner = as_one(f"نهر {as_one('warraq')}")
    assert as_one(inner) == f"\u2067{inner}\u2069"


def test_a_list_runs_as_arabic_does_where_it_fills_a_field(arabic):
    """The field takes its direction from what stands in it, and a list has no letters outside of its parts."""
    assert enumerated(("نهر", "warraq")) == "\u2067\u2068نهر\u2069، \u2068warraq\u2069\u2069"
    assert enumerated(()) == ""
