"""What the interface says, in the language that was chosen; gettext's catalogues beside it."""

import gettext as library
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tui.settings.model import Language

DOMAIN = "warraq"
LOCALES = Path(__file__).with_name("locales")
"""The folder of the catalogues, `LANGUAGE/LC_MESSAGES/warraq.mo` in it."""
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The environment variables that tell the locale, the strongest first, as GNU gettext reads them."""
_THERE_ARE = (Language.ENGLISH, Language.ARABIC, "C", "POSIX")
"""The languages of locales in which there is something to say; the last two are English."""
_CODE = re.compile("[^_.@-]*")
"""The language of a locale, `ar` of `ar_EG.UTF-8`."""
_AS_IT_IS, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{RIGHT-TO-LEFT ISOLATE}"
_ISOLATED = "[\u2066-\u2068][^\u2066-\u2069]*\u2069"
_SIGNS = dict.fromkeys(map(ord, (_AS_IT_IS, _LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _END)))
_ARABIC = str.maketrans(",;", "\N{ARABIC COMMA}\N{ARABIC SEMICOLON}")
_PARTS = re.compile(r"\{[^{}]*\}|[!-z|~]+(?: [!-z|~]+)*")
"""What may stand apart in a sentence that runs from the right: a field, and words of plain signs."""
_LEADING = re.compile(r"\A(?:[ ,:;!?]|\.(?![A-Za-z]))+")
"""Punctuation before a name; the point of an ending, such as .csv, belongs to it."""
_OPENED, _CLOSED, _QUOTED = re.compile(r" ?\(\Z|\A\("), re.compile(r"\A\) ?|\)\Z"), re.compile(r' ?"\Z|\A" ?')
"""The bracket or the quotation mark at an end of a part whose other one stands elsewhere in the sentence."""
_MEANT = re.compile(r"[A-Za-z]|[<>].*\d|\d.*[<>.:]\d|\d-\d")
"""What plain signs have that are read from the left: a letter, a comparison, a range, a day."""


class Spoken:
    """The language that is spoken; one for a process, as the locale is."""

    def __init__(self) -> None:
        self.language = Language.ENGLISH
        self.catalogue = library.NullTranslations()
        self._isolated: dict[str, str] = {}

    def speak(self, language: Language) -> None:
        """Speak a language from now on; English where there is no catalogue of it. Only that of another one is read."""
        self.language = language
        languages = [] if language is Language.ENGLISH else [language]
        self.catalogue = library.translation(DOMAIN, LOCALES, languages, fallback=True)
        self._isolated.clear()

    def said(self, text: str) -> str:
        """Return a sentence of the catalogue with all that runs the other way isolated, where it runs from the right."""
        if self.language is not Language.ARABIC:
            return text
        found = self._isolated.get(text)
        if found is None:
            found = self._isolated[text] = _PARTS.sub(_isolate, text)
        return found


def _isolate(found: re.Match[str]) -> str:
    """Return a field, a name, a key or a query as it is kept in order; punctuation behind it belongs to the sentence.

    So does a colon with a blank behind it; that of a query, such as `status:`, stands with what it is asked of, or is quoted.
    """
    part = found[0]
    if part.startswith("{"):
        return f"{_AS_IT_IS}{part}{_END}"
    first, last = len(part) - len(_LEADING.sub("", part, count=1)), len(part.rstrip(_closing(found)))
    core = _paired(part[first:last])
    first = part.index(core)
    return f"{part[:first]}{_LEFT_TO_RIGHT}{core}{_END}{part[first + len(core) :]}" if _MEANT.search(core) else part


def _paired(part: str) -> str:
    """Return a part without the bracket or quotation mark that belongs to the sentence around it."""
    more = part.count("(") - part.count(")")
    if more:
        part = (_OPENED if more > 0 else _CLOSED).sub("", part, count=1)
    return _QUOTED.sub("", part, count=1) if part.count('"') % 2 else part


def _closing(found: re.Match[str]) -> str:
    """Return the signs that belong to the sentence behind a part."""
    return " .,;:!?" if found.string[found.end() : found.end() + 1] in ("", " ") else " .,!?"


SPOKEN = Spoken()
"""The language of this process."""


def chosen_language(setting: Language, environ: Mapping[str, str] = os.environ) -> Language:
    """Return the language that a setting means here: with `auto` the first one of the locale that there is, else English."""
    if setting is not Language.AUTO:
        return setting
    told = next((environ[name] for name in _VARIABLES if environ.get(name)), "")
    codes = (found[0] for each in told.split(":") if (found := _CODE.match(each)))
    first = next((code for code in codes if code in _THERE_ARE), "")
    return Language.ARABIC if first == Language.ARABIC else Language.ENGLISH


def gettext(text: str) -> str:
    """Return a sentence in the language that is spoken; as it is where the catalogue lacks it.

    In Arabic what its fields are filled with, and names and keys in Latin letters, keep their own order.
    """
    return SPOKEN.said(SPOKEN.catalogue.gettext(text)) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form that a number takes in the language that is spoken."""
    return SPOKEN.said(SPOKEN.catalogue.ngettext(one, many, number))


def marked(text: str) -> str:
    """Return a sentence as it is; it is collected for the catalogue, and `gettext` translates it where it is shown."""
    return text


def plain(text: str) -> str:
    """Return a text of the interface as it is copied: without the signs that keep its parts in order."""
    return text.translate(_SIGNS) if is_mirrored() else text


def isolated(text: str) -> str:
    """Return a text, such as a key, that keeps its order from left to right within a sentence of any language."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}" if is_mirrored() and text else text


def as_one(text: str) -> str:
    """Return a text that keeps its own order among others, where these run from the right.

    One that is nothing but such texts runs from the right, as they do.
    """
    if not is_mirrored() or not text:
        return text
    own = outside(text)
    is_turned = own != text and not any(map(str.isalpha, own))
    return f"{_RIGHT_TO_LEFT if is_turned else _AS_IT_IS}{text}{_END}"


def outside(text: str) -> str:
    """Return what stands in a text of itself: without what is isolated in it, and what is isolated within that."""
    while (own := re.sub(_ISOLATED, "", text)) != text:
        text = own
    return text


def within(text: str) -> str:
    """Return a text in the language that is spoken as it stands within another one, whatever it begins with."""
    return f"{_RIGHT_TO_LEFT}{text}{_END}" if is_mirrored() and text else text


def listed(parts: Iterable[str], between: str = "  ·  ") -> str:
    """Return what there is of some texts side by side, each in its own order, in the order of the language."""
    found = [part for part in parts if part]
    return between.join(map(as_one, found))


def enumerated(parts: Iterable[str], sign: str = ",") -> str:
    """Return some texts with the comma, or the semicolon, of the language between them, each in its own order.

    They run as the language does wherever they stand: a field that holds nothing else would turn them round.
    """
    return as_one(listed(parts, f"{sign.translate(_ARABIC) if is_mirrored() else sign} "))


def beside_english(arabic: str) -> str:
    """Return the Arabic name that stands beside an English one; nothing where the interface says it already."""
    return "" if is_mirrored() else arabic


def would_mirror(setting: Language) -> bool:
    """Return whether the interface that a setting means here runs from right to left."""
    return chosen_language(setting) is Language.ARABIC


def is_mirrored() -> bool:
    """Return whether the language that is spoken runs from the right."""
    return SPOKEN.language is Language.ARABIC
