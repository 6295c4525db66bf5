"""The services of one run, as its options, its environment and the settings file decide."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from tui.services.services import Services
from tui.settings.model import Settings
from tui.settings.source import Source

Load = Callable[[Mapping[str, str], Mapping[str, str]], Settings]
"""Returns the settings that options and an environment decide; raises SettingsError."""


@contextmanager
def begun_services(source: Source, load: Load, warn: Callable[[str], None]) -> Iterator[Services]:
    """Yield what a run stands on, with nothing opened yet, and let go of it at the end; raises SettingsError."""
    services = Services(load(source.options, source.environ), warn)
    services.choosing.source = source
    try:
        yield services
    finally:
        services.close()
