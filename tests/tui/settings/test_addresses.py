"""Files and folders among the settings: kept so that they mean the same wherever warraq is started."""

import os
from pathlib import Path

import pytest

from corpus.store.engine import open_engine
from tui.settings.addresses import database_url, whole_path
from tui.settings.choosing import Choosing
from tui.settings.load import load_file, load_settings
from tui.settings.settled import Settled


@pytest.fixture
def environ(tmp_path):
    folders = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
    return {"HOME": str(tmp_path), **{name: str(tmp_path / folder) for name, folder in folders.items()}}


@pytest.fixture
def config(tmp_path):
    """The settings file, in a folder that is there."""
    path = tmp_path / "config" / "warraq" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/srv/lib.db",
        "~/lib.db",
        "postgresql://me@host/x",
        "sqlite:////srv/lib.db",
        "sqlite:///~/lib.db",
        "sqlite:///:memory:",
        "sqlite:///",
        "sqlite://",
    ],
)
def test_what_is_whole_stays_as_it_is_written(text):
    """A whole path, one that begins with a home folder, and a URL are left alone."""
    assert whole_path(text) == whole_path(text, Path("/elsewhere")) == text


def test_a_name_alone_is_of_a_folder(tmp_path, monkeypatch):
    """A name without a root is one of the folder that is named, else of the folder one is in."""
    monkeypatch.chdir(tmp_path)
    assert whole_path("lib.db") == str(tmp_path / "lib.db")
    assert whole_path("sea/lib.db", Path("/srv")) == "/srv/sea/lib.db"
    assert whole_path("~nobody-of-this-name/lib.db") == str(tmp_path / "~nobody-of-this-name" / "lib.db")
    assert database_url("lib.db") == f"sqlite:///{tmp_path / 'lib.db'}"
    assert whole_path("sqlite:///sea/lib.db?timeout=3", Path("/srv")) == "sqlite:////srv/sea/lib.db?timeout=3"
    assert database_url("sqlite:///~/lib.db") == database_url("~/lib.db") == f"sqlite:///{Path.home() / 'lib.db'}"
    assert whole_path("sqlite+pysqlite:///lib.db") == f"sqlite+pysqlite:///{tmp_path / 'lib.db'}"


@pytest.mark.parametrize("name", ["which?.db", "50%25.db", "a%zz#&.db", "a b.db"])
def test_signs_of_addresses_are_letters_of_names(tmp_path, environ, name):
    """A file is the one that is named, whatever stands in its name or in that of a folder above it."""
    file = tmp_path / "what?%3F" / name
    written = str(file).replace("%", "%25").replace("?", "%3F")
    for text in (str(file), f"sqlite:///{written}"):
        settings = load_settings({"db": text}, environ)
        assert (settings.db, settings.database_file) == (f"sqlite:///{written}", file)
    file.parent.mkdir()
    assert whole_path("sqlite:///x%3F.db", Path("/what?")) == "sqlite:////what%3F/x%3F.db"
    engine = open_engine(settings.db)
    with engine.connect():
        assert list(file.parent.iterdir()) == [file]
    engine.dispose()


@pytest.mark.parametrize("database", ["lib.db", "sqlite:///lib.db"])
def test_a_name_written_by_hand_is_beside_the_settings_file(tmp_path, environ, config, monkeypatch, database):
    """A database, a folder of a model, and that of an engine's table are the same from wherever warraq is started."""
    config.write_text(f'db = "{database}"\ntranslator_folder = "models/a"\n[engines.local]\nfolder = "models/b"\n')
    told = set()
    for number in range(2):
        folder = tmp_path / f"folder{number}"
        folder.mkdir()
        monkeypatch.chdir(folder)
        settings = load_settings({}, environ)
        told.add((settings.db, settings.translator_folder, settings.engines[0].folder))
    beside = config.parent
    assert told == {(f"sqlite:///{beside / 'lib.db'}", str(beside / "models" / "a"), str(beside / "models" / "b"))}


@pytest.mark.parametrize("name", ["db", "translator_folder"])
def test_a_name_is_kept_with_its_whole_path(tmp_path, environ, monkeypatch, name):
    """What is chosen in the settings screen is of the folder that warraq runs in, and stays so for runs from another."""
    folder = tmp_path / "texts"
    folder.mkdir()
    monkeypatch.chdir(folder)
    choosing = Choosing(Settled(load_settings({}, environ)))
    choosing.hold(name, "lib")
    choosing.keep(name)
    os.chdir(tmp_path)
    assert choosing.chosen(name) == str(folder / "lib")
    assert load_file(choosing.settings.config_file).values == {name: str(folder / "lib")}


def test_options_and_variables_are_of_the_folder_one_is_in(tmp_path, environ, config, monkeypatch):
    """What is said for one run is said where one is, whatever the settings file says."""
    config.write_text('db = "lib.db"\n')
    monkeypatch.chdir(tmp_path)
    assert load_settings({"db": "lib.db"}, environ).database_file == tmp_path / "lib.db"
    assert load_settings({}, {**environ, "WARRAQ_DB": "lib.db"}).database_file == tmp_path / "lib.db"
