"""Keys: from the environment or the keyring, never held up, never told."""

import subprocess
import sys

import pytest

from glossary.errors import KeyUnavailable
from glossary.translate.guard.keyring import Keyring
from glossary.translate.guard.keys import Keys, key_variable

KEY = "S3CRET-\N{LATIN SMALL LETTER E WITH ACUTE}-كلمة"
BACKEND = """
import json, os, time
from keyring.backend import KeyringBackend
from keyring import errors

PLACE = os.environ["BACKEND_FILE"]

class Kept(KeyringBackend):
    priority = 1
    def _all(self):
        return json.load(open(PLACE)) if os.path.exists(PLACE) else {}
    def get_password(self, service, name):
        return self._all().get(service + "/" + name)
    def set_password(self, service, name, key):
        json.dump({**self._all(), service + "/" + name: key}, open(PLACE, "w"))
    def delete_password(self, service, name):
        kept = self._all()
        del kept[service + "/" + name]
        json.dump(kept, open(PLACE, "w"))

class Hanging(Kept):
    def get_password(self, service, name):
        time.sleep(60)

class Locked(Kept):
    def get_password(self, service, name):
        raise errors.KeyringLocked("S3CRET in words of its own")

class Broken(Kept):
    def get_password(self, service, name):
        raise RuntimeError("S3CRET in words of its own")

class Chatty(Kept):
    def get_password(self, service, name):
        print("Welcome to your keyring")
        return super().get_password(service, name)

class Prompting(Kept):
    def get_password(self, service, name):
        import getpass
        return getpass.getpass("Master password: ")

class Curious(Kept):
    def get_password(self, service, name):
        return " ".join(each for each in os.environ if "WARRAQ" in each) or "no key"

class Forgetful(Kept):
    def set_password(self, service, name, key):
        pass
"""


@pytest.fixture
def backend(tmp_path, monkeypatch):
    """Makes a keyring of a kind the system's own."""
    pytest.importorskip("keyring")
    (tmp_path / "keyrings_of_test.py").write_text(BACKEND)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("BACKEND_FILE", str(tmp_path / "kept.json"))
    return lambda kind: monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyrings_of_test.{kind}")


def test_the_keyring_keeps_keys(backend):
    """A key that was kept is found under its engine's name and no other, and is gone once it was removed."""
    backend("Chatty")
    keyring = Keyring()
    assert keyring.find(["chatgpt"]) == {}
    keyring.keep("chatgpt", KEY)
    assert keyring.find(["chatgpt", "google"]) == {"chatgpt": KEY}
    assert Keys({}, ("google",)).find("chatgpt") == KEY
    assert Keys({"WARRAQ_KEY_QCRI": "x"}).found(["chatgpt", "qcri", "baidu"]) == {
        "qcri": "environment",
        "chatgpt": "keyring",
    }
    assert keyring.remove("chatgpt")
    assert not keyring.remove("chatgpt")


@pytest.mark.parametrize(
    ("kind", "said"),
    [("Locked", "is locked: unlock it"), ("Broken", "cannot be used (RuntimeError)"), ("Hanging", "did not answer")],
)
def test_a_keyring_that_cannot_be_used(backend, kind, said):
    """A keyring that is locked, broken or silent is one sentence with a way out, soon, and without its own words."""
    backend(kind)
    with pytest.raises(KeyUnavailable) as caught:
        Keyring("WARRAQ_KEY_CHATGPT", 1.0 if kind == "Hanging" else 60.0).find(["chatgpt"])
    assert said in str(caught.value)
    assert "WARRAQ_KEY_CHATGPT" in str(caught.value)
    assert "S3CRET" not in repr(caught.value) + repr(caught.value.__cause__) + repr(caught.value.__context__)


def test_a_keyring_that_asks_at_the_terminal_asks_nobody(backend):
    """Where a keyring would read a password from the terminal it gets none, and nothing waits."""
    backend("Prompting")
    with pytest.raises(KeyUnavailable, match="cannot be used"):
        Keyring(seconds=60.0).find(["chatgpt"])


def test_a_keyring_learns_no_other_key(backend, monkeypatch):
    """The keys that stand in the environment are not handed to whatever keeps the system's keyring."""
    backend("Curious")
    for name in ("WARRAQ_KEY_QCRI", "WARRAQ_TRANSLATOR_KEY"):
        monkeypatch.setenv(name, KEY)
    assert Keyring(seconds=60.0).find(["chatgpt"]) == {"chatgpt": "no key"}


def test_a_keyring_that_forgets_is_found_out(backend):
    """A key that a keyring takes and does not keep is told."""
    backend("Forgetful")
    with pytest.raises(KeyUnavailable, match="did not keep it"):
        Keyring().keep("chatgpt", KEY)


@pytest.mark.parametrize(
    ("name", "variable"), [("chatgpt", "WARRAQ_KEY_CHATGPT"), ("my-server 2", "WARRAQ_KEY_MY_SERVER_2")]
)
def test_the_variable_of_an_engine(name, variable):
    """Each engine has a variable of its own; the one for all is that of the engine that is chosen."""
    assert key_variable(name) == variable
    environ = {"WARRAQ_TRANSLATOR_KEY": "general"}
    assert Keys({variable: " own\n", **environ}, (name,)).find(name) == "own"
    assert Keys(environ, (name,)).find(name) == "general"


def test_the_keyring_is_not_imported_here():
    """The package that asks the system's keyring is loaded in a process of its own only."""
    code = "import sys, glossary.translate.guard.keys; print('keyring' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
