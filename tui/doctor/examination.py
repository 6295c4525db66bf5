"""Everything that is looked at, in the order it is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tui.doctor.copying import clipboard_findings
from tui.doctor.data import data_findings
from tui.doctor.database import database_findings
from tui.doctor.dictionaries import dictionary_findings
from tui.doctor.finding import Finding
from tui.doctor.fonts import font_findings
from tui.doctor.program import program_findings, settings_findings
from tui.doctor.screen import colour_findings, ground_findings, mark_findings, size_findings, terminal_findings
from tui.doctor.translation import translation_findings
from tui.settings.model import Settings
from tui.terminal.profile import Profile


@dataclass(frozen=True, slots=True)
class Patient:
    """What is looked at."""

    settings: Settings
    """Those that can be used, whatever else is wrong with them."""
    options: Mapping[str, str]
    """What options of the command line say of settings."""
    environ: Mapping[str, str]
    profile: Profile | None
    """The terminal, None where there is none."""
    size: tuple[int, int] | None
    """Its columns and rows."""


def examined(patient: Patient) -> Iterator[Finding]:
    """Yield all findings."""
    yield from terminal_findings(patient.profile, patient.environ)
    if patient.profile is not None:
        yield from font_findings(patient.environ)
        yield from mark_findings(patient.profile)
        yield from size_findings(patient.size)
        yield from colour_findings(patient.profile, patient.environ, patient.settings.colours)
        yield from ground_findings(patient.profile, patient.settings.theme)
    yield from clipboard_findings(patient.profile, patient.environ, patient.settings.clipboard)
    yield from settings_findings(patient.options, patient.environ)
    yield from data_findings(patient.settings)
    yield from dictionary_findings(patient.settings.dictionaries_dir)
    yield from database_findings(patient.settings)
    yield from translation_findings(patient.settings)
    yield from program_findings()
