"""What is said of a worker that failed in a way nobody foresaw."""

from textual.widget import Widget
from textual.worker import Worker, WorkerState


def tell_fault(widget: Widget, event: Worker.StateChanged) -> None:
    """Show a sentence where a worker ended in an error that it did not tell itself."""
    if event.state is WorkerState.ERROR:
        widget.notify(f"Something went wrong: {event.worker.error}", severity="error", timeout=8)
