"""To which glossary an entry belongs, and how far it has come."""

from collections.abc import Sequence
from functools import partial

from textual import work
from textual.message import Message
from textual.widget import Widget

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.terms.filling.fields import GLOSSARY, STAGE
from tui.screens.terms.filling.filling import Filling
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.entry.fold import Fold
from tui.widgets.entry.row import Asked, FormRow

OWN = marked("your own")
"""What is shown for the glossary without a name."""


class GlossariesKnown(Message):
    """The glossaries there are, and which of them new entries are written into."""

    def __init__(self, names: Sequence[str], default: str) -> None:
        super().__init__()
        self.names = names
        self.default = default


class Standing(Fold):
    """The glossary, chosen from those there are, and the stage; a new entry belongs to the default glossary."""

    def __init__(self, services: Services, typesetter: Typesetter, filling: Filling) -> None:
        self._services = services
        self._filling = filling
        self._names: Sequence[str] = ()
        super().__init__(_("Glossary and stage"), typesetter, self._asked, self._told)

    def on_mount(self) -> None:
        """Ask which glossaries there are."""
        self.look()

    @work(thread=True, exclusive=True, group="glossaries", exit_on_error=False)
    def look(self) -> None:
        """Learn which glossaries there are."""
        try:
            door = self._services.curating.glossaries
            self.post_message(GlossariesKnown([each.glossary.name for each in door.all()], door.default()))
        except (CorpusError, GlossaryError):
            return

    def on_glossaries_known(self, event: GlossariesKnown) -> None:
        """Let another one be chosen."""
        self._names = event.names
        self._filling.belong_to(event.default)
        self.make_anew()

    def _told(self) -> str:
        own = self._filling.text(GLOSSARY) or _(OWN)
        return _("{glossary}, {stage}").format(glossary=own, stage=_(self._filling.text(STAGE)))

    def _asked(self) -> list[Widget]:
        own = self._filling.text(GLOSSARY)
        names = dict.fromkeys(name or OWN for name in (*self._names, own))
        glossary = Asked(GLOSSARY.label, own or OWN, self._put_glossary, answers=list(names))
        put = partial(self._filling.put, STAGE)
        stage = Asked(STAGE.label, self._filling.text(STAGE), put, answers=STAGE.answers)
        return [FormRow(self._typesetter, each) for each in (glossary, stage)]

    def _put_glossary(self, name: str) -> str:
        return self._filling.put(GLOSSARY, "" if name == OWN else name)
