"""`warraq engine`: choosing, allowing, trying; and keys, which nothing tells."""

import pytest

from tests.glossary.translate.stub import running
from tui.engines.trial import TRIAL

KEY = "S3CRET-0123456789"


@pytest.fixture
def server():
    with running() as stub:
        yield stub


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    """The keyring of whoever runs the tests is left alone."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.delenv("WARRAQ_TRANSLATOR_KEY", raising=False)


def engines(warraq, **environ):
    return {each["name"]: each for each in warraq("engine", "list", "--json", **environ).json["engines"]}


def test_an_engine_is_chosen_tried_and_left(warraq, server):
    """Choosing keeps the name and the address in a file of ours, trying gives the English, and off ends it."""
    listed = warraq("engine", "list")
    assert (listed.code, "No engine is chosen" in listed.said) == (0, True)
    assert warraq("engine", "try").code == 1
    used = warraq("engine", "use", "LibreTranslate")
    assert (used.code, "It still needs: url" in used.said) == (0, True)
    assert warraq("engine", "use", "libretranslate", "--url", server.url("ok"), "--json").json["engine"]["chosen"]
    tried = warraq("engine", "try", "--json").json
    assert (tried["engine"], tried["arabic"]) == ("libretranslate", TRIAL)
    assert tried["english"]
    assert "took" in warraq("engine", "try", "libretranslate").said
    assert server.url("ok") in warraq("engine", "show", "libretranslate").text
    assert not (warraq.folder / "config").exists()
    assert warraq("locate", "--json").json["settings"]["translator"] == {"value": "libretranslate", "from": "chosen"}
    assert warraq("engine", "use", "off", "--json").json == {"engine": None}
    assert not any(each["chosen"] for each in engines(warraq).values())


def test_a_file_is_stronger_than_a_choice(warraq):
    """What the settings file names still holds, and that is said."""
    (warraq.folder / "config" / "warraq").mkdir(parents=True)
    (warraq.folder / "config" / "warraq" / "config.toml").write_text('translator = "mymemory"')
    said = warraq("engine", "use", "google").said
    assert "config.toml says translator = 'mymemory', which is stronger" in said
    assert [name for name, each in engines(warraq).items() if each["chosen"]] == ["mymemory"]


def test_nothing_is_sent_before_it_is_allowed(warraq):
    """A remote engine is asked once it was allowed at its address; another address, and taking it back, ask again."""
    asked = warraq("engine", "try", "google")
    assert (asked.code, "`warraq engine allow google`" in asked.said) == (1, True)
    assert engines(warraq)["google"]["allowed"] is False
    assert warraq("engine", "allow", "google", "--json").json == {
        "allowed": {"name": "google", "host": "translate.google.com"}
    }
    assert engines(warraq)["google"]["allowed"] is True
    assert engines(warraq, WARRAQ_TRANSLATOR="google", WARRAQ_TRANSLATOR_URL="http://b.example")["google"]["host"] == (
        "b.example"
    )
    elsewhere = warraq("engine", "try", WARRAQ_TRANSLATOR="google", WARRAQ_TRANSLATOR_URL="http://b.example/m")
    assert "would send paragraphs to b.example" in elsewhere.said
    assert warraq("engine", "forbid", "google").code == 0
    assert warraq("engine", "forbid", "google").code == 1
    assert engines(warraq)["google"]["allowed"] is False
    assert engines(warraq, WARRAQ_ALLOW_ENGINES="google")["google"]["allowed"] is True
    warraq("engine", "allow", "google")
    for code in (0, 1):
        forbidden = warraq("engine", "forbid", "google", WARRAQ_ALLOW_ENGINES="google")
        assert forbidden.code == code
        assert "WARRAQ_ALLOW_ENGINES still allows google to be sent texts" in forbidden.said
    assert engines(warraq)["google"]["allowed"] is False
    assert warraq("engine", "allow", "libretranslate").code == 1


def test_tables_name_engines(warraq, server):
    """A table gives an engine a name of one's own, its address, model and budget; one of no kind is told."""
    (warraq.folder / "config" / "warraq").mkdir(parents=True)
    path = warraq.folder / "config" / "warraq" / "config.toml"
    table = f'[engines.ollama]\nkind = "chat"\nurl = "{server.url("ok")}"\nmodel = "a-model"\nbudget = 60\n'
    path.write_text(f'translator = "ollama"\n{table}[engines.odd]\nkind = "chad"\n')
    ollama = engines(warraq)["ollama"]
    assert (ollama["kind"], ollama["model"], ollama["budget"], ollama["remote"]) == ("chat", "a-model", 60, False)
    assert warraq("engine", "try", "--json").json["engine"] == "ollama"
    over = warraq("engine", "try")
    assert f"{len(TRIAL)} of the 60 characters" in over.said
    assert "[engines.ollama]" in over.said
    assert "is of no kind there is" in warraq("engine", "show", "odd").said
    assert "is as [engines.ollama] says" in warraq("engine", "use", "ollama", "--model", "gemma3").said
    assert engines(warraq)["ollama"]["model"] == "a-model"
    assert warraq("engine", "show", "olama").said.endswith("did you mean ollama?\n")


@pytest.mark.parametrize(
    ("arguments", "stdin", "code"),
    [
        (("key", "google"), "", 1),
        (("key", "chatgpt"), "", 2),
        (("key", "chatgpt", "-"), "", 2),
        (("key", "chatgpt", "-"), "two\nlines", 2),
        (("key", "chatgpt", "-"), KEY, 1),
        (("key", "chatgpt", "-", "--remove"), "", 2),
        (("use", "off", "--url", "x"), "", 2),
        (("use", "gogle"), "", 1),
        (("use", "libretranslate", "--url", "localhost:5000"), "", 1),
        (("chosse",), "", 2),
    ],
)
def test_what_is_wrong_is_said(warraq, arguments, stdin, code):
    """What cannot be done is one sentence and an exit code, and no key is in it."""
    answer = warraq("engine", *arguments, stdin=stdin)
    assert (answer.code, answer.said.count("\n")) == (code, 1)
    assert KEY not in answer.said


def test_a_key_is_told_nowhere(warraq, server, monkeypatch):
    """A key from the environment reaches its engine and nothing else: no output, no file, also where the server repeats it."""
    monkeypatch.setenv("WARRAQ_KEY_CHAT", KEY)
    said = []

    def run(*arguments):
        answer = warraq(*arguments)
        said.append(answer.text + answer.said)
        return answer

    use = ("engine", "use", "chat", "--model", "a-model", "--url")
    run(*use, server.url("ok"))
    assert run("engine", "try").code == 0
    assert any(KEY in str(headers) for headers in server.headers)
    server.reports = {"error": {"message": f"Incorrect API key provided: {KEY}"}}
    for behaviour in ("key", "report", "html"):
        run(*use, server.url(behaviour))
        assert run("engine", "try").code == 1
    for arguments in ("engine list --json", "engine show chat", "locate --json", "locate", "doctor", "doctor --json"):
        run(*arguments.split())
    assert "key in the environment" in "".join(said)
    assert KEY not in "".join(said)
    written = [path for path in warraq.folder.rglob("*") if path.is_file()]
    assert written
    assert [path for path in written if KEY.encode() in path.read_bytes()] == []
