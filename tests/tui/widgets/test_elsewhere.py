"""The other articles in which a name stands."""

import asyncio
from collections.abc import Sequence
from threading import Event

from textual.app import App, ComposeResult

from corpus.model import Summary
from tui.typeset.typesetter import Typesetter
from tui.widgets.elsewhere import Elsewhere


class _Elsewhere(Elsewhere):
    """Notes what is shown."""

    shown: list[str]

    def show(self, entity_id: str, articles: Sequence[Summary]) -> None:
        self.shown.append(entity_id)


async def test_what_is_found_late_is_not_shown_beside_another_name() -> None:
    """The bar went on while a name was looked up: what is found of it then is not listed under the one the bar is on."""
    begun, found = Event(), Event()

    def find(entity_id: str) -> Sequence[Summary]:
        if entity_id == "slow":
            begun.set()
            found.wait(10)
        return ()

    class Names(App[None]):
        def compose(self) -> ComposeResult:
            yield _Elsewhere(Typesetter(), find)

    app = Names()
    async with app.run_test():
        elsewhere = app.query_one(_Elsewhere)
        elsewhere.shown = []
        elsewhere.look_for("slow")
        await asyncio.to_thread(begun.wait, 10)
        await elsewhere.look_for("quick").wait()
        found.set()
        await asyncio.sleep(0.05)
        assert elsewhere.shown == ["quick"]
