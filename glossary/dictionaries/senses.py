"""The first senses of a definition."""

import re

from corpus.arabic.normalise import fold

MOST_SENSES = 3
_LONGEST = 80
"""Characters of a sense in a line."""
_LONGEST_LINE = 2000
"""Characters of a line of a definition that are looked at."""
_SPOKEN = re.compile(r"^(?:\s*(?:/[^/\n]{1,80}/|\[[^\]\n]{1,80}\]|<[^<>\n]{1,24}>))+")
"""What stands behind a headword: how it is spoken, its part of speech."""
_NUMBER = re.compile(r"^\s*(?:\(?\d{1,3}[.):]|\(?[a-z][.)]\s|[-–—*•▪◦·]+\s|[IVX]{1,4}\.\s)\s*")
_INSIDE = re.compile(r"\s+(?=\(?\d{1,2}[.)]\s)")
_WORDS = r"(?:noun|verb|adjective|adj|adverb|adv|preposition|prep|conj|interj|n|v|vt|vi|pl|sing|m|f)"
_LABEL = re.compile(rf"^(?:(?:\({_WORDS}\.?\)|{_WORDS}[.:,])\s*)+", re.IGNORECASE)
_ONLY_LABEL = re.compile(rf"\(?{_WORDS}\b[.,:]?\)?", re.IGNORECASE)
"""A part of speech by itself, which is no sense."""
_PARTS = re.compile(r"\s*[;؛]\s*")
_WORDED = re.compile(r"\w")


def senses(text: str, headword: str) -> tuple[str, ...]:
    """Return up to three senses of a definition, each without its number and cut to a line, the headword left out."""
    found: list[str] = []
    for number, line in enumerate(text.split("\n")):
        start = line[:_LONGEST_LINE]
        told = behind_headword(start, headword) if number == 0 else start
        for piece in _INSIDE.split(told):
            for part in _PARTS.split(_LABEL.sub("", _SPOKEN.sub("", _NUMBER.sub("", piece))).strip()):
                if _WORDED.search(part) and part not in found and not _ONLY_LABEL.fullmatch(part):
                    found.append(part)
            if len(found) >= MOST_SENSES:
                break
        if len(found) >= MOST_SENSES:
            break
    return tuple(shortened(part) for part in found[:MOST_SENSES])


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Return a text cut at a word so that it has so many characters at most."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text.rstrip(" .,")
    return text[:longest].rsplit(" ", 1)[0].rstrip(" .,") + " …"


def behind_headword(line: str, headword: str) -> str:
    """Return the first line without the headword it begins with."""
    words, own = line.split(" "), fold(headword).split()
    if own and [fold(word) for word in words[: len(own)]] == own:
        return " ".join(words[len(own) :])
    return line
