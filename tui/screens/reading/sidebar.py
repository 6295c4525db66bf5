"""Showing and hiding the names beside the article."""

from textual.screen import Screen

from tui.widgets.names_pane import NamesPane
from tui.widgets.page.page import Page


def toggle_names(screen: Screen[None], names: NamesPane, page: Page) -> None:
    """Bring the keys to the names, showing them where they are hidden, in zen too; hide them when the keys are there, or no names."""
    narrow, is_zen = not screen.has_class("-wide"), screen.has_class("-zen")
    shown = screen.has_class("-drawer") if narrow else not screen.has_class("-no-names")
    hides = shown and not is_zen and (narrow or names.has_focus_within or names.is_empty)
    screen.update_classes({"-zen": False, "-drawer": narrow and not hides, "-no-names": not narrow and hides})
    if hides:
        page.focus()
    else:
        screen.call_after_refresh(names.focus_names)


def leave_drawer(screen: Screen[None], page: Page) -> None:
    """Hide the names that lie over the page where the keys went there."""
    if screen.focused is page:
        screen.remove_class("-drawer")


def leave_one(screen: Screen[None], names: NamesPane, page: Page) -> bool:
    """Leave the filter of the names, else the names over the page, else zen, else the other panes; return whether there was one to leave."""
    if names.has_focus_within and names.leave_filter():
        return True
    if screen.has_class("-drawer"):
        toggle_names(screen, names, page)
    elif screen.has_class("-zen"):
        screen.remove_class("-zen")
    elif not page.has_focus:
        page.focus()
    else:
        return False
    return True
