"""Engines by the user's names for them: what is said of each, who may be sent texts, which key is whose."""

import os

import pytest

from glossary.errors import ConsentNotKept, TranslationFailed, UnknownTranslator
from glossary.translate.guard.keyring import Keyring
from glossary.translate.port import Answer, Passage
from tui.engines.engines import Engines
from tui.settings.chosen_engine import ChosenEngine
from tui.settings.load import load_settings

TABLE = '[engines.mine]\nkind = "chat"\nurl = "https://mine.example/v1"\nmodel = "m"\n'


@pytest.fixture
def engines(tmp_path, monkeypatch):
    """Engines as a settings file and variables say; nobody's keyring is asked."""
    monkeypatch.setattr("glossary.translate.guard.keyring.find_spec", lambda _name: None)
    monkeypatch.delenv("WARRAQ_TRANSLATOR_KEY", raising=False)

    def made(text="", **variables):
        folders = {f"XDG_{name.upper()}_HOME": str(tmp_path / name) for name in ("data", "config", "state")}
        (tmp_path / "config" / "warraq").mkdir(parents=True, exist_ok=True)
        (tmp_path / "config" / "warraq" / "config.toml").write_text(text)
        return Engines(load_settings({}, {**folders, **variables}))

    return made


@pytest.mark.parametrize(
    ("url", "is_remote"),
    [
        ("http://127.0.0.1:5000", False),
        ("http://localhost:5000/translate", False),
        ("http://[::1]:5000", False),
        ("http://127.0.0.1@other.example/", True),
        ("http://127.0.0.1.other.example", True),
        ("http://192.168.0.7:5000", True),
        ("nonsense", True),
        ("ftp://127.0.0.1", True),
        (r"http://other.example\@127.0.0.1", True),
    ],
)
def test_who_is_this_machine(engines, url, is_remote):
    """Only this machine itself needs no word of the user's; a neighbour on the network does."""
    here = engines(f"[engines.libretranslate]\nurl = '{url}'")
    assert here.known("libretranslate").is_remote is is_remote
    assert here.is_allowed(here.known("libretranslate")) is not is_remote


@pytest.mark.parametrize("url", ["nonsense", "http://", r"http://other.example\@127.0.0.1", "http://a b/"])
def test_what_is_no_address_is_not_opened(engines, url):
    """An address that names no host, or not the same one to every program, is refused before anything is sent."""
    here = engines(f'translator = "mine"\n{TABLE}'.replace('"https://mine.example/v1"', f"'{url}'"))
    with pytest.raises(UnknownTranslator, match="is no address"):
        here.open("mine")
    assert "is no address" in here.problem
    with pytest.raises(UnknownTranslator, match="is no address"):
        here.tell("mine", {"url": url})


def test_an_address_is_for_the_engine_it_was_said_of(engines, tmp_path):
    """`translator_url` is for the engine named beside it; where none is, for one that needs an address and has none."""
    url = "https://server.example"
    named = engines(f'translator = "google"\ntranslator_url = "{url}"')
    assert named.known("google").host == "server.example"
    assert named.known("libretranslate").host == ""
    alone = engines(f'translator_url = "{url}"')
    assert alone.known("google").host == "translate.google.com"
    assert alone.known("libretranslate").host == "server.example"
    alone.tell("libretranslate", {"url": "http://localhost:1"})
    assert alone.known("libretranslate").host == "localhost"
    assert (
        engines(TABLE, WARRAQ_TRANSLATOR="mine", WARRAQ_TRANSLATOR_MODEL="other").known("mine").settings.model
        == "other"
    )


def test_a_folder_is_kept_with_its_whole_path(engines, tmp_path, monkeypatch):
    """The folder of a model is of the folder it is told in, and stays so for runs from another."""
    monkeypatch.chdir(tmp_path)
    known = engines()
    known.tell("local", {"folder": "models/a", "model": "m"})
    os.chdir(tmp_path.parent)
    assert (known.known("local").settings.folder, known.known("local").settings.model) == (f"{tmp_path}/models/a", "m")


