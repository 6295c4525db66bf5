import json
from collections.abc import Iterator

import pytest

from glossary.errors import TranslationFailed
from glossary.translate.asking.chat import endpoint
from glossary.translate.port import Passage, Wording, translated
from tests.glossary.translate.opened import opened
from tests.glossary.translate.shapes import made
from tests.glossary.translate.stub import Stub, running

TEXT = "عقد المجلس اجتماعا طارئا."


@pytest.fixture(scope="module")
def server() -> Iterator[Stub]:
    with running() as stub:
        yield stub


@pytest.fixture(autouse=True)
def _fresh(server: Stub) -> None:
    server.forget()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:11434", "http://127.0.0.1:11434/v1/chat/completions"),
        ("http://127.0.0.1:11434/", "http://127.0.0.1:11434/v1/chat/completions"),
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://127.0.0.1:8080/v1/chat/completions/", "http://127.0.0.1:8080/v1/chat/completions"),
        ("https://router.example/api/v1/", "https://router.example/api/v1/chat/completions"),
        ("https://example.org/openai", "https://example.org/openai/chat/completions"),
        ("http://[::1]:8000", "http://[::1]:8000/v1/chat/completions"),
    ],
)
def test_where_a_chat_goes(url: str, expected: str) -> None:
    """An address is taken with or without the version and the path of the chat."""
    assert endpoint(url) == expected


def test_what_is_sent(server: Stub) -> None:
    """A chat has the model, no chance in its answer, no stream, and of the terms those of the passage."""
    engine = opened("chat", server)
    terms = (Wording("المجلس", "the council"),)
    found = {each.place: each.english for each in engine.answers([Passage(TEXT, terms), Passage("سطر\nسطر ثان")])}
    engine.close()
    assert found == {0: made(TEXT), 1: f"{made('سطر')[:-1]}\n{made('سطر ثان')[1:]}"}
    first, second = sorted(server.asked, key=lambda asked: TEXT not in json.dumps(asked, ensure_ascii=False))
    assert {name: first[name] for name in ("model", "temperature", "stream")} == {
        "model": "tiny",
        "temperature": 0,
        "stream": False,
    }
    assert "المجلس = the council" in first["messages"][0]["content"]
    assert "the council" not in second["messages"][0]["content"]


def choice(content: object, ended: str = "stop", **message: object) -> dict[str, object]:
    return {"choices": [{"finish_reason": ended, "message": {"content": content, **message}}]}


SHAPES = [
    (choice("A text."), "A text."),
    (choice([{"type": "text", "text": "A "}, {"type": "text", "text": "text."}]), "A text."),
    (choice("<think>so</think>A text.", reasoning_content="so"), "A text."),
    (choice("Half a te", "length"), "cut"),
    (choice("", "content_filter"), "refused"),
    (choice(None, refusal="I will not."), "refused"),
    (choice(None), "empty"),
    (choice("   "), "empty"),
    (choice("<think>only"), "cut"),
    (choice("هذا نص عربي"), "echo"),
    ({"choices": []}, "answer"),
    ({"object": "list"}, "answer"),
    ([], "answer"),
]


def test_what_a_model_may_answer(server: Stub) -> None:
    """Half an answer, a refusal and an answer of another shape are failures, each of its kind; parts are put together."""
    engine = opened("chat", server, "report")
    found = []
    for report, _ in SHAPES:
        server.reports = report
        try:
            found.append(translated(engine, TEXT))
        except TranslationFailed as failed:
            found.append(failed.kind)
    engine.close()
    assert found == [expected for _, expected in SHAPES]


def test_a_model_that_takes_less(server: Stub) -> None:
    """A model that refuses a temperature or a message of the system is asked without, from then on at once."""
    engine = opened("chat", server, "warm")
    assert [translated(engine, TEXT) for _ in range(2)] == [made(TEXT)] * 2
    engine.close()
    asked = [("temperature" in asked, [each["role"] for each in asked["messages"]]) for asked in server.asked]
    assert asked == [(True, ["system", "user"]), (False, ["system", "user"]), (False, ["user"]), (False, ["user"])]
    assert server.asked[-1]["messages"][0]["content"].startswith("You translate Arabic articles")
