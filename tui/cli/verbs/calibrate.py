"""`warraq calibrate`: which line of Arabic reads right in this terminal."""

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.terminal.calibrations import CalibrationNotKept, Calibrations
from tui.terminal.profile import STRONGER_THAN_ANSWERS, Profile
from tui.typeset.terminal.mode import Mode

_MODES = [mode.value for mode in Mode if mode is not Mode.LOGICAL]
"""In logical order no screen can be drawn: it is for other programs."""


def configure(parser: Parser) -> None:
    """Add the arguments of `calibrate`."""
    answers = parser.add_mutually_exclusive_group()
    answers.add_argument("--mode", choices=_MODES, help="keep this answer without asking")
    answers.add_argument("--forget", action="store_true", help="forget the answer for this terminal")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Ask, or take the answer given, and keep it for this terminal; 1 where nothing was chosen."""
    options, profile = invocation.options, invocation.profile
    kept = Calibrations(invocation.services.settings.calibrations_file)
    mode = None if options.forget else Mode(options.mode) if options.mode else _asked(profile)
    try:
        if options.forget:
            kept.forget(profile.key)
        elif mode is not None:
            kept.keep(profile.key, mode)
    except CalibrationNotKept as error:
        invocation.diagnostics.error(str(error))
        return NOTHING
    _tell(invocation, mode)
    return DONE if mode or options.forget else NOTHING


def _asked(profile: Profile) -> Mode | None:
    from tui.calibrate.prompt import NotAsked, ask

    try:
        return ask(profile, 1, 0)
    except NotAsked as error:
        raise Misused(str(error)) from error


def _tell(invocation: Invocation, mode: Mode | None) -> None:
    """Say what is kept now, and what goes before it."""
    key, grounds = invocation.profile.key, invocation.profile.grounds
    if invocation.options.json:
        invocation.output.json({"terminal": key, "mode": mode})
        return
    if invocation.options.forget:
        invocation.output.line(f"{key}: forgotten; what warraq finds out of the terminal decides again.")
    elif mode is None:
        invocation.diagnostics.note("Nothing was changed.")
    else:
        invocation.output.line(f"{key}: {mode}")
    if mode and grounds in STRONGER_THAN_ANSWERS:
        invocation.diagnostics.warning(f"{STRONGER_THAN_ANSWERS[grounds]} says otherwise and goes before this answer.")
