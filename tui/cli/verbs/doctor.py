"""`warraq doctor`: what was recognised here, and what is wrong."""

import os
import textwrap
from collections.abc import Mapping, Sequence

from corpus.state_file import replace_file
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.output import Output
from tui.cli.parser import Parser, decided
from tui.doctor.examination import Patient, examined
from tui.doctor.finding import Finding, Verdict
from tui.doctor.program import sound_settings
from tui.settings.model import Settings
from tui.telling.counted import counted
from tui.terminal.profile import Profile
from tui.terminal.size import terminal_size

_SIGNS = {Verdict.OK: "✓", Verdict.NOTABLE: "•", Verdict.WRONG: "✗"}
_INDENT = 14
_REPORT = "report.txt"
_WIDEST = 100


def configure(parser: Parser) -> None:
    """Add the arguments of `doctor`."""
    parser.add_argument(
        "--report",
        nargs="?",
        const="",
        metavar="FILE|-",
        help="write what a report of a fault needs, without texts, terms and keys (default: a file in the state folder)",
    )
    parser.offer_force()
    parser.offer_json()
    parser.set_defaults(run=run, settings=_settings)


def _settings(options: Mapping[str, str], environ: Mapping[str, str]) -> Settings:
    """Return the settings that can be used; what is wrong with them is told among the findings."""
    return sound_settings(options, environ)[0]._replace(warnings=())


def run(invocation: Invocation) -> int:
    """Print the findings; 1 if something needs attention."""
    profile = invocation.profile if any(map(os.isatty, (0, 1, 2))) else None
    settings = invocation.services.settings
    found = list(examined(Patient(settings, decided(invocation.options), os.environ, profile, terminal_size())))
    if invocation.options.report is not None:
        from tui.doctor.report import report
        from tui.doctor.surroundings import surroundings

        around = surroundings(settings, profile, terminal_size(), os.environ)
        return _report(invocation, list(report(settings, found, around)))
    if invocation.options.json:
        invocation.output.json({"terminal": _shape(profile), "findings": [_finding_shape(each) for each in found]})
    else:
        _print(found, invocation.output)
    return NOTHING if any(each.verdict is Verdict.WRONG for each in found) else DONE


def _report(invocation: Invocation, lines: Sequence[str]) -> int:
    """Write a report; 1 where the file cannot be written."""
    options, output = invocation.options, invocation.output
    text = "".join(f"{line}\n" for line in lines)
    if options.report == "-":
        if options.json:
            output.json({"report": text})
        else:
            for line in lines:
                output.line(line)
        return DONE
    if options.report:
        path = new_file(options.report, force=options.force)
    else:
        path = invocation.services.settings.state_dir / _REPORT
    try:
        replace_file(path, text)
    except OSError as error:
        invocation.diagnostics.error(
            f"{path}: cannot be written ({error.strerror}); name another file, or - to print it."
        )
        return NOTHING
    if options.json:
        output.json({"file": str(path)})
    else:
        output.line(f"The report is in {path}: read it, then add it to what you tell of the fault.")
    return DONE


def _shape(profile: Profile | None) -> dict[str, object] | None:
    if profile is None:
        return None
    return {
        "name": profile.name,
        "key": profile.key,
        "mode": profile.mode.value,
        "grounds": profile.grounds.value,
        "reason": profile.reason,
        "is_sure": profile.is_sure,
        "multiplexer": profile.multiplexer,
        "ground": profile.ground,
    }


def _finding_shape(finding: Finding) -> dict[str, str]:
    return {
        "topic": finding.topic,
        "verdict": finding.verdict.value,
        "found": finding.found,
        "advice": finding.advice,
    }


def _print(found: Sequence[Finding], output: Output) -> None:
    """Write a paragraph for each finding on a terminal, elsewhere a line."""
    for finding in found:
        if output.is_terminal:
            _print_wrapped(finding, output)
        else:
            output.line(f"{finding.verdict}: {finding.topic}: {' '.join((finding.found, finding.advice)).strip()}")
    counts = {verdict: sum(each.verdict is verdict for each in found) for verdict in Verdict}
    output.line()
    output.line(_sum(counts[Verdict.WRONG], counts[Verdict.NOTABLE]))


def _sum(wrong: int, notable: int) -> str:
    """Return how many findings there are that are not just right."""
    if not wrong and not notable:
        return "All is well."
    needs = f"{counted(wrong, 'thing')} {'needs' if wrong == 1 else 'need'} attention"
    is_worth = f"{counted(notable, 'thing')} {'is' if notable == 1 else 'are'} worth knowing"
    if not wrong:
        return f"Nothing needs attention; {is_worth}."
    return f"{needs}; {is_worth}." if notable else f"{needs}."


def _print_wrapped(finding: Finding, output: Output) -> None:
    width = min(output.width, _WIDEST)
    head = f"{_SIGNS[finding.verdict]} {finding.topic}".ljust(_INDENT)
    for text, beginning in ((finding.found, head), (finding.advice, f"{' ' * _INDENT}→ ")):
        rest = " " * (_INDENT if text is finding.found else _INDENT + 2)
        wrapper = textwrap.TextWrapper(
            max(width, 40), initial_indent=beginning, subsequent_indent=rest, break_on_hyphens=False
        )
        for line in wrapper.wrap(text):
            output.line(line)
