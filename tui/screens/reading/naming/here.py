"""The names of one article, as far as they are known by now: filled in by workers, asked by the panes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from corpus.model import Article, Summary
from tui.language.spoken import gettext as _
from tui.screens.reading.named_in_english import in_english
from tui.services.services import Services
from tui.widgets.name_facts import NO_FACTS, NameFacts, NameTold, name_told

if TYPE_CHECKING:
    from glossary.annotate import Annotator
    from glossary.entities.directory import EntityRecord
    from glossary.model import Entity, Mention

_MOST = 200
"""Other articles that are listed of a name."""


class NamesHere:
    """Who is in an article, where, and what else is known of them."""

    def __init__(self, services: Services, article: Article) -> None:
        self.records: Sequence[EntityRecord] = ()
        """The names, as soon as they are known."""
        self.hidden: Sequence[EntityRecord] = ()
        """Those that readers hid."""
        self.facts: Mapping[str, NameFacts] = {}
        """What is known beside the article, by the ids of names."""
        self.mentions: Mapping[int, Sequence[Mention]] = {}
        """Where names stand, also in titles of other articles, by block."""
        self._article = article
        self._found: Sequence[EntityRecord] = ()
        """The names as they are called where the glossary says nothing."""
        self._services = services
        self._entities: Mapping[str, Entity] = {}
        self._described: dict[str, str] = {}
        """What known names are, by their ids: those of this article, the lines of all others take much memory."""
        self._lock = Lock()

    def learn(self) -> Sequence[EntityRecord]:
        """Return the names of the article; needs no lexicon, and no database where there is none."""
        naming = self._services.naming
        records = self._services.names_of(self._article)
        mentions: dict[int, list[Mention]] = {}
        for mention in naming.mentions(self._article):
            mentions.setdefault(mention.block, []).append(mention)
        self.hidden = naming.names().hidden(self._article)
        self._entities = {record.entity.id: record.entity for record in (*self.hidden, *records)}
        self._found = self.records = records
        self.mentions = mentions
        return records

    def call(self, annotator: Annotator | None) -> None:
        """Call the names as the glossary does, once it is there."""
        self.records = in_english(self._found, annotator)
        self._entities = {record.entity.id: record.entity for record in (*self.hidden, *self.records)}

    def know(self) -> None:
        """Learn in how many other articles the names stand and what they are, all of them at once; takes a look into the database."""
        from glossary.entities.descriptions import Descriptions

        here = tuple(self._entities)
        new = [each for each in here if each not in self._described]
        if new:
            lines = Descriptions()
            self._described.update({each: lines.description(each) for each in new})
        rulings = self._services.naming.rulings()
        others = self._others()
        told = {}
        for entity_id in here:
            record = rulings.record(entity_id)
            told[entity_id] = (record.description if record else "") or self._described[entity_id]
        with self._lock:
            self.facts = {
                each: self.facts.get(each, NO_FACTS)._replace(others=others.get(each), description=told[each])
                for each in told
            }

    def hold(self, english: Mapping[int, str]) -> bool:
        """Hold the English of blocks against the names, and return whether any is spelt otherwise than before; takes a while."""
        from glossary.checking.spelt import spelt_otherwise

        spelt = spelt_otherwise(self._article, english, self.records) if english else {}
        with self._lock:
            old = self.facts
            self.facts = {each: old.get(each, NO_FACTS)._replace(spelt=spelt.get(each, ())) for each in self._entities}
        return any(self.facts[each].spelt != old.get(each, NO_FACTS).spelt for each in self.facts)

    def entity(self, entity_id: str) -> Entity | None:
        """Return a name of the article by its id."""
        return self._entities.get(entity_id)

    def record(self, entity_id: str) -> EntityRecord | None:
        """Return a name of the article, not a hidden one, with its mentions."""
        return next((each for each in self.records if each.entity.id == entity_id), None)

    def mention_at(self, block: int, start: int, end: int) -> Mention | None:
        """Return the mention that has a part of a range of a block, in code points."""
        return next((each for each in self.mentions.get(block, ()) if each.start < end and start < each.end), None)

    def told_at(self, block: int, start: int, end: int) -> NameTold | None:
        """Return what is said of the name that stands in a range of a block; None where none does."""
        mention = self.mention_at(block, start, end)
        entity = self.entity(mention.entity_id) if mention else None
        if mention is None or entity is None:
            return None
        from glossary.entities.reasons import IN_WORDS

        return name_told(entity, self.facts.get(entity.id, NO_FACTS), _(IN_WORDS[mention.reason]))

    def others(self, entity_id: str) -> list[Summary]:
        """Return the other articles of the library in which a name stands, the newest first; raises CorpusError."""
        if not self._services.naming.has_library:
            return []
        found = self._services.name_index.articles(entity_id, _MOST + 1)
        return [each.summary for each in found if each.summary.id != self._article.id]

    def _others(self) -> Mapping[str, int]:
        """Return in how many other articles names stand; nothing where no library can be asked, which is told elsewhere."""
        if not self._services.naming.has_library:
            return {}
        try:
            return self._services.name_index.elsewhere(self._entities, self._article.id)
        except CorpusError:
            return {}
