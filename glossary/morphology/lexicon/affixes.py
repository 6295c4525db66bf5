"""The lexicon's prefixes and suffixes: what each adds to a stem."""

from dataclasses import dataclass

from glossary.model import Clitic
from glossary.morphology.grammar.buckwalter import unmarked
from glossary.morphology.grammar.clitics import enclitic, person_of, proclitic

_PERSONS = {"1": "first person", "2": "second person", "3": "third person"}
_GENDERS = {"M": "masculine", "F": "feminine"}
_NUMBERS = {"S": "singular", "D": "dual", "P": "plural"}
_NOUN_ENDINGS = {
    "FEM_SG": ("feminine",),
    "FEM_DU": ("feminine", "dual"),
    "FEM_PL": ("feminine", "plural"),
    "MASC_DU": ("masculine", "dual"),
    "MASC_PL": ("masculine", "plural"),
    "MASC_SG_ACC_INDEF": ("accusative", "indefinite"),
}


@dataclass(frozen=True, slots=True)
class Affix:
    """A prefix or suffix of the lexicon, clitics and inflection together."""

    vocalised: str
    """In transliteration, with its marks."""
    inflection: str
    """The part that stays with the stem when the clitics are cut off, in transliteration."""
    category: str
    clitics: tuple[Clitic, ...]
    tags: frozenset[str]
    """The lexicon's tags of its pieces: `CONJ`, `PREP`, `DET`, `IV3MS`, `NSUFF_FEM_SG`, …"""
    features: tuple[str, ...]
    person: str = ""
    """`3MS` and the like where the affix carries a verb's subject."""


def _person_features(person: str) -> tuple[str, ...]:
    letters = person[1:]
    found = [_PERSONS.get(person[:1], "")]
    found += [_GENDERS.get(letter, "") for letter in letters] + [_NUMBERS.get(letter, "") for letter in letters]
    return tuple(feature for feature in found if feature)


def _features(tag: str) -> tuple[str, ...]:
    if tag.startswith("NSUFF_"):
        for ending, features in sorted(_NOUN_ENDINGS.items(), key=lambda item: -len(item[0])):
            if tag.startswith(ending, 6):
                return features
    if tag.startswith("IVSUFF_SUBJ:") and "MOOD:SJ" in tag:
        return ("subjunctive or jussive",)
    return _person_features(person_of(tag))


def _pieces(gloss: str) -> list[str]:
    if "<pos>" not in gloss:
        return []
    pos = gloss[gloss.index("<pos>") + 5 : gloss.index("</pos>")]
    return [piece for piece in pos.split("+") if "/" in piece]


def prefix(vocalised: str, category: str, gloss: str) -> Affix:
    """Return the affix of a line of the prefix file."""
    pieces = _pieces(gloss)
    clitics = [proclitic(piece) for piece in pieces]
    tags = [piece.partition("/")[2] for piece in pieces]
    inflection = next((piece.partition("/")[0] for piece in pieces if "/IV" in piece), "")
    person = next(filter(None, map(person_of, tags)), "")
    return Affix(
        vocalised,
        inflection,
        category,
        tuple(clitic for clitic in clitics if clitic),
        frozenset(tags),
        _person_features(person),
        person,
    )


def suffix(vocalised: str, category: str, gloss: str) -> Affix:
    """Return the affix of a line of the suffix file."""
    pieces = _pieces(gloss)
    subject = category.endswith(("-he", "-I", "-we"))
    clitics = tuple(clitic for piece in pieces if (clitic := enclitic(piece, subject=subject)))
    tags = [piece.partition("/")[2] for piece in pieces]
    features = [feature for tag in tags for feature in _features(tag)]
    last = pieces[-1].partition("/")[0] if clitics else ""
    return Affix(
        vocalised,
        _without_clitic(vocalised, last, tags),
        category,
        clitics,
        frozenset(tags),
        tuple(dict.fromkeys(features)),
        next(filter(None, map(person_of, tags)), ""),
    )


def _without_clitic(vocalised: str, pronoun: str, tags: list[str]) -> str:
    """Return the inflection of a suffix: what stands before its pronoun, which may only double the letter before it (`~a`)."""
    if not pronoun:
        return vocalised
    if pronoun.startswith("~"):
        return vocalised.removesuffix(pronoun)
    clitic = unmarked(pronoun)
    for cut in range(len(vocalised) - 1, -1, -1):
        if unmarked(vocalised[cut:]) == clitic and vocalised[cut] == clitic[0]:
            rest = vocalised[:cut]
            break
    else:
        return ""
    return "ap" if "NSUFF_FEM_SG" in tags and unmarked(rest) == "t" else rest
