"""`warraq read --plain`, and `warraq read` where there is no terminal: the article in lines, or a conversation about it."""

import sys
from collections.abc import Iterator

from corpus.model import Article
from tui.cli.articles import STANDARD_INPUT
from tui.cli.diagnostics import Diagnostics
from tui.cli.invocation import DONE, Invocation
from tui.plain.library import LIBRARY, begin, list_articles
from tui.plain.meaning import MEANING
from tui.plain.moving import MOVING
from tui.plain.output import PlainDiagnostics, PlainOutput
from tui.plain.place import OpenArticle
from tui.plain.prompt import typed_line, with_history
from tui.plain.session import Quit, Session
from tui.plain.told import article_lines

DEEDS = (*MOVING, *MEANING, *LIBRARY)
_PROMPT = "> "


def print_plainly(article: Article, invocation: Invocation) -> int:
    """Write an article with the English that is kept, whole; return the exit code."""
    reading = OpenArticle(article, "", invocation.services, invocation.diagnostics.warning)
    output = PlainOutput(sys.stdout.buffer if sys.stdout is not None else None)
    for line in article_lines(article, reading.english):
        output.line(line)
    output.flush()
    return DONE


def converse(article: Article | None, name: str, invocation: Invocation) -> int:
    """Answer commands, typed or from standard input; without any, print the article; return the exit code."""
    session = Session(_plain(invocation), DEEDS)
    if article is not None:
        session.take(article, name)
    try:
        if invocation.terminal.is_typed_into and sys.stdout.isatty():
            return _typed(session)
        lines = _lines(invocation) if name != STANDARD_INPUT and not invocation.terminal.is_typed_into else iter(())
        first = next((line for line in lines if line.strip()), None)
        if first is not None:
            return session.lines(iter((first, *lines)))
        return session.answer("library" if article is None else "all")
    except Quit:
        return DONE
    finally:
        session.leave()


def _typed(session: Session) -> int:
    """Answer what is typed, with a prompt, until one leaves; ctrl+c stops an answer, or leaves where none is given."""
    with_history()
    if session.open is None:
        list_articles(session, "")
    else:
        begin(session)
    session.say("Say help for the commands, quit to leave.")
    session.invocation.output.flush()
    while True:
        try:
            line = typed_line(_PROMPT)
        except (EOFError, KeyboardInterrupt):
            session.say()
            return DONE
        try:
            session.answer(line if line.strip() else "next")
        except KeyboardInterrupt:
            session.say("Stopped.")
        except Quit:
            return DONE


def _plain(invocation: Invocation) -> Invocation:
    """Return a run whose output is for whoever listens."""
    told: Diagnostics = PlainDiagnostics(sys.stderr)
    output = PlainOutput(sys.stdout.buffer if sys.stdout is not None else None)
    return invocation._replace(output=output, diagnostics=told)


def _lines(invocation: Invocation) -> Iterator[str]:
    """Yield the lines of standard input."""
    source = invocation.source
    if source is None:
        return
    for number, line in enumerate(source):
        said = line.decode("utf-8", "replace").rstrip("\r\n")
        # some editors begin a file with a byte order mark
        yield said if number else said.removeprefix("\ufeff")
