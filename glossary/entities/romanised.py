"""English for names that nobody knows: their letters, as newspapers would write them."""

from corpus.arabic.normalise import bare

_LETTERS = {
    "ا": "a",
    "أ": "a",
    "إ": "i",
    "آ": "a",
    "ٱ": "a",
    "ب": "b",
    "ت": "t",
    "ث": "th",
    "ج": "j",
    "ح": "h",
    "خ": "kh",
    "د": "d",
    "ذ": "dh",
    "ر": "r",
    "ز": "z",
    "س": "s",
    "ش": "sh",
    "ص": "s",
    "ض": "d",
    "ط": "t",
    "ظ": "z",
    "ع": "a",
    "غ": "gh",
    "ف": "f",
    "ق": "q",
    "ك": "k",
    "ل": "l",
    "م": "m",
    "ن": "n",
    "ه": "h",
    "ة": "a",
    "و": "w",
    "ي": "y",
    "ى": "a",
    "ئ": "",
    "ؤ": "",
    "ء": "",
    "پ": "p",
    "چ": "ch",
    "ژ": "zh",
    "ڤ": "v",
    "گ": "g",
    "ک": "k",
    "ی": "y",
}
_VOWELS = {"ا": "a", "و": "u", "ي": "i", "ى": "a", "ی": "i", "ة": "a"}
_LONG = "اويىیآ"


def romanised(name: str) -> str:
    """Return a name in Latin letters: long vowels as written, a short a where two consonants would meet at its beginning."""
    return " ".join(_word(word) for word in bare(name).split() if word)


def _word(word: str) -> str:
    if word.startswith("ال") and len(word) > 3:
        return f"al-{_word(word[2:])}"
    parts: list[str] = []
    for index, letter in enumerate(word):
        parts.append(_letter(word, index, letter))
    text = "".join(parts)
    return text[:1].upper() + text[1:]


def _letter(word: str, index: int, letter: str) -> str:
    before = word[index - 1] if index else ""
    after = word[index + 1] if index + 1 < len(word) else ""
    if (
        index
        and letter in _VOWELS
        and (before not in _LONG or letter == "ا")
        and not (letter in "وي" and after in "اآى" and after)
    ):
        return _VOWELS[letter]
    sound = _LETTERS.get(letter, letter)
    first_pair = index == 0 and letter not in _LONG and letter not in "أإع"
    return sound + ("a" if first_pair and after and after not in _LONG else "")
