"""`warraq explain`: everything that is known of a word."""

from tests.glossary.dictionaries.written import dictd

READING = (
    "vocalised lemma root pos proclitics stem enclitics gloss features text source romanised lemma_romanised pattern "
    "plural_pattern case"
)


def test_explain(warraq):
    """`explain --json` has every reading of a word with what can be said of it, and the words of its root."""
    words = warraq("explain", "وبكتابهم", "--json").json["words"]
    assert [word["surface"] for word in words] == ["وبكتابهم"]
    assert " ".join(words[0]) == "surface gloss source confidence close readings nearest family entries"
    first = words[0]["readings"][0]
    assert set(READING.split()) <= set(first)
    assert (first["text"], first["romanised"]) == ("and with their book", "wa-bi-kitābihim")
    assert first["pattern"] == {"wazn": "فِعال", "form": "", "kind": ""}
    assert first["case"] == "genitive"
    assert "مَكْتَب" in [each["lemma"] for each in words[0]["family"]]


def test_the_romanisation_is_chosen(warraq):
    """The option names the scheme; one that there is not is refused."""
    options = ("explain", "المدرسة", "--json", "--romanisation")
    said = {
        scheme: warraq(*options, scheme).json["words"][0]["readings"][0]["romanised"] for scheme in ("din", "ijmes")
    }
    assert said == {"din": "al-madrasa", "ijmes": "al-madrasa"}
    assert warraq(*options, "wade").code == 2


def test_words_are_printed_for_a_person(warraq):
    """Without --json each word comes with its readings, parts, root and kin."""
    printed = warraq("explain", "المديرون").text
    assert "the directors" in printed
    assert "al-mudīrūna" in printed
    assert "form IV active participle" in printed
    assert "same root" in printed


def test_an_unknown_word_has_neighbours(warraq):
    """Where nothing is known the exit code is 1, and words spelt nearly so are named."""
    answer = warraq("explain", "الجمهظرية", "--json")
    assert answer.code == 1
    assert "الجمهورية" in [near["word"] for near in answer.json["words"][0]["nearest"]]


def test_the_users_dictionaries_are_asked(warraq, tmp_path):
    """What they say of a word stands below its readings, with the dictionary's name and licence."""
    path = dictd(tmp_path / "e", [("كتاب", "n. a book; 2. a letter")])
    warraq("dict", "add", path, "--name", "Field words", "--licence", "CC0")
    printed = warraq("explain", "وبكتابهم").text
    entry = warraq("explain", "وبكتابهم", "--json").json["words"][0]["entries"][0]

    assert "Field words:" in printed
    assert "a book" in printed
    assert "licence: CC0" in printed
    assert (entry["dictionary"], entry["headword"], entry["licence"]) == ("Field words", "كتاب", "CC0")
    assert "a book" in entry["definition"]


def test_latin_words_are_not_explained(warraq):
    """What is no Arabic word is no word to explain."""
    answer = warraq("explain", "hello")
    assert answer.code == 1
    assert "no Arabic word" in answer.said
