"""What the open article says of its names beside the library, which may lack it."""

from corpus.model import Article
from glossary.authority.in_article import InArticle
from glossary.entities.descriptions import Descriptions
from tui.screens.entities.told import Told, Wanted, entry_of
from tui.services.services import Services


class Opened:
    """Tells names as the open article has them; any thread may ask."""

    def __init__(self, services: Services, article: Article) -> None:
        self._services = services
        self._article = article

    def joined(self, known: Told | None, entity_id: str, wanted: Wanted) -> Told | None:
        """Return what the library knows of a name, with what the open article says where the library did not note that.

        Raises CorpusError, GlossaryError.
        """
        if known is not None and self._is_noted(known):
            return known
        own = self.told(entity_id, wanted)
        if own is None:
            return known
        if known is None or not known.card.row.articles:
            entity = own.card.row.entity
            return own._replace(concept=entry_of(self._services, entity) if self._services.naming.has_library else None)
        contexts = (*own.contexts, *known.contexts)[: wanted.contexts]
        return known._replace(contexts=contexts, opened=own.opened)

    def told(self, entity_id: str, wanted: Wanted) -> Told | None:
        """Return what the open article alone says of a name; None where it does not speak of it."""
        naming = self._services.naming
        names = naming.names()
        records = (*names.records(self._article), *names.hidden(self._article))
        here = InArticle(self._article, records, naming.rulings())
        card = here.card(entity_id, Descriptions().description)
        if card is None:
            return None
        contexts = here.contexts(entity_id, wanted.contexts)
        return Told(card, (), contexts, here.company(entity_id, wanted.company), opened=card.row)

    def _is_noted(self, known: Told) -> bool:
        """Return whether the open article is one of those of the library that speak of a name."""
        row = known.card.row
        others = self._services.name_index.elsewhere([row.entity.id], self._article.id)
        return others.get(row.entity.id, 0) < row.articles
