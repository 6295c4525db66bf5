"""An entry while it is filled in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from glossary.categories import LANGUAGES
from glossary.errors import InvalidTerm
from glossary.store.validity import tidy
from glossary.terminology import Concept, Definition, Relation, Term
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.terms.filling.checks import check, check_of_term
from tui.screens.terms.filling.fields import TEXT, Field
from tui.screens.terms.filling.texts import shown, taken

OF_CONCEPT = -1
"""Stands where the place of a term does, for what is of the concept."""


class Wrong(NamedTuple):
    """What keeps an entry from being kept."""

    said: str
    place: int = OF_CONCEPT
    """That of the term it is about."""
    field: str = ""
    """The attribute it is about, where it is about one."""


class Filling:
    """Takes texts for fields and gives back the entry; terms and definitions keep their places while it is filled."""

    def __init__(self, begun: Concept, typed: Concept | None = None) -> None:
        """Begin with an entry, or go on with one as it was typed; it gets an empty term in each language that it has none in."""
        self.changed: Callable[[], object] = lambda: None
        """Called when anything is filled in otherwise than it was."""
        self._begun = begun
        concept = typed or begun
        self._concept = concept
        self._terms = [*concept.terms]
        self._definitions = [*concept.definitions]
        for language in LANGUAGES:
            if not any(term.language == language for term in self._terms):
                self.add_term(language)
            if not any(each.language == language for each in self._definitions):
                self._definitions.append(Definition(language, ""))

    @property
    def begun(self) -> Concept:
        """The entry as it was at first."""
        return self._begun

    # -- terms

    @property
    def terms(self) -> Sequence[Term]:
        """The terms, empty ones among them."""
        return tuple(self._terms)

    def places(self, language: str) -> list[int]:
        """Return the places of the terms of a language."""
        return [place for place, term in enumerate(self._terms) if term.language == language]

    def other_places(self) -> list[int]:
        """Return the places of the terms that are neither Arabic nor English."""
        return [place for place, term in enumerate(self._terms) if term.language not in LANGUAGES]

    def add_term(self, language: str) -> int:
        """Add an empty term and return its place."""
        self._terms.append(Term("", language, ""))
        return len(self._terms) - 1

    def set_term(self, place: int, term: Term) -> None:
        """Put another term in a place."""
        if term != self._terms[place]:
            self._terms[place] = term
            self.changed()

    def term_text(self, place: int, field: Field) -> str:
        """Return the text of a term's field."""
        return shown(getattr(self._terms[place], field.name), field)

    def put_term(self, place: int, field: Field, text: str) -> str:
        """Take the text of a term's field and return what is wrong with it, or nothing."""
        self.set_term(place, _with(self._terms[place], field, text))
        return check_of_term(field.name, self._terms[place]).text

    # -- the concept

    def text(self, field: Field) -> str:
        """Return the text of a field of the concept."""
        return shown(getattr(self._concept, field.name), field)

    def put(self, field: Field, text: str) -> str:
        """Take the text of a field of the concept and return what is wrong with it, or nothing."""
        new = _with(self._concept, field, text)
        if new != self._concept:
            self._concept = new
            self.changed()
        return check(field.name, getattr(self._concept, field.name)).text

    def belong_to(self, glossary: str) -> None:
        """Have an entry that is new begin in a glossary, where it belongs to none yet."""
        if not (self._begun.id or self._begun.glossary or self._concept.glossary):
            self._begun, self._concept = (replace(each, glossary=glossary) for each in (self._begun, self._concept))

    @property
    def definitions(self) -> Sequence[Definition]:
        """The definitions, empty ones among them."""
        return tuple(self._definitions)

    def put_definition(self, place: int, field: Field, text: str) -> str:
        """Take the text of a definition, or its source."""
        old = self._definitions[place]
        value = taken(text, field, getattr(old, field.name))
        new = old._replace(text=value or "") if field.name == "text" else old._replace(source=value)
        if new != old:
            self._definitions[place] = new
            self.changed()
        return ""

    @property
    def relations(self) -> Sequence[Relation]:
        """The cross-references."""
        return self._concept.relations

    def set_relations(self, relations: Sequence[Relation]) -> None:
        """Put other cross-references in the place of those there are."""
        new = tuple(dict.fromkeys(relations))
        if new != self._concept.relations:
            self._concept = replace(self._concept, relations=new)
            self.changed()

    # -- all of it

    def typed(self, *, whole: bool = False) -> Concept:
        """Return the entry as far as it is filled in: without what is empty, unless the `whole` of it is wanted to go on with."""
        if whole:
            return replace(self._concept, terms=tuple(self._terms), definitions=tuple(self._definitions))
        terms = tuple(term for term in self._terms if term.text.strip())
        definitions = tuple(each for each in self._definitions if each.text.strip())
        return replace(self._concept, terms=terms, definitions=definitions)

    @property
    def is_changed(self) -> bool:
        """Whether anything was filled in otherwise."""
        return self.typed() != replace(
            self._begun, terms=tuple(term for term in self._begun.terms if term.text.strip())
        )

    def missing(self) -> Iterator[Wrong]:
        """Yield the first term of each language that the entry needs and lacks."""
        for language, name in LANGUAGES.items():
            places = self.places(language)
            had = self._begun.id and not self._begun.in_language(language)
            if not had and not any(self._terms[place].text.strip() for place in places):
                yield Wrong(_("The {language} is missing.").format(language=_(name)), places[0], TEXT.name)

    def wrong(self) -> Wrong | None:
        """Return what keeps the entry from being kept, what is missing first; None where nothing does."""
        missing = next(self.missing(), None)
        if missing:
            return missing
        kept = [place for place, term in enumerate(self._terms) if term.text.strip()]
        try:
            tidy(self.typed())
        except InvalidTerm as error:
            match error.place:
                case ("terms", int(number), *rest) if number < len(kept):
                    return Wrong(spoken(error), kept[number], str(rest[0]) if rest else TEXT.name)
                case (field, *_rest):
                    return Wrong(spoken(error), field=str(field))
            return Wrong(spoken(error))
        return None


def _with(thing: Any, field: Field, text: str) -> Any:
    return replace(thing, **{field.name: taken(text, field, getattr(thing, field.name))})
