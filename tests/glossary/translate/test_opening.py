import subprocess
import sys
from dataclasses import replace

import pytest

from glossary.errors import UnknownTranslator
from glossary.translate.engines import ENGINES, Engine
from glossary.translate.opening import TranslatorOptions, missing_of, open_translator


@pytest.mark.parametrize("name", ["", "off", "none", " OFF "])
def test_off_is_no_translator(name: str) -> None:
    """Where no translator is wanted there is none."""
    assert open_translator(name) is None


@pytest.mark.parametrize("name", ["google", "mymemory", " Google "])
def test_known_engines(name: str) -> None:
    """A known engine opens without being asked anything."""
    translator = open_translator(name)
    assert translator is not None
    assert translator.name == name.strip().lower()


def test_an_unknown_engine_names_the_known_ones() -> None:
    """A misspelt name gets the list of those there are, and the one that was probably meant."""
    with pytest.raises(
        UnknownTranslator, match=r"'gogle'.*google, mymemory, libretranslate.*local, or off\. Did you mean google\?"
    ):
        open_translator("gogle")
    with pytest.raises(UnknownTranslator, match=r"or off\.$"):
        open_translator("نص")


ALL = TranslatorOptions("http://127.0.0.1:9", "key", "model", "folder", "region", "account")


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_what_an_engine_needs(engine: Engine) -> None:
    """Each engine opens with what it needs, and says of each thing that is missing what it is and what to set."""
    assert open_translator(engine.name, ALL) is not None
    for need in engine.needs:
        lacking = replace(ALL, **{need.value: ""})
        assert missing_of(engine, lacking) == (need,)
        with pytest.raises(UnknownTranslator, match=rf"^{engine.title} needs an? .*: (set|keep) .*\.$"):
            open_translator(engine.name, lacking)


def test_the_users_own_name() -> None:
    """An engine goes by the name that the user gave it, which is also its title unless there is another."""
    named = open_translator("chat", replace(ALL, name="ollama"))
    titled = open_translator("chat", replace(ALL, name="ollama", title="Ollama at home"))
    assert named is not None
    assert titled is not None
    assert (named.name, named.title, named.engine.name) == ("ollama", "ollama", "chat")
    assert (titled.name, titled.title) == ("ollama", "Ollama at home")


def test_a_key_is_not_shown() -> None:
    """Options tell no key when they are printed."""
    assert "key" not in repr(TranslatorOptions(key="s3cret-key")).replace("key=", "")
    assert "s3cret" not in f"{TranslatorOptions(key='s3cret')!r} {TranslatorOptions(key='s3cret')}"


def test_opening_imports_no_engine() -> None:
    """Neither deep-translator nor a library of HTTP is loaded into our own process."""
    code = (
        "import sys; from glossary.translate.opening import open_translator; open_translator('google');"
        "print(sorted({'deep_translator', 'requests', 'bs4', 'sqlalchemy', 'http.client', 'ssl'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_process_loads_only_what_its_engine_needs() -> None:
    """The process of an engine with an interface of its own loads neither deep-translator nor a model's libraries."""
    code = (
        "import sys; import glossary.translate.child as child\n"
        "for kind in ('libretranslate', 'chat'): child._asker(child.Told(kind, 'ar', 'en', 'http://127.0.0.1:9'))\n"
        "print(sorted({'deep_translator', 'requests', 'bs4', 'ctranslate2', 'numpy', 'sqlalchemy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
