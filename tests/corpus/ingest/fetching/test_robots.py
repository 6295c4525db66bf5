"""What a robots.txt asks of us."""

import pytest

from corpus.ingest.fetching.robots import robots_of

TEXT = b"""\xef\xbb\xbf# of a site
User-agent: other
Disallow: /

User-agent: *
User-agent: somebody
Crawl-delay: 2.5
Disallow: /*?page=
Disallow: /private/
Allow: /private/open
Disallow: /*.pdf$
Disallow:
Sitemap: https://example.org/s.xml
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [("/", True), ("/private/a", False), ("/private/open/a", True), ("/a?page=2", False), ("/a.pdf", False),
     ("/a.pdf?x", True), ("/%70rivate/a", False)],
)  # fmt: skip
def test_the_longest_rule_decides(target, allowed):
    """The longest rule that fits decides, with * and $ as RFC 9309 has them."""
    assert robots_of(TEXT, "warraq").allows(target) is allowed


def test_a_program_that_is_named_has_rules_of_its_own():
    """Who is named is asked by that group alone."""
    assert not robots_of(TEXT, "other").allows("/")
    assert robots_of(TEXT, "other").delay is None
    assert robots_of(TEXT, "warraq").delay == 2.5


def test_long_lists_of_programs_and_rules_are_read_at_once():
    """Thousands of programs, of rules and of stars cost no more than reading them."""
    agents = b"".join(b"User-agent: a%d\n" % number for number in range(20_000))
    assert robots_of(agents + b"User-agent: *\n" * 10_000 + b"Disallow: /x\n" * 10_000, "warraq").allows("/a")
    assert robots_of(b"User-agent: *\nDisallow: /" + b"*a" * 50_000, "warraq").allows("/" + "a" * 4000)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\0", b"<html>", b"Disallow: /\n", b"User-agent\nDisallow: /"])
def test_what_is_no_robots_asks_nothing(data):
    """A file without groups closes nothing."""
    assert robots_of(data, "warraq").allows("/a")
