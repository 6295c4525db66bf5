"""Long work as a terminal shows it while it goes on."""

from typing import TYPE_CHECKING

from tui.cli.invocation import Invocation

if TYPE_CHECKING:
    from glossary.progress import Progress, Watch


def watched(doing: str, of: str, invocation: Invocation) -> "Watch":
    """Return what shows on a terminal how far work has come, such as `Counting: 3 of 10 articles`."""
    from glossary.progress import Watch

    def told(progress: "Progress") -> None:
        done = f"{doing}: {progress.done:,} of {progress.total:,} {of}"
        invocation.diagnostics.progress(done if progress.done < progress.total else "")

    return Watch(told)
