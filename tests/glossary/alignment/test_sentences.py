import doctest

import pytest

from glossary.alignment import english_sentences as splitting
from glossary.alignment import sentences as bringing
from glossary.alignment.english_sentences import english_sentences
from glossary.alignment.sentences import Mark, aligned_sentences, bead_at

ARABIC = "وصل الوفد إلى باماكو يوم ٣ مايو. وغادر بعد ذلك بقليل. ثم عاد القائد زيدون إلى نواكشوط."
ENGLISH = (
    "The delegation came to Bamako on May 3. It left soon afterwards. The leader Zaydun then went back to Nouakchott."
)


def texts(beads, arabic=ARABIC, english=ENGLISH):
    return [
        (arabic[each.arabic.start : each.arabic.end], english[each.english.start : each.english.end]) for each in beads
    ]


@pytest.mark.parametrize("module", [splitting, bringing])
def test_the_examples_hold(module):
    """What the docstrings show is so."""
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Ba met Dr. J. F. Diop of the U.S. Army. He left.", 2),
        ("He lives in the U.S. The house is big.", 2),
        ("It came at 5 p.m. on Jan. 3. It was 4.2 kilometres, No. 5 of 10.", 2),
        ("He said no. Nobody heard.", 2),
        ("“Is it?” he asked. “It is!” She left…", 3),
        ("Well … it was long. And then... it ended.", 2),
        ("1. The first one. Then\nanother", 3),
        ("Sold to Oil Co. of Texas. Nobody e.g. Mr. Ba knew.", 2),
        ("", 0),
        ("  \n ", 0),
        ("no end", 1),
    ],
)
def test_english_sentences(text, count):
    """Abbreviations, initials, decimals, pauses and questions inside a sentence do not end it."""
    spans = english_sentences(text)
    assert len(spans) == count, [text[each.start : each.end] for each in spans]
    assert (
        "".join(text[each.start : each.end] for each in spans).split()
        == "".join(text[each.start : each.end] for each in spans).split()
    )
    assert sum(len("".join(text[each.start : each.end].split())) for each in spans) == len("".join(text.split()))


def test_sentences_stand_for_sentences():
    """Each sentence has its own, in order; the beads hold both texts but the white space between."""
    assert texts(aligned_sentences(ARABIC, ENGLISH)) == [
        ("وصل الوفد إلى باماكو يوم ٣ مايو.", "The delegation came to Bamako on May 3."),
        ("وغادر بعد ذلك بقليل.", "It left soon afterwards."),
        ("ثم عاد القائد زيدون إلى نواكشوط.", "The leader Zaydun then went back to Nouakchott."),
    ]


def test_one_long_sentence_has_two():
    """An Arabic sentence joined by commas has two or three English ones."""
    english = ENGLISH.replace("Bamako on", "Bamako. This was on")
    beads = aligned_sentences(ARABIC, english)
    assert [each[1].count(".") for each in texts(beads, english=english)] == [2, 1, 1]


def test_where_nothing_is_sure_all_is_one():
    """Sentences that cannot be told apart are one bead, as is a text of one sentence."""
    arabic = "جاء زيد إلى البيت. عاد زيد إلى السوق."
    assert len(aligned_sentences(arabic, "He came in. He saw the house. He went out.")) == 1
    assert len(aligned_sentences("جملة واحدة طويلة", ENGLISH)) == 1
    assert len(aligned_sentences("جاء. " * 301, "He came. " * 301)) == 1
    assert aligned_sentences("", ENGLISH) == aligned_sentences(ARABIC, " \n") == ()


def test_marks_tell_what_lengths_do_not():
    """A name that both have, or a word with its sense, settles where a sentence belongs."""
    arabic = "حضر زيدون مساء اليوم. غاب سالم صباح اليوم. نام طويلا."
    english = "Zaydun was there. Salem was missing. That was this morning. He slept long."
    unsure = aligned_sentences(arabic, english)
    marks = (Mark(4, 9, frozenset({"zaydun"})), Mark(26, 30, frozenset({"salem"})))
    hints = (
        Mark(10, 14, frozenset({"evening", "there"}), is_sure=False),
        Mark(43, 46, frozenset({"sleep", "slept"}), is_sure=False),
    )
    found = texts(aligned_sentences(arabic, english, (*marks, *hints)), arabic, english)
    assert texts(unsure, arabic, english) != found
    assert found == [
        ("حضر زيدون مساء اليوم.", "Zaydun was there."),
        ("غاب سالم صباح اليوم.", "Salem was missing. That was this morning."),
        ("نام طويلا.", "He slept long."),
    ]


def test_the_bead_of_an_offset():
    """Between two sentences it is that of the first; before all of them that of the first one."""
    beads = aligned_sentences(ARABIC, ENGLISH)
    end = beads[0].arabic.end
    assert [bead_at(beads, place) for place in (0, end, end + 1, 10_000)] == [beads[0], beads[0], beads[1], beads[2]]
    assert bead_at((), 0) is None
