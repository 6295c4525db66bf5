"""Times as they are printed: by the clock of whoever reads, and in UTC for other programs."""

import datetime
import sys

import pytest

from tests.tui.cli.test_terminal import Session

pytestmark = pytest.mark.usefixtures("far_east")
ZONE = datetime.timezone(datetime.timedelta(hours=14))
SOURCE = "قال الوزير إن الهدنة صامدة منذ صباح اليوم."


@pytest.fixture
def unit(warraq):
    """The id of a translation that was just imported and changed."""
    body = f"<tu><tuv xml:lang='ar'><seg>{SOURCE}</seg></tuv><tuv xml:lang='en'><seg>The truce holds</seg></tuv></tu>"
    path = warraq.folder / "one.tmx"
    path.write_text(f"<tmx version='1.4'><header srclang='ar'/><body>{body}</body></tmx>", encoding="utf-8")
    assert warraq("memory", "import", path, "--origin", "agency").code == 0
    (found,) = warraq("memory", "list", "--origin", "agency", "--json").json["translations"]
    assert warraq("memory", "edit", found["id"], "The truce is holding").code == 0
    return found["id"]


def by_the_clock(told):
    """What is printed of a moment that JSON tells."""
    return f"{datetime.datetime.fromisoformat(told).astimezone(ZONE):%Y-%m-%d %H:%M}"


def test_histories_are_told_by_the_clock(warraq, unit):
    """Changes of entries and of translations are printed with the time of the place one is in; JSON has its offset."""
    entry = warraq("term", "add", "جمل أبيض", "white camel", "--json").json["concept"]
    for command in (("term", "history", entry), ("memory", "show", unit)):
        told = warraq(*command, "--json").json["changes"][0]["at"]
        assert datetime.datetime.fromisoformat(told).utcoffset() == datetime.timedelta()
        assert f"{by_the_clock(told)}  " in warraq(*command).text


def test_since_is_by_the_clock(warraq, unit):
    """`--since` means a day, and a moment that names no zone, where one is, as lists tell them."""
    changed = datetime.datetime.fromisoformat(warraq("memory", "show", unit, "--json").json["unit"]["changed"])
    by_the_wall = changed.astimezone(ZONE).replace(tzinfo=None)
    for since, count in (
        (by_the_wall.replace(second=0, microsecond=0), 1),
        (by_the_wall + datetime.timedelta(minutes=1), 0),
    ):
        told = warraq("memory", "list", "--status", "edited", "--since", since.isoformat(), "--json")
        assert len(told.json["translations"]) == count


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_days_are_told_by_the_clock(warraq, process, unit):
    """On a terminal a translation is listed with the day it was changed on where one is."""
    told = warraq("memory", "show", unit, "--json").json["unit"]["changed"]
    environ = {**process.environ, "TZ": "EAST-14"}
    session = Session([*process.command, "memory", "list", "--status", "edited"], environ, None)
    try:
        assert session.read_until(f"  {by_the_clock(told)[:10]}".encode())
    finally:
        session.close()
