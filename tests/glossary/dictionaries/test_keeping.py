"""Adding, removing and ordering: all or nothing, whatever comes between."""

import os
import resource
import shutil
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from glossary.dictionaries.keeping import Keeper, Wish
from glossary.dictionaries.shelf import INDEX, Dictionaries, index_name
from glossary.errors import UnknownDictionary, UnusableDictionary
from tests.glossary.dictionaries.written import dictd, stardict

WORDS = [("زغلول", "squab"), ("هدهد", "hoopoe")]
ADDING = """
import sys
from pathlib import Path
from glossary.dictionaries.keeping import Keeper, Wish
from glossary.errors import UnusableDictionary

def progress(count):
    print(count, flush=True)
    sys.stdin.readline()

try:
    print(Keeper(Path(sys.argv[1])).add(Wish(Path(sys.argv[2]), sys.argv[3]), progress).name)
except UnusableDictionary as error:
    print("REFUSED", error)
except KeyboardInterrupt:
    print("INTERRUPTED")
"""
"""Adds a dictionary, and waits for a line whenever it tells how far it is."""


def names(shelf: Dictionaries) -> list[str]:
    return [about.name for about in shelf.all()]


def indexes(folder: Path) -> list[str]:
    """The files of the shelf that take room: indexes, and what would be left of them."""
    return [each.name for each in folder.iterdir() if each.name != "order.json"]


def test_order(add, shelf, shelf_folder, tmp_path):
    """A new dictionary comes last; those named are asked first, whatever their case, the others behind as they were."""
    for name in ("One", "Two", "Three"):
        add(stardict(tmp_path / name, [("زغلول", name)]), name=name)
    assert names(shelf) == ["One", "Two", "Three"]
    Keeper(shelf_folder).order(["three"])
    assert names(shelf) == ["Three", "One", "Two"]
    assert [entry.text for entry in shelf.look("زغلول")] == ["Three", "One", "Two"]
    assert shelf.readings("زغلول")[0].dictionary == "Three"


def test_an_order_that_is_lost(add, shelf, shelf_folder, tmp_path):
    """Without its order file no dictionary is lost."""
    for name in ("b", "a"):
        add(stardict(tmp_path / name, WORDS), name=name)
    (shelf_folder / "order.json").write_bytes(b"\0 no JSON")
    assert names(shelf) == ["a", "b"]


def test_remove(add, shelf, shelf_folder, tmp_path):
    """A dictionary that is removed is asked no more; its own files stay."""
    path = stardict(tmp_path / "d", WORDS)
    add(path)
    assert shelf.look("هدهد")
    assert Keeper(shelf_folder).remove("test WORDS").name == "Test words"
    assert (shelf.look("هدهد"), names(shelf), path.exists(), indexes(shelf_folder)) == ([], [], True, [])


def test_names_that_are_taken_or_none(add, shelf_folder, tmp_path):
    """A name is used once, in whatever case; a name that is none is told with those there are."""
    path = stardict(tmp_path / "d", WORDS)
    add(path)
    with pytest.raises(UnusableDictionary, match="already"):
        add(path, name="TEST words")
    with pytest.raises(UnknownDictionary, match="there are: Test words"):
        Keeper(shelf_folder).remove("Tests")
    with pytest.raises(UnknownDictionary, match="no dictionary yet"):
        Keeper(tmp_path / "other").update("Tests", lambda _: None)


@pytest.mark.parametrize("name", ["../../x", "a/b", "قاموس", "x" * 5000, "con", " \x1b[31m "])
def test_any_name(add, shelf, shelf_folder, tmp_path, name):
    """A name is only a name, never a path, and is shown without what steers a terminal."""
    about = add(stardict(tmp_path / "d", WORDS), name=name)
    assert names(shelf) == [about.name]
    assert len(about.name) <= 80
    assert "\x1b" not in about.name
    assert [each.endswith(INDEX) for each in indexes(shelf_folder)] == [True]
    assert {each.name for each in tmp_path.iterdir()} == {"d", "shelf"}


