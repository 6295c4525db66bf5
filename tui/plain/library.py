"""Commands that lead to other articles, that help, and that leave."""

from typing import TYPE_CHECKING

from corpus.errors import UnknownArticle
from tui.cli.articles import named_article
from tui.cli.errors import Misused
from tui.cli.grammar import VERBS
from tui.cli.invocation import DONE
from tui.plain.moving import told_here
from tui.plain.session import Deed, Quit, Session, number_in
from tui.plain.told import head_of
from tui.plain.verbs import is_verb, parted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.model import Summary

_MOST = 20
"""Articles that are listed at once."""


def begin(session: Session) -> None:
    """Say what is open and where one is, before the first command."""
    reading = session.reading
    session.say(*head_of(reading.article))
    if reading.left_off and reading.at:
        session.say(f"You left off at part {reading.at + 1}.")
    if reading.parts:
        told_here(session)


def list_articles(session: Session, rest: str) -> int:
    """List articles of the library, all or those with some words, the newest first."""
    return _list(session, session.services.library.summaries(rest, _MOST), session.services.library.count(rest))


def _list(session: Session, summaries: "Iterable[Summary]", number: int) -> int:
    every = list(summaries)
    session.listed = [summary.id for summary in every]
    if not every:
        return session.tell("No article was found.")
    for place, summary in enumerate(every, 1):
        date = f", {summary.date.isoformat()}" if summary.date else ""
        session.say(f"{place}. {summary.title} ({summary.source or 'no source'}{date}, {summary.id})")
    if number > len(every):
        session.say(f"These are {len(every)} of {number:,}: say library and some words for fewer.")
    session.say("Say open and a number to read one.")
    return DONE


def _search(session: Session, rest: str) -> int:
    if not rest:
        raise Misused("Say what is to be searched for: search and some words.")
    if "--" in rest:
        return session.verb("search", *parted(rest))
    hits = session.services.library.search(f"{rest} ", _MOST).hits
    session.listed = [hit.summary.id for hit in hits]
    if not hits:
        return session.tell("No article answers that.")
    for place, hit in enumerate(hits, 1):
        session.say(f"{place}. {hit.summary.title} ({hit.summary.id})", " ".join(hit.snippet.split()))
    session.say("Say open and a number to read one.")
    return DONE


def _open(session: Session, rest: str) -> int:
    if not rest:
        raise Misused("Say what is to be opened: a number of the list, an id, a file or an address.")
    name = rest.strip("\"'")
    number = number_in(name)
    name = session.listed[number - 1] if 1 <= number <= len(session.listed) else name
    article = named_article(name, session.invocation)
    session.take(article, name)
    begin(session)
    return DONE


def _keep(session: Session, _: str) -> int:
    """Keep the open article, which may have come from the library."""
    reading = session.reading
    try:
        session.services.library.get(reading.article.id)
    except UnknownArticle:
        return session.verb("add", reading.name)
    session.say("It is in the library already.")
    return DONE


def _help(session: Session, rest: str) -> int:
    """Say what the commands are, or what one does."""
    name, _, more = rest.casefold().partition(" ")
    if name and not more and (deed := session.deed(name)) is not None:
        also = f" Also: {', '.join(deed.others)}." if deed.others else ""
        session.say(f"{_used(deed)}: {deed.help}{also}")
        return DONE
    if is_verb(name):
        return session.verb(*rest.split(), "--help")
    if name:
        return session.verb("help", *rest.split())
    session.say("Say a command and press enter. The first letters of a command are enough.")
    session.say(*(f"{_used(deed)}: {deed.help}" for deed in session.deeds))
    session.say(
        "Everything else is done by the commands of the command line, said here as in a shell, with this for the open article.",
        "Say help and one of these to hear more: " + ", ".join(VERBS) + ".",
    )
    return DONE


def _used(deed: Deed) -> str:
    return f"{deed.name} {deed.usage}".strip()


def _quit(_session: Session, _rest: str) -> int:
    raise Quit


LIBRARY = (
    Deed("search", "WORDS", "Articles of the library that answer a query, the best first.", _search),
    Deed("library", "WORDS", "Articles of the library, the newest first, all or those with some words.", list_articles),
    Deed("open", "NUMBER, ID, FILE or ADDRESS", "Another article.", _open),
    Deed("keep", "", "Keep this article in the library.", _keep),
    Deed("help", "COMMAND", "What the commands are, or what one does.", _help, ("?",)),
    Deed("quit", "", "Leave; the place in the article is kept.", _quit, ("q", "exit", "bye")),
)
