import subprocess
import sys

import pytest

from glossary.errors import UnknownTranslator
from glossary.translate.opening import TranslatorOptions, open_translator


@pytest.mark.parametrize("name", ["", "off", "none", " OFF "])
def test_off_is_no_translator(name: str) -> None:
    """Where no translator is wanted there is none."""
    assert open_translator(name) is None


@pytest.mark.parametrize("name", ["google", "mymemory", "Google"])
def test_known_engines(name: str) -> None:
    """A known engine opens without being asked anything."""
    translator = open_translator(name)
    assert translator is not None
    assert translator.name == name.lower()


def test_an_unknown_engine_names_the_known_ones() -> None:
    """A misspelt name gets the list of those there are."""
    with pytest.raises(UnknownTranslator, match=r"'gogle'.*google, mymemory, libretranslate"):
        open_translator("gogle")


def test_libretranslate_needs_an_address() -> None:
    """An engine without a common address says that it needs one."""
    with pytest.raises(UnknownTranslator, match="needs an address"):
        open_translator("libretranslate")
    assert open_translator("libretranslate", TranslatorOptions("http://127.0.0.1:5000")) is not None


def test_opening_imports_no_engine() -> None:
    """Neither deep-translator nor requests is loaded into our own process."""
    code = (
        "import sys; from glossary.translate.opening import open_translator; open_translator('google');"
        "print(sorted({'deep_translator', 'requests', 'bs4', 'sqlalchemy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
