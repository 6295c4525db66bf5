"""The topics in Arabic, beside the English ones."""

import re
from collections import Counter
from pathlib import Path

import pytest

import tui.help.topics as topics_module
from glossary.terminology import Stage, Status
from tui.help.prose import Kind, parts_of
from tui.help.subjects import subject_of
from tui.help.topics import NAMES, load_topic, spoken_topic
from tui.language.spoken import SPOKEN
from tui.screens.help.asking import guides
from tui.screens.help.contents import TopicOffered, fitting
from tui.screens.help.guide import guide_lines
from tui.settings.model import Language
from tui.settings.table import SETTINGS
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import text_width

FOLDER = Path(topics_module.__file__).with_name("topics")
SET_OFF = re.compile("`([^`]+)`")
COMMAND = re.compile(r"\{[a-z]+\.[a-z-]+\}")
LATIN = re.compile("[A-Za-z]+")
NUMBER = re.compile(r"\b\d+\b", re.ASCII)
PROPER = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[A-Za-z]+\b", re.ASCII)
"""Names of formats and programs, by two capitals in them."""


def written(language, name):
    """The text of a topic as it is written, in one language."""
    return (FOLDER / language / f"{name}.txt").read_text(encoding="utf-8")


def typed_of(text):
    """What is to be typed in the examples of a text, line by line, without what stands beside it."""
    lines = [line for kind, said in parts_of(text) if kind is Kind.CODE for line in said.splitlines()]
    return [found[1] if (found := re.fullmatch(r"(.*\S) {2,}\S.*", line)) else line for line in lines]


def prose_of(text):
    """The running text of a topic, without commands, names and examples that are set off."""
    parts = [said for kind, said in parts_of(text) if kind is not Kind.CODE]
    return COMMAND.sub("", SET_OFF.sub("", "\n".join(parts)))


@pytest.mark.parametrize("name", NAMES)
def test_a_topic_has_the_same_parts_in_both_languages(name):
    """Paragraph by paragraph both languages tell the same keys, commands, settings and figures, and the same is typed."""
    english, arabic = written("en", name), written("ar", name)
    assert [kind for kind, _ in parts_of(arabic)] == [kind for kind, _ in parts_of(english)]
    assert typed_of(arabic) == typed_of(english)
    for (_, mine), (kind, yours) in zip(parts_of(arabic), parts_of(english), strict=True):
        for pattern in (COMMAND, SET_OFF) if kind is not Kind.CODE else ():
            assert Counter(pattern.findall(mine)) == Counter(pattern.findall(yours)), yours
        assert Counter(NUMBER.findall(mine)) == Counter(NUMBER.findall(yours)), yours


@pytest.mark.parametrize("name", NAMES)
def test_names_in_latin_letters_are_the_same(name):
    """What stands in Latin letters in the Arabic stands in the English, too, and no name of a format is left out."""
    english, arabic = prose_of(written("en", name)), prose_of(written("ar", name))
    assert set(LATIN.findall(arabic)) - set(LATIN.findall(english)) == set()
    assert set(PROPER.findall(english)) - set(PROPER.findall(arabic)) == set()


@pytest.mark.parametrize("name", NAMES)
def test_the_arabic_is_arabic(name):
    """Title, headings and sentences are Arabic, with Arabic punctuation; options and addresses are set off."""
    text = written("ar", name)
    said = [said for kind, said in parts_of(text) if kind is not Kind.CODE and said != "%settings%"]
    assert [each for each in said if not re.search("[\u0621-\u064a]{2}", each)] == []
    assert re.findall("[\u0621-\u0652`}][,;?]", "\n".join(said)) == []
    assert re.findall(r"--|[~^=]", prose_of(text)) == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [45, 67, 95])
@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_guide_fits(name, width, language):
    """Whatever the width and the language, no line of a guide is longer, examples included, and none is torn."""
    SPOKEN.speak(Language(language))
    try:
        setter = Typesetter()
        lines = list(guide_lines(spoken_topic(name).text, width, setter))
        for line in lines:
            cells = text_width(setter, line.text) + (line.room if line.example else 0)
            assert cells <= width, line
            assert text_width(setter, line.example) <= max(line.room, 0), line
            assert len(re.findall("[\u2066-\u2068]", line.text)) == line.text.count("\u2069"), line
    finally:
        SPOKEN.speak(Language.ENGLISH)


def test_nothing_of_a_guide_is_lost(arabic):
    """However narrow a guide is, all its words are there, those of its examples, too."""
    for name in NAMES:
        text = spoken_topic(name).text
        lines = guide_lines(text, 45, Typesetter())
        shown = re.sub("[\u2066-\u2069•]", "", " ".join(f"{line.example} {line.text}" for line in lines))
        told = "\n".join(said for kind, said in parts_of(text) if kind is not Kind.TITLE).replace("`", "")
        assert Counter("".join(shown.split())) == Counter("".join(told.split()))


def test_the_language_that_is_spoken_is_shown(arabic):
    """A guide is Arabic where Arabic is spoken, the meanings and defaults of settings in it, too."""
    topic = spoken_topic("settings")
    assert topic.title == "الإعدادات"
    assert "`text_width`: أقصى" in topic.text
    assert "المعتاد: `paper`" in topic.text
    assert "المعتاد: `names english arabic`، وفي الواجهة العربية `english arabic names`." in topic.text
    assert [each.name for each in SETTINGS if f"* `{each.name}`: " not in topic.text] == []
    assert "(بلا مفتاح)" in spoken_topic("reading", lambda _: ()).text


def test_all_that_an_entry_can_be_is_told(arabic):
    """The guide to the glossary names how far entries and terms can have come, in words that stand in lists and forms."""
    said = [*Stage, *Status]
    english, spoken = load_topic("glossary").text, spoken_topic("glossary").text
    assert [each for each in said if each not in english or SPOKEN.catalogue.gettext(each) not in spoken] == []


def test_a_guide_without_arabic_is_shown_in_english(arabic, monkeypatch, tmp_path):
    """A guide that nobody translated yet is shown as it is."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "backup.txt").write_text(written("en", "backup"), encoding="utf-8")
    monkeypatch.setattr(topics_module, "_FOLDER", tmp_path)
    assert spoken_topic("backup").text == load_topic("backup").text


def test_the_command_line_is_english(arabic):
    """`warraq help` prints English whatever the interface speaks, keys and settings in it, too."""
    for name in NAMES:
        subject = subject_of(name)
        assert not re.search("[\u0621-\u064a]", subject.title)
        assert "المعتاد" not in subject.text
    assert "(no key)" in subject_of("reading", lambda _: ()).text


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("الانابيب", "plain"),
        ("الطَّرَفِيّات", "terminals"),
        ("قاعده البيانات لا تفتح", "trouble"),
        ("screen readers", "plain"),
        ("feeds.opml", "feeds"),
        ("--on-duplicate", "import"),
        ("^P", "keys"),
    ],
)
def test_a_guide_is_found_in_either_language(arabic, words, name):
    """Words of a guide find it however their hamzas and vowel signs are written, and so do English words, keys, commands."""
    found = list(fitting([guides()], words))
    assert name in [each.name for each in found if isinstance(each, TopicOffered)]
    assert len(found) < len(NAMES)
