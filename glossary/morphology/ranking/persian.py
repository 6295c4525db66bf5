"""Sentences in Persian or Urdu, which share the letters of Arabic and not its words."""

from collections.abc import Sequence

_SPELT_OTHERWISE = frozenset("یکپچژگٹڈڑںےہ")
_YEH_AND_KAF = {
    ord("\N{ARABIC LETTER FARSI YEH}"): "\N{ARABIC LETTER YEH}",
    ord("\N{ARABIC LETTER KEHEH}"): "\N{ARABIC LETTER KAF}",
}
_JOINER = "\u200c"
_WORDS = frozenset(
    [
        "است",
        "كه",
        "براي",
        "نيست",
        "شده",
        "كرده",
        "خواهد",
        "شود",
        "باشد",
        "دارد",
        "كند",
        "كنند",
        "از",
        "بودند",
        "شدند",
        "كردند",
        "هستند",
        "ميشود",
        "ميكند",
        "آنها",
        "اگر",
        "ہے",
        "ہیں",
        "ہيں",
        "كے",
        "ميں",
        "نے",
        "سے",
    ]
)
_LIKELY_WORDS = frozenset(
    [
        "اين",
        "آن",
        "مي",
        "شد",
        "بود",
        "كرد",
        "در",
        "با",
        "تا",
        "خود",
        "كي",
        "كا",
        "هاي",
        "را",
        "كو",
        "اور",
        "اند",
    ]
)
_ENOUGH = 2.0
_SHARE = 0.2
_SHARE_AMONG = 0.1
_BOTH = 2
_SHORT = 4


def is_suspect(word: str) -> bool:
    """Return whether anything in a word speaks for Persian or Urdu: where no word of a text is, neither is a sentence."""
    plain = word.translate(_YEH_AND_KAF)
    return plain in _WORDS or plain in _LIKELY_WORDS or not _SPELT_OTHERWISE.isdisjoint(word) or _JOINER in word[1:-1]


def is_persian(words: Sequence[str], *, among_persian: bool = False) -> bool:
    """Return whether the words of a sentence are Persian or Urdu: its little words say so, letters and spelling help.

    Little evidence is enough `among_persian` sentences, and none in the shortest of them.
    """
    plain = [word.translate(_YEH_AND_KAF) for word in words]
    certain = sum(word in _WORDS for word in plain)
    likely = sum(word in _LIKELY_WORDS for word in plain)
    spelt = sum(not _SPELT_OTHERWISE.isdisjoint(word) or _JOINER in word[1:-1] for word in words)
    score = certain + 0.5 * (likely + spelt)
    if among_persian:
        return len(words) < _SHORT or score >= _SHARE_AMONG * len(words)
    if not certain and min(likely, spelt) < _BOTH:
        return False
    return score >= _ENOUGH and score >= _SHARE * len(words)
