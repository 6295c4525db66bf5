"""Whether something stands at a path."""

import os
import shutil
import subprocess
import sys

import pytest

from corpus.presence import is_file_there, is_folder_there, is_there

LOOK = """
import sys
from pathlib import Path
from corpus.presence import is_file_there, is_folder_there, is_there
print([look(Path(sys.argv[1])) for look in (is_there, is_file_there, is_folder_there)])
"""


def test_what_stands_there(tmp_path):
    """A file and a folder are told apart; nothing is neither, nor is a name that no system takes."""
    (tmp_path / "file").touch()
    places = tmp_path / "file", tmp_path, tmp_path / "none", tmp_path / ("x" * 5000)
    looks = is_there, is_file_there, is_folder_there
    assert [[look(place) for look in looks] for place in places] == [
        [True, True, False],
        [True, False, True],
        [False, False, False],
        [False, False, False],
    ]


def test_a_folder_that_may_not_be_entered(tmp_path):
    """What one may not look at is taken to be missing."""
    prefix = []
    if os.geteuid() == 0:
        limiter = shutil.which("setpriv")
        if limiter is None:
            pytest.skip("root may look everywhere, and there is no setpriv to forbid it")
        prefix = [limiter, "--bounding-set=-dac_override,-dac_read_search"]
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "file").touch()
    closed.chmod(0)
    try:
        done = subprocess.run(
            [*prefix, sys.executable, "-c", LOOK, closed / "file"], capture_output=True, text=True, check=True
        )
    finally:
        closed.chmod(0o755)
    assert done.stdout == "[False, False, False]\n"
