"""Adding a term to the glossary from the article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from glossary.terminology import Concept
    from tui.screens.reading.desk import Desk


def add_term(desk: Desk, services: Services, typesetter: Typesetter, changed: Callable[[], object]) -> None:
    """Open the form with the selection, or the word under the cursor; call `changed` when a term is added."""
    from tui.screens.reading.draft import drafted
    from tui.screens.terms.form import TermForm

    def added(concept: Concept | None) -> None:
        if concept is not None:
            desk.notify(f"{concept.in_language('en')[0].text}: added. u takes it back.", timeout=4)
            changed()

    draft = drafted(desk, desk.screen.get_selected_text() or "")
    desk.app.push_screen(TermForm(services, typesetter, draft), added)
