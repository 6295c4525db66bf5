"""Words whose English is not the sum of their parts: `in the name of` for `bi-ism`, `all of them` for `kulluhum`."""

from typing import NamedTuple

from glossary.model import Analysis
from glossary.morphology.grammar.buckwalter import from_arabic
from glossary.morphology.tables import table

_STEM = "{}"
_PRONOUN = "pronoun"
_ARTICLE = "Al"
_CONJUNCTIONS = frozenset({"w", "f"})
_NUMBERS = frozenset({"plural", "dual"})
_OBJECTS = {
    "my": "me",
    "our": "us",
    "your": "you",
    "his/its": "him/it",
    "her/its": "her/it",
    "their": "them",
    "I": "me",
    "we": "us",
    "he/it": "him/it",
    "she/it": "her/it",
    "they": "them",
}
_SUBJECTS = {"me": "I", "us": "we", "you": "you", "him/it": "he/it", "her/it": "she/it", "them": "they"}
_SELVES = {
    "me": "myself",
    "us": "ourselves",
    "you": "yourself",
    "him/it": "himself/itself",
    "her/it": "herself/itself",
    "them": "themselves",
}
_GROUPS = {"him/it": "it", "her/it": "it/them"}
"""What a pronoun means after `all of`: things are spoken of as one woman."""
_ONE_OR_SO = frozenset({"him/it", "her/it"})


class _Row(NamedTuple):
    """A row of the table: what it asks for, and the English; `before` is in transliteration and without `and`."""

    before: str
    pronoun: bool
    features: frozenset[str]
    gloss: str


class Wording(NamedTuple):
    """The English of a word, with what of it has been said in it."""

    gloss: str
    """The senses, or empty where only the preposition means something of its own."""
    preposition: str = ""
    """What the preposition before the word means here."""
    before: int = 0
    """How many proclitics, counted from the stem, are said in the gloss."""
    pronoun: bool = False
    """Whether what stands after the stem is said in the gloss."""


class Wordings:
    """Our table of such words, by the lexicon's lemma ids."""

    def __init__(self) -> None:
        """Read the table."""
        self._rows: dict[str, list[_Row]] = {}
        for row in table("wordings.tsv"):
            features = frozenset(each.replace("_", " ") for each in row["features"].split())
            asked = _Row(from_arabic(row["before"]), row["after"] == _PRONOUN, features, row["gloss"])
            self._rows.setdefault(row["id"], []).append(asked)

    def wording(self, analysis: Analysis) -> Wording | None:
        """Return the English of a word that the table has, None where it says nothing."""
        rows = self._rows.get(analysis.lemma_id, ())
        return next((found for row in rows if (found := _said(row, analysis)) is not None), None)


def _said(row: _Row, analysis: Analysis) -> Wording | None:
    """Return what a row says of a word, None where it asks for something else."""
    near = [_letters(clitic.text) for clitic in analysis.proclitics]
    written = "".join(letters for letters in near if letters not in _CONJUNCTIONS)
    if not row.features <= frozenset(analysis.features):
        return None
    preposition, stem, _ = row.gloss.partition(_STEM)
    if stem:
        return Wording("", preposition=preposition.strip()) if written.startswith(row.before) else None
    if row.pronoun != bool(analysis.enclitics) and (row.pronoun or row.before):
        return None
    if row.before and (row.before != written or _NUMBERS.intersection(analysis.features) - row.features):
        return None
    pronoun = analysis.enclitics[-1].gloss if row.pronoun else ""
    said = len(near) - sum(letters in _CONJUNCTIONS for letters in near) if row.before else 0
    return Wording(_filled(row.gloss, pronoun), before=said, pronoun=row.pronoun)


def _letters(clitic: str) -> str:
    """Return a proclitic's letters in transliteration, without marks."""
    letters = from_arabic(clitic)
    return _ARTICLE if letters.startswith("A") else letters[:1]


def _filled(gloss: str, pronoun: str) -> str:
    one = _OBJECTS.get(pronoun, pronoun)
    has = "has" if one in _ONE_OR_SO else "have"
    group, subject, self = _GROUPS.get(one, one), _SUBJECTS.get(one, one), _SELVES.get(one, one)
    return gloss.format(group=group, subject=subject, self=self, has=has)
