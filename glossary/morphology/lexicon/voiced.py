"""Readings that the text's own vowels ask for and the lexicon lacks: passives, imperatives and accusatives."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from glossary.morphology.grammar.buckwalter import from_arabic, unmarked
from glossary.morphology.grammar.marks import letters_agree, marked_letters
from glossary.morphology.lexicon.affixes import Affix
from glossary.morphology.lexicon.reading import Reading, whole
from glossary.morphology.lexicon.stem import Stem

_DAMMA = "\N{ARABIC DAMMA}"
_SUKUN = "\N{ARABIC SUKUN}"
_TANWIN = "\N{ARABIC FATHATAN}"
_SHORT = re.compile("[aiu]")
_LAST = re.compile("[aiu](?=[^aiu]*$)")
_ACTIVE = re.compile("[^|A]a[^A]*(?<!Y)|[{A]i[^A]*(?<!Y)")
_LONG = re.compile("iy(?![~a])|uw(?![~a])|A")
_TO_VERB = re.compile(">[au]$")
_CLOSED = re.compile("[^aiuoA{]o")
_ADDRESSED = ("second person", "masculine", "singular")
_DUAL = frozenset({"NSUFF_MASC_DU_NOM", "NSUFF_MASC_DU_NOM_POSS"})


class Voiced:
    """Makes readings after the marks of written words; it keeps the affixes it made."""

    def __init__(self, passive_of: Callable[[str], str], accusative: Affix | None) -> None:
        """Put English verbs in the passive by `passive_of`; `accusative` is the suffix of an indefinite accusative."""
        self._passive_of = passive_of
        self._accusative = accusative
        self._made: dict[Affix, Affix] = {}

    def readings(
        self, surface: str, found: Sequence[Reading], weak: Callable[[str], Sequence[Reading]]
    ) -> list[Reading]:
        """Return readings made from those of a written word that agree with its marks.

        `weak` returns the perfects in -ā whose passive a word may be.
        """
        makers = [
            maker
            for mark, maker in (
                (_DAMMA, self._passive),
                (_SUKUN, self._imperative),
                (_TANWIN, self._indefinite),
            )
            if mark in surface
        ]
        if not makers:
            return []
        form = from_arabic(surface)
        bases = [*found, *(weak(surface) if _DAMMA in surface else ())]
        made = (new for reading in bases for maker in makers for new in maker(reading, form))
        return list(filter(Marked(surface).agrees, dict.fromkeys(made)))

    def _passive(self, reading: Reading, form: str) -> Iterator[Reading]:
        before, stem, after = reading
        if stem.pos != "VERB" or "Pass" in stem.category or after.clitics:
            return
        perfect = stem.category.startswith("PV")
        if perfect and _ACTIVE.fullmatch(stem.vocalised):
            yield Reading(before, self._in_passive(stem, _passive_perfect(stem.vocalised)), after)
        elif before.person and before.vocalised.endswith("a") and not _LONG.search(stem.vocalised):
            own = self._prefix(before, before.vocalised[:-1] + "u", before.inflection[:-1] + "u")
            yield Reading(own, self._in_passive(stem, _LAST.sub("a", stem.vocalised)), after)

    def _in_passive(self, stem: Stem, vocalised: str) -> Stem:
        gloss = ";".join(self._passive_of(sense.strip()) for sense in stem.gloss.split(";"))
        return stem._replace(vocalised=vocalised, category=f"{stem.category}_Pass", gloss=gloss)

    def _prefix(self, before: Affix, vocalised: str, inflection: str) -> Affix:
        own = self._made.get(before)
        if own is None:
            own = self._made[before] = replace(before, vocalised=vocalised, inflection=inflection)
        return own

    def _imperative(self, reading: Reading, form: str) -> Iterator[Reading]:
        """Yield the imperative of a verb that is written like its first person without hamza."""
        before, stem, after = reading
        place = len(unmarked(before.vocalised)) - 1
        bare_alif = _TO_VERB.search(before.vocalised) and form[place : place + 1] == "A"
        if before.person != "1S" or not bare_alif or not _CLOSED.match(stem.vocalised) or "Pass" in stem.category:
            return
        head = "{u" if _SHORT.findall(stem.vocalised)[-1:] == ["u"] else "{i"
        own = self._made.get(before)
        if own is None or not own.vocalised.endswith(head):
            tags = frozenset(tag for tag in before.tags if not tag.startswith("IV"))
            own = replace(
                before,
                vocalised=_TO_VERB.sub(head, before.vocalised),
                inflection=head,
                person="2MS",
                tags=tags,
                features=_ADDRESSED,
            )
            self._made[before] = own
        yield Reading(own, stem._replace(category=stem.category.replace("IV", "CV")), after)

    def _indefinite(self, reading: Reading, form: str) -> Iterator[Reading]:
        """Yield the accusative of a noun that the lexicon has in the dual alone."""
        before, stem, after = reading
        if self._accusative is not None and _DUAL.intersection(after.tags) and form.endswith("A") and not after.clitics:
            yield Reading(before, stem, self._accusative)


class Marked:
    """A written word that may have marks, of which many readings are asked whether they agree with it."""

    __slots__ = ("_letters", "_of_no_verb")

    def __init__(self, surface: str) -> None:
        self._letters = marked_letters(surface)
        self._of_no_verb = surface.endswith(_NOT_OF_VERBS)

    def agrees(self, reading: Reading) -> bool:
        """Return whether no mark of the word gainsays a reading."""
        verbal = reading.stem.pos in {"VERB", "AUX"}
        if verbal and self._of_no_verb:
            return False
        return letters_agree(self._letters, whole(reading), verbal=verbal and not reading.suffix.clitics)


def agrees(surface: str, reading: Reading) -> bool:
    """Return whether no mark of a written word gainsays a reading."""
    return Marked(surface).agrees(reading)


_NOT_OF_VERBS = ("\N{ARABIC DAMMATAN}", "\N{ARABIC KASRATAN}")


def _passive_perfect(active: str) -> str:
    """Return a perfect in the passive: its last vowel i, those before it u; the one of a doubled verb is u."""
    if len(_SHORT.findall(active)) < 2:
        return _SHORT.sub("u", active)
    place = next(found.start() for found in _LAST.finditer(active))
    return f"{_SHORT.sub('u', active[:place])}i{active[place + 1 :]}"
