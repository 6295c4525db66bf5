import os
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from glossary.errors import TranslationFailed
from glossary.translate.asking.asker import groups
from glossary.translate.asking.deadline import Deadline
from glossary.translate.asking.unanswered import Unanswered, refusal, retry_after
from glossary.translate.asking.web import Web
from glossary.translate.places import host_of, is_loopback
from glossary.translate.port import translated
from tests.glossary.translate.opened import KEY, opened
from tests.glossary.translate.shapes import made
from tests.glossary.translate.stub import Stub, running

TEXT = "عقد المجلس اجتماعا طارئا."


@pytest.fixture(scope="module")
def server() -> Iterator[Stub]:
    with running() as stub:
        yield stub


@pytest.fixture(autouse=True)
def _fresh(server: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    server.forget()


def english(server: Stub, kind: str = "libretranslate", behaviour: str = "ok", **options: object) -> str:
    translator = opened(kind, server, behaviour, **options)
    try:
        return translated(translator, TEXT, 20.0)
    finally:
        translator.close()


def failure(server: Stub, kind: str = "libretranslate", behaviour: str = "ok", **options: object) -> str:
    with pytest.raises(TranslationFailed) as caught:
        english(server, kind, behaviour, **options)
    return f"{caught.value.kind}: {caught.value}"


def test_neither_text_nor_key_follow_a_redirect_to_another_host(server: Stub) -> None:
    """A redirect to another host or port is no translation and is not followed; one on the same host is, with the key."""
    with running() as other:
        server.leads_to = other.url("ok/v1/chat/completions")
        said = failure(server, "chat", "elsewhere")
        assert said.startswith("redirect: The language model sends its requests elsewhere (to 127.0.0.1:")
        assert other.asked == []
    server.leads_to = server.url("ok/chat/completions")
    assert english(server, "chat", "elsewhere") == made(TEXT)
    assert [headers["Authorization"] for headers in server.headers] == [f"Bearer {KEY}"] * 3


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("localhost", "(it begins with something else)"),
        ("ftp://127.0.0.1/x", "(it begins with something else)"),
        ("http://", "(it names no host, or one that cannot be)"),
        ("http://[::1", "(it names no host, or one that cannot be)"),
        ("نص", "(it begins with something else)"),
        ("http://reader:pa55@127.0.0.1:9/", "(it holds a name or a password, which belong into the key)"),
    ],
)
def test_an_impossible_address(server: Stub, url: str, words: str) -> None:
    """An address that is none, or holds a password, is named as the fault, and the password is not repeated."""
    said = failure(server, url=url)
    assert said.startswith("address: LibreTranslate has an address that cannot be used")
    assert words in said
    assert "pa55" not in said


def test_nobody_listens(server: Stub) -> None:
    """A refused connection says so."""
    assert "unreachable: LibreTranslate cannot be reached (connection refused)" in failure(
        server, url="http://127.0.0.1:9"
    )


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine knows no IPv6")
def test_a_server_on_ipv6(server: Stub) -> None:
    """An address of IPv6 is understood, and one of this machine is not remote."""
    engine = opened("libretranslate", server, url="http://[::1]:9/")
    assert (engine.host, engine.is_remote) == ("::1", False)
    engine.close()
    assert failure(server, url="http://[::1]:9/").startswith("unreachable:")


@pytest.mark.parametrize("key", ["one\ntwo", "مفتاح"])
def test_a_key_that_is_none(server: Stub, key: str) -> None:
    """A key with a line break or other letters is named as the fault, and sent to nobody."""
    said = failure(server, "chat", key=key)
    assert said.startswith("key: ")
    assert server.asked == []


