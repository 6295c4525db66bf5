"""Where the settings of a run are read from, so that they can be read again."""

from collections.abc import Mapping
from typing import NamedTuple

from tui.settings.load import load_sound_settings
from tui.settings.model import Settings


class Source(NamedTuple):
    """What a run was begun with."""

    options: Mapping[str, str]
    """What its options say of settings, by their names."""
    environ: Mapping[str, str]

    def load(self, held: Mapping[str, str | None]) -> Settings:
        """Return the settings as they are now; `held` is what was chosen and is not in the file, None for a line that has to go."""
        return load_sound_settings(self.options, self.environ, held)


def folders_of(settings: Settings) -> Source:
    """Return a run without options in an environment that tells its folders only."""
    folders = {
        "XDG_DATA_HOME": settings.data_dir,
        "XDG_CONFIG_HOME": settings.config_dir,
        "XDG_STATE_HOME": settings.state_dir,
    }
    return Source({}, {name: str(folder.parent) for name, folder in folders.items()})
