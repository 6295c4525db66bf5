"""Printing all settings as a file: whoever loads it has the same settings."""

import tomllib

import pytest

from tui.settings.load import load_settings
from tui.settings.printed import printed
from tui.settings.table import SETTINGS, Setting

OWN = """\
author = "Amal \\"the\\" editor"

[keys]
"app.help" = ["f1", "f2"]
reader.left = "h"
"reader.right" = []

[engines.chat]
url = "https://example.org/v1"
parallel = 2
deadline = 2.5

[engines."of mine"]
kind = "chat"
"""


@pytest.fixture
def environ(tmp_path):
    folders = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
    return {"USER": "salma", **{name: str(tmp_path / folder) for name, folder in folders.items()}}


def other(setting: Setting) -> str:
    """A value that is not the default."""
    if setting.is_number:
        return str(setting.most if setting.default == "0" else 0)
    return next((each for each in setting.values if each != setting.default), f"another {setting.name}")


def write(environ, text):
    config = load_settings({}, environ).config_file
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(text, encoding="utf-8")


def what_holds(settings):
    """The settings, where they come from apart."""
    return settings._replace(origins=(), warnings=())


def test_the_file_has_the_same_settings(environ):
    """What is printed loads to the same settings, wherever they came from: the environment, an option, a file, keys and engines too."""
    write(environ, OWN)
    variables = {f"WARRAQ_{each.name.upper()}": other(each) for each in SETTINGS if each.name != "author"}
    settings = load_settings({"db": "/tmp/another.db"}, {**environ, **variables})
    assert settings.warnings == ()
    assert len(settings.engines) == 2
    write(environ, "\n".join(printed(settings)))
    assert what_holds(load_settings({}, environ)) == what_holds(settings)


def test_defaults_are_left_to_the_program(environ):
    """What has its default stands behind a sign of comment, with its value, so that a copy of the file pins nothing."""
    text = "\n".join(printed(load_settings({}, environ)))
    assert tomllib.loads(text) == {}
    uncommented = "\n".join(
        line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ") and " = " in line
    )
    assert {name: str(value) for name, value in tomllib.loads(uncommented).items()} == {
        each.name: each.default for each in SETTINGS
    }


def test_each_setting_is_explained(environ):
    """Each setting has its meaning, its default and where its value comes from above it."""
    text = " ".join(line.removeprefix("# ") for line in printed(load_settings({}, {**environ, "WARRAQ_THEME": "ink"})))
    assert [each.name for each in SETTINGS if each.meaning not in text] == []
    assert 'The default is "paper". This is from the environment: WARRAQ_THEME. theme = "ink"' in text
    assert "Here it is salma." in text
    assert 'In an Arabic interface the default is "english arabic names". The default holds. pane_order' in text


def test_nothing_secret_is_printed(environ):
    """A password in the URL of the database, or a key in that of an engine, is not printed, and the line holds for nobody."""
    write(environ, '[engines.chat]\nurl = "https://me:hush@example.org/v1?api_key=hush"\n')
    text = "\n".join(printed(load_settings({"db": "postgresql://me:hush@host/x"}, environ)))
    assert "hush" not in text
    assert '# db = "postgresql://me:***@host/x"' in text
    assert '# url = "https://me:***@example.org/v1?api_key=***"' in text
    assert tomllib.loads(text) == {"engines": {"chat": {}}}
