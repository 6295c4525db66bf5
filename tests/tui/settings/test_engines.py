"""Tables of engines, and the engine that was chosen in the app."""

import pytest

from tui.settings.chosen_engine import ChosenEngine
from tui.settings.engines import EngineSettings
from tui.settings.load import load_settings
from tui.settings.model import Origin


@pytest.fixture
def environ(tmp_path):
    folders = {f"XDG_{name.upper()}_HOME": str(tmp_path / name) for name in ("data", "config", "state")}
    return {**folders, "USER": "salma"}


@pytest.fixture
def written(tmp_path, environ):
    """Settings as a file and variables say them."""

    def load(text="", options=None, **variables):
        path = tmp_path / "config" / "warraq" / "config.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return load_settings(options or {}, {**environ, **variables})

    return load


def test_engines_have_tables(written):
    """Each engine may have a table of its own, under a name of the user's, with what it needs and how it is asked."""
    settings = written(
        '[engines.Mine]\nkind = "OpenAI"\nurl = "http://127.0.0.1:11434"\nmodel = "a-model"\n'
        'parallel = 2\nrequests_a_minute = 0\nbudget = 5000\ndeadline = 7.5\n[engines."محرك"]\nfolder = "/m"\n'
    )
    mine, other = settings.engines
    assert mine == EngineSettings(
        "mine",
        "openai",
        "http://127.0.0.1:11434",
        "a-model",
        parallel=2,
        requests_a_minute=0,
        budget=5000,
        deadline=7.5,
    )
    assert other == EngineSettings("محرك", folder="/m")
    assert settings.warnings == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[engines.a]\nmodle = "x"', "[engines.a]: there is no setting modle; did you mean model?"),
        ("[engines.a]\nbudget = -1", "[engines.a]: budget is a number from 0 to 1,000,000,000, not -1."),
        ("[engines.a]\nbudget = true", "budget is a number from 0"),
        ('[engines.a]\nbudget = "5"', "budget is a number from 0"),
        ("[engines.a]\ndeadline = nan", "deadline is a number from 1 to 3,600, not nan."),
        ("[engines.a]\nurl = 5", "[engines.a]: url has to be text in quotes, not 5."),
        ("[engines.off]", "[engines.off] cannot be the name of an engine"),
        ("engines = 5", "engines are tables, each under its name"),
        ('[engines]\na = "b"', "[engines.a] has to be a table of settings"),
    ],
)
def test_what_is_wrong_in_a_table_is_left_out(written, text, complaint):
    """A setting of an engine that cannot be is one sentence with its place, and hides no other."""
    (warning,) = written(text).warnings
    assert complaint in warning
    assert "\n" not in warning


@pytest.mark.parametrize("line", ['translator_key = "S3CRET"', '[engines.google]\napi_key = "S3CRET"\nmodel = "m"'])
def test_a_key_is_not_taken_from_the_file(written, line):
    """A key in the settings file is not read; a sentence says where it belongs, and tells it nobody."""
    settings = written(line)
    (warning,) = settings.warnings
    assert "warraq engine key" in warning
    assert "WARRAQ_KEY_" in warning
    assert "S3CRET" not in repr(settings)


def test_what_is_chosen_is_weaker_than_what_is_written(tmp_path, written):
    """The engine chosen in the app holds where neither option, environment nor file name one."""
    assert written().translator == "off"
    file = written().chosen_file
    assert not file.parent.exists()
    ChosenEngine(file).choose("google")
    settings = written()
    assert (settings.translator, dict(settings.origins)["translator"]) == ("google", Origin.CHOSEN)
    assert written('translator = "mymemory"').translator == "mymemory"
    assert written(WARRAQ_TRANSLATOR="off").translator == "off"


def test_what_was_told_of_engines(tmp_path):
    """An address that was typed is kept for its engine until another one is; a damaged file holds nothing."""
    chosen = ChosenEngine(tmp_path / "chosen.json")
    chosen.choose("libretranslate")
    chosen.tell("libretranslate", {"url": "http://a.example", "key": "S3CRET"})
    chosen.tell("libretranslate", {"model": "m"})
    assert chosen.told("libretranslate") == EngineSettings("libretranslate", url="http://a.example", model="m")
    assert chosen.told("google") == EngineSettings("google")
    assert chosen.name == "libretranslate"
    assert "S3CRET" not in (tmp_path / "chosen.json").read_text()
    for damaged in ("", '{"engine": {"chosen": 5, "told": 5}}', '{"engine": {"told": {"libretranslate": [1]}}}'):
        (tmp_path / "chosen.json").write_text(damaged)
        assert (chosen.name, chosen.told("libretranslate")) == ("", EngineSettings("libretranslate"))


def test_engines_allowed_for_a_run(written):
    """The environment and an option name engines that may be sent texts for this run."""
    assert written(WARRAQ_ALLOW_ENGINES="google, Mine,").allowed_engines == ("google", "mine")
    assert written(WARRAQ_ALLOW_ENGINES="google", options={"allow_engines": "mine"}).allowed_engines == ("mine",)
    assert written().allowed_engines == ()
