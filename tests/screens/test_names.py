"""The names of the library: their list, their cards, what readers decide of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.model import Article
from glossary.authority.model import Appearance, Catalogued, Spelt, Spot
from glossary.model import Entity, EntityKind, StoredEntity
from glossary.store.cataloguing import keep_names
from glossary.store.name_tables import appearances, entities
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import GoldenExtension, picture_of, save_picture
from tui.app import WarraqApp
from tui.screens.entities.rows import NameRows
from tui.screens.messages import NamesCatalogued
from tui.services.services import Services
from tui.widgets.rows import Rows

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def _entity(number: int, kind: EntityKind, ar: str, en: str, qid: str = "") -> Entity:
    return Entity(f"{kind.lower()}-{number:010}", kind, ar, en, qid, confirmed=bool(qid))


GOITA = _entity(1, PERSON, "آسيمي غويتا", "Assimi Goïta", "Q102354285")
LANDAU = _entity(2, PERSON, "كريستوفر لاندو", "Christopher Landau", "Q5112959")
LANDAW = _entity(3, PERSON, "كريستوفر لانداو", "Kristufar Landaw")
LONG = _entity(
    4,
    ORGANISATION,
    "اللجنة الوطنية العليا المستقلة المكلفة بمتابعة تنفيذ اتفاق السلام والمصالحة المنبثق عن مسار الجزائر",
    "Independent High National Commission for Following up the Peace and Reconciliation Agreement of Algiers",
)
LATIN = _entity(5, ORGANISATION, "BYD", "BYD")
NAMELESS = _entity(6, PLACE, "تين زاواتين", "")
PERSIAN = _entity(7, PERSON, "پژمان گلشیفته", "Pezhman Golshifteh")
MALI = _entity(8, PLACE, "مالي", "Mali", "Q912")
TOLD: list[tuple[date | None, list[tuple[Entity, str]]]] = [
    (
        date(2026, 3, 1),
        [(GOITA, "غويتا"), (GOITA, "آسيمي غويتا"), (MALI, "مالي"), (LANDAU, "لاندو"), (LANDAU, LANDAU.ar)],
    ),
    (date(2026, 4, 9), [(MALI, "مالي"), (LANDAW, "كريستوفر لانداو"), (LONG, LONG.ar), (GOITA, "اسيمي جويتا")]),
    (None, [(LATIN, "BYD"), (PERSIAN, PERSIAN.ar), (NAMELESS, NAMELESS.ar), (MALI, "مالي")]),
]
"""Articles by their days, and whom they name in which spelling, sentence by sentence."""


@pytest.fixture
def names(services: Services, make_article: Callable[..., Article]) -> Services:
    """A library whose articles name those above and nobody else, whatever is recognised in its samples."""
    services.ensure_first_run()
    engine = services._storage.engine
    with engine.begin() as connection:
        connection.execute(delete(appearances))
        connection.execute(delete(entities))
    for day, named in TOLD:
        lines = [f"قال المتحدث إن {spelling} هنا مرة {number}." for number, (_, spelling) in enumerate(named)]
        article = make_article(*lines, title=f"خبر عن {named[0][0].ar}"[:60], date=day)
        kept = services.library.add(article, article.text.encode()).article
        keep_names(engine, kept, _spoken(named))
    return services


def _spoken(named: list[tuple[Entity, str]]) -> Catalogued:
    stored, spoken = [], []
    for entity in dict.fromkeys(entity for entity, _ in named):
        own = [(place + 1, spelling) for place, (each, spelling) in enumerate(named) if each is entity]
        spellings = list(dict.fromkeys(spelling for _, spelling in own))
        spots = tuple(Spot(block, 15, 15 + len(each), spellings.index(each)) for block, each in own)
        spelt = tuple(Spelt(each, 1, "same-spelling" if each == entity.ar else "skeleton") for each in spellings)
        spoken.append(Appearance(entity.id, entity.kind, len(own), int(entity is MALI), spelt, spots))
        stored.append(StoredEntity(entity, (entity.ar, *spellings), (entity.id,)))
    return Catalogued(tuple(stored), frozenset(), tuple(spoken))


def english(pilot: Pilot[None]) -> list[str]:
    """Return the English of the names listed."""
    return [row.entity.en for row in pilot.app.screen.query_one(NameRows).items if row is not None]


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait until all that follows is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait until something is so that is done beside the app's work, whenever that is begun; fail where it never is."""
    for _ in range(100):
        if is_so():
            return
        await pilot.pause(0.05)
        await settle(pilot)
    assert is_so()


