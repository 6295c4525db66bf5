"""What is found out of a word when the reader stays on it: other words of its root, words spelt nearly so."""

from glossary.morphology.family import Relative, RootFamilies
from glossary.morphology.nearest import nearest, words_of
from tui.once import Once
from tui.services import Services
from tui.widgets.gloss_told import Extras, Told

_MOST = 12
"""Words of a root that the pane is given."""


class Kin:
    """Looks words up that are kin to another one; loads the families of roots when they are first wanted."""

    def __init__(self, services: Services) -> None:
        """Use the lexicon of the services."""
        self._services = services
        self._families: Once[RootFamilies] = Once(lambda: RootFamilies(services.lexicon().stems))

    def of(self, told: Told) -> Extras:
        """Return what the pane shows of a word's kin."""
        if told.is_unknown:
            return Extras(words_of(nearest(told.gloss.token.surface, self._services.lexicon())))
        analysis = told.reading.analysis
        family = [(each.lemma, each.gloss) for each in self.family(analysis.root) if each.lemma != analysis.lemma]
        return Extras((), analysis.root, family[:_MOST])

    def family(self, root: str) -> list[Relative]:
        """Return the words of a root, the likeliest first; none where the root is unknown."""
        return self._families.get().of(root) if root else []
