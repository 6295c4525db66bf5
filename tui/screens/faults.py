"""What is said of a worker that failed in a way nobody foresaw."""

from textual.widget import Widget
from textual.worker import Worker, WorkerState

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.faults import QuietApp
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken


def tell_fault(widget: Widget, event: Worker.StateChanged) -> None:
    """Show a sentence where a worker ended in an error that it did not tell itself; one of ours is a sentence already."""
    if event.state is WorkerState.ERROR:
        if isinstance(event.worker.error, CorpusError | GlossaryError):
            widget.notify(spoken(event.worker.error), severity="error", timeout=8)
            return
        if isinstance(widget.app, QuietApp) and event.worker.error is not None:
            widget.app.noted(event.worker.error)
        # what is in quotes is not logged: an error that is not ours may carry a text
        error = f"“{event.worker.error}”"
        widget.notify(_("Something went wrong: {error}").format(error=spoken(error)), severity="error", timeout=8)
