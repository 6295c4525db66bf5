"""What a form for a term begins with."""

from dataclasses import dataclass, replace

from corpus.arabic.tokenise import tokens
from glossary.semicolons import joined, parted
from glossary.terminology import Concept, Term


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the form before anything is typed."""

    ar: str = ""
    en: str = ""
    """Several terms with semicolons between."""
    part_of_speech: str | None = None
    context: str = ""
    """The sentence in which the term stands."""
    source: str = ""
    """The article that sentence is from."""
    concept: Concept | None = None
    """The entry to correct; None for a new one."""
    article: str | None = None
    """The id of that article."""
    noted: str | None = None
    """The day of that article, as `2026-11-20`."""
    subjects: tuple[str, ...] = ()
    qid: str | None = None
    """The Wikidata id of the name that the term is."""

    @classmethod
    def of(cls, concept: Concept) -> "Draft":
        """Return the draft that corrects an entry."""
        ar, en = concept.in_language("ar"), concept.in_language("en")
        first = ar[0] if ar else None
        return cls(
            ar=first.text if first else "",
            en=joined(term.text for term in en),
            part_of_speech=first.part_of_speech if first else None,
            context=(first.context if first else None) or "",
            source=(first.source if first else None) or "",
            concept=concept,
        )

    left: str = ""
    """The key of what was typed in an earlier session, to go on with it; empty for any other draft."""

    @property
    def key(self) -> str:
        """What tells this draft from others: the entry's id, or the words that a new one begins with."""
        if self.left:
            return self.left
        return self.concept.id if self.concept else f"new {self.ar} {self.en}".strip()

    @property
    def is_untranslated(self) -> bool:
        """Whether the Arabic has a word of another script that the English leaves as it is."""
        return bool(self.ar) and self.ar == self.en and not tokens(self.ar)

    def begun(self) -> Concept:
        """Return the entry as it is before anything is typed; terms may be missing."""
        if self.concept is not None:
            return self.concept
        return Concept("", (*self._arabic(), *english_terms(self.en)), subjects=self.subjects, qid=self.qid)

    def typed(self, arabic: str, english: str) -> "Draft":
        """Return the draft with other words in its two fields."""
        return replace(self, ar=" ".join(arabic.split()), en=" ".join(english.split()))

    def _arabic(self) -> tuple[Term, ...]:
        """Return the Arabic term, also without text where something is known of it."""
        term = Term(
            "",
            "ar",
            self.ar,
            part_of_speech=self.part_of_speech,
            context=self.context or None,
            source=self.source or None,
            article=self.article,
            noted=self.noted,
            untranslated=self.is_untranslated,
        )
        return () if term == Term("", "ar", "") else (term,)


def lines_of(begun: Concept, typed: Concept) -> tuple[str, str] | None:
    """Return the Arabic and the English that were typed for an entry; None where two lines would lose something else of it."""
    arabic, english = (joined(term.text for term in _said(typed).in_language(each)) for each in ("ar", "en"))
    lines = Draft(arabic, english)
    first = next(iter(begun.in_language("ar")), Term("", "ar", ""))
    held = (replace(first, text=arabic, untranslated=lines.is_untranslated), *english_terms(english))
    return (arabic, english) if _said(replace(begun, terms=held)) == _said(typed) else None


def _said(concept: Concept) -> Concept:
    """Return an entry without the terms and definitions that are only there to be filled in, the Arabic first."""
    terms = (term for term in concept.terms if term != Term("", term.language, ""))
    return replace(
        concept,
        terms=tuple(sorted(terms, key=lambda term: term.language)),
        definitions=tuple(each for each in concept.definitions if each.text or each.source),
    )


def english_terms(text: str) -> tuple[Term, ...]:
    """Return the terms that a line of English names, semicolons between them."""
    return tuple(Term("", "en", word) for word in parted(text))
