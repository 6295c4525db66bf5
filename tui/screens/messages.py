"""What the screens ask of the app."""

from textual.message import Message

from tui.language.spoken import gettext as _


class OpenArticle(Message):
    """An article of the library is asked for, at a name, at a place, or at what a query found where one was followed."""

    def __init__(
        self,
        article_id: str,
        entity_id: str = "",
        spot: tuple[int, int] | None = None,
        query: str = "",
        missing: str = "",
    ) -> None:
        super().__init__()
        self.article_id = article_id
        self.entity_id = entity_id
        self.spot = spot
        """A block, and an offset in code points of its text."""
        self.query = query
        """The query whose words are shown in the article."""
        self.missing = missing
        """What is said of one that the library lacks, where it is not open either; empty for one of the library."""


class GoBack(Message):
    """The screen is left for the one before."""


class GlossaryChanged(Message):
    """Terms were added, corrected, removed or brought back; or names were decided otherwise."""

    def __init__(self, *, names: bool = False) -> None:
        super().__init__()
        self.names = names
        """Whether names were, too."""


class NamesCatalogued(Message):
    """It was noted of some more articles which names stand in them."""

    def __init__(self, done: int = 0, total: int = 0) -> None:
        super().__init__()
        self.done = done
        self.total = total
        """Articles that are noted by now, of those that are to be; as many where that is done."""

    @property
    def progress(self) -> str:
        """How far that is, a sentence; empty where nothing is left to be done."""
        if self.done >= self.total:
            return ""
        return _("Reading names: {done} of {total} articles").format(done=f"{self.done:,}", total=f"{self.total:,}")


class CopyInstead(Message):
    """An address is to be copied, since it could not be opened; why not is a sentence without its end."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__()
        self.address = address
        self.problem = problem
