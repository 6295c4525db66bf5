"""Related articles, the story, tags and collections, figures."""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from time import sleep
from typing import Any

import pytest
from textual.pilot import Pilot

from corpus.errors import StoreError, UnknownArticle
from corpus.library import Library
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tests.screens.test_type_ahead import burst
from tui.screens.reading.screen import ReadingScreen
from tui.screens.related import labels
from tui.screens.related.screen import RelatedScreen
from tui.screens.related.ticking import Label, turned
from tui.services.services import Services

Holds = Callable[[Pilot[None]], Awaitable[None]]


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


@pytest.mark.parametrize("size", [(140, 40), (80, 24)], ids=["140x40", "80x24"])
async def test_related_articles_and_the_story_are_opened_from_the_library(
    open_app: OpenApp, matches_golden: Holds, size: tuple[int, int]
) -> None:
    """`r` shows what is related to the article under the bar, with what both share; Enter opens it."""
    async with open_app(None, size, "j", "r") as pilot:
        await matches_golden(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        await press(pilot, "ctrl+x", "tab")
        assert isinstance(pilot.app.screen, RelatedScreen)
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "story"
        await press(pilot, "tab", "r", "escape")
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_an_article_that_is_not_kept_is_said_to_be_related_to_nothing(
    open_app: OpenApp, services: Services, sample: object
) -> None:
    """Of an article that was opened by its path and is not in the library, the screen says how to keep it."""
    from dataclasses import replace

    async with open_app(replace(sample, id="0" * 12), (80, 24), "ctrl+x") as pilot:
        assert "warraq add" in str(pilot.app.screen.query_one("#said").render_line(0).text)


async def test_tags_and_collections_are_ticked_made_and_taken_back(
    open_app: OpenApp, services: Services, matches_golden: Holds
) -> None:
    """What is typed becomes a tag or a collection at once; `^O` lists its articles; `u` takes it back."""
    kept = services.more.collections
    async with open_app(None, (140, 40), "t", *"حرب") as pilot:
        await press(pilot, "enter", *"ملف", "down", "enter")
        assert [tag.name for tag in kept.tags()] == ["حرب"]
        assert [(each.name, each.articles) for each in kept.all()] == [("ملف", 1)]
        await matches_golden(pilot)
        await press(pilot, "down", "space")
        assert [each.articles for each in kept.all()] == [0]
        await press(pilot, "space")
        assert [each.articles for each in kept.all()] == [1]
        await press(pilot, "ctrl+o")
        assert len(pilot.app.screen.query_one("#articles").items) == 1
        await press(pilot, "escape", "escape", "u", "u", "u", "u")
        assert kept.tags() == []
        assert kept.all() == []


async def test_keys_wait_for_the_tags(open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Space behind the key that opens the list of tags ticks the first of them, however long they take to come."""
    (article, other), kept, every = services.library.summaries(limit=2), services.more.collections, labels.all_labels

    def slowly(*given: Any) -> Any:
        sleep(0.2)
        return every(*given)

    kept.tag([other.id], ["war"])
    monkeypatch.setattr(labels, "all_labels", slowly)
    async with open_app(None, (100, 30)) as pilot:
        await burst(pilot, "t ")
        assert kept.labels([article.id])[article.id][0] == ("war",)


def test_articles_of_which_others_removed_some_are_ticked(services: Services) -> None:
    """Those that are left get the label and lose it; where none is left that is said."""
    kept, ids = services.more.collections, [each.id for each in services.library.summaries(limit=2)]
    services.library.remove(ids[1])
    label = Label("war", 0, 0, None, "tag")
    turned(kept, label, ids)
    assert kept.labels(ids) == {ids[0]: (("war",), ())}
    turned(kept, label, ids)
    assert kept.labels(ids) == {ids[0]: ((), ())}
    with pytest.raises(UnknownArticle):
        turned(kept, label, ids[1:])


async def test_an_article_comes_back_to_its_place_in_a_collection(open_app: OpenApp, services: Services) -> None:
    """Unticked in a collection that was put in order, and taken back: its place is the old one. A name with quotes is listed, too."""
    kept, ids = services.more.collections, [each.id for each in services.library.summaries(limit=3)]
    made = kept.make('ملف "الربيع"')
    kept.put(made.id, ids)
    async with open_app(None, (140, 40), "t") as pilot:
        await press(pilot, "enter")
        assert [each.id for each in kept.articles(made.id)] == ids[1:]
        await press(pilot, "escape", "u")
        assert [each.id for each in kept.articles(made.id)] == ids
        await press(pilot, "t", "ctrl+o")
        assert [each.id for each in pilot.app.screen.query_one("#articles").items] == ids


async def test_tags_stand_in_the_list(open_app: OpenApp, services: Services, matches_golden: Holds) -> None:
    """A wide list shows the tags of its articles, and `v` marks one as read and as new again."""
    newest = services.library.summaries(limit=2)
    services.more.collections.tag([each.id for each in newest], ["حرب", "Sahel"])
    async with open_app(None, (140, 40), "v") as pilot:
        await matches_golden(pilot)
        assert services.positions.get(newest[0].id).progress == 1
        await press(pilot, "v")
        assert services.positions.get(newest[0].id) is None


async def test_the_articles_of_a_tag_are_listed_with_it(open_app: OpenApp) -> None:
    """What was ticked last stands in the rows that `^O` lists."""
    async with open_app(None, (100, 30), "t", *"war", "enter", "ctrl+o") as pilot:
        assert len(pilot.app.screen.query_one("#articles").items) == 1
        assert "#war" in picture_of(pilot.app)


async def test_several_articles_are_changed_at_once(open_app: OpenApp, services: Services) -> None:
    """`space` selects articles, which are tagged, read and removed together, each change one step of `u`, which the list shows; `Esc` selects nothing."""
    every = [each.id for each in services.library.summaries()]
    some, kept = set(every[:2]), services.more.collections
    async with open_app(None, (100, 30), "space", "space") as pilot:
        assert picture_of(pilot.app).count("■") == 2
        assert "2 selected" in picture_of(pilot.app)
        await press(pilot, "t", *"war", "enter", "escape")
        assert {each for each, (tags, _) in kept.labels(every).items() if tags} == some
        assert picture_of(pilot.app).count("#war") == 2
        await press(pilot, "v")
        assert set(services.positions.all()) == some
        await press(pilot, "x")
        assert {each.id for each in services.library.summaries()} == set(every) - some
        await press(pilot, "u", "u", "u")
        assert (services.library.count(), services.positions.all(), kept.tags()) == (len(every), {}, [])
        await settle(pilot)
        assert "#war" not in picture_of(pilot.app)
        await press(pilot, "space", "escape")
        assert "■" not in picture_of(pilot.app)


async def test_articles_of_which_others_removed_some_are_removed(open_app: OpenApp, services: Services) -> None:
    """The rest of those selected go, as one step of `u`, which brings these back and no others."""
    first, second, third, *_ = [each.id for each in services.library.summaries()]
    async with open_app(None, (100, 30), "space", "space", "space") as pilot:
        services.library.remove(second)
        await press(pilot, "x")
        left = {each.id for each in services.library.summaries()}
        assert left.isdisjoint((first, second, third))
        assert "2 articles removed" in " ".join(picture_of(pilot.app).split())
        await press(pilot, "u")
        assert {each.id for each in services.library.summaries()} == left | {first, third}


async def test_articles_that_cannot_be_removed_stay_selected(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the database fails amid them none is removed, and all of them are still selected."""
    every = [each.id for each in services.library.summaries()]
    remove = Library.remove

    def fails(library: Library, article_id: str) -> None:
        if article_id == every[1]:
            raise StoreError("The server went away.")
        remove(library, article_id)

    async with open_app(None, (100, 30), "space", "space") as pilot:
        monkeypatch.setattr(Library, "remove", fails)
        await press(pilot, "x")
        assert "The server went away." in picture_of(pilot.app)
        assert "2 selected" in picture_of(pilot.app)
        assert [each.id for each in services.library.summaries()] == every


async def test_a_tick_still_in_work_when_one_leaves_can_be_taken_back(open_app: OpenApp, services: Services) -> None:
    """While somebody else writes, a tag that is ticked waits; leaving waits behind it, and `u` takes the tag back."""
    kept = services.more.collections
    async with open_app(None, (80, 24), "t", *"war") as pilot:
        with closing(sqlite3.connect(services.library._engine.url.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("enter", "escape")
            assert kept.tags() == []
        await settle(pilot)
        assert [tag.name for tag in kept.tags()] == ["war"]
        await press(pilot, "u")
        assert kept.tags() == []


async def test_figures_are_counted(open_app: OpenApp, services: Services) -> None:
    """`i` lists the figures in groups, each with its number."""
    first = services.library.summaries(limit=1)[0]
    services.positions.set(first.id, 0, 0, 1.0)
    services.more.days.add(120)
    async with open_app(None, (80, 24), "i") as pilot:
        lines = {line.label: line.value for line in pilot.app.screen.query_one("Rows").items}
        assert (lines["articles"], lines["read"], lines["new"]) == ("6", "1", "5")
        assert (lines["words read today"], lines["tags"]) == ("120", "0")
        await press(pilot, "escape")
        assert pilot.app.screen.query("#articles")
