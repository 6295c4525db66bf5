"""The search everywhere."""

from collections.abc import Callable
from pathlib import Path

from textual.app import ComposeResult
from textual.worker import Worker

from corpus.model import Hit
from corpus.search.parsing import Order
from glossary.authority.listed import NameRow
from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english, marked
from tui.language.spoken import gettext as _
from tui.screens.commanded import CommandedScreen, Handlers
from tui.screens.empty import EMPTY
from tui.screens.entities.opening import NameOpening
from tui.screens.messages import GoBack, OpenArticle
from tui.screens.paging import PageCame
from tui.screens.search.asking import NOTES
from tui.screens.search.fetching import Asked, Fetching, Found, Told
from tui.screens.search.groups import Group, GroupLine, GroupWanted
from tui.screens.search.lists import Lists
from tui.screens.search.opening import show_kept
from tui.screens.search.past import Past
from tui.screens.search.wording import sentence, shown_problem
from tui.screens.terms.opening import Opening
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation='Search everything: words, "a phrase", source:bbc date:>2025-09 entity:"Mali"',
    opening=EMPTY[Scope.SEARCH],
    one="article",
    many="articles",
    nothing_found="Nothing found.",
    empty=EMPTY[Scope.SEARCH],
)


class SearchScreen(CommandedScreen):
    """One line that is answered while one types: articles with the text around the words, terms, names."""

    scope = Scope.SEARCH
    BINDINGS = bindings_of(Scope.SEARCH)
    AUTO_FOCUS = "ArabicInput"
    CSS_PATH = Path(__file__).with_name("search.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, wait_for: Callable[[Worker[None]], object]) -> None:
        """Take what lets keys wait that are typed before an answer is there."""
        super().__init__()
        self._wait_for = wait_for
        self.notes = (marked("What can be asked"), NOTES)
        self._services = services
        self._typesetter = typesetter
        self._title = TitleBar(_("warraq  ·  search everywhere"), typesetter, beside_english("بحث"), id="title")
        self._lists = Lists(typesetter)
        self._box = SearchBox(_WORDING, self._lists, typesetter)
        self._groups = GroupLine(typesetter)
        self._fetching = Fetching(self, services)
        self._lists.wanted = self._await_answer
        self._entries = Opening(self, services, typesetter)
        self._names = NameOpening(self, services, typesetter)
        self._order: Order | None = None
        self._told = Told()
        self._shown: Asked | None = None
        self._past = Past()
        self.handlers = self._handlers()

    def _handlers(self) -> Handlers:
        lists = self._lists
        return {
            "search.open": self.open,
            "search.line": self.ask,
            "search.list": self.go_to_list,
            "search.earlier": self.bring_back,
            "search.group": lambda: self.list_group(1),
            "search.group-before": lambda: self.list_group(-1),
            "search.order": self.turn_order,
            "search.kept": lambda: show_kept(self, self._box, self._services, self._typesetter),
            "search.down": lambda: lists.rows.action_mark(1),
            "search.up": lambda: lists.rows.action_mark(-1),
            "search.copy": lists.copy,
            "search.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the line, the groups, their lists and the keys."""
        yield self._title
        yield self._box
        yield self._groups
        yield from self._lists.all
        yield KeyBar(Scope.SEARCH, self._typesetter)

    def on_mount(self) -> None:
        """Show the list of the articles."""
        self._lists.list_group(Group.ARTICLES)

    def fill(self) -> None:
        """Answer anew: articles may have come, and been read."""
        if self._box.words.strip():
            self._search()

    # -- asking

    def ask(self, query: str = "") -> None:
        """Bring the keys to the line, and a query onto it where there is one."""
        if query:
            self._box.seek(query)
        self._box.open()

    def on_sought(self, event: Sought) -> None:
        """Search while the words are typed; another query begins with the order that suits it."""
        self._order = None
        self._search()

    def _search(self) -> None:
        query = self._box.words
        if query.strip():
            self._fetching.fetch(Asked(query, self._order))
            return
        self.workers.cancel_group(self, "search")
        for group in Group:
            self._lists.show(group, ())
        self._lists.counts.clear()
        self._tell(Told())

    def on_found(self, event: Found) -> None:
        """List what came, if it is still what is asked."""
        if event.asked != Asked(self._box.words, self._order):
            return
        if event.group is Group.ARTICLES:
            self._told = event.told
            self._lists.hits.positions = self._services.more.read().positions
        if event.told.problem:
            self._tell(event.told)
            return
        if event.asked != self._shown and event.group is Group.ARTICLES and not event.told.advice:
            self._lists.counts.clear()
        self._lists.show(event.group, event.items, again=event.asked == self._shown)
        if event.group is Group.NAMES:
            self._shown = event.asked
            self._lists.list_best()
        self._tell(self._told)

    def on_page_came(self, event: PageCame) -> None:
        """Show a page that was waited for."""
        for rows in self._lists.all:
            rows.take_page(event.of, event.page, event.items)

    def _tell(self, told: Told) -> None:
        counts = self._lists.counts
        self._groups.tell(counts, self._lists.listed)
        problem = shown_problem(told, self._box.words)
        self._box.say(problem or sentence(told, counts, self._box.words) or _WORDING.empty, warning=bool(problem))

    # -- what was found

    def on_group_wanted(self, event: GroupWanted) -> None:
        """List the group that was clicked."""
        self._lists.choose(event.group)
        self._tell(self._told)

    def list_group(self, step: int) -> None:
        """List the next group, or the one before."""
        self._lists.step(step)
        self._tell(self._told)

    def turn_order(self) -> None:
        """List the best articles first where the newest are, and the other way round."""
        if self._told.order is not None:
            self._order = Order.BEST if self._told.order is Order.NEWEST else Order.NEWEST
            self._search()

    def _await_answer(self) -> None:
        if self._fetching.worker is not None:
            self._wait_for(self._fetching.worker)

    def go_to_list(self) -> None:
        """Bring the keys to what was found."""
        if self._box.words.strip():
            self._past.note(self._box.words)
            self._lists.focus()

    def bring_back(self) -> None:
        """Bring back the query before the one on the line."""
        earlier = self._past.before(self._box.words)
        if earlier is not None:
            self._box.seek(earlier)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Open what was chosen."""
        self.open()

    def open(self) -> None:
        """Open the article at the words found, the entry, or the name's card."""
        self._past.note(self._box.words)
        match self._lists.rows.item:
            case Hit() as hit:
                spot = hit.block, hit.offset
                self.post_message(OpenArticle(hit.summary.id, spot=spot, query=self._told.meant or self._box.words))
            case Concept() as concept:
                self._entries.concept(concept)
            case NameRow() as row:
                self._names.entity(row.entity)

    def close(self) -> None:
        """Leave the line, then clear it; else go back."""
        if not self._box.leave():
            self.post_message(GoBack())