@pytest.mark.parametrize("packed", ["", "dz"])
def test_a_text_that_has_gone(add, shelf, tmp_path, packed):
    """A dictionary whose file has gone says so and is left out; the others answer."""
    add(stardict(tmp_path / "gone", WORDS, packed=packed), name="gone")
    add(dictd(tmp_path / "there", [("هدهد", "hoopoe, too")]), name="there")
    shutil.rmtree(tmp_path / "gone")
    assert [entry.dictionary for entry in shelf.look("هدهد")] == ["there"]
    assert shelf.readings("هدهد")[0].dictionary == "there"
    problems = shelf.problems()
    assert any("words.ifo" in each and "Put it back, or run warraq dict remove gone" in each for each in problems)
    assert all("\n" not in each for each in problems)


def test_a_text_that_has_changed(add, shelf, shelf_folder, tmp_path):
    """Offsets into a file that has changed are not followed; an update makes them right, in the same place of the order."""
    path = stardict(tmp_path / "d", WORDS)
    add(path)
    add(stardict(tmp_path / "e", [("صقر", "falcon")]), name="second")
    assert shelf.look("هدهد")
    stardict(tmp_path / "d", [("صقر", "falcon"), *WORDS])
    assert shelf.look("هدهد") == []
    assert any("has changed" in each for each in shelf.problems())
    assert Keeper(shelf_folder).update("Test words", lambda _: None).entries == 3
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]
    assert (shelf.problems(), names(shelf)) == ([], ["Test words", "second"])


def test_an_update_that_fails(add, shelf, shelf_folder, tmp_path):
    """Where the new files are damaged, the index that was there stays."""
    path = stardict(tmp_path / "d", WORDS)
    add(path)
    path.with_suffix(".idx").write_bytes(b"cut")
    with pytest.raises(UnusableDictionary, match="cut off"):
        Keeper(shelf_folder).update("Test words", lambda _: None)
    assert (names(shelf), [entry.text for entry in shelf.look("هدهد")]) == (["Test words"], ["hoopoe"])


def test_a_table_keeps_its_columns(add, shelf, shelf_folder, tmp_path):
    """An update reads a table by the columns that were named when it was added."""
    path = tmp_path / "t.tsv"
    path.write_text("id\tform\tlatin\tsays\n1\tزغلول\tzaghlul\tsquab\n", encoding="utf-8")
    add(path, columns=("form", "says"))
    path.write_text("id\tform\tlatin\tsays\n1\tزغلول\tzaghlul\tyoung pigeon\n", encoding="utf-8")
    Keeper(shelf_folder).update("t", lambda _: None)
    assert [entry.text for entry in shelf.look("زغلول")] == ["young pigeon"]


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0" + bytes(4000), b"\xff" * 9000])
def test_a_damaged_index(add, shelf, shelf_folder, tmp_path, damage):
    """An index that is damaged is named with what to do; the other dictionaries answer."""
    add(stardict(tmp_path / "d", WORDS))
    (shelf_folder / f"0000{INDEX}").write_bytes(damage)
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]
    assert ["delete it and add the dictionary again" in each for each in shelf.problems()] == [True]


