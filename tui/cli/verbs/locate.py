"""`warraq locate`: where settings and data are kept."""

from collections.abc import Iterator
from pathlib import Path

from corpus.presence import is_folder_there, is_there
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import Shape
from tui.language.spoken import would_mirror
from tui.settings.load import load_sound_settings
from tui.settings.model import Settings
from tui.settings.shown import held_word, in_interface, shown_url
from tui.settings.table import BY_NAME

_WIDEST = 19
"""Cells of a name and what stands behind it."""


def configure(parser: Parser) -> None:
    """Add the arguments of `locate`."""
    parser.offer_json()
    parser.set_defaults(run=run, settings=load_sound_settings)


def run(invocation: Invocation) -> int:
    """Print the folders and files, whether they are there or not, the small files of states, and the settings with their origins."""
    settings = invocation.services.settings
    places, states = places_of(settings), list(_states(settings.state_dir))
    mirrored = would_mirror(settings.language)
    chosen = {
        name: {"value": held_word(settings, in_interface(BY_NAME[name], is_mirrored=mirrored)), "from": origin.value}
        for name, origin in settings.origins
    }
    if invocation.options.json:
        there = [name for name, place in places.items() if _is_there(settings, name, place)]
        shape: Shape = {**places, "there": there, "states": [str(path) for path in states], "settings": chosen}
        invocation.output.json(shape)
        return DONE
    for name, place in places.items():
        told = "" if _is_there(settings, name, place) else "  (not there)"
        invocation.output.line(f"{name:<{_WIDEST}}{place}{told}")
    for path in states:
        invocation.output.line(f"{'':<{_WIDEST}}{path}")
    invocation.output.line()
    for name, setting in chosen.items():
        invocation.output.line(f"{name:<{_WIDEST}}{setting['value'] or '-'}  ({setting['from']})")
    return DONE


def places_of(settings: Settings) -> dict[str, str]:
    """Return where everything is kept by what it is called, be it there or not; of a database its URL without a password."""
    return {
        "config": str(settings.config_file),
        "data": str(settings.data_dir),
        "database": shown_url(settings.db),
        "positions": str(settings.positions_file),
        "backups": str(settings.backups_dir),
        "dictionaries": str(settings.dictionaries_dir),
        "state": str(settings.state_dir),
    }


def _is_there(settings: Settings, name: str, place: str) -> bool:
    """Return whether something is kept there; a server is believed to be, nobody asks it."""
    file = settings.database_file if name == "database" else Path(place)
    return file is None or is_there(file)


def _states(folder: Path) -> Iterator[Path]:
    """Yield the files in the folder of states, in their order."""
    if is_folder_there(folder):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
