"""`warraq locate`: where settings and data are kept."""

import re

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.settings.load import load_sound_settings


def configure(parser: Parser) -> None:
    """Add the arguments of `locate`."""
    parser.offer_json()
    parser.set_defaults(run=run, settings=load_sound_settings)


def run(invocation: Invocation) -> int:
    """Print the folders and files, whether they are there or not, and the settings with their origins."""
    settings = invocation.services.settings
    places = {
        "data": str(settings.data_dir),
        "config": str(settings.config_file),
        "state": str(settings.state_dir),
        "database": shown_url(settings.db),
        "positions": str(settings.positions_file),
    }
    chosen = {
        name: {"value": shown_url(str(getattr(settings, name))), "from": origin.value}
        for name, origin in settings.origins
    }
    if invocation.options.json:
        invocation.output.json({**places, "settings": chosen})
        return DONE
    for name, place in places.items():
        invocation.output.line(f"{name:<15} {place}")
    invocation.output.line()
    for name, setting in chosen.items():
        invocation.output.line(f"{name:<15} {setting['value'] or '-'}  ({setting['from']})")
    return DONE


def shown_url(url: str) -> str:
    """Return a URL without its password, and without keys among what it asks for."""
    url = re.sub(r"(?i)([?&;][^=&;]*(?:key|token|secret|passw)[^=&;]*=)[^&;]*", r"\1***", url)
    scheme, mark, rest = url.partition("://")
    login, at, place = rest.rpartition("@")
    user, colon, _ = login.partition(":")
    return f"{scheme}{mark}{user}{':***' if colon else ''}{at}{place}"
