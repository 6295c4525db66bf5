"""The Arabic catalogue has every sentence of the interface, and the program reads what translators wrote."""

import gettext
import re

import pytest

from tui.language.collecting.catalogue import catalogue_file, compiled, load_catalogue, missing, renewed, take_over
from tui.language.collecting.sentences import NotCollected, sentences, sentences_of
from tui.language.spoken import DOMAIN, LOCALES

FIELD = re.compile(r"\{(\w*)[^}]*\}")


@pytest.fixture(scope="module")
def catalogue():
    """The Arabic catalogue."""
    return load_catalogue("ar")


@pytest.fixture(scope="module")
def messages(catalogue):
    """Its messages."""
    return [message for message in catalogue if message.id]


@pytest.fixture(scope="module")
def every():
    """Every sentence of the interface."""
    return list(sentences())


def forms_of(message):
    """The translations of a message: one, or one for each kind of number."""
    return message.string if isinstance(message.string, tuple | list) else (message.string,)


def test_every_sentence_is_translated(catalogue, messages, every):
    """`make catalogue` was run, and no sentence of the code is without its Arabic."""
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in messages}
    assert sorted({each.one for each in every} - known) == []
    assert [message.id for message in missing(catalogue) if message.id] == []


def test_nothing_else_is_in_the_catalogue(catalogue, messages, every):
    """A sentence that is gone from the code is gone from the catalogue, and nothing in it is doubtful."""
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in messages}
    assert sorted(known - {each.one for each in every}) == []
    assert [message.id for message in messages if message.fuzzy] == []
    assert list(catalogue.obsolete) == []


def test_a_translation_has_the_fields_of_its_sentence(messages):
    """What is filled into the English is filled into the Arabic; of none, one and two the number itself may be left out."""
    assert [message.id for message in messages if not all(has_its_fields(message))] == []


def has_its_fields(message):
    """Whether each translation of a message has its fields."""
    texts = message.id if isinstance(message.id, tuple | list) else (message.id,)
    wanted = set(FIELD.findall(texts[-1]))
    for number, form in enumerate(filter(None, forms_of(message))):
        left_out = {"n"} if len(texts) > 1 and number < 3 else set()
        yield wanted - left_out <= set(FIELD.findall(form)) <= wanted


def test_a_translation_is_arabic_and_has_arabic_punctuation(messages):
    """No translation has a comma, a semicolon or a question mark of English behind an Arabic letter."""
    wrong = re.compile("[\u0621-\u064a][\u064b-\u0652]?[,;?]")
    assert [form for message in messages for form in forms_of(message) if wrong.search(form)] == []


def test_no_sentence_has_a_letter_for_a_key(every):
    """Keys are filled in as they are now: a letter or a sign in a sentence would stay when its command gets another key."""
    key = re.compile(r"(?:^|· )\^?[A-Za-z/]: |\([a-z]\)|\bpress \S and ")
    assert key.search("a: add it")
    assert [each.one for each in every if key.search(each.one)] == []


def test_the_program_reads_what_translators_wrote(catalogue):
    """The compiled catalogue beside the other one is made of it."""
    assert catalogue_file("ar", "mo").read_bytes() == compiled(catalogue), "run make catalogue"


@pytest.mark.parametrize(
    ("number", "told"), [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (103, 3)]
)
def test_numbers_have_the_forms_of_arabic(number, told, catalogue):
    """A noun behind its number has one of six forms: for none, one, two, 3 to 10, 11 to 99, a hundred."""
    message = catalogue.get("{n} entry")
    arabic = gettext.translation(DOMAIN, LOCALES, ["ar"])
    assert arabic.ngettext("{n} entry", "{n} entries", number) == message.string[told]


def test_sentences_are_found_where_they_stand():
    """Calls, tables of commands and counted nouns are collected; names and signs are not."""
    code = """
said = _("Kept {title}.") if kept else gettext("Nothing " "kept.")
Command("a.b", ("f2",), "Open", "Open it.", bar=True)
counted(n, "entry", "entries"); counted(n, "day"); ngettext("{n} is", "{n} are", n); marked("·")
"""
    found = [(each.one, each.many) for each in sentences_of("tui/some.py", code)]
    assert sorted(found) == [
        ("Kept {title}.", ""),
        ("Nothing kept.", ""),
        ("Open", ""),
        ("Open it.", ""),
        ("{n} day", "{n} days"),
        ("{n} entry", "{n} entries"),
        ("{n} is", "{n} are"),
    ]


def test_a_sentence_put_together_before_it_is_translated_is_refused():
    """An f-string within `_()` would never be found in a catalogue."""
    with pytest.raises(NotCollected, match=r"tui/some\.py:1"):
        list(sentences_of("tui/some.py", '_(f"Kept {title}.")'))


def test_translations_survive_and_others_are_taken_over(catalogue, every):
    """A renewed catalogue keeps its Arabic, drops what the code no longer says and takes what a translator gives back."""
    found = [each for each in every if each.one == "Library"]
    new = renewed(catalogue, [*found, found[0]._replace(one="A sentence of tomorrow.")])
    assert {message.id for message in new if message.id} == {"Library", "A sentence of tomorrow."}
    assert new.get("Library").string == catalogue.get("Library").string
    more = missing(new)
    assert [message.id for message in more if message.id] == ["A sentence of tomorrow."]
    more.get("A sentence of tomorrow.").string = "غدًا."
    assert take_over(new, more) == 1
    assert new.get("A sentence of tomorrow.").string == "غدًا."
