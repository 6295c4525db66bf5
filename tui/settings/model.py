"""The settings: what the user chose, frozen once loaded."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from corpus.store.file_address import parted
from tui.settings.engines import EngineSettings
from tui.settings.layout import Layout, Panes
from tui.typeset.digits import Digits
from tui.typeset.harakat import Harakat
from tui.typeset.terminal.mode import Mode

ENGINES_FOLDER = "engines"
CHOSEN_FILE = "engines/chosen.json"
AUTO = "auto"
"""The mode that fits the terminal."""
SCHEME = "ala-lc"
SCHEMES = (SCHEME, "ijmes", "din")
"""The ways to write Arabic in Latin letters, as `glossary.morphology.grammar.schemes` knows them."""


class Colours(StrEnum):
    """How many colours the terminal is given."""

    AUTO = "auto"
    """As many as it shows; none where `NO_COLOR` is set."""
    TRUE = "truecolor"
    C256 = "256"
    C16 = "16"
    C8 = "8"
    NONE = "none"


class Language(StrEnum):
    """The language of the interface."""

    AUTO = "auto"
    """That of the locale where there is a catalogue of it, else English."""
    ENGLISH = "en"
    ARABIC = "ar"


class Preset(StrEnum):
    """The keys that commands begin with."""

    DEFAULT = "default"
    VIM = "vim"
    EMACS = "emacs"


class Origin(StrEnum):
    """Where the value of a setting came from, the strongest first."""

    OPTION = "option"
    ENVIRONMENT = "environment"
    FILE = "file"
    CHOSEN = "chosen"
    """In the app, or by a command that keeps it."""
    DEFAULT = "default"


USUAL_PACE = 120
"""Words a minute of who does not say how fast they read."""


class Settings(NamedTuple):
    """What holds for one run of warraq."""

    data_dir: Path
    """The folder of the database, not yet made."""
    config_dir: Path
    """The folder of `config.toml`."""
    state_dir: Path
    """The folder of what may be lost: reports of crashes."""
    db: str
    """The URL of the database; a plain file name means SQLite and has been made a URL."""
    theme: str = "paper"
    bidi: str = AUTO
    """How Arabic is handed to the terminal: the name of a mode, or `auto`."""
    clipboard: str = "auto"
    """How texts are copied: a route of `tui.clipboard.route`, or `auto`."""
    translator: str = "off"
    """The engine that translates paragraphs on request, or `off`."""
    translator_url: str = ""
    """The address of the engine, where it is not the usual one."""
    translator_model: str = ""
    """The model that the engine is asked for."""
    translator_folder: str = ""
    """The folder of the model of an engine on this machine."""
    engines: tuple[EngineSettings, ...] = ()
    """What the settings file says of each engine."""
    allowed_engines: tuple[str, ...] = ()
    """The engines that may be sent texts for this run, whatever was said before."""
    author: str = ""
    """The name written beside what is added and edited."""
    romanisation: str = SCHEME
    """The way Arabic is written in Latin letters: one of `SCHEMES`."""
    harakat: Harakat = Harakat.WRITTEN
    """Which vowel signs the page shows until the reader asks for others."""
    layout: Layout = Layout.SIDE_BY_SIDE
    """How the Arabic and the English stand to each other until the reader asks for another way."""
    colours: Colours = Colours.AUTO
    """How many colours the terminal is given."""
    language: Language = Language.AUTO
    """The language of the interface."""
    pane_order: Panes = Panes.USUAL
    """The panes of the reader from left to right."""
    animations: bool = True
    """Whether things move on the screen."""
    text_width: int = 0
    """The most cells a line of Arabic is wide; 0 for all there are."""
    line_spacing: int = 0
    """Empty rows between the lines of an article."""
    digits: Digits = Digits.WRITTEN
    """Which digits numbers are shown in."""
    invisible: bool = False
    """Whether characters that cannot be seen are shown by signs."""
    focus_line: bool = False
    """Whether all but the line of the cursor is dimmed."""
    words_a_minute: int = USUAL_PACE
    """How fast the user reads Arabic; with 0 no reading times are told."""
    keymap: Preset = Preset.DEFAULT
    """The keys that commands begin with."""
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The keys that the user gave to commands, by their ids; no keys for a command that has none any more."""
    mouse: bool = True
    """Whether the mouse is listened to."""
    backups: int = 10
    """How many backups of a database are kept; with 0 none is made that was not asked for."""
    allow_private: bool = False
    """Whether addresses on this computer and on private networks are fetched."""
    refresh_feeds: bool = False
    """Whether feeds are asked for what is new when the app starts."""
    origins: tuple[tuple[str, Origin], ...] = ()
    """Where each value came from, by the name of its setting."""
    warnings: tuple[str, ...] = ()
    """What was odd in the settings, a sentence each."""

    @property
    def config_file(self) -> Path:
        """Return the path of the settings file, which need not exist."""
        return self.config_dir / "config.toml"

    @property
    def database_file(self) -> Path | None:
        """Return the file of an SQLite database, or None for a server or a database in memory."""
        address = parted(self.db)
        return None if address is None else Path(address.file)

    @property
    def is_database_chosen(self) -> bool:
        """Return whether the user said where the database is, rather than leave it to us."""
        return dict(self.origins).get("db", Origin.DEFAULT) is not Origin.DEFAULT

    @property
    def mode(self) -> Mode | None:
        """Return the mode the user chose, None where the terminal decides."""
        return None if self.bidi == AUTO else Mode(self.bidi)

    @property
    def calibrations_file(self) -> Path:
        """Return the file of what was found right in each terminal."""
        return self.state_dir / "terminals.json"

    @property
    def offers_file(self) -> Path:
        """Return the file of how often comparing lines was offered in vain."""
        return self.state_dir / "offers.json"

    @property
    def dictionaries_dir(self) -> Path:
        """Return the folder of the indexes of the user's dictionaries, which need not exist."""
        return self.data_dir / "dictionaries"

    @property
    def backups_dir(self) -> Path:
        """Return the folder of the backups, a folder in it for each database; it need not exist."""
        return self.data_dir / "backups"

    @property
    def tour_file(self) -> Path:
        """Return the file that says whether the tour was shown."""
        return self.state_dir / "tour.json"

    @property
    def panes_file(self) -> Path:
        """Return the file of how wide the panes are."""
        return self.state_dir / "panes.json"

    @property
    def looks_file(self) -> Path:
        """Return the file of how articles are set."""
        return self.state_dir / "looks.json"

    @property
    def words_file(self) -> Path:
        """Return the file of which words the page marks."""
        return self.state_dir / "words.json"

    @property
    def names_file(self) -> Path:
        """Return the file of whether the page marks names, and by what they are listed."""
        return self.state_dir / "names.json"

    @property
    def unsaved_file(self) -> Path:
        """Return the file of entries that were typed and not kept."""
        return self.state_dir / "unsaved.json"

    @property
    def notes_file(self) -> Path:
        """Return the file of notes that were typed and not kept."""
        return self.state_dir / "notes.json"

    @property
    def engines_dir(self) -> Path:
        """Return the folder of what is remembered of engines: which may be asked, and how much they were sent."""
        return self.state_dir / ENGINES_FOLDER

    @property
    def chosen_file(self) -> Path:
        """Return the file of the engine that was chosen in the app."""
        return self.state_dir / CHOSEN_FILE

    @property
    def english_file(self) -> Path:
        """Return the file of translations that were typed and not kept."""
        return self.state_dir / "english.json"

    @property
    def positions_file(self) -> Path:
        """Return the file of the reading positions: beside an SQLite database, else among the states."""
        database = self.database_file
        if database is None:
            return self.state_dir / "positions.json"
        return database.with_name(f"{database.stem}.positions.json")
