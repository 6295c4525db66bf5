"""Articles translated one after the other."""

from typing import TYPE_CHECKING

from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.translating.chosen import Chosen, chosen_articles
from tui.cli.translating.estimated import ask_to_send, estimate_shape, told
from tui.cli.translating.printed import Printer, printer
from tui.cli.translating.report import Report, said
from tui.engines.allowance import allowance, is_allowed
from tui.telling.counted import counted

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.progress import Progress
    from glossary.translate.cached import CachedTranslator
    from glossary.translate.estimate import Estimate
    from glossary.translate.port import Translator
    from tui.cli.translating.terms import Terms

_GO_ON = frozenset({"length", "empty", "answer", "budget", "off"})
"""Kinds of failures after which another article is worth a try: its paragraphs need not meet them, or nobody is asked for any."""


def translate(invocation: Invocation) -> int:
    """Print the English of articles; 1 where a paragraph has none, or where it was stopped."""
    from tui.cli.translating.engines import translator_of

    if invocation.options.output:
        new_file(invocation.options.output, force=invocation.options.force)
    chosen = chosen_articles(invocation)
    translator = translator_of(invocation, next(iter(invocation.options.engines), None))
    engine = translator.engine
    found = estimated(chosen, translator, invocation)
    if invocation.options.estimate:
        return _told(found, engine, invocation)
    if not found.paragraphs:
        invocation.diagnostics.note("There is no Arabic to translate.")
    if found.missing and engine.is_remote and is_allowed(engine):
        if found.articles > 1 or found.days > 1:
            invocation.diagnostics.note(told(found, engine.title, is_remote=True))
        if not ask_to_send(found.characters, engine, invocation):
            invocation.diagnostics.note("Nothing was sent.")
            return NOTHING
    return Batch(chosen, translator, found, invocation).run()


def estimated(chosen: Chosen, translator: "CachedTranslator", invocation: Invocation) -> "Estimate":
    """Return what the articles take."""
    from glossary.progress import Watch
    from glossary.translate.estimate import estimate

    def look(progress: "Progress") -> None:
        if chosen.number > 1:
            invocation.diagnostics.progress(f"Looking: {progress.done:,} of {chosen.number:,} articles")

    memory, is_anew = invocation.services.translating.memory, invocation.options.anew
    found = estimate(
        chosen.articles(),
        memory,
        allowance(translator.engine, invocation.services.settings),
        is_anew=is_anew,
        watch=Watch(look),
    )
    invocation.diagnostics.progress("")
    return found


def _told(found: "Estimate", engine: "Translator", invocation: Invocation) -> int:
    if invocation.options.json:
        invocation.output.json({"engine": engine.name, "estimate": estimate_shape(found)})
    else:
        invocation.output.line(told(found, engine.title, is_remote=engine.is_remote))
    return DONE if found.paragraphs else NOTHING


class Batch:
    """Articles that are translated one after the other, with what came of them."""

    def __init__(
        self, chosen: Chosen, translator: "CachedTranslator", found: "Estimate", invocation: Invocation
    ) -> None:
        """Know the articles, who translates them and what they take."""
        self._chosen = chosen
        self._translator = translator
        self._estimate = found
        self._invocation = invocation
        self._report = Report()
        self._done = 0

    def run(self) -> int:
        """Translate and print them; what was translated stays where it is stopped."""
        from tui.cli.translating.terms import Terms

        terms = Terms(self._invocation)
        with printer(self._invocation, self._report, several=self._chosen.number > 1) as shown:
            try:
                for number, article in enumerate(self._chosen.articles()):
                    if not self._one(article, number, terms, shown):
                        self._report.broken = True
                        self._report.left = self._chosen.number - number - 1
                        break
            except KeyboardInterrupt:
                self._report.stopped = True
            finally:
                self._translator.close()
                self._invocation.diagnostics.progress("")
            shown.end({"engine": self._translator.engine.name, "estimate": estimate_shape(self._estimate)})
        options = self._invocation.options
        for sentence in said(self._report, self._translator.engine.title, options.output, force=options.force):
            self._invocation.diagnostics.note(sentence)
        report = self._report
        is_done = not (report.failed or report.is_cut) and bool(report.kept + report.new)
        return DONE if is_done else NOTHING

    def _one(self, article: "Article", number: int, terms: "Terms", shown: "Printer") -> bool:
        """Translate and print an article; return whether the next one is worth a try."""
        from glossary.translate.articles import Wish, translate_article

        shown.begin(article)
        blocks = failed = 0
        wish = Wish(is_anew=self._invocation.options.anew)
        for each in translate_article(article, self._translator, terms.of(article), wish):
            self._report.take(each)
            # of what was kept nobody asked, so that it is printed at once
            misses = terms.misses(article, each) if each.is_new or self._invocation.options.json else ()
            self._report.misses += len(misses)
            shown.take(each, misses)
            blocks += 1
            failed += each.failure is not None and each.failure.kind not in _GO_ON
            self._done += 1
            self._tell(number)
        shown.close(article)
        return not blocks or failed < blocks

    def _tell(self, number: int) -> None:
        articles = f"article {number + 1:,} of {self._chosen.number:,}, " if self._chosen.number > 1 else ""
        total = max(self._done, self._estimate.paragraphs)
        self._invocation.diagnostics.progress(f"Translating: {articles}{self._done:,} of {counted(total, 'paragraph')}")
