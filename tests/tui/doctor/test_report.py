"""What a report of a fault holds, and what it does not."""

from tui.doctor.finding import wrong
from tui.doctor.report import report
from tui.logbook.logbook import CRASH, Logbook
from tui.settings.load import load_settings


def settings_of(tmp_path, **options):
    environ = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("DATA", "CONFIG", "STATE")}
    return load_settings(options, environ)


def test_it_tells_findings_settings_log_and_fault(tmp_path):
    """Findings, settings that were chosen, the end of the log and the last fault stand in it, each under its title."""
    settings = settings_of(tmp_path, theme="ink", author="Amal")
    book = Logbook(settings.state_dir)
    book.told("The server is gone.")
    (settings.state_dir / CRASH).write_text("warraq 0.1.0\nValueError\n", encoding="utf-8")
    told = "\n".join(report(settings, [wrong("database", "It is locked.", "Wait.")]))
    assert "needs attention: database: It is locked. Wait." in told
    assert "theme = ink (option)" in told
    assert "The server is gone." in told
    assert told.endswith("ValueError")


def test_it_tells_nothing_of_the_user(tmp_path):
    """The login, the address of the database and texts that a finding quotes stay out of it."""
    settings = settings_of(tmp_path, author="Amal", db="postgresql://amal:geheim@db.example.org/desk")
    told = "\n".join(report(settings, [wrong("library", "“أزمة الوقود” is damaged.")]))
    assert "author = … (option)" in told
    assert all(word not in told for word in ("Amal", "geheim", "db.example", "أزمة"))


def test_an_empty_state_folder_is_no_fault(tmp_path):
    """Where nothing went wrong it says so."""
    told = "\n".join(report(settings_of(tmp_path), []))
    assert "nothing went wrong" in told
    assert told.endswith("none")