@pytest.mark.parametrize("size", [(140, 40), (80, 24)], ids=["140x40", "80x24"])
async def test_names_are_shown(
    open_app: OpenApp, names: Services, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    """The list, the card, the bar that corrects a name, who is with whom, and who is likely the same."""
    golden = snapshot.use_extension(GoldenExtension)

    async def shows(part: str, *keys: str) -> None:
        await pressed(pilot, *keys)
        shown = picture_of(pilot.app)
        named = f"{part} {size[0]}x{size[1]}"
        assert golden(name=named) == shown, save_picture(pilot.app, Path("snapshot_report") / f"names {named}.svg")

    async with open_app(None, size, "f5") as pilot:
        await shows("list")
        await shows("card", "down", "enter")
        await shows("bar", "e")
        await shows("company", "escape", "escape", "w", "down")
        await shows("likely", "escape", "l")


async def test_names_are_searched_and_filtered(open_app: OpenApp, names: Services) -> None:
    """Words of both tongues, any spelling and the other keyboard find a name; the kinds, the unconfirmed and the orders come by keys."""
    async with open_app(None, (100, 30), "f5") as pilot:
        everybody = english(pilot)
        assert everybody[:2] == ["Mali", "Assimi Goïta"]
        for words in ("جويتا", "goita"):
            await pressed(pilot, "slash", *words, "enter")
            assert english(pilot) == ["Assimi Goïta"], words
            await pressed(pilot, "escape")
        for words in ("lhgd", "ةشمه"):
            await pressed(pilot, "slash", *words, "enter")
            assert english(pilot) == ["Mali"], words
            await pressed(pilot, "escape")
        await pressed(pilot, "f")
        assert set(english(pilot)) == {each.en for each in (GOITA, LANDAU, LANDAW, PERSIAN)}
        await pressed(pilot, "n")
        assert set(english(pilot)) == {LANDAW.en, PERSIAN.en}
        await pressed(pilot, "escape")
        assert english(pilot) == everybody
        await pressed(pilot, "s", "s", "s")
        assert english(pilot) == sorted(everybody, key=str.casefold)


async def test_what_is_decided_is_seen_at_once_and_taken_back(open_app: OpenApp, names: Services) -> None:
    """Confirming, renaming, merging and hiding show in the list and the card, and u takes each back."""
    index, unchanged = names.name_index, names.name_index.find().rows
    async with open_app(None, (100, 30), "f5", "slash", *"landa", "enter") as pilot:
        assert english(pilot) == [LANDAU.en, LANDAW.en]
        await pressed(pilot, "space", "space", "m")
        assert english(pilot) == [LANDAU.en]
        assert index.row(LANDAW.id) == index.row(LANDAU.id)
        await pressed(pilot, "enter", "e", *"Chris", "enter", "escape")
        assert english(pilot) == ["Chris"]
        await pressed(pilot, "e", "delete", "enter")
        assert isinstance(pilot.app.focused, Input), "a name without English stays open"
        await pressed(pilot, "escape", "x")
        assert english(pilot) == []
        await pressed(pilot, "escape", "h")
        assert english(pilot) == ["Chris"]
        await pressed(pilot, "u", "u", "u")
        assert index.find().rows == unchanged


async def test_a_likely_pair_is_decided_with_a_key(open_app: OpenApp, names: Services) -> None:
    """One key merges a pair or keeps it apart, the next one comes up, and u brings it back."""
    async with open_app(None, (100, 30), "f5", "l") as pilot:
        rows = pilot.app.screen.query_one(Rows)
        assert [(pair.into.entity, pair.one.entity) for pair in rows.items] == [(LANDAU, LANDAW)]
        await pressed(pilot, "a")
        assert (rows.items, names.naming.rulings().end(LANDAW.id)) == ([], LANDAU.id)
        assert "No two names" in picture_of(pilot.app)
        await pressed(pilot, "u", "x")
        assert (rows.items, names.naming.rulings().end(LANDAW.id)) == ([], LANDAW.id)
        await pressed(pilot, "u")
        assert len(rows.items) == 1


async def test_a_name_becomes_a_term(open_app: OpenApp, names: Services) -> None:
    """One key asks for the two lines, filled in; the entry is shown on the card, is translated, and opens from there."""
    async with open_app(None, (100, 30), "f5", "down", "enter", "o", "enter") as pilot:
        found = [each.concept for each in names.terms.find("Assimi")]
        terms = [(term.text, term.untranslated) for concept in found for term in concept.terms]
        assert terms == [(GOITA.ar, False), (GOITA.en, False)]
        assert found[0].qid == GOITA.qid
        await pressed(pilot, "o")
        assert type(pilot.app.screen).__name__ == "ConceptScreen"


async def test_an_open_article_shows_what_is_decided(open_app: OpenApp, services: Services) -> None:
    """A name that is corrected in the list of all names has its new English in the article that is open."""
    services.ensure_first_run()
    summary = services.library.summaries("")[0]
    article = services.library.get(summary.id)
    async with open_app(article, (140, 40), "ctrl+g") as pilot:
        assert isinstance(pilot.app, WarraqApp)
        reader = pilot.app.rooms.reader
        assert reader is not None
        name = reader.records[0].entity
        await pressed(pilot, "slash", *name.ar, "enter", "e", *"Zed", "enter", "f3")
        assert [each.entity.en for each in reader.records if each.entity.id == name.id] == ["Zed"]


async def test_a_spelling_that_is_added_is_found_in_all_articles(open_app: OpenApp, names: Services) -> None:
    """Articles that have it are read anew, and again when it is taken back; the list shows what came of it."""

    def articles(pilot: Pilot[None]) -> list[int]:
        items = pilot.app.screen.query_one(NameRows).items
        return [row.articles for row in items if row is not None and row.entity.id == GOITA.id]

    async with open_app(None, (100, 30), "f5", "down") as pilot:
        assert articles(pilot) == [2]
        await pressed(pilot, "a", *"المتحدث", "enter")
        await until(pilot, lambda: articles(pilot) == [3])
        await pressed(pilot, "u")
        await until(pilot, lambda: articles(pilot) != [3])


async def test_what_somebody_else_renamed_meanwhile_is_shown_not_overwritten(
    open_app: OpenApp, names: Services
) -> None:
    """Where a name is renamed elsewhere while its bar is open, the bar opens again with both; only then one's own is kept."""
    async with open_app(None, (100, 30), "f5", "down", "e", *"Mine") as pilot:
        names.authority.rename(GOITA, en="Theirs")
        await pressed(pilot, "enter")
        row, shown = names.name_index.row(GOITA.id), picture_of(pilot.app)
        assert (row.entity.en if row else "", "Mine" in shown, "now: Theirs" in shown) == ("Theirs", True, True), shown
        assert "changed this name meanwhile" in shown
        await pressed(pilot, "enter")
        assert english(pilot)[1] == "Mine"
        await pressed(pilot, "e", *"Other")
        names.authority.rename(GOITA, description="a colonel")
        await pressed(pilot, "enter")
        card = names.name_index.card(GOITA.id)
        assert card is not None
        assert (card.row.entity.en, card.description) == ("Other", "a colonel"), "what both changed is not the same"


async def test_it_is_told_how_many_articles_are_still_to_be_read(open_app: OpenApp, names: Services) -> None:
    """The list and the library say how many of how many articles their names are known of, until that is done."""
    async with open_app(None, (100, 30)) as pilot:
        for keys in ((), ("f5",)):
            await pressed(pilot, *keys)
            for done in (25, 3000):
                pilot.app.screen.post_message(NamesCatalogued(done, 3000))
                await settle(pilot)
                assert ("Reading names: 25 of 3,000 articles" in picture_of(pilot.app)) is (done == 25)


async def test_a_name_that_is_confirmed_already(open_app: OpenApp, names: Services) -> None:
    """To confirm it once more changes nothing, and nothing is said of taking it back."""
    said: list[str] = []
    async with open_app(None, (100, 30), "f5", "down") as pilot:
        pilot.app.notify = lambda sentence, **_: said.append(sentence)  # type: ignore[method-assign]
        await pressed(pilot, "y", "y")
        assert said[0].endswith("u takes it back.")
        assert said[1:] == ["Nothing was changed."]


async def test_filters_that_find_nothing_are_named(open_app: OpenApp, names: Services) -> None:
    """What is left out is said; what is selected besides is none of it."""
    async with open_app(None, (140, 40), "f5", "space", "h") as pilot:
        assert "None here: hidden ones. Esc lists all again." in picture_of(pilot.app)
