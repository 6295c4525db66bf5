"""Addresses in texts."""

import os
from pathlib import Path

import pytest

from tui.links import browser, is_safe, link_at, links, open_address


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("انظر https://example.com/a?b=1، ثم عد.", ["https://example.com/a?b=1"]),
        ("(https://example.com/w_(x)).", ["https://example.com/w_(x)"]),
        ("www.example.com؟", ["https://www.example.com"]),
        ("اكتب إلى a.b@example.org.", ["mailto:a.b@example.org"]),
        ("javascript://example.com/%0aalert(1)", []),
        ("file:///etc/passwd", []),
        ("https://", []),
        ("https://[", []),
        ("لا شيء هنا @ أو ://", []),
    ],
)
def test_addresses_are_found_without_what_stands_behind_them(text: str, addresses: list[str]) -> None:
    """Punctuation is no part of an address, a bracket only where it was opened; other schemes are none."""
    assert [link.address for link in links(text)] == addresses


def test_the_range_of_a_link_is_what_is_written() -> None:
    """What is underlined is the address as it stands, without the scheme we add."""
    text = "انظر www.example.com."
    [link] = links(text)
    assert text[link.start : link.end] == "www.example.com"
    assert link_at(text, link.start) == link
    assert link_at(text, link.end) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/\u202egpj.exe",
        "https://exa mple.com",
        "ftp://example.com",
        "https://a\x1b]52;c;AA==\x07",
        "mailto:",
    ],
)
def test_what_could_deceive_is_not_opened(address: str) -> None:
    """Controls, white space and other schemes never reach a browser."""
    assert not is_safe(address)


def test_a_flood_of_letters_is_looked_through_in_time() -> None:
    """A text of one endless word and an at sign is no reason to hang."""
    assert links("a" * 200_000 + " @") == []


def test_a_browser_in_the_terminal_is_none(tmp_path: Path) -> None:
    """Without a display no browser is started: it would write over the screen."""
    opener = tmp_path / "xdg-open"
    opener.write_text("#!/bin/sh\n", encoding="utf-8")
    opener.chmod(0o755)
    environ = {"PATH": str(tmp_path)}
    assert browser(environ, "linux") == []
    assert browser({**environ, "DISPLAY": ":0"}, "linux") == [str(opener)]
    assert browser({"PATH": "", "DISPLAY": ":0"}, "linux") == []
    assert open_address("https://example.com", environ) == "there is no browser with a window here"


def test_an_opener_that_fails_is_told(tmp_path: Path) -> None:
    """A program that gives up says so."""
    opener = tmp_path / "xdg-open"
    opener.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    opener.chmod(0o755)
    told = open_address("https://example.com", {"PATH": f"{tmp_path}{os.pathsep}/bin", "DISPLAY": ":0"})
    assert told == f"{opener} gave up with code 3"
