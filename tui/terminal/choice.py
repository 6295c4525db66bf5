"""The mode of this run: what the user chose, before what was found right in this terminal, before what it is."""

from collections.abc import Mapping

from tui.settings.model import Origin, Settings
from tui.terminal.calibrations import Calibrations
from tui.terminal.enquiry import Enquiry
from tui.terminal.ground import is_ground_dark
from tui.terminal.profile import Grounds, Profile
from tui.terminal.recognise import Sighting, recognised
from tui.typeset.terminal.mode import Mode

_CHOSEN = {
    Origin.OPTION: (Grounds.OPTION, "the option --bidi says"),
    Origin.ENVIRONMENT: (Grounds.ENVIRONMENT, "WARRAQ_BIDI says"),
    Origin.FILE: (Grounds.SETTING, "the settings file says"),
}


def found_profile(settings: Settings, environ: Mapping[str, str], enquiry: Enquiry) -> Profile:
    """Return the terminal that was asked, with the mode of this run; waits for its answers as long as it is worth it."""
    answers = enquiry.answers
    profile = chosen_profile(settings, recognised(environ, answers, enquiry.outside))
    return profile._replace(is_dark=is_ground_dark(environ, answers))


def chosen_profile(settings: Settings, sighting: Sighting) -> Profile:
    """Return what is known of the terminal, with the mode of this run and why it was taken."""
    origin = dict(settings.origins).get("bidi", Origin.DEFAULT)
    if settings.mode is not None:
        grounds, who = _CHOSEN.get(origin, (Grounds.SETTING, "the settings say"))
        return _profile(sighting, settings.mode, grounds, f"{who} {settings.mode}")
    calibrated = Calibrations(settings.calibrations_file).get(sighting.key)
    if calibrated is not None:
        return _profile(sighting, calibrated, Grounds.CALIBRATION, f"you said that {calibrated} reads right in it")
    grounds = Grounds.DETECTION if sighting.is_recognised else Grounds.DEFAULT
    return _profile(sighting, sighting.mode, grounds, sighting.why)


def _profile(sighting: Sighting, mode: Mode, grounds: Grounds, why: str) -> Profile:
    is_chosen = grounds not in (Grounds.DETECTION, Grounds.DEFAULT)
    return Profile(
        name=sighting.name,
        key=sighting.key,
        mode=mode,
        grounds=grounds,
        reason=f"{sighting.how}; {why}.",
        is_sure=is_chosen or sighting.kind.is_sure,
        multiplexer=sighting.multiplexer,
        reports_shown_columns=sighting.kind.reports_shown_columns,
        heeds_marks=sighting.heeds_marks,
    )
