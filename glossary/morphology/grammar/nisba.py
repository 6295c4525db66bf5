"""The vowels of adjectives in -ī that are formed by rule, where those of their nouns are known."""

from glossary.morphology.grammar.buckwalter import from_arabic, to_arabic, unmarked, vocalised_from_arabic

_ENDING = "iy~"
_LETTER = "y"
_BEHIND = {"": "", "p": "ap", "At": "At", "wn": "uwna", "yn": "iyna"}
"""What may be written to such an adjective, with its vowels."""
_LOST = ("ap", "p", "A")
"""The endings of nouns that their adjectives are without."""
_VOWELLED = {"w": "wa", "f": "fa", "b": "bi", "l": "li", "k": "ka"}
_SUN = frozenset("tvd*rzs$SDTZln")


def nisba_of(noun: str, core: str) -> str:
    """Return the adjective in -ī of a noun in Arabic as a dictionary has it; bare where the noun's vowels are not the core's."""
    said = vocalised_from_arabic(noun)
    letters = from_arabic(core)
    for lost in ("", *_LOST):
        rest = said.removesuffix(lost)
        if unmarked(rest) == letters and rest != letters:
            return to_arabic(rest.rstrip("aiuo") + _ENDING)
    return to_arabic(letters + _LETTER)


def with_ending(adjective: str, ending: str) -> str:
    """Return the adjective with what is written to it (`ية` and its like), in Arabic; `adjective` is without it."""
    said = vocalised_from_arabic(adjective)
    behind = from_arabic(ending).removeprefix(_LETTER)
    return to_arabic(said + (_BEHIND.get(behind, behind) if "~" in said else behind))


def vowelled(letter: str) -> str:
    """Return a letter that is a word of its own with its vowel, in Arabic."""
    plain = from_arabic(letter)
    return to_arabic(_VOWELLED.get(plain, plain))


def after_article(stem: str) -> str:
    """Return a stem with its marks as it is said after the article: a sun letter is doubled."""
    said = vocalised_from_arabic(stem)
    doubled = said[:1] in _SUN and said[1:2] != "~" and unmarked(said) != said
    return to_arabic(f"{said[:1]}~{said[1:]}") if doubled else stem
