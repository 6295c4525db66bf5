"""Light stems for search, as Lucene's ArabicAnalyzer makes them (its ArabicNormalizer, then light10 of Larkey et al. 2007)."""

import re
import unicodedata

from corpus.arabic.letters import CONTROLS, MARKS, TATWEEL, entries

_UNSPOKEN = re.compile(f"[{MARKS}{TATWEEL}{CONTROLS}]+")
_WORD = re.compile(r"[^\W_]+")
_SPELLING_PAIRS = "آا أا إا ٱا ىي یي ةه کك"
_SPELLINGS: dict[int, str | None] = {
    **{ord(pair[0]): pair[1] for pair in _SPELLING_PAIRS.split()},
    **{0x0660 + digit: str(digit) for digit in range(10)},
    **{0x06F0 + digit: str(digit) for digit in range(10)},
}
_PREFIXES = entries("ال وال بال كال فال لل و")
_SUFFIXES = entries("ها ان ات ون ين يه ية ه ة ي")
_LEFT = 2
"""Letters that must be left of a word when a prefix or a suffix goes."""
_LEFT_AFTER_WAW = 3


def stem(word: str) -> str:
    """Return the word normalised and without its article, conjunction and endings."""
    return _light(normalised(word))


def index_terms(text: str) -> list[str]:
    """Return the stems of all words and the numbers of a text in its order, Latin words in lower case; nothing is left out."""
    return [_light(word) for word in _WORD.findall(normalised(text))]


def normalised(text: str) -> str:
    """Return the text as stems are cut from it: without marks, spellings that are often confused made one, in lower case."""
    return _UNSPOKEN.sub("", unicodedata.normalize("NFKC", text)).translate(_SPELLINGS).lower()


def _light(word: str) -> str:
    for prefix in _PREFIXES:
        left = _LEFT_AFTER_WAW if len(prefix) == 1 else _LEFT
        if word.startswith(prefix) and len(word) >= len(prefix) + left:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) >= len(suffix) + _LEFT:
            word = word[: -len(suffix)]
    return word
