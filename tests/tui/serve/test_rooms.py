"""What the server and its apps know of each other."""

import subprocess
import sys

from tests.tui.serve.conftest import ROOT
from tui.serve.child import app_environment
from tui.terminal.recognise import recognised
from tui.typeset.terminal.mode import Mode


def test_a_page_is_recognised():
    """An app in a browser knows where it is: what draws there leaves the order of letters alone, and is asked nothing."""
    sighting = recognised(app_environment({"VTE_VERSION": "7001", "TMUX": "x"}, {}), (), ())
    assert (sighting.mode, sighting.kind.is_sure, sighting.multiplexer) == (Mode.VPF, True, "")


def test_the_server_draws_nothing():
    """The server itself loads no screen library: its apps do."""
    code = "import tui.serve.server, tui.serve.visit, sys; print(sorted({'textual', 'rich'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"
