"""Why articles belong together, in words: the names and terms they share, and what each one of a story brings."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Engine

from corpus.model import Related, StoryPart
from corpus.store.engine import reading
from corpus.stories import Stories
from glossary.authority.index import NameIndex
from glossary.authority.rulings import Rulings
from glossary.model import Entity
from glossary.store.appearances import ENTITY_FAMILY
from glossary.store.cataloguing import CONCEPT_FAMILY
from glossary.store.concepts import StoredConcepts
from glossary.store.spellings import spellings_on
from glossary.terminology import Concept

_NAMED = 3
"""Names, terms and words that a reason says beside their number."""
_COMMA = "، "
Keys = Mapping[str, tuple[str, ...]]


class Kin(NamedTuple):
    """A related article with the names and terms that are shared, the most telling first."""

    related: Related
    names: tuple[Entity, ...]
    terms: tuple[Concept, ...]

    @property
    def shared(self) -> tuple[str, ...]:
        """The Arabic of what is shared, the most telling first: names, then terms; words where there is neither."""
        return arabic_of_both(self.names, self.terms) or self.related.words

    def reason(self, most: int = _NAMED) -> str:
        """Return why the article is related, such as `8 shared names: مالي، باماكو …`."""
        told = [
            _told(len(self.names), "shared name", [each.ar or each.en for each in self.names[:most]]),
            _told(len(self.terms), "shared term", [arabic_of(each) for each in self.terms[:most]]),
        ]
        same = _COMMA.join(self.related.words[:most])
        said = [each for each in told if each]
        return "  ·  ".join(said) or (f"the same words: {same}" if same else "the same words")


class Chapter(NamedTuple):
    """An article of a story with the names and terms that no article of it before has, the most telling first."""

    part: StoryPart
    names: tuple[Entity, ...]
    terms: tuple[Concept, ...]

    @property
    def new(self) -> tuple[str, ...]:
        """The Arabic of what is new, the most telling first; of what the first article names, in that one."""
        return arabic_of_both(self.names, self.terms)


class Relations:
    """Relations between articles, with what readers decided of names, and what names and terms are called."""

    def __init__(self, engine: Engine, names: NameIndex, rulings: Callable[[], Rulings]) -> None:
        """Know the database, the names of the library, and what tells what was decided of them."""
        self._engine = engine
        self._names = names
        self._stories = Stories(engine, lambda: {ENTITY_FAMILY: rulings()})

    def related(self, article_id: str, limit: int = 20) -> list[Kin]:
        """Return the articles that share the most with one, the nearest first; raise UnknownArticle."""
        found = self._stories.related(article_id, limit)
        names, terms = self._called([each.keys for each in found])
        return [Kin(each, *_both(each.keys, names, terms)) for each in found]

    def story(self, article_id: str) -> list[Chapter]:
        """Return the articles that tell one story with an article, itself among them, the oldest first; raise UnknownArticle."""
        parts = self._stories.story(article_id)
        names, terms = self._called([each.new for each in parts])
        return [Chapter(each, *_both(each.new, names, terms)) for each in parts]

    def _called(self, keys: Iterable[Keys]) -> tuple[dict[str, Entity], dict[str, Concept]]:
        """Return the entities and concepts of keys; those nobody knows any more, or that are hidden, are left out."""
        all_keys = list(keys)
        entities = dict.fromkeys(key for each in all_keys for key in each.get(ENTITY_FAMILY, ()))
        concepts = dict.fromkeys(key for each in all_keys for key in each.get(CONCEPT_FAMILY, ()))
        named = {key: row.entity for key, row in self._names.rows(entities).items() if not row.hidden}
        with reading(self._engine) as connection:
            known = StoredConcepts(connection, spellings_on(self._engine.dialect.name)).get_all(concepts)
        return named, known


def arabic_of_both(names: Iterable[Entity], terms: Iterable[Concept]) -> tuple[str, ...]:
    """Return what names and terms are called in Arabic, each once."""
    return tuple(dict.fromkeys((*(each.ar or each.en for each in names), *map(arabic_of, terms))))


def arabic_of(concept: Concept) -> str:
    """Return the best Arabic term of a concept, else whatever it has."""
    return next((term.text for term in (*concept.in_language("ar"), *concept.terms)), "")


def _both(
    keys: Keys, names: Mapping[str, Entity], terms: Mapping[str, Concept]
) -> tuple[tuple[Entity, ...], tuple[Concept, ...]]:
    own = (names[key] for key in keys.get(ENTITY_FAMILY, ()) if key in names)
    return tuple(own), tuple(terms[key] for key in keys.get(CONCEPT_FAMILY, ()) if key in terms)


def _told(count: int, what: str, called: Iterable[str]) -> str:
    if not count:
        return ""
    some = _COMMA.join(called)
    return f"{count} {what}{'' if count == 1 else 's'}: {some}{' …' if count > _NAMED else ''}"