VARIABLES = [
    {"HTTP_PROXY": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9"},
    {"ALL_PROXY": "socks5://127.0.0.1:9", "NO_PROXY": "example.org"},
    {"http_proxy": "nonsense:"},
    {"REQUESTS_CA_BUNDLE": "/nowhere/ca.pem", "SSL_CERT_FILE": "/nowhere/ca.pem"},
    {"PYTHONPATH": "/nowhere", "PYTHONIOENCODING": "ascii"},
]


@pytest.mark.parametrize("variables", VARIABLES)
def test_the_environment_does_not_break_a_local_engine(
    server: Stub, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    """Proxies and certificates that the environment names do not stand before an engine on this machine."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert english(server) == made(TEXT)


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", "socks5://127.0.0.1:9"])
def test_a_proxy_that_is_not_there_is_named(server: Stub, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    """A dead or unknown proxy on the way to a distant engine is named as the fault."""
    monkeypatch.setenv("http_proxy", proxy)
    said = failure(server, url="http://engine.invalid")
    assert said.startswith("proxy:")
    assert "HTTP_PROXY" in said


def test_a_proxy_is_used(server: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """A distant engine is asked through the proxy of the environment."""
    monkeypatch.setenv("http_proxy", server.url(""))
    assert english(server, url="http://engine.invalid/ok") == made(TEXT)
    assert server.paths == ["http://engine.invalid/ok/translate"]


def test_certificates_that_are_not_there_are_named(server: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """A certificate file that does not exist is named as the fault, and so is a server that speaks no TLS."""
    url = server.url("ok").replace("http:", "https:")
    assert "speaks no TLS" in failure(server, url=url)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/ca.pem")
    assert "the certificate file that REQUESTS_CA_BUNDLE names cannot be read" in failure(server, url=url)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("7", 7.0), ("0", 0.0), ("-3", 0.0), ("1.5", 1.5), ("", None), ("soon", None), ("nan", None), ("1e9", 604800.0)],
)
def test_retry_after(written: str, seconds: float | None) -> None:
    """Seconds to wait are read, never less than none and never more than a week; what is no number is nothing."""
    assert retry_after({"Retry-After": written}) == seconds


def test_retry_after_a_date() -> None:
    """A date to wait for is read as the seconds until then, also where it is past."""
    soon = datetime.now(UTC) + timedelta(seconds=90)
    found = retry_after({"Retry-After": format_datetime(soon, usegmt=True)})
    assert found is not None
    assert 30 < found <= 90
    assert retry_after({"Retry-After": format_datetime(datetime.fromtimestamp(time.time() - 99, UTC))}) == 0.0


STATUSES = [
    (400, {"error": "q is missing"}, "refused", "400: q is missing"),
    (400, {"detail": [{"msg": "no model"}]}, "refused", "400: no model"),
    (401, {"error": {"message": "Wrong"}}, "key", "401: Wrong"),
    (402, None, "quota", "402"),
    (403, {"message": "Out of quota"}, "quota", "403: Out of quota"),
    (403, {"error": "Too many requests from you"}, "limit", "403: Too many requests from you"),
    (404, None, "address", "404: there is nothing to be asked"),
    (404, {"error": {"message": "model 'x' not found"}}, "refused", "404: model 'x' not found"),
    (413, None, "length", "413"),
    (429, {"error": {"message": "You exceeded your current quota"}}, "quota", "429: You exceeded your current quota"),
    (429, None, "limit", "429"),
    (502, None, "server", "502"),
]


@pytest.mark.parametrize(("status", "answer", "kind", "detail"), STATUSES)
def test_what_a_status_means(status: int, answer: object, kind: str, detail: str) -> None:
    """Statuses and the messages with them are told apart: keys, quotas, limits, addresses and the server's own trouble."""
    found = refusal(status, answer, {})
    assert (found.kind, found.detail) == (kind, detail)


@pytest.mark.parametrize(
    ("url", "host", "is_here"),
    [
        ("http://127.0.0.1:5000/translate", "127.0.0.1", True),
        ("http://127.9.9.9", "127.9.9.9", True),
        ("http://LocalHost:11434", "localhost", True),
        ("http://models.localhost", "models.localhost", True),
        ("http://[::1]:8080/v1", "::1", True),
        ("http://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1", True),
        ("http://127.0.0.1.example.org", "127.0.0.1.example.org", False),
        ("http://localhost.example.org", "localhost.example.org", False),
        ("http://192.168.1.2", "192.168.1.2", False),
        ("https://reader:secret@example.org/x", "example.org", False),
        ("example.org", "", False),
        ("http://[::1", "", False),
    ],
)
def test_which_hosts_are_this_machine(url: str, host: str, is_here: bool) -> None:
    """Only the loopback is this machine; a neighbour in the network, or a name that begins like it, is not."""
    assert (host_of(url), is_loopback(host)) == (host, is_here)


def test_a_name_of_this_machine_that_leads_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that stands for this machine, and so needs no consent, is asked on this machine only, whatever its addresses say."""
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, 1, 6, "", ("192.0.2.7", 9))])
    with pytest.raises(Unanswered, match="leads elsewhere"):
        Web().post("http://models.localhost:9/", {}, {}, Deadline(5.0))


def test_groups_of_texts() -> None:
    """Texts go in groups of so many and of so much, and one that is too much goes alone."""
    assert list(groups(["a", "bb", "ccc", "dddddd", "e"], 2, 5)) == [["a", "bb"], ["ccc"], ["dddddd"], ["e"]]
    assert list(groups([], 2, 5)) == []
