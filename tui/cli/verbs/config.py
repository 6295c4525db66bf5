"""`warraq config list|get|set|unset`: the settings, and `config.toml` changed line by line."""

from collections.abc import Sequence

from corpus.meant import did_you_mean
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape
from tui.language.spoken import would_mirror
from tui.settings.errors import NotKept, SettingsError
from tui.settings.load import load_sound_settings, sound_value
from tui.settings.model import Settings
from tui.settings.shown import held_word, in_interface, origin_of, source_of
from tui.settings.table import BY_NAME, SETTINGS, Setting
from tui.settings.writing import SettingsFile

_NAME, _VALUE, _ORIGIN = 20, 24, 13
EXAMPLES = """examples:
  warraq config list               all settings, and where each is from
  warraq config get theme          the value that holds
  warraq config set theme ink      keep another one in config.toml
  warraq config unset theme        go back to the default
  warraq --print-config            all of it as a file like config.toml

exit codes: 0 done, 1 found wrong or nothing, 2 misused"""


def configure(parser: Parser) -> None:
    """Add the commands of `config`."""
    parser.epilog = EXAMPLES
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    listing = commands.add_parser("list", help="list the settings: what each is, means, and where it comes from")
    listing.add_argument("--changed", action="store_true", help="list only those that have not their default")
    listing.set_defaults(run=list_settings)
    getting = commands.add_parser("get", help="print the value of a setting")
    getting.set_defaults(run=get)
    setting = commands.add_parser("set", help="keep the value of a setting in config.toml")
    setting.set_defaults(run=set_value)
    unsetting = commands.add_parser("unset", help="take a setting out of config.toml, so that its default holds")
    unsetting.set_defaults(run=unset)
    for each in (getting, setting, unsetting):
        each.add_argument("name", type=written, metavar="NAME", help="a setting, as warraq config list has it")
    setting.add_argument("value", type=written, metavar="VALUE", help="what it is to be")
    for each in (listing, getting, setting, unsetting):
        each.offer_json()
        each.set_defaults(settings=load_sound_settings)


def list_settings(invocation: Invocation) -> int:
    """Print the settings group by group."""
    settings = invocation.services.settings
    wanted = (each for each in SETTINGS if not invocation.options.changed or _is_changed(settings, each))
    listed = [_here(settings, each) for each in wanted]
    if invocation.options.json:
        shapes = [setting_shape(settings, each) for each in listed]
        invocation.output.json({"config": str(settings.config_file), "settings": shapes})
    else:
        _print(invocation, settings, listed)
    return DONE


def get(invocation: Invocation) -> int:
    """Print the value of a setting."""
    settings = invocation.services.settings
    setting = _here(settings, _setting(invocation))
    if invocation.options.json:
        invocation.output.json(setting_shape(settings, setting))
    else:
        invocation.output.line(held_word(settings, setting))
    return DONE


def set_value(invocation: Invocation) -> int:
    """Keep the value of a setting; what cannot be is misuse."""
    setting = _setting(invocation)
    try:
        value = sound_value(setting.name, _meant(setting, invocation.options.value))
    except SettingsError as error:
        raise Misused(str(error)) from error
    return _kept(invocation, setting, value)


def unset(invocation: Invocation) -> int:
    """Take a setting out of the file; 1 where it is not there."""
    setting = _setting(invocation)
    if invocation.services.choosing.written().get(setting.name) is None:
        invocation.diagnostics.note(f"{invocation.services.settings.config_file} says nothing of {setting.name}.")
        return NOTHING
    return _kept(invocation, setting, None)


def setting_shape(settings: Settings, setting: Setting) -> Shape:
    """Return what JSON says of a setting; a password in its value is not told."""
    return {
        "name": setting.name,
        "value": held_word(settings, setting),
        "from": origin_of(settings, setting.name).value,
        "default": setting.default,
        "group": setting.group.value,
        "meaning": setting.meaning,
        "values": list(setting.values),
        "most": setting.most or None,
        "at_start": setting.at_start,
    }


def _setting(invocation: Invocation) -> Setting:
    name = invocation.options.name
    found = BY_NAME.get(name.replace("-", "_").casefold())
    if found is not None:
        return found
    raise Misused(f"There is no setting {name}: {did_you_mean(name, BY_NAME, 'warraq config list has all.')}")


def _here(settings: Settings, setting: Setting) -> Setting:
    """Return a setting with the default that it has in the interface as it would run here."""
    return in_interface(setting, is_mirrored=would_mirror(settings.language))


def _meant(setting: Setting, value: str) -> str:
    """Return a value with the words for yes and no that everybody uses made those of the setting."""
    if len(setting.values) == 2 and value.casefold() in _SWITCHES:
        return setting.values[_SWITCHES[value.casefold()]]
    return value


_SWITCHES = {"off": 0, "no": 0, "false": 0, "on": 1, "yes": 1, "true": 1}


def _is_changed(settings: Settings, setting: Setting) -> bool:
    return origin_of(settings, setting.name) != "default"


def _kept(invocation: Invocation, setting: Setting, value: str | None) -> int:
    """Write a setting and tell what holds from now on."""
    services, options = invocation.services, invocation.options
    try:
        SettingsFile(services.settings.config_file).write(setting.name, value)
    except NotKept as error:
        invocation.diagnostics.error(str(error))
        return NOTHING
    services.choosing.refresh()
    settings = services.settings
    setting = _here(settings, setting)
    if options.json:
        invocation.output.json(setting_shape(settings, setting))
    else:
        invocation.output.line(f"{setting.name} = {held_word(settings, setting)}")
    if stronger := source_of(setting.name, origin_of(settings, setting.name)):
        invocation.diagnostics.note(f"It was kept; {stronger} goes before it where that is given.")
    return DONE


def _print(invocation: Invocation, settings: Settings, listed: Sequence[Setting]) -> None:
    group = None
    room = max(0, invocation.output.width - 2 - _NAME - _VALUE - _ORIGIN)
    for setting in listed:
        if setting.group is not group:
            invocation.output.line(f"{'' if group is None else chr(10)}{setting.group.capitalize()}")
            group = setting.group
        value = held_word(settings, setting) or "-"
        line = f"  {setting.name:<{_NAME}}{value:<{_VALUE}} {origin_of(settings, setting.name):<{_ORIGIN}}"
        is_wide = not invocation.output.is_terminal or len(setting.meaning) <= room
        invocation.output.line(f"{line}{setting.meaning}".rstrip() if is_wide else line.rstrip())
        if not is_wide:
            invocation.output.line(f"    {setting.meaning}")