def test_another_address_is_asked_about_again(engines):
    """Who allowed an engine at one address did not allow it at another."""
    here = engines(TABLE)
    here.allow(here.known("mine"))
    assert here.open("mine").is_allowed
    assert not engines(TABLE.replace("mine.example", "other.example")).open("mine").is_allowed
    assert engines(TABLE.replace("/v1", "/v2")).open("mine").is_allowed
    assert engines(TABLE.replace("/v1", ":443/v1")).open("mine").is_allowed
    assert not engines(TABLE.replace("/v1", ":8443/v1")).open("mine").is_allowed
    assert not engines(TABLE.replace("https:", "http:").replace("/v1", ":443/v1")).open("mine").is_allowed
    assert engines(TABLE.replace("mine.example", "[fe80::1]:8443")).known("mine").host == "[fe80::1]:8443"


def test_a_key_is_its_engines_own(engines, monkeypatch):
    """The key for the chosen engine is given to no other one, and one without a key is told how to get it."""
    monkeypatch.setenv("WARRAQ_TRANSLATOR_KEY", "chosen-key")
    here = engines(
        f'translator = "mine"\n{TABLE}[engines.other]\nkind = "chat"\nurl = "https://o.example"\nmodel = "m"'
    )
    given = {name: here.open(name)._translator._workers._told["key"] for name in ("mine", "other")}
    assert given == {"mine": "chosen-key", "other": ""}
    with pytest.raises(UnknownTranslator, match="`warraq engine key microsoft`, or set WARRAQ_KEY_MICROSOFT"):
        here.open("microsoft")
    monkeypatch.setenv("WARRAQ_KEY_MICROSOFT", "own-key")
    assert here.open("microsoft").name == "microsoft"
    opened = here.open("microsoft")
    assert "own-key" not in repr(opened) + repr(vars(opened)) + repr(vars(opened.gate)) + repr(here)


def test_the_key_for_the_chosen_engine_is_for_one_that_needs_it(engines, monkeypatch):
    """Beside no name it is for the chosen engine that needs a key, and not for one that may have one; beside a name for that one."""
    monkeypatch.setenv("WARRAQ_TRANSLATOR_KEY", "chosen-key")

    def written(here, *names):
        return [here.keys_if(name).written(name) for name in names]

    assert written(engines(), "chatgpt", "libretranslate", "chat", "none") == ["chosen-key", "", "", ""]
    named = engines(WARRAQ_TRANSLATOR="libretranslate")
    assert written(named, "libretranslate", "chatgpt") == ["chosen-key", ""]
    here = engines('[engines.chat]\nurl = "https://c.example"\nmodel = "m"')
    here.choose("chat")
    assert here.open("chat")._translator._workers._told["key"] == ""
    monkeypatch.setenv("WARRAQ_KEY_CHAT", "own-key")
    assert here.open("chat")._translator._workers._told["key"] == "own-key"


def test_the_list_has_the_key_for_the_one_that_would_be_chosen(engines, monkeypatch):
    """While none is chosen that needs it, the key counts for whichever would have it then, and is given to none; one named
    beside it has it, whichever was chosen since."""
    monkeypatch.setenv("WARRAQ_TRANSLATOR_KEY", "chosen-key")
    names = ["chatgpt", "qcri", "libretranslate"]
    here = engines()
    for chosen in ("off", "google"):
        here.choose(chosen)
        assert here.keyed(names) == {"chatgpt": "environment", "qcri": "environment"}
        with pytest.raises(UnknownTranslator, match="needs a key"):
            here.open("qcri")
    here.choose("qcri")
    assert here.keyed(names) == {"qcri": "environment"}
    named = engines(WARRAQ_TRANSLATOR="libretranslate")
    named.choose("google")
    assert named.keyed(names) == {"libretranslate": "environment"}
    named.tell("libretranslate", {"url": "https://server.example"})
    assert named.open("libretranslate")._translator._workers._told["key"] == "chosen-key"


