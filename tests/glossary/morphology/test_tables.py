import re

from corpus.arabic.normalise import bare
from glossary.morphology.english.expressions import load_expressions
from glossary.morphology.grammar.buckwalter import from_arabic
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.supplement import supplement_stems
from glossary.morphology.tables import table

_TAGS = frozenset(
    ["NOUN", "VERB", "ADJ", "ADV", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART", "PROPN", "NUM", "AUX", "INTJ", "X"]
)
_ARABIC = re.compile("[\u0600-\u06ff .'-]+")


def _is_sound(row: dict[str, str]) -> bool:
    english = row["gloss"] != "" and row["gloss"] == row["gloss"].strip()
    spelt = not row["vocalised"] or "/" in row["vocalised"] or bare(row["vocalised"]) == bare(row["form"])
    return bool(_ARABIC.fullmatch(row["form"])) and row["pos"] in _TAGS and english and spelt


def test_the_rows_of_the_supplement_are_sound() -> None:
    """Each row has a form in Arabic letters, a UD tag, English, and a vocalised form that is the form with marks."""
    assert [row for row in table("supplement.tsv") if not _is_sound(row)] == []


def test_no_form_stands_twice_in_the_supplement() -> None:
    """A form has one row for a part of speech and a vocalisation."""
    keys = [(row["form"], row["pos"], row["inflection"], row["vocalised"]) for row in table("supplement.tsv")]

    assert len(keys) == len(set(keys))


def test_the_supplement_is_large_enough() -> None:
    """There are at least 600 words and names of our own."""
    assert len(list(table("supplement.tsv"))) >= 600


def test_every_word_of_the_supplement_is_found_in_the_lexicon(lexicon: Lexicon) -> None:
    """Each form is read with its own gloss among the readings."""
    lost = [
        row["form"]
        for row in table("supplement.tsv")
        if not any(row["gloss"] == each.gloss for each in lexicon.analyse(row["form"]))
    ]

    assert lost == []


def test_expressions_have_several_words() -> None:
    """An expression of one word would be a word."""
    assert [each.words for each in load_expressions() if len(each.words) < 2] == []


def test_stems_are_in_transliteration() -> None:
    """The stems of the supplement are as the lexicon's own."""
    assert [form for form, stem in supplement_stems() if not (form + stem.vocalised).isascii()] == []


def test_revisions_speak_of_lemmas_of_the_lexicon(lexicon: Lexicon) -> None:
    """A revision of a lemma that the lexicon lacks would never be seen."""
    from glossary.morphology.lexicon.datafiles import file_text, lexicon_folder

    known = set(re.findall(r"^;; (\S+)", file_text(lexicon_folder(), "dictStems"), re.MULTILINE))

    assert [row["id"] for row in table("revisions.tsv") if row["id"] not in known] == []


def test_contexts_speak_of_forms_the_lexicon_reads_so(lexicon: Lexicon) -> None:
    """Each row of the table of contexts wants a lemma that the form can have."""
    strange = [row["form"] for row in table("contexts.tsv") if row["id"] not in lexicon.lemmas(row["form"])]

    assert strange == []
    assert [row for row in table("contexts.tsv") if not from_arabic(row["form"]).isascii()] == []
