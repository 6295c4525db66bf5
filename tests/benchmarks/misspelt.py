"""Terms as they are typed with one or two wrong letters."""

import random

_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 4


def misspelt(text: str, wrong: int, rng: random.Random) -> str:
    """Return a text with so many letters wrong: another one, one missing, one more, or two exchanged; never the first of all."""
    letters = _LATIN if text.isascii() else _ARABIC
    typed = text
    while typed == text:
        typed = text
        for _ in range(wrong):
            place = rng.randrange(1, len(typed))
            kind = rng.randrange(4)
            if kind == 0:
                typed = typed[:place] + rng.choice(letters) + typed[place + 1 :]
            elif kind == 1 and len(typed) > _SHORTEST:
                typed = typed[:place] + typed[place + 1 :]
            elif kind == 2:
                typed = typed[:place] + rng.choice(letters) + typed[place:]
            else:
                typed = typed[: place - 1] + typed[place] + typed[place - 1] + typed[place + 1 :]
    return typed