@pytest.mark.parametrize("damage", [None, b"", b"cut"])
def test_an_index_that_is_lost(add, shelf, shelf_folder, tmp_path, damage):
    """A dictionary whose index somebody has deleted or cut is named with what to do, and can be removed and added again."""
    path = stardict(tmp_path / "d", WORDS)
    add(path, name="Birds: all")
    add(stardict(tmp_path / "e", [("صقر", "falcon")]), name="Second")
    index = shelf_folder / index_name("Birds: all")
    index.unlink() if damage is None else index.write_bytes(damage)
    keeper = Keeper(shelf_folder)
    keeper.order(["second"])
    (told,) = Dictionaries(shelf_folder).problems()
    assert "warraq dict remove 'Birds: all'" in told
    with pytest.raises(UnusableDictionary, match="remove 'Birds: all'"):
        keeper.update("birds: all", lambda _: None)
    assert keeper.remove("birds: ALL") is None
    assert (names(shelf), shelf.problems()) == (["Second"], [])
    add(path, name="Birds: all")
    index.unlink()
    add(path, name="Birds: all")
    assert (names(shelf), shelf.problems()) == (["Second", "Birds: all"], [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_in_place_of_an_index(add, shelf, shelf_folder, tmp_path):
    """A pipe is named and not waited for; the other dictionaries answer."""
    add(stardict(tmp_path / "d", WORDS))
    os.mkfifo(shelf_folder / f"0000{INDEX}")
    assert [entry.text for entry in shelf.look("هدهد")] == ["hoopoe"]
    assert ["cannot be read (no file)" in each for each in shelf.problems()] == [True]


def test_an_index_of_another_version(add, shelf, shelf_folder, tmp_path):
    """An index that another warraq wrote is not misread."""
    add(stardict(tmp_path / "d", WORDS))
    place = next(shelf_folder.glob(f"*{INDEX}"))
    connection = sqlite3.connect(place)
    connection.execute("UPDATE about SET value = '99' WHERE name = 'version'")
    connection.commit()
    connection.close()
    assert (shelf.look("هدهد"), len(shelf.problems())) == ([], 1)


def test_a_full_disk(add, shelf, shelf_folder, tmp_path):
    """Where the disk takes no more, one sentence says so, and nothing half-made stays."""
    path = stardict(tmp_path / "d", [(f"كلمة {number}", "x" * 90) for number in range(20_000)])
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        with pytest.raises(UnusableDictionary, match=r"cannot be written to .* nothing was added"):
            add(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (indexes(shelf_folder), names(shelf)) == ([], [])


def test_a_folder_that_cannot_be_written(tmp_path):
    """Where the folder of the indexes is a file, one sentence names it."""
    (tmp_path / "shelf").write_text("a file")
    with pytest.raises(UnusableDictionary, match="cannot be written"):
        Keeper(tmp_path / "shelf").add(Wish(stardict(tmp_path / "d", WORDS)), lambda _: None)


def many(tmp_path: Path) -> Path:
    return stardict(tmp_path / "many", [(f"كلمة {number}", "word") for number in range(9000)])


def test_killed_while_indexing(run_python, add, shelf, shelf_folder, tmp_path):
    """A program killed in the middle adds nothing; what it left is taken away by the next one that adds."""
    path = many(tmp_path)
    with run_python(ADDING, str(shelf_folder), str(path), "many") as program:
        assert program.stdout.readline() == "4000\n"
        program.kill()
    assert names(shelf) == []
    assert len(indexes(shelf_folder)) == 1
    add(path)
    assert (names(shelf), len(indexes(shelf_folder))) == (["Test words"], 1)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_while_indexing(run_python, shelf, shelf_folder, tmp_path, number):
    """Ctrl+c, or a polite request to end, leaves nothing half-made."""
    program = run_python(
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def end(number, frame): raise SystemExit(128 + number)\n"
        f"signal.signal(signal.SIGTERM, end)\n{ADDING}",
        str(shelf_folder),
        str(many(tmp_path)),
        "many",
    )
    with program:
        assert program.stdout.readline() == "4000\n"
        program.send_signal(number)
        time.sleep(0.05)
        program.communicate("\n" * 9, timeout=20)
    assert (indexes(shelf_folder), names(shelf)) == ([], [])


@pytest.mark.parametrize("second", ["other", "many"])
def test_two_at_once(run_python, shelf, shelf_folder, tmp_path, second):
    """Two programs that add at once lose nothing; of two dictionaries of one name the later is refused."""
    path = many(tmp_path)
    programs = [run_python(ADDING, str(shelf_folder), str(path), name) for name in ("many", second)]
    for program in programs:
        assert program.stdout.readline() == "4000\n"
    told = [program.communicate("\n" * 9, timeout=20)[0].split("\n")[-2] for program in programs]
    if second == "other":
        assert (sorted(told), sorted(names(shelf))) == (["many", "other"], ["many", "other"])
    else:
        assert sorted(each.partition(" ")[0] for each in told) == ["REFUSED", "many"]
        assert names(shelf) == ["many"]
    assert len(indexes(shelf_folder)) == len(names(shelf))


def test_another_s_work_is_left_alone(add, shelf_folder, tmp_path):
    """What a program that still runs is writing is not taken away."""
    shelf_folder.mkdir()
    theirs = shelf_folder / f"abc{INDEX}.{os.getppid()}.part"
    theirs.write_bytes(b"half")
    add(stardict(tmp_path / "d", WORDS))
    assert theirs.read_bytes() == b"half"
