"""Fetching addresses: redirects followed one by one, each checked, with manners."""

import datetime
from collections.abc import Callable
from contextlib import suppress
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import NamedTuple

from corpus.arabic.patterns import Pattern
from corpus.errors import FetchStopped, LeftAlone, NotFetched
from corpus.ingest.fetching.addresses import Address, address_of
from corpus.ingest.fetching.clock import Clock
from corpus.ingest.fetching.exchange import Answer, Exchange, Limits
from corpus.ingest.fetching.manners import Manners
from corpus.ingest.fetching.problems import answered
from corpus.ingest.fetching.robots import Robots, robots_of
from corpus.worded import worded

PROGRAM = "warraq"
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,application/pdf;q=0.8,*/*;q=0.5"
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_CHARSET = Pattern(r"charset\s*=\s*[\"']?([\w.:-]{1,40})")
_LONGEST_REST = 7 * 24 * 3600
_UNSAID_REST = 60.0
"""Seconds for which a site is left alone that asks for rest without saying for how long."""
_LONGEST_MARK = 500
"""Characters of a mark of a version that are kept; longer ones are not sent back."""


class Known(NamedTuple):
    """What is known of an address since it was fetched before."""

    etag: str = ""
    modified: str = ""
    """What its header Last-Modified said."""


class Fetched(NamedTuple):
    """What an address gave."""

    address: str
    """Where it was found in the end."""
    data: bytes
    kind: str = ""
    """The media type in small letters, such as `text/html`; empty where none was named."""
    charset: str | None = None
    known: Known = Known()
    """What makes the next question a conditional one."""
    moved: str | None = None
    """Where the address moved for good, if it did."""
    is_unchanged: bool = False
    """Whether it is as it was known; there are no data then."""


class Fetcher:
    """Fetches addresses, for one or several threads."""

    def __init__(
        self,
        limits: Limits | None = None,
        manners: Manners | None = None,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        told: Callable[[int], None] = lambda _count: None,
    ) -> None:
        """Know what may be taken, who is asked how often, whether it is still wanted, and who is told of the bytes that came."""
        self._limits = limits or Limits()
        self._manners = manners or Manners()
        self._cancelled = cancelled
        self._exchange = Exchange(self._limits, told)
        self._robots: dict[str, Robots | None] = {}

    def fetch(self, address: str, known: Known | None = None) -> Fetched:
        """Return what an address gives, redirects followed; raises NotFetched and FetchStopped."""
        return self._followed(address_of(address), known or Known())

    def fetch_politely(self, address: str) -> Fetched:
        """Return what an address gives that nobody typed, where the site's robots.txt lets programs have it; raises NotFetched."""
        return self._followed(address_of(address), Known(), by_robots=True)

    def _followed(self, asked: Address, known: Known, *, by_robots: bool = False) -> Fetched:
        clock = Clock(self._limits.seconds, self._cancelled)
        address, moved, is_for_good = asked, None, True
        seen: set[Address] = set()
        while True:
            if by_robots:
                began = monotonic()
                self._allow(address)
                clock.grant(monotonic() - began)
            seen.add(address)
            answer = self._asked(address, known, clock, is_led=len(seen) > 1)
            if answer.status not in _REDIRECTS or not answer.header("Location"):
                return self._fetched(answer, address, known)._replace(moved=moved)
            following = address.joined(_location(answer))
            self._check(address, following, seen)
            is_for_good = is_for_good and answer.status in _FOR_GOOD
            moved = following.text if is_for_good else moved
            address = following

    def _check(self, address: Address, following: Address, seen: set[Address]) -> None:
        """Raise NotFetched for a redirect that is not followed."""
        if following in seen:
            raise NotFetched(
                worded(
                    "{address} leads back to itself: the site has no page there, or wants cookies.",
                    address=address.text,
                )
            )
        if len(seen) > self._limits.redirects:
            raise NotFetched(
                worded(
                    "{address} is one redirect too many: more than {redirects} are not followed.",
                    address=address.text,
                    redirects=self._limits.redirects,
                )
            )
        if address.scheme == "https" and following.scheme == "http":
            raise NotFetched(
                worded(
                    "{address} leads from https to http, where others can read and change it: ask for {following} itself.",
                    address=address.text,
                    following=following.text,
                )
            )

    def _asked(self, address: Address, known: Known, clock: Clock, *, is_led: bool) -> Answer:
        headers = {"User-Agent": agent(), "Accept": _ACCEPT, "Accept-Language": "ar,en;q=0.5"}
        if known.etag:
            headers["If-None-Match"] = known.etag
        if known.modified:
            headers["If-Modified-Since"] = known.modified
        began = monotonic()
        with self._manners.turn(address.host, self._cancelled, is_led=is_led):
            clock.grant(monotonic() - began)
            return self._exchange.ask(address, headers, clock)

    def _fetched(self, answer: Answer, address: Address, known: Known) -> Fetched:
        """Return what an answer gives; raises NotFetched for one that gives nothing."""
        if answer.status == 304 and known != Known():
            return Fetched(address.text, b"", known=known, is_unchanged=True)
        if answer.status not in (200, 203):
            wait = _rest(answer)
            problem = answered(address, answer.status, wait)
            if wait or isinstance(problem, LeftAlone):
                self._manners.rest(address.host, wait or _UNSAID_REST)
            raise problem
        kind = answer.header("Content-Type")
        charset = _CHARSET.search(kind.lower())
        marks = Known(answer.header("ETag")[:_LONGEST_MARK], answer.header("Last-Modified")[:_LONGEST_MARK])
        named = kind.partition(";")[0].strip().lower()
        return Fetched(address.text, answer.data, named, charset[1] if charset else None, marks)

    def _allow(self, address: Address) -> None:
        """Raise NotFetched where a site lets no program have an address."""
        if address.origin not in self._robots:
            self._robots[address.origin] = self._robots_at(address)
        robots = self._robots[address.origin]
        if robots is None:
            raise NotFetched(
                worded(
                    "{host} does not say what programs may read: its robots.txt cannot be fetched.", host=address.host
                )
            )
        if not robots.allows(address.target):
            raise NotFetched(
                worded(
                    "{address} is closed to programs by the site's robots.txt: open it by its address.",
                    address=address.text,
                )
            )

    def _robots_at(self, address: Address) -> Robots | None:
        """Return what a site asks of programs, None where it cannot be known; a site without such a file asks nothing."""
        try:
            found = robots_of(self.fetch(f"{address.origin}/robots.txt").data, PROGRAM)
        except (FetchStopped, LeftAlone):
            raise
        except NotFetched as error:
            return Robots() if 400 <= error.status < 500 else None
        if found.delay is not None:
            self._manners.slow_down(address.host, found.delay)
        return found


def agent() -> str:
    """Return what we call ourselves before sites: the name and the version."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{PROGRAM}/{version(PROGRAM)}"
    except PackageNotFoundError:
        return PROGRAM


def _location(answer: Answer) -> str:
    """Return where a redirect leads; addresses written in UTF-8 came as if they were in Latin-1."""
    told = str(answer.headers.get("Location", ""))
    with suppress(UnicodeError):
        return told.encode("latin-1").decode("utf-8")
    return told


def _rest(answer: Answer) -> float | None:
    """Return for how many seconds a server asks to be left alone, None where it does not; a week at most."""
    told = answer.header("Retry-After")
    if told.isascii() and told.isdigit():
        return min(float(told[:9]), _LONGEST_REST)
    with suppress(ValueError, TypeError):
        left = (parsedate_to_datetime(told) - datetime.datetime.now(datetime.UTC)).total_seconds()
        return min(max(left, 0.0), _LONGEST_REST) or None
    return None
