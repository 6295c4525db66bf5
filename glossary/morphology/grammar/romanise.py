"""Arabic in Latin letters: vocalised words, readings with what is written onto them, and names."""

import re

from glossary.model import Analysis
from glossary.morphology.grammar.bound import bound_form
from glossary.morphology.grammar.buckwalter import vocalised_from_arabic
from glossary.morphology.grammar.compounds import parted
from glossary.morphology.grammar.schemes import ALA_LC, Scheme

_VOWELS = {"a": "a", "i": "i", "u": "u", "`": "ā", "F": "an", "N": "un", "K": "in"}
_LONG = {"w": ("u", "ū"), "y": ("i", "ī")}
_ARTICLE = "al"
_OWN_ARTICLE = ("All~", "Al~")
"""How `Allāh` and the relative pronouns begin."""
_PREPOSITIONS = frozenset({"bi", "li"})
_NAME = "PROPN"
_ALIFS = "A{"
_LONG_A = "AY"
_SILENT_ALIF = [("A", "")]
_SUN = frozenset("tvd*rzs$SDTZln")
_HAMZAS = "><&}'"
_UNMARKED_HAMZAS = {">": "a", "<": "i"}
_SOUND = re.compile(r"[^aiuoFNK~`][aiuoFNK~`]*")
_FIRST_LETTER = re.compile(r"(?:^|(?<=\s))((?:al-)?[ʼʻʿʾ]*)(\w)")
_DOTLESS = re.compile(r"Y(?=[aiu~])")
"""A yāʼ that is written without its dots, as Egypt does: no alif has a vowel."""
_CONTROLS = re.compile("[\u0640\u200c\u200d]")


def romanise(vocalised: str, *, construct: bool = False, scheme: Scheme = ALA_LC) -> str:
    """Return a vocalised word or phrase in Latin letters; `construct` says that the last word's tāʼ marbūṭah is heard.

    Letters without a vowel are written as consonants, so an unvocalised word comes out as its skeleton with long vowels.
    """
    written = _DOTLESS.sub("y", vocalised_from_arabic(_CONTROLS.sub("", vocalised))).split()
    words = [part for word in written for part in parted(word)]
    heard = [*(word.startswith(("Al", "{l")) for word in words[1:]), construct]
    return " ".join(_word(word, scheme, construct=at) for word, at in zip(words, heard, strict=False))


def romanised_reading(analysis: Analysis, scheme: Scheme = ALA_LC, *, construct: bool = False, case: str = "") -> str:
    """Return how a word is said in one of its readings, proclitics set off by hyphens (`wa-bi-al-kitāb`).

    A noun has the vowel of its case before a pronoun alone, that of the nominative where `case` does not tell it.
    """
    stem = romanise(bound_form(analysis, case), construct=construct, scheme=scheme)
    stem = _capitalised(stem) if analysis.pos == _NAME else stem
    before = [romanise(clitic.text, scheme=scheme) for clitic in analysis.proclitics if clitic.gloss != "the"]
    if any(clitic.gloss == "the" for clitic in analysis.proclitics):
        before = _with_article(before, vocalised_from_arabic(analysis.stem)[:1], scheme)
    elif before and vocalised_from_arabic(analysis.stem).startswith(_OWN_ARTICLE):
        return _behind(before, stem, scheme)
    return "-".join([*before, stem])


def _behind(before: list[str], stem: str, scheme: Scheme) -> str:
    """Return a word with an article of its own behind what is written to it: its alif is silent (`lillāh`, DIN `li-llāh`)."""
    if scheme.inner_article != _ARTICLE:
        return "-".join([*before, stem[1:]])
    if before[-1] in _PREPOSITIONS:
        return "-".join([*before[:-1], before[-1] + stem[1:]])
    return "-".join([*before, stem])


def _with_article(before: list[str], letter: str, scheme: Scheme) -> list[str]:
    """Return what stands before a noun that begins with a letter, the article behind it: `lil`, `wa`+`al`, `bi`+`š`."""
    sound = scheme.consonants[letter] if scheme.assimilates and letter in _SUN else "l"
    if not before:
        return [f"a{sound}"]
    if scheme.inner_article == _ARTICLE and before[-1] == "li":
        return [*before[:-1], "lil"]
    return [*before, _ARTICLE if scheme.inner_article == _ARTICLE else sound]


def romanised_name(word: str) -> str:
    """Return a name in Latin letters, each of its words with a capital."""
    return _capitalised(romanise(word))


def _capitalised(text: str) -> str:
    """Return romanised words with capitals, articles and signs before a first letter passed over."""
    return _FIRST_LETTER.sub(lambda found: found[1] + found[2].upper(), text)


