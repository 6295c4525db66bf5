"""A conversation in lines: a command, an answer in plain sentences, until one leaves."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from corpus.errors import CorpusError
from corpus.meant import did_you_mean
from corpus.model import Article
from glossary.errors import GlossaryError
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, MISUSED, NOTHING, Invocation
from tui.plain.place import OpenArticle
from tui.plain.verbs import carry_out, is_verb, parted

NO_ARTICLE = "No article is open: say library, then open and a number."


_DIGITS = 9
"""The most digits of a number: nothing here is counted further."""


def number_in(text: str) -> int:
    """Return the number that a text of digits is; 0 for any other, and for one that is larger than all there is."""
    return int(text) if text.isdecimal() and len(text) <= _DIGITS else 0


class Quit(Exception):
    """One wants to leave."""


class Deed(NamedTuple):
    """A command of a conversation."""

    name: str
    usage: str
    """What is written behind the name."""
    help: str
    """One sentence."""
    run: "Callable[[Session, str], int]"
    """Given what is written behind the name; returns an exit code."""
    others: tuple[str, ...] = ()
    """Other names."""


class Session:
    """Answers commands about the open article and the library."""

    def __init__(self, invocation: Invocation, deeds: tuple[Deed, ...]) -> None:
        """Know what may be used, and the commands there are."""
        self.invocation = invocation
        self.services = invocation.services
        self.deeds = deeds
        self.open: OpenArticle | None = None
        self.listed: list[str] = []
        """The ids of the articles that were listed last."""
        self.shows_english = True

    def say(self, *sentences: str) -> None:
        """Write an answer."""
        for sentence in sentences:
            self.invocation.output.line(sentence)

    def tell(self, sentence: str) -> int:
        """Say why there is no answer, and return the exit code of that."""
        self.invocation.diagnostics.note(sentence)
        return NOTHING

    @property
    def reading(self) -> OpenArticle:
        """The open article; raises Misused where there is none."""
        if self.open is None:
            raise Misused(NO_ARTICLE)
        return self.open

    def take(self, article: Article, name: str) -> None:
        """Open an article, and keep the place in the one before."""
        self.leave()
        self.open = OpenArticle(article, name, self.services, self.invocation.diagnostics.note)

    def leave(self) -> None:
        """Keep the place in the open article."""
        if self.open is not None and self.open.parts:
            self.open.keep_place()

    def answer(self, line: str) -> int:
        """Do what a line says and return its exit code; raises Quit."""
        name, _, rest = line.strip().partition(" ")
        try:
            return self._answer(name.casefold(), rest.strip(), line)
        except (Misused, CorpusError, GlossaryError) as error:
            self.invocation.diagnostics.note(str(error))
            return MISUSED if isinstance(error, Misused) else NOTHING
        finally:
            self.invocation.output.flush()

    def _answer(self, name: str, rest: str, line: str) -> int:
        if name.isdecimal() and not rest:
            name, rest = "go", name
        if (deed := self.deed(name)) is not None:
            return deed.run(self, rest)
        words = parted(line)
        if words and words[0] == "warraq":
            words = words[1:]
        if words and is_verb(words[0]):
            return self.verb(*words)
        known = [each.name for each in self.deeds]
        raise Misused(f"There is no command {name}: {did_you_mean(name, known, 'say help for all.')}")

    def deed(self, name: str) -> Deed | None:
        """Return the command of a name, or the first one whose name begins so where no command line command is called so."""
        exact = next((each for each in self.deeds if name in (each.name, *each.others)), None)
        if exact is not None or is_verb(name) or name == "warraq":
            return exact
        return next((each for each in self.deeds if name and each.name.startswith(name)), None)

    def verb(self, *words: str, source: str = "") -> int:
        """Do what a command of the command line does."""
        this = ""
        if self.open is not None:
            this = self.open.name or self.open.article.id
        code = carry_out(words, self.invocation, this, source.encode())
        if self.open is not None:
            self.open.forget_english()
        return code

    def lines(self, lines: Iterator[str]) -> int:
        """Answer lines until there are no more or one wants to leave; return the first exit code that is not `DONE`."""
        code = DONE
        try:
            for line in lines:
                answered = self.answer(line) if line.strip() else DONE
                code = code or answered
        except Quit:
            pass
        return code
