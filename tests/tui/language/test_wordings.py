"""Sentences that are made below the screens are told in the language that is spoken."""

import io
import re

import pytest

from corpus.errors import NotFetched, UnclearSearch, UnreadableSource
from corpus.ingest.formats.opml import outlines
from corpus.search.parsing import parsed
from corpus.worded import Worded, either, system_reason, worded, worded_number
from glossary.errors import UnreadableFile
from glossary.exchange.xml.entries import Entries
from glossary.translate.failures import KINDS, detail_of, sentence
from tui.language.spoken import plain
from tui.language.wordings import spoken


def test_english_is_told_as_it_was_made():
    """Where English is spoken a sentence is what it is for everybody else, whatever it stands in."""
    said = worded("{name} holds no article.", name="a.txt")
    assert spoken(said) == said
    assert spoken(UnreadableSource(said)) == said


def test_an_error_is_told_by_its_template(arabic):
    """The template is looked up, and what stands in its fields keeps its order."""
    error = NotFetched(worded("{name} holds no article.", name="a.txt"), status=404)
    assert spoken(error) == "لا مقال في \u2068a.txt\u2069."


def test_a_sentence_within_a_sentence_is_told_too(arabic):
    """Why something failed is in the language of the rest, down to what the system said."""
    reason = system_reason(OSError(13, "Permission denied"))
    said = worded("{path} cannot be read: {reason}.", path=worded("Standard input"), reason=reason)
    assert plain(spoken(said)) == "تعذّرت قراءة الدخل القياسي: الإذن مرفوض."


def test_texts_of_which_one_is_meant_are_told_too(arabic):
    """What stands between them is no English word."""
    with pytest.raises(UnclearSearch) as told:
        parsed("read:maybe")
    assert plain(spoken(told.value)).endswith("اكتب yes أو no.")
    assert plain(spoken(either(["“a”", "“b”", "“c”"]))) == "“a” أو “b” أو “c”"
    assert either(["a", "b", "c"]) == "a or b or c"
    assert either(()) == ""


def test_a_sentence_within_a_sentence_runs_as_that_does(arabic):
    """One that is made of fields alone, which tell no direction, runs from the right too."""
    deed = worded("{doing} {status}", doing=worded("marking {what}", what="boat"), status=worded("known"))
    said = spoken(worded("Undone: {deed}.", deed=deed))
    assert said.count("\u2067") == 3
    assert said.index("\u2067") < said.index("boat")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "مدخل واحد"),
        (2, "مدخلين"),
        (5, "5 مداخل"),
        (11, "11 مدخلًا"),
        (1000, "1000 مدخل"),
    ],
)
def test_a_number_has_the_form_of_its_noun(arabic, number, told):
    """What a number counts stands in the form that Arabic wants behind it."""
    deed = worded("adding {what}", what=worded_number(number, "{n:d} entry", "{n:d} entries"))
    assert plain(spoken(worded("Undone: {deed}.", deed=deed))) == f"تم التراجع عن إضافة {told}."


def test_what_has_no_template_stays_as_it_is(arabic):
    """An error of a library and a text of the user are shown as they came."""
    assert spoken(ValueError("line 3, column 7")) == "line 3, column 7"
    assert spoken("{name} holds no article.") == "{name} holds no article."


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_why_an_engine_failed_is_told_whole(arabic, kind):
    """What an engine's own process tells of a failure is a sentence too, with a folder or an address in it."""
    told = {"failure": kind, "template": "there is no folder {path}", "fields": {"path": "/models"}}
    said = sentence("Google", kind, detail_of(told))
    assert isinstance(said, Worded)
    assert plain(spoken(said)) != said
    assert "no folder" not in spoken(said)
    assert ("/models" in spoken(said)) is ("/models" in said)


def told_by_lists(data):
    """What is said of a damaged list of feeds."""
    with pytest.raises(UnreadableSource) as raised:
        outlines(data, "a.opml")
    return [spoken(raised.value)]


def told_by_glossaries(data):
    """What is said of a damaged file of terms."""
    told = []
    try:
        list(Entries(io.BytesIO(data), ("b",), ("a",), lambda line, sentence: told.append(spoken(sentence))))
    except UnreadableFile as error:
        told.append(spoken(error))
    return told


@pytest.mark.parametrize("told", [told_by_lists, told_by_glossaries])
@pytest.mark.parametrize(
    "damaged",
    [
        "<a><b></a>",
        "<a><b>",
        "<a><b>1 < 2</b></a>",
        "<a><b>\1</b></a>",
        "<a><b>&none;</b></a>",
        "<a><b>&#1;</b></a>",
        "<a><b c=d/></a>",
        "<a><b c/></a>",
        '<a><b c="1" c="2"/></a>',
        '<a><b c="1></b></a>',
        "<a><b><![CDATA[1</b></a>",
        "<a><b/></a><a/>",
        "<a><!-- <b/></a>",
        "nothing",
        '<a/><?xml version="1.0"?>',
    ],
)
def test_what_is_wrong_with_xml_is_told_whole(arabic, told, damaged):
    """The parsers of XML speak English; what they say often is said in the language of the rest, whichever parser it is."""
    said = told(damaged.encode())
    assert said
    assert [re.findall(r"(?!XML|entity|OPML|opml)\b[A-Za-z]{2,}", each) for each in said] == [[]] * len(said)
