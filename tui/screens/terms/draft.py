"""What a form for a term begins with."""

from dataclasses import dataclass

from glossary.terminology import Concept


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the form before anything is typed."""

    ar: str = ""
    en: str = ""
    part_of_speech: str | None = None
    context: str = ""
    """The sentence in which the term stands."""
    source: str = ""
    """The article that sentence is from."""
    concept: Concept | None = None
    """The entry to correct; None for a new one."""

    @classmethod
    def of(cls, concept: Concept) -> "Draft":
        """Return the draft that corrects an entry."""
        ar, en = concept.in_language("ar"), concept.in_language("en")
        first = ar[0] if ar else None
        return cls(
            ar=first.text if first else "",
            en="; ".join(term.text for term in en),
            part_of_speech=first.part_of_speech if first else None,
            context=(first.context if first else None) or "",
            source=(first.source if first else None) or "",
            concept=concept,
        )
