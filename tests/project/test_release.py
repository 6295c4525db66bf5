"""What is given out: a source distribution and a wheel, the same whoever builds them, with all licences and notices."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.project.sources import ROOT

NOTICES = ("LICENSE", "tui/serve/page/fonts/LICENSE", "glossary/entities/data/licences/rigour.txt")


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """The files of the repository, told once."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, timeout=60)
    return [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def built(source: Path, folder: Path, mtime: int, mode: int) -> Path:
    """Return the folder of what is built of a copy of a tree whose files have other times and permissions."""
    copy = folder / "source"
    shutil.copytree(source, copy)
    for target in copy.rglob("*"):
        if target.is_file():
            target.chmod(mode)
            os.utime(target, (mtime, mtime))
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder / "dist")]
    subprocess.run(command, cwd=copy, check=True, capture_output=True, timeout=300)
    return folder / "dist"


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of each file of a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def source(tracked, tmp_path_factory):
    """A copy of the repository's files."""
    folder = tmp_path_factory.mktemp("repository")
    for name in tracked:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def dist(source, tmp_path_factory):
    return built(source, tmp_path_factory.mktemp("first"), 1_700_000_000, 0o644)


def test_two_builds_are_the_same(dist, source, tmp_path):
    """Whoever builds from the same files, at whatever time and with whatever permissions, gets the same bytes."""
    assert digests(dist) == digests(built(source, tmp_path, 1_790_000_000, 0o600))
    assert sorted(path.suffix for path in dist.iterdir()) == [".gz", ".whl"]


def test_the_wheel_of_the_source_distribution_is_the_same(dist, tmp_path):
    """A wheel built of the source distribution is the wheel that was built of the repository."""
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=300)
    (wheel,) = (tmp_path / "dist").iterdir()
    assert digests(tmp_path / "dist")[wheel.name] == digests(dist)[wheel.name]


@pytest.mark.parametrize("notice", NOTICES)
def test_both_carry_the_licences(dist, notice):
    """Each licence and notice of what is shipped is in the wheel's metadata and in the source distribution, word for word."""
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as wheel:
        (there,) = [name for name in wheel.namelist() if name.endswith(f".dist-info/licenses/{notice}")]
        shipped = wheel.read(there)
    with tarfile.open(next(dist.glob("*.tar.gz"))) as source:
        name = next(each for each in source.getnames() if each.partition("/")[2] == notice)
        assert source.extractfile(name).read() == shipped == (ROOT / notice).read_bytes()


def test_the_source_distribution_is_complete(dist, tracked):
    """The source distribution holds every file of the repository but the pictures, so that its tests run, and nothing else."""
    with tarfile.open(next(dist.glob("*.tar.gz"))) as source:
        there = {name.partition("/")[2] for name in source.getnames()}
    wanted = {name for name in tracked if not name.startswith("docs/pictures/")}
    assert wanted - there == set()
    assert there - wanted == {"PKG-INFO"}
