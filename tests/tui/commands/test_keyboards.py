"""Every key of warraq works on an Arabic keyboard: by its place, and without shift or with the sign that shift types."""

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import tui
from tui.commands.keys import ARABIC_TWINS, SHIFTED_TWINS, latin_key, latin_keys, twin_labels, twins
from tui.widgets.arabic_input import ArabicInput

XKB = Path("/usr/share/X11/xkb/symbols/ara")
PLACES = {
    "AD": "qwertyuiop[]",
    "AC": "asdfghjkl;'",
    "AB": "zxcvbnm,./",
}
"""The rows of an American keyboard, by the names xkb has for them."""
SHIFTED = dict(zip("[];',./`", '{}:"<>?~', strict=True)) | {letter: letter.upper() for letter in string.ascii_lowercase}
KEYSYMS = {
    "Arabic_hamzaonyeh": "ئ",
    "Arabic_hamza": "ء",
    "Arabic_hamzaonwaw": "ؤ",
    "Arabic_hamzaonalef": "أ",
    "Arabic_hamzaunderalef": "إ",
    "Arabic_maddaonalef": "آ",
    "Arabic_alef": "ا",
    "Arabic_beh": "ب",
    "Arabic_teh": "ت",
    "Arabic_tehmarbuta": "ة",
    "Arabic_theh": "ث",
    "Arabic_thal": "ذ",
    "Arabic_jeem": "ج",
    "Arabic_hah": "ح",
    "Arabic_khah": "خ",
    "Arabic_dal": "د",
    "Arabic_ra": "ر",
    "Arabic_zain": "ز",
    "Arabic_seen": "س",
    "Arabic_sheen": "ش",
    "Arabic_sad": "ص",
    "Arabic_dad": "ض",
    "Arabic_tah": "ط",
    "Arabic_zah": "ظ",
    "Arabic_ain": "ع",
    "Arabic_ghain": "غ",
    "Arabic_feh": "ف",
    "Arabic_qaf": "ق",
    "Arabic_kaf": "ك",
    "Arabic_lam": "ل",
    "Arabic_meem": "م",
    "Arabic_noon": "ن",
    "Arabic_ha": "ه",
    "Arabic_waw": "و",
    "Arabic_alefmaksura": "ى",
    "Arabic_yeh": "ي",
    "Arabic_tatweel": "ـ",
    "UFEF5": "آ",
    "U0FEF7": "أ",
    "UFEF9": "إ",
    "Arabic_fatha": "arabic_fatha",
    "Arabic_fathatan": "arabic_fathatan",
    "Arabic_damma": "arabic_damma",
    "Arabic_dammatan": "arabic_dammatan",
    "Arabic_kasra": "arabic_kasra",
    "Arabic_kasratan": "arabic_kasratan",
    "Arabic_sukun": "arabic_sukun",
    "Arabic_comma": "arabic_comma",
    "Arabic_semicolon": "arabic_semicolon",
    "Arabic_question_mark": "arabic_question_mark",
    "division": "division_sign",
    "multiply": "multiplication_sign",
}
"""xkb's names for what keys type, as Textual names the key; of a lam-alef, which arrives as two letters, the alef."""


def xkb_keys() -> dict[str, tuple[str, str]]:
    """Return what the keys of xkb's first Arabic layout type without and with shift, by the American key in their place."""
    if not XKB.exists():
        pytest.skip(f"{XKB} is not there: xkb-data is not installed")
    basic = XKB.read_text("utf-8").partition("};\n\n//")[0]
    rows = re.findall(r"key <(A[BCD]|TL)(\d\d|DE)>\s*\{\s*\[\s*(\w+)\s*,\s*(\w+)", basic)
    places = {(row, f"{number + 1:02}"): key for row, keys in PLACES.items() for number, key in enumerate(keys)}
    places["TL", "DE"] = "`"
    return {places[row, number]: (plain, shifted) for row, number, plain, shifted in rows if (row, number) in places}


def test_the_twins_are_those_of_xkb() -> None:
    """The letter of each key without shift is the one that xkb's `ara` types there; only b types two."""
    typed = {key: KEYSYMS.get(plain, "") for key, (plain, _) in xkb_keys().items()}
    assert {key: letter for key, letter in typed.items() if letter} == ARABIC_TWINS
    assert [key for key, letter in typed.items() if not letter] == ["b"]


