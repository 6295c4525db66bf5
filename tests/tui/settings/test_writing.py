"""Writing into the settings file: one line changes, and nothing else."""

import os
import stat
import tomllib
from threading import Thread

import pytest

from tui.settings.errors import NotKept
from tui.settings.load import load_file
from tui.settings.table import SETTINGS
from tui.settings.writing import HEAD, SettingsFile

KEPT = """\
# mine
theme = "ink"  # at night
backups = 3

# how I like my keys
[keys]
"app.help" = "f1"  # as everywhere
reader.left = ["left", "h"]

[engines.google]
url = "https://example.org"
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "config.toml"


@pytest.fixture
def kept(path):
    path.parent.mkdir()
    path.write_text(KEPT, encoding="utf-8")
    return SettingsFile(path)


def test_a_new_file_has_a_head(path):
    """Where there is no file, one is made for its owner alone, with comments that say what it is."""
    SettingsFile(path).write("theme", "ink")
    assert path.read_text() == f'{HEAD}theme = "ink"\n'
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_only_one_line_changes(kept, path):
    """A changed value keeps its place and the comment behind it; all other lines are as they were."""
    path.chmod(0o640)
    kept.write("theme", "paper")
    assert path.read_text() == KEPT.replace('theme = "ink"', 'theme = "paper"')
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_the_default_has_no_line(kept, path):
    """Going back to the default takes the line out; where there is none, nothing is written."""
    kept.write("backups", None)
    assert path.read_text() == KEPT.replace("backups = 3\n", "")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    kept.write("backups", None)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_a_new_line_leaves_comments_with_their_tables(kept, path):
    """A setting that was not there comes after the last one, not between a table and the comment above it."""
    kept.write("line_spacing", "2")
    assert path.read_text() == KEPT.replace("backups = 3\n", "backups = 3\nline_spacing = 2\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'digits = "arabic"\n'),
        ("backups = 3", 'backups = 3\ndigits = "arabic"\n'),
        ("[keys]\n", 'digits = "arabic"\n\n[keys]\n'),
        ("# of keys\n[keys]\n", 'digits = "arabic"\n\n# of keys\n[keys]\n'),
        ("# head\n\n[keys]\n", '# head\ndigits = "arabic"\n\n[keys]\n'),
        ("# head\n\n# of keys\n[keys]\n", '# head\ndigits = "arabic"\n\n# of keys\n[keys]\n'),
        ("backups = 3\n[keys]\n", 'backups = 3\ndigits = "arabic"\n\n[keys]\n'),
        ('author = """\n[keys]\n"""\n\n[keys]\n', 'author = """\n[keys]\n"""\ndigits = "arabic"\n\n[keys]\n'),
    ],
)
def test_where_a_new_line_goes(path, before, after):
    """A new line belongs to no table, whatever the file holds."""
    path.parent.mkdir()
    path.write_text(before)
    SettingsFile(path).write("digits", "arabic")
    assert path.read_text() == after
    assert tomllib.loads(after)["digits"] == "arabic"


@pytest.mark.parametrize("value", ['a "quoted" one', "C:\\new", "ميّادة", "a\tb", "a\nb\r\nc", "\x1b[31m", "#none", ""])
def test_any_text_comes_back(path, value):
    """Whatever a text is, the file says it as it was."""
    file = SettingsFile(path)
    file.write("author", value)
    assert file.read("author") == value


def test_keys_are_kept(kept, path):
    """The keys of a command are one key or a list, changed where they stand, and taken out when the usual ones are to hold."""
    kept.write_keys("app.help", ["f1", "f2"])
    kept.write_keys("reader.left", [])
    kept.write_keys("reader.next-word", ["w"])
    assert load_file(path).keys == (
        ("app.help", ("f1", "f2")),
        ("reader.left", ()),
        ("reader.next-word", ("w",)),
    )
    assert '"app.help" = ["f1", "f2"]  # as everywhere' in path.read_text()
    kept.write_keys("app.help", None)
    kept.write_keys("reader.left", None)
    assert load_file(path).keys == (("reader.next-word", ("w",)),)
    kept.write_keys("reader.next-word", None)
    assert load_file(path).keys == ()
    assert load_file(path).engines[0].url == "https://example.org"


def test_all_keys_are_forgotten(kept, path):
    """All keys of the user's own can be taken out at once, and other tables stay."""
    kept.forget_keys()
    assert load_file(path).keys == ()
    assert path.read_text().startswith('# mine\ntheme = "ink"  # at night\nbackups = 3\n')
    assert "[engines.google]" in path.read_text()


def test_a_link_stays_one(kept, path, tmp_path):
    """A settings file that is a link, as in a folder of dotfiles, stays a link, and what it points to is changed."""
    real = tmp_path / "dotfiles.toml"
    path.rename(real)
    path.symlink_to(real)
    kept.write("theme", "paper")
    assert path.is_symlink()
    assert 'theme = "paper"' in real.read_text()


def test_a_file_that_is_no_toml_is_left_alone(path):
    """What is not understood is not written over, and the sentence names the line."""
    path.parent.mkdir()
    path.write_text("theme = ink\n")
    with pytest.raises(NotKept, match=r"config\.toml: is not valid TOML .*line 1"):
        SettingsFile(path).write("theme", "paper")
    assert path.read_text() == "theme = ink\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_closed_folder(kept, path):
    """Where the folder may not be written to, one sentence says so and what can be done; the file is as it was."""
    path.parent.chmod(0o500)
    try:
        with pytest.raises(NotKept, match=r"cannot be written \(Permission denied\); make room there or mend"):
            kept.write("theme", "paper")
    finally:
        path.parent.chmod(0o700)
    assert path.read_text() == KEPT


def test_a_full_disk(kept, path):
    """Where there is no room, one sentence says so; the file is as it was, and nothing lies beside it."""
    resource = pytest.importorskip("resource", reason="the system has no limits of files")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40, limits[1]))
    try:
        with pytest.raises(NotKept, match=r"cannot be written \(File too large\); make room there or mend"):
            kept.write("theme", "paper")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_text() == KEPT
    assert list(path.parent.iterdir()) == [path]


def test_a_place_that_is_none(tmp_path):
    """Where the folder cannot be made, one sentence says so."""
    (tmp_path / "file").write_text("")
    with pytest.raises(NotKept, match="cannot be written"):
        SettingsFile(tmp_path / "file" / "config.toml").write("theme", "ink")


def test_two_at_once_lose_nothing(path):
    """Several that write at the same time, each another setting, all find their line in the file."""
    names = [each for each in SETTINGS if each.is_number]
    threads = [Thread(target=SettingsFile(path).write, args=(each.name, str(each.most))) for each in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert dict(load_file(path).values) == {each.name: str(each.most) for each in names}


def test_lines_end_as_the_others_do(kept, path):
    """A file of Windows, a mark of UTF-8 before it too, is written with its own ends of lines, whatever is changed in it."""
    path.write_bytes(b"\xef\xbb\xbf" + KEPT.replace("\n", "\r\n").encode())
    kept.write("author", "Salma")
    kept.write_keys("app.palette", ("f2", "f3"))
    written = path.read_bytes().decode("utf-8-sig")
    assert "\n" not in written.replace("\r\n", "")
    assert load_file(path).values == {"theme": "ink", "backups": "3", "author": "Salma"}


def test_a_pipe_is_not_waited_for(path):
    """A settings file that is no file of bytes is said to be none, rather than waited for."""
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(NotKept, match=r"cannot be read"):
        SettingsFile(path).write("theme", "ink")
