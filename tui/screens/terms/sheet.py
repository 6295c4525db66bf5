"""The rows of the form of an entry, most needed first, the rest folded away."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widget import AwaitMount, Widget

from glossary.categories import LANGUAGES, language_name
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.terms.filling.fields import (
    CONCEPT_NOTE,
    LINKS,
    NO,
    STATUS,
    SUBJECTS,
    TEXT,
    Field,
    Shape,
    fields_of_term,
)
from tui.screens.terms.filling.filling import OF_CONCEPT, Filling, Wrong
from tui.screens.terms.filling.texts import in_one_line
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.entry.fold import Button, Fold
from tui.widgets.entry.row import Asked, FormRow

_HINTS = {"ar": marked("the term, as a dictionary writes it"), "en": marked("what it means")}
_SOURCE = Field("source", "Source")
_DEFINITIONS = "definitions"


class Typed(Message):
    """A term was typed into."""


class Sheet(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Asks for everything an entry has."""

    # the arrows go from row to row, also where there are more rows than can be seen: only pages are turned here
    BINDINGS = [Binding("pageup", "page_up", show=False), Binding("pagedown", "page_down", show=False)]

    def __init__(self, filling: Filling, typesetter: Typesetter, offers: Widget, last: Sequence[Widget]) -> None:
        """Fill in an entry; what is like it is offered below its terms."""
        super().__init__(id="sheet")
        self._filling = filling
        self._typesetter = typesetter
        self._offers = offers
        self._last = last
        self._terms: dict[int, FormRow] = {}
        self._folds: dict[tuple[int, str], tuple[Fold, int]] = {}
        """By the place of a term, or that of the concept, and the name of a field: what it folds away in, and its row there."""

    def compose(self) -> ComposeResult:
        """Yield the rows."""
        for language in LANGUAGES:
            with Vertical(id=f"terms-{language}", classes="terms"):
                for place in self._filling.places(language):
                    yield self._term(place)
        for place in self._filling.other_places():
            yield self._term(place)
        for language, name in LANGUAGES.items():
            add = partial(self._add_term, language)
            yield Button(_("another {language} term").format(language=_(name)), self._typesetter, add, typed=add)
        yield self._offers
        yield self._fold(_("Meaning"), self._meaning, self._note_of_meaning, (SUBJECTS.name, _DEFINITIONS))
        note_of_links = partial(_noted, LINKS, self._filling.text)
        names = [each.name for each in LINKS]
        yield self._fold(_("Links"), partial(self._concept_rows, LINKS), note_of_links, names)
        yield from self._last

    # -- terms

    def _term(self, place: int) -> FormRow:
        language = self._filling.terms[place].language
        put = partial(self._put_text, place)
        asked = Asked(language_name(language), self._filling.term_text(place, TEXT), put, _HINTS.get(language, ""))
        fields = fields_of_term(language)
        note = partial(_noted, fields, partial(self._filling.term_text, place))
        names = [each.name for each in fields]
        more = self._fold(_("more"), partial(self._more, place), note, names, place)
        self._terms[place] = FormRow(self._typesetter, asked, self._asked_of_term(place, STATUS), more=more)
        return self._terms[place]

    def _fold(
        self,
        text: str,
        rows: Callable[[], list[Widget]],
        note: Callable[[], str],
        names: Iterable[str],
        place: int = OF_CONCEPT,
    ) -> Fold:
        """Return what folds rows away, and know in which row each field is."""
        fold = Fold(text, self._typesetter, rows, note)
        self._folds |= {(place, name): (fold, number) for number, name in enumerate(names)}
        return fold

    def _more(self, place: int) -> list[Widget]:
        language = self._filling.terms[place].language
        asked = (self._asked_of_term(place, field) for field in fields_of_term(language))
        return [FormRow(self._typesetter, each) for each in asked]

    def _asked_of_term(self, place: int, field: Field) -> Asked:
        put = partial(self._filling.put_term, place, field)
        return Asked(field.label, self._filling.term_text(place, field), put, field.hint, field.answers)

    def _put_text(self, place: int, text: str) -> str:
        # a line tells of its text when it is first shown, too
        if text != self._filling.term_text(place, TEXT):
            self.post_message(Typed())
        return self._filling.put_term(place, TEXT, text)

    def _add_term(self, language: str, typed: str = "") -> None:
        """Add a line for another term, with the letter that was typed for it, and give it the keys."""
        place = self._filling.add_term(language)
        row = self._term(place)
        # not after the next picture: the key that follows in one breath waits for what was asked for before it only
        self.call_later(self._go_to_new, row, self.query_one(f"#terms-{language}").mount(row), typed)

    async def _go_to_new(self, row: FormRow, mounted: AwaitMount, typed: str) -> None:
        """Give the line of a new row the keys, once it is there, in view, and the letter that was typed for it."""
        await mounted
        line = row.first
        line.focus()
        line.scroll_visible(animate=False)
        if typed and isinstance(line, ArabicInput):
            line.replace(typed, *line.selection)

    # -- the concept

    def _meaning(self) -> list[Widget]:
        rows: list[Widget] = []
        for place, each in enumerate(self._filling.definitions):
            name = language_name(each.language)
            put = partial(self._filling.put_definition, place)
            rows.append(
                self._row(
                    Asked(
                        "Definition",
                        in_one_line(each.text),
                        partial(put, TEXT),
                        _("in {language}").format(language=_(name)),
                    )
                )
            )
            rows.append(self._row(Asked("  its source", each.source or "", partial(put, _SOURCE), "where it is from")))
        return [*self._concept_rows((SUBJECTS,)), *rows, *self._concept_rows((CONCEPT_NOTE,))]

    def _note_of_meaning(self) -> str:
        count = _filled((SUBJECTS, CONCEPT_NOTE), self._filling.text)
        return str(count + sum(bool(each.text) for each in self._filling.definitions) or "")

    def _concept_rows(self, fields: Sequence[Field]) -> list[Widget]:
        asked = (
            Asked(each.label, self._filling.text(each), partial(self._filling.put, each), each.hint, each.answers)
            for each in fields
        )
        return [self._row(each) for each in asked]

    def _row(self, asked: Asked) -> FormRow:
        return FormRow(self._typesetter, asked)

    # -- what the screen asks for

    def focus_term(self, place: int) -> None:
        """Go to a term."""
        if place in self._terms:
            self._terms[place].first.focus()

    def go_to(self, wrong: Wrong) -> bool:
        """Go to what is wrong, unfolding what it is in, and say so below it; return whether there is a row of it."""
        fold, number = self._folds.get((wrong.place, wrong.field), (None, 0))
        if fold:
            fold.turn(is_open=True)
            self.call_after_refresh(lambda: _tell_in(fold.rows[number], wrong))
        elif wrong.place in self._terms:
            _tell_in(self._terms[wrong.place], wrong)
        return fold is not None or wrong.place in self._terms


def _tell_in(row: Widget, wrong: Wrong) -> None:
    if isinstance(row, FormRow):
        row.first.focus()
        row.say(wrong.said)


def _noted(fields: Sequence[Field], text_of: Callable[[Field], str]) -> str:
    """Return how many of the fields say something, nothing for none."""
    return str(_filled(fields, text_of) or "")


def _filled(fields: Sequence[Field], text_of: Callable[[Field], str]) -> int:
    """Return how many of the fields say something that they do not say by themselves."""
    told = (field for field in fields if field.shape is not Shape.CHOICE or field.answers[:1] == ("",))
    return sum(text_of(field) not in ("", NO) for field in told)