def test_the_shifted_twins_are_those_of_xkb() -> None:
    """What a key types with shift is what xkb's `ara` types there, ASCII signs apart."""
    typed = {SHIFTED[key]: KEYSYMS.get(shifted, "") for key, (_, shifted) in xkb_keys().items()}
    named = {"question_mark" if key == "?" else key: name for key, name in typed.items() if name}
    assert named == SHIFTED_TWINS


def owners() -> Iterator[type[DOMNode]]:
    """Yield every screen, widget and app of warraq."""
    for module in pkgutil.walk_packages(tui.__path__, "tui."):
        if not module.name.endswith("__main__"):
            for each in vars(importlib.import_module(module.name)).values():
                if isinstance(each, type) and issubclass(each, DOMNode) and each.__module__ == module.name:
                    yield each


def bindings(owner: type[DOMNode]) -> list[Binding]:
    """Return all bindings that hold on instances of a class, its ancestors' among them."""
    return [binding for found in owner._merge_bindings().key_to_bindings.values() for binding in found]


OWNERS = sorted({owner for owner in owners() if bindings(owner)}, key=lambda owner: owner.__name__)


@pytest.mark.parametrize("owner", OWNERS, ids=lambda owner: owner.__name__)
def test_every_key_has_its_twin(owner: type[DOMNode]) -> None:
    """What a key does, alone or with control, the key in its place on an Arabic keyboard does too."""
    done = {binding.key: binding.action for binding in bindings(owner)}
    missing = {(key, twin): action for key, action in done.items() for twin in twins(key) if done.get(twin) != action}
    assert missing == {}


def is_shifted(key: str) -> bool:
    """Whether one cannot press the key without shift on an Arabic keyboard."""
    names = "question_mark left_curly_bracket right_curly_bracket left_parenthesis right_parenthesis colon"
    return (len(key) == 1 and (key.isupper() or key in '{}()?:"<>!@#$%^&*_+~|')) or key in names.split()


def is_arabic(key: str) -> bool:
    """Whether only an Arabic keyboard sends the key."""
    return key.startswith("arabic_") or any("\u0600" <= letter < "\u0700" for letter in key)


@pytest.mark.parametrize("owner", OWNERS, ids=lambda owner: owner.__name__)
def test_a_shifted_key_is_never_the_only_way(owner: type[DOMNode]) -> None:
    """Whatever can be done with shift can be done without."""
    keys: dict[str, list[str]] = {}
    for binding in bindings(owner):
        keys.setdefault(binding.action, []).append(binding.key)
    only = {
        action: found
        for action, found in keys.items()
        if not any(not is_shifted(key) and not is_arabic(key) for key in found)
    }
    assert only == {}


@pytest.mark.parametrize("owner", [App, Screen, ArabicInput], ids=lambda owner: owner.__name__)
def test_what_textual_binds_is_known(owner: type[DOMNode]) -> None:
    """Textual's own keys with control are among those that get a twin."""
    own = {binding.key for binding in bindings(owner)}
    assert "ctrl+c" in own


def test_a_name_typed_on_an_arabic_keyboard_is_read_by_its_keys() -> None:
    """A Latin word typed without changing the layout is what its keys type on a Latin one; b types a lam and an alef."""
    typed = {key: ARABIC_TWINS.get(key, "لا") for key in string.ascii_lowercase}
    assert latin_keys("".join(typed[letter] for letter in "glossary")) == "glossary"
    assert latin_keys("".join(typed[letter] for letter in "bar")) == "bar"
    assert latin_keys("plain text") == "plain text"


def test_the_letters_shown_are_those_one_presses() -> None:
    """The help shows the twin of each key that has one, with the sign for control."""
    assert twin_labels(("j", "down", "ctrl+f", "G", "slash")) == ["ت", "^ب", "ظ"]


def test_arabic_digits_do_what_the_digits_do() -> None:
    """Some Arabic keyboards type Arabic-Indic digits, others the plain ones: both are the key, and no second one is told."""
    assert (twins("1"), twins("alt+9"), twins("g 0"), twins("f1")) == (("١",), ("alt+٩",), ("ل ٠",), ())
    assert (latin_key("٤"), latin_key("alt+٤")) == ("4", "alt+4")
    assert twin_labels(("1", "g")) == ["ل"]
