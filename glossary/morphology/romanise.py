"""Arabic in Latin letters after the ALA-LC romanisation table (2012)."""

import re

from glossary.model import Analysis
from glossary.morphology.buckwalter import vocalised_from_arabic

_CONSONANTS = {
    "'": "ʼ", ">": "ʼ", "&": "ʼ", "<": "ʼ", "}": "ʼ", "b": "b", "t": "t", "v": "th", "j": "j", "H": "ḥ", "x": "kh",
    "d": "d", "*": "dh", "r": "r", "z": "z", "s": "s", "$": "sh", "S": "ṣ", "D": "ḍ", "T": "ṭ", "Z": "ẓ", "E": "ʻ",
    "g": "gh", "f": "f", "q": "q", "k": "k", "l": "l", "m": "m", "n": "n", "h": "h", "w": "w", "y": "y",
    "\N{ARABIC LETTER PEH}": "p", "\N{ARABIC LETTER TCHEH}": "ch", "\N{ARABIC LETTER VEH}": "v",
    "\N{ARABIC LETTER GAF}": "g", "\N{ARABIC LETTER JEH}": "zh", "\N{ARABIC LETTER KEHEH}": "k",
    "\N{ARABIC LETTER FARSI YEH}": "y", "\N{ARABIC LETTER HEH GOAL}": "h", "\N{ARABIC LETTER YEH BARREE}": "e",
    "\N{ARABIC LETTER NOON GHUNNA}": "n", "\N{ARABIC LETTER TTEH}": "ṭ", "\N{ARABIC LETTER DDAL}": "ḍ",
    "\N{ARABIC LETTER RREH}": "ṛ", "\N{ARABIC LETTER HEH DOACHASHMEE}": "h",
}  # fmt: skip
_VOWELS = {"a": "a", "i": "i", "u": "u", "`": "ā", "F": "an", "N": "un", "K": "in"}
_LONG = {"w": ("u", "ū"), "y": ("i", "ī")}
_ARTICLE = "al"
_ALIFS = "A{"
_LONG_A = {"A": "ā", "Y": "á"}
_HAMZAS = "><&}'"
_UNMARKED_HAMZAS = {">": "a", "<": "i"}
_SOUND = re.compile(r"[^aiuoFNK~`][aiuoFNK~`]*")
_CONTROLS = re.compile("[\u0640\u200c\u200d]")


def romanise(vocalised: str, *, construct: bool = False) -> str:
    """Return a vocalised word or phrase in ALA-LC; `construct` says that the last word's tāʼ marbūṭah is heard.

    Letters without a vowel are written as consonants, so an unvocalised word comes out as its skeleton with long vowels.
    """
    words = vocalised_from_arabic(_CONTROLS.sub("", vocalised)).split()
    return " ".join(
        _word(word, construct=construct if place == len(words) - 1 else words[place + 1].startswith(("Al", "{l")))
        for place, word in enumerate(words)
    )


def romanised_reading(analysis: Analysis) -> str:
    """Return how a word is said in one of its readings, proclitics set off by hyphens (`wa-bi-al-kitāb`)."""
    before = [_ARTICLE if clitic.gloss == "the" else romanise(clitic.text) for clitic in analysis.proclitics]
    stem = romanise(analysis.stem, construct=bool(analysis.enclitics))
    after = "".join(romanise(clitic.text) for clitic in analysis.enclitics)
    return "-".join([*before, stem + after])


def romanised_name(word: str) -> str:
    """Return a name in Latin letters with a capital."""
    text = romanise(word)
    start = 3 if text.startswith("al-") else 0
    while text[start : start + 1] in {"ʼ", "ʻ"}:
        start += 1
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _word(word: str, *, construct: bool) -> str:
    if word.startswith(("All~`h", "All~ah", "All~Ah")) or word == "Allh":
        return "Allāh"
    if word[:2] in {"Al", "{l"} and len(word) > 3 and word[2] not in "aiu":
        rest = word[2:].lstrip("o")
        return "al-" + _letters(rest[0] + rest[2:] if rest[1:2] == "~" else rest, construct=construct)
    return _letters(word, construct=construct)


def _letters(word: str, *, construct: bool) -> str:
    sounds = [(found[0][0], found[0][1:]) for found in _SOUND.finditer(word)]
    text = ""
    for place, (letter, marks) in enumerate(sounds):
        following = sounds[place + 1] if place + 1 < len(sounds) else ("", "")
        closed = place > 0 and "o" in sounds[place - 1][1]
        if letter in _LONG and not marks and not closed and not _is_glide(letter, following, text):
            text = _lengthened(text, letter)
        elif letter in _LONG_A and text.endswith("a"):
            text = text[:-1] + _LONG_A[letter]
        elif letter in _LONG and "~" in marks and text.endswith(_LONG[letter][0]):
            text = text[:-1] + _doubled_glide(letter, marks, following)
        elif letter == "p":
            text = text.removesuffix("a") + _marbuta(marks, construct=construct)
        else:
            text += _sound(text, letter, marks, following)
    return text


def _is_glide(letter: str, following: tuple[str, str], text: str) -> bool:
    """Return whether a bare wāw or yāʼ is a consonant: at the head of a word, or before a long ā."""
    if not text:
        return True
    silent_alif = letter == "w" and following == ("A", "") and text.endswith("u")
    return following[0] in {"A", "Y", "|"} and not silent_alif


def _lengthened(text: str, letter: str) -> str:
    """Return the text with a bare wāw or yāʼ after it: a long vowel, or the second half of a diphthong."""
    short, long = _LONG[letter]
    if text.endswith(short):
        return text[: -len(short)] + long
    if text[-1] in "aāīūiuá":
        return text + letter
    return text + long


def _marbuta(marks: str, *, construct: bool) -> str:
    vowel = "".join(_VOWELS.get(mark, "") for mark in marks)
    return "at" + vowel if construct or vowel else "ah"


def _sound(text: str, letter: str, marks: str, following: tuple[str, str]) -> str:
    """Return what a consonant, or an alif that lengthens nothing, adds to the text before it."""
    vowel = "".join(_VOWELS.get(mark, "") for mark in marks)
    if letter in _ALIFS:
        if text.endswith("ū") and not following[0]:
            return ""
        return vowel or ("ā" if text else _head_vowel(following) or "a")
    if letter == "|":
        return f"ʼā{vowel}" if text else f"ā{vowel}"
    if letter == "Y":
        return vowel if vowel == "an" else "á"
    if letter in _HAMZAS and not text:
        unmarked = _UNMARKED_HAMZAS.get(letter, "")
        return vowel or (_head_vowel(following) if unmarked == "a" else "") or unmarked
    sound = _CONSONANTS.get(letter, "")
    if letter == "h" and text.endswith(("t", "k", "d", "s")):
        sound = f"ʹ{sound}"
    return (sound * 2 if "~" in marks else sound) + vowel


def _head_vowel(following: tuple[str, str]) -> str:
    """Return the vowel of an alif at the head of a word that a bare wāw makes long; empty where none follows."""
    return "u" if following == ("w", "") else ""


def _doubled_glide(letter: str, marks: str, following: tuple[str, str]) -> str:
    """Return a doubled wāw or yāʼ after its own vowel: that vowel long, then the consonant (ʻadūw, Miṣrīyah, Miṣrī)."""
    vowel = "".join(_VOWELS.get(mark, "") for mark in marks)
    last = letter == "y" and not vowel and not following[0]
    return _LONG[letter][1] + ("" if last else letter) + vowel
