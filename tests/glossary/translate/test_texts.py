import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.translate.engines import ENGINES, Engine, engine_of
from glossary.translate.texts import Unusable, requests_of, texts_of

LIBRE = engine_of("libretranslate")
CHAT = engine_of("chat")
LOCAL = engine_of("local")
assert LIBRE is not None
assert CHAT is not None
assert LOCAL is not None

TEXT = "سطر أول. وبعده.\r\n\r\n2025 – 2026\n  سطر ثان\n***"


def test_lines_pieces_and_numbers() -> None:
    """An engine of lines gets each line that has letters, one of sentences each sentence, a model the whole passage."""
    assert texts_of(TEXT, LIBRE).asked == ["سطر أول. وبعده.", "سطر ثان"]
    assert texts_of(TEXT, LOCAL).asked == ["سطر أول.", "وبعده.", "سطر ثان"]
    assert texts_of(TEXT, CHAT).asked == [TEXT]
    assert texts_of(" \n ", LIBRE).asked == texts_of("", CHAT).asked == []


def test_requests_are_counted_as_they_are_sent() -> None:
    """A passage counts as many requests as texts are asked for, and at least one."""
    assert [requests_of(TEXT, engine) for engine in (LIBRE, LOCAL, CHAT)] == [2, 3, 1]
    assert requests_of("", CHAT) == 1


def test_english_has_the_lines_of_the_arabic() -> None:
    """Answers stand where their texts stood; blank lines, numbers and rules between them stay."""
    assert texts_of(TEXT, LIBRE).english(["One. Two.", "Three"]) == "One. Two.\n\n2025 – 2026\nThree\n***"
    assert texts_of(TEXT, LOCAL).english(["One.", "Two.", "Three"]) == "One. Two.\n\n2025 – 2026\nThree\n***"
    assert texts_of(TEXT, CHAT).english(["One. Two.\n\n2025\nThree\n***"]) == "One. Two.\n\n2025\nThree\n***"


def test_halves_of_characters_are_not_sent() -> None:
    """A text with half a character, which no encoding can write, is sent with a mark in its place, in every engine."""
    assert {tuple(texts_of("نص \ud800 ثان", engine).asked) for engine in ENGINES} == {("نص \ufffd ثان",)}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("two\nlines\r\nof it", "two lines of it"),
        ("a \x1b[31mred\x07 word", "a [31mred word"),
        ("a \N{RIGHT-TO-LEFT OVERRIDE}b\N{POP DIRECTIONAL FORMATTING} c", "a b c"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}text\N{NO-BREAK SPACE}here", "text here"),
        ("lone \ud800 half", "lone half"),
        ("the word كتاب means book", "the word كتاب means book"),
        ("na\N{COMBINING DIAERESIS}ive \N{FAMILY}", "na\N{COMBINING DIAERESIS}ive \N{FAMILY}"),
    ],
)
def test_what_steers_a_terminal_is_gone(answer: str, expected: str) -> None:
    """Control characters, controls of direction and halves of characters never reach the page or the database."""
    assert texts_of("نص", LIBRE).english([answer]) == expected


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        (["عقد المجلس the council اجتماعا"], "echo"),
        (["نص"], "echo"),
        (["ﻧﺺ"], "echo"),
        (["政府宣布了新的计划。"], "language"),
        (["Правительство объявило the plan."], "language"),
        ([" \N{RIGHT-TO-LEFT MARK}\n"], "empty"),
        ([None], "empty"),
        ([{"text": "x"}], "empty"),
        (["x" * 3000], "answer"),
        ([], "answer"),
        (["one", "two"], "answer"),
        ("text", "answer"),
        (None, "answer"),
    ],
)
def test_what_is_no_english(answers: object, kind: str) -> None:
    """Arabic, nothing, far too much, and answers to other texts are failures, each of its kind."""
    with pytest.raises(Unusable) as caught:
        texts_of("نص", LIBRE).english(answers)
    assert caught.value.kind == kind


def test_what_is_no_arabic_may_stay_as_it_is() -> None:
    """A quotation in a third script, which an engine gives back, is no failure; figures and a name beside English are none either."""
    assert texts_of("Он сказал", LIBRE).english(["Он сказал"]) == "Он сказал"
    assert texts_of("العدد ٣٥", LIBRE).english(["35"]) == "35"
    assert texts_of("مجلة", LIBRE).english(["the magazine 政府"]) == "the magazine 政府"


@given(text=st.text(alphabet="اب َ،.؟ \n\t2x", max_size=400), engine=st.sampled_from(ENGINES))
def test_every_letter_is_asked_for_once(text: str, engine: Engine) -> None:
    """Whatever the passage and the engine, the texts hold its letters in order, none too long, and there is a place for every answer."""
    texts = texts_of(text, engine)
    letters = [sign for sign in text if sign.isalpha()]
    assert [sign for piece in texts.asked for sign in piece if sign.isalpha()] == letters
    assert all(engine.measure(piece) <= engine.limit for piece in texts.asked)
    made = texts.english([f"w{place}" for place, _ in enumerate(texts.asked)])
    assert [word for word in made.split() if word[0] == "w"] == [f"w{place}" for place, _ in enumerate(texts.asked)]
