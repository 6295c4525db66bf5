"""The keys of known names, and the tables that tell the keys and the English of all others."""

from collections.abc import Mapping

from corpus.arabic.normalise import fold
from glossary.entities.bare import BareInstitutions, Home
from glossary.entities.english import EnglishNames
from glossary.entities.knowledge import KnownName
from glossary.entities.reasons import Reasons
from glossary.entities.spelling import Spelling, words_of
from glossary.model import Entity, EntityKind


class KnownKeys:
    """What linking knows before it has read an article: made once, it is only read, so all directories may share it."""

    def __init__(self, known: Mapping[str, KnownName]) -> None:
        """Read the tables; `known` are the entities of the knowledge base by their ids."""
        self.spelling = Spelling()
        self.bare = BareInstitutions()
        self.reasons = Reasons(self.spelling, known)
        self.by_id: dict[str, Entity] = {name.entity.id: name.entity for name in known.values()}
        """The known entities."""
        owners: dict[str, dict[str, Entity]] = {}
        english: dict[str, str] = {}
        for name in known.values():
            entity = name.entity
            english.setdefault(fold(entity.ar), entity.en)
            for form in name.forms:
                if form.free and not (entity.kind is EntityKind.PERSON and " " not in form.text):
                    owners.setdefault(self.key(entity.kind, form.text), {})[entity.id] = entity
        # A key that two known names share says of a third spelling nothing at all.
        self.by_key = {key: next(iter(each.values())) for key, each in owners.items() if len(each) == 1}
        """Those that a key means."""
        self.english = EnglishNames(english)

    def key(self, kind: EntityKind, name: str, home: Home | None = None) -> str:
        """Return the key under which the spellings of a name meet.

        A person's single name stays in its article, and an institution that every country has in its country.
        """
        words = words_of(name)
        key = f"{kind}:{self.spelling.key(kind, words)}"
        if home is None:
            return key
        if kind is EntityKind.PERSON and " " not in key:
            return f"{key}@{home.article_id}"
        if kind is EntityKind.ORGANISATION and self.bare.is_bare(words):
            return f"{key}@{home.country or home.article_id}"
        return key
