"""People whom other articles named in full, found again by their whole names."""

from collections.abc import Iterable

from glossary.entities.gazetteer import Gazetteer, Target
from glossary.entities.knowledge import Form
from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import PieceReader
from glossary.model import EntityKind, MentionKind


class EarlierNames:
    """The whole names that articles have taught so far; a surname alone is never among them."""

    def __init__(self, reader: PieceReader) -> None:
        self.reader = reader
        """What cuts texts into pieces, and remembers how words fold."""
        self._gazetteer = Gazetteer(reader)

    def learn(self, name: str) -> None:
        """Remember a person's name if it is a whole one."""
        keys = self.reader.keys(name)
        if len(keys) > 1:
            self._gazetteer.add(keys, Target(name, EntityKind.PERSON, Form(name), MentionKind.NAME))

    def claim(self, passages: Iterable[Passage]) -> None:
        """Claim the names where nothing else stands."""
        for passage in passages:
            for hit in self._gazetteer.hits(passage.pieces):
                if passage.is_free(hit.first, hit.last):
                    place = (hit.first, hit.last, hit.start, hit.end)
                    name = hit.targets[0].entity_id
                    passage.claim(Found(*place, EntityKind.PERSON, MentionKind.NAME, None, name))