def _word(word: str, scheme: Scheme, *, construct: bool) -> str:
    if word.startswith(("All~`h", "All~ah", "All~Ah")) or word == "Allh":
        return "Allāh"
    if word[:2] in {"Al", "{l"} and len(word) > 3 and word[2] not in "aiu~":
        rest = word[2:].lstrip("o")
        own = rest[0] + rest[2:] if rest[1:2] == "~" else rest
        return "-".join([*_with_article([], own[0], scheme), _letters(own, scheme, construct=construct)])
    return _letters(word, scheme, construct=construct)


def _letters(word: str, scheme: Scheme, *, construct: bool) -> str:
    sounds = [(found[0][0], found[0][1:]) for found in _SOUND.finditer(word)]
    text = ""
    for place, (letter, marks) in enumerate(sounds):
        following = sounds[place + 1] if place + 1 < len(sounds) else ("", "")
        closed = place > 0 and "o" in sounds[place - 1][1]
        silent = sounds[place + 1 :] == _SILENT_ALIF and letter == "w" and text.endswith("u")
        if letter in _LONG and not marks and not closed and not _is_glide(following, text, silent=silent):
            text = _lengthened(text, letter)
        elif letter in _LONG_A and text.endswith("a"):
            text = text[:-1] + (scheme.maqsura if letter == "Y" else "ā")
        elif letter in _LONG_A and place and "F" in sounds[place - 1][1]:
            continue
        elif letter in _LONG and "~" in marks and text.endswith(_LONG[letter][0]):
            text = text[:-1] + _doubled_glide(letter, marks, following, scheme)
        elif letter == "p":
            text = _with_marbuta(text, marks, scheme, construct=construct)
        else:
            text += _sound(text, letter, marks, following, scheme)
    return text


def _is_glide(following: tuple[str, str], text: str, *, silent: bool) -> bool:
    """Return whether a bare wāw or yāʼ is a consonant: at the head of a word, or before a long ā, no `silent` alif of a plural."""
    return not text or (following[0] in {"A", "Y", "|"} and not silent)


def _lengthened(text: str, letter: str) -> str:
    """Return the text with a bare wāw or yāʼ after it: a long vowel, or the second half of a diphthong."""
    short, long = _LONG[letter]
    if text.endswith(short):
        return text[: -len(short)] + long
    if text[-1] in "aāīūiuá":
        return text + letter
    return text + long


def _with_marbuta(text: str, marks: str, scheme: Scheme, *, construct: bool) -> str:
    """Return the text with tāʼ marbūṭa after it, which has no vowel of its own behind a long ā (`fatāh`)."""
    vowel = "".join(_VOWELS.get(mark, "") for mark in marks)
    if text.endswith("ā"):
        return f"{text}t{vowel}" if construct or vowel else text + scheme.marbuta_after_a
    return text.removesuffix("a") + (f"at{vowel}" if construct or vowel else scheme.marbuta)


def _sound(text: str, letter: str, marks: str, following: tuple[str, str], scheme: Scheme) -> str:
    """Return what a consonant, or an alif that lengthens nothing, adds to the text before it: behind i it is silent (`miʼah`)."""
    vowel = "".join(_VOWELS.get(mark, "") for mark in marks)
    if letter in _ALIFS:
        if (text.endswith("ū") and not following[0]) or (text.endswith("i") and not vowel):
            return ""
        return vowel or ("ā" if text else _head_vowel(following) or "a")
    if letter == "|":
        return f"{scheme.consonants['>']}ā{vowel}" if text else f"ā{vowel}"
    if letter == "Y":
        return vowel if vowel == "an" else scheme.maqsura
    if letter in _HAMZAS and not text:
        unmarked = _UNMARKED_HAMZAS.get(letter, "")
        return vowel or (_head_vowel(following) if unmarked == "a" else "") or unmarked
    sound = scheme.consonants.get(letter, "")
    if letter == "h" and text.endswith(("t", "k", "d", "s")):
        sound = f"{scheme.prime}{sound}"
    return (sound * 2 if "~" in marks else sound) + vowel


def _head_vowel(following: tuple[str, str]) -> str:
    """Return the vowel of an alif at the head of a word that a bare wāw makes long; empty where none follows."""
    return "u" if following == ("w", "") else ""


def _doubled_glide(letter: str, marks: str, following: tuple[str, str], scheme: Scheme) -> str:
    """Return a doubled wāw or yāʼ after its own vowel, that vowel with it (ʻadūw, Miṣrīyah or Miṣriyya, Miṣrī)."""
    vowel = "".join(_VOWELS.get(mark, "") for mark in marks)
    if not vowel and not following[0]:
        return "ī" if letter == "y" else scheme.doubled_w_at_end
    return scheme.doubled[letter] + vowel
