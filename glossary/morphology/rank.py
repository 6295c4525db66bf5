"""Which reading of a word is the likeliest where it stands: hand-made weights, context and a table of frequent forms."""

from glossary.morphology.buckwalter import from_arabic
from glossary.morphology.context import Neighbours, context_weight
from glossary.morphology.tables import table
from glossary.morphology.words import Candidate, Word

_PREFERRED = 6.0


class Ranker:
    """Puts the readings of a word in order; it owns the tables of preferences."""

    def __init__(self) -> None:
        """Read the tables."""
        self._contexts: dict[str, list[tuple[str, str, str]]] = {}
        for row in table("contexts.tsv"):
            place = (from_arabic(row["before"]), from_arabic(row["after"]), row["id"])
            self._contexts.setdefault(from_arabic(row["form"]), []).append(place)

    def ranked(self, word: Word, around: Neighbours) -> list[Candidate]:
        """Return the readings of a written word, the likeliest first."""
        candidates = word.candidates
        if len(candidates) < 2:
            return list(candidates)
        wanted = self._wanted(word.form, around)
        scores = [
            candidate.weight
            + context_weight(candidate.reading, around)
            + (_PREFERRED if candidate.reading.stem.lemma in wanted else 0)
            - place * 0.03
            for place, candidate in enumerate(candidates)
        ]
        order = sorted(range(len(candidates)), key=scores.__getitem__, reverse=True)
        return [candidates[place] for place in order]

    def _wanted(self, form: str, around: Neighbours) -> frozenset[str]:
        """Return the lemmas that the table of contexts wants here."""
        rows = self._contexts.get(form) or (self._contexts.get(form[1:]) if form[:1] in {"w", "f"} else None)
        return frozenset(
            lemma
            for before, after, lemma in rows or ()
            if before in {"", around.word_before} and after in {"", around.word_after}
        )