def test_a_key_that_was_refused_is_looked_for_again(engines, monkeypatch):
    """Who keeps another key elsewhere, as the sentence on a refused one says, need not start anew: the next try has it."""
    keys = ["old-key", "new-key", "newer-key"]
    monkeypatch.setattr(Keyring, "find", lambda _self, names: dict.fromkeys(names, keys[0]))
    here = engines(WARRAQ_ALLOW_ENGINES="qcri")
    refused = here.open("qcri")
    keys.pop(0)
    assert here.open("qcri")._translator._workers._told["key"] == "old-key"
    answer = Answer(0, failure=TranslationFailed("It refuses the key.", "key"))
    monkeypatch.setattr(refused._translator, "answers", lambda _passages, _deadline: iter([answer]))
    assert [each.failure.kind for each in refused.answers([Passage("نص")])] == ["key"]
    assert here.open("qcri")._translator._workers._told["key"] == "new-key"
    keys.pop(0)
    assert here.open("qcri")._translator._workers._told["key"] == "new-key"


def test_what_is_told_in_vain_is_said(engines):
    """What an engine is told while its table, a variable or the settings file says otherwise is said with that place."""
    here = engines(TABLE)
    told = {"url": "http://localhost:1", "model": "other", "region": "west"}
    here.tell("mine", told)
    assert here.overruled("mine", told) == (
        "The url and model of The language model (mine) is as [engines.mine] says, whatever is told here: change it there."
    )
    assert here.overruled("mine", {"model": "m", "region": "west"}) == ""
    for variables, place in (({"WARRAQ_TRANSLATOR_MODEL": "v"}, "WARRAQ_TRANSLATOR_MODEL"), ({}, "translator_model")):
        text = "" if variables else 'translator_model = "v"\n'
        named = engines(text + TABLE, WARRAQ_TRANSLATOR="mine", **variables)
        assert f"is as {place} says" in named.overruled("mine", {"model": "other"})


def test_an_address_that_is_none_is_mended_where_it_is_written(engines):
    """The sentence on an address without a host names the table it stands in; one that was told in the app has none."""
    assert engines("[engines.libretranslate]\nurl = 'nonsense'").known("libretranslate").place("url") == (
        "[engines.libretranslate]"
    )
    here = engines(f'translator = "mine"\n{TABLE}'.replace('"https://mine.example/v1"', "'nonsense'"))
    assert here.problem.endswith("Mend it in [engines.mine].")
    assert engines().known("google").place("url") == ""


def test_the_table_says_how_an_engine_is_asked(engines):
    """Pace, budget and deadline are those of the table, or polite ones for who is asked; this machine has none."""
    here = engines(TABLE + "budget = 7\nrequests_a_minute = 0\ndeadline = 90\nparallel = 3")
    policy = here.open("mine").policy
    assert (policy.budget, policy.requests_a_minute, policy.deadline, policy.parallel) == (7, 0, 90, 3)
    assert here.open("mymemory").policy.budget == 5000
    local = engines(TABLE.replace("https://mine.example", "http://localhost")).open("mine").policy
    assert (local.budget, local.requests_a_minute) == (0, 0)
    assert here.open("mymemory").requests("جملة طويلة جدا. " * 60) > 2


def test_a_choice_that_cannot_be_kept_holds_until_the_end(engines, tmp_path):
    """Where the file of the choice cannot be written that is told, and the engine is the chosen one for now."""
    here = engines()
    (tmp_path / "state").write_text("in the way")
    with pytest.raises(ConsentNotKept, match="it holds until the end only"):
        here.choose("google")
    assert here.chosen == "google"
    os.unlink(tmp_path / "state")  # noqa: PTH108
    here.choose("off")
    assert ChosenEngine(here._settings.chosen_file).name == "off"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('translator = "gogle"', "did you mean google?"),
        ('translator = "libretranslate"', "needs to be told its url"),
        ('translator = "odd"\n[engines.odd]\nurl = "x"', "says nothing of its kind"),
        ('translator = "google"', ""),
        ("", ""),
    ],
)
def test_what_stands_against_the_chosen_one(engines, text, problem):
    """What is wrong with the engine that the settings name is one sentence."""
    said = engines(text).problem
    assert problem in said
    assert bool(said) == bool(problem)
