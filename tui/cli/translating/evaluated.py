"""Engines measured against the English of people."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.presence import is_file_there, is_folder_there, is_there
from tui.cli.articles import named_article
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.shapes import Shape
from tui.cli.translating.chosen import chosen_articles
from tui.cli.translating.estimated import ask_to_send
from tui.cli.translating.terms import Terms
from tui.cli.watching import watched

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.evaluation.accuracy import Share
    from glossary.evaluation.evaluating import Evaluation, Evaluator
    from glossary.evaluation.references import Segment
    from glossary.translate.port import Translator

MEMORY = "memory"
_WIDTHS = (18, 6, 6, 16, 16, 16, 7)
"""Cells of the engine, the two scores, the three shares, the failures."""


def evaluate(invocation: Invocation) -> int:
    """Print how near engines come to the reference; 1 where one of them failed on a paragraph."""
    from glossary.evaluation.accuracy import Measure
    from glossary.evaluation.evaluating import Evaluator

    segments = _segments(invocation)
    engines = _engines(invocation)
    terms = Terms(invocation)
    translating, naming = invocation.services.translating, invocation.services.naming
    measure = Measure(
        translating.respect, naming.entity, lambda segment, block: terms.annotated(segment.article, block)
    )
    evaluator = Evaluator(segments, translating.memory, measure)
    for engine in engines:
        blocks = evaluator.missing(engine.name)
        if not ask_to_send(sum(len(block.text) for block in blocks), engine, invocation):
            invocation.diagnostics.note("Nothing was sent.")
            return NOTHING
    found = list(_measured(evaluator, engines, terms, invocation))
    if invocation.options.json:
        invocation.output.json({"segments": len(segments), "engines": [_shape(each) for each in found]})
    else:
        _print(found, invocation)
    return NOTHING if any(each.failed for each in found) else DONE


def _engines(invocation: Invocation) -> "list[Translator]":
    names = list(dict.fromkeys(invocation.options.engines))
    translating, tell = invocation.services.translating, invocation.diagnostics.progress
    translators = [translating.translator(name, tell) for name in names or [None]]
    engines = [each.engine for each in translators if each is not None]
    if not engines:
        raise Misused("No translation engine is chosen: name those to measure, each with --with ENGINE.")
    return engines


def _measured(
    evaluator: "Evaluator", engines: "list[Translator]", terms: Terms, invocation: Invocation
) -> "Iterator[Evaluation]":
    for engine in engines:
        try:
            watch = watched(f"Asking {engine.title}", "paragraphs", invocation)
            found = evaluator.evaluation(engine, terms.wordings, watch)
        finally:
            engine.close()
            invocation.diagnostics.progress("")
        for reason in found.failures:
            invocation.diagnostics.note(reason)
        yield found


def _segments(invocation: Invocation) -> "list[Segment]":
    """Return the references; raises Misused, UnreadableFile and NothingToCheck."""
    from glossary.errors import NothingToCheck
    from glossary.evaluation.references import TABLE, segments_of_table

    options = invocation.options
    path = Path(options.evaluate)
    if path.suffix.casefold() == TABLE and is_file_there(path):
        if options.articles or options.query is not None:
            raise Misused("A table has the Arabic itself: leave the articles out.")
        return segments_of_table(path)
    found = [segment for name, article in _articles(invocation) for segment in _of_article(name, article, invocation)]
    if not found:
        raise NothingToCheck(f"Nothing in {options.evaluate} is the English of these articles.")
    return found


def _articles(invocation: Invocation) -> "Iterator[tuple[str, Article]]":
    """Yield the articles with the names they were asked for by, as articles with titles and captions."""
    if invocation.options.query is not None:
        yield from ((article.id, article) for article in chosen_articles(invocation).articles())
        return
    names = invocation.options.articles
    if not names:
        raise Misused("Name the articles that the reference is of, or give a table of Arabic and English (.tsv).")
    yield from ((name, named_article(name, invocation)) for name in names)


def _of_article(name: str, article: "Article", invocation: Invocation) -> "list[Segment]":
    from glossary.checking.names import names_of
    from glossary.evaluation.references import reference_file, segments_of_memory, segments_of_text

    memory, reference = invocation.services.translating.memory, invocation.options.evaluate
    path: Path | None = Path(reference)
    if reference == MEMORY and not is_there(Path(reference)):
        return segments_of_memory(article, memory)
    if is_folder_there(Path(reference)):
        path = reference_file(Path(reference), (article.id, Path(name).stem))
        if path is None:
            invocation.diagnostics.warning(f"{reference} has no English of {name}: call it {article.id}.txt.")
            return []
    elif invocation.options.query is not None or len(invocation.options.articles) > 1:
        raise Misused("One file is the English of one article: give a folder with a file for each, called ID.txt.")
    return segments_of_text(article, path or Path(), memory, names_of(invocation.services.names_of(article)))


def _print(found: "list[Evaluation]", invocation: Invocation) -> None:
    output = invocation.output
    rows = [("engine", "chrF", "BLEU", "terms", "names", "numbers", "failed")]
    for each in found:
        shares = (_written(share) for share in each.accuracy)
        rows.append(
            (each.engine, f"{each.scores.chrf:.1f}", f"{each.scores.bleu:.1f}", *shares, str(each.failed))  # type: ignore[arg-type]
        )
    for row in rows:
        if output.is_terminal:
            output.line("  ".join(text.ljust(width) for text, width in zip(row, _WIDTHS, strict=True)).rstrip())
        else:
            output.line("\t".join(row))
    output.line(f"chrF {found[0].scores.chrf_signature}")
    output.line(f"BLEU {found[0].scores.bleu_signature}")


def _written(share: "Share") -> str:
    if share.percent is None:
        return "none"
    return f"{share.percent:.0f}% ({share.right:,}/{share.total:,})"


def _shape(each: "Evaluation") -> Shape:
    return {
        "engine": each.engine,
        "segments": each.segments,
        "failed": each.failed,
        "failures": list(each.failures),
        "chrf": round(each.scores.chrf, 2),
        "bleu": round(each.scores.bleu, 2),
        "signatures": {"chrf": each.scores.chrf_signature, "bleu": each.scores.bleu_signature},
        **{name: share._asdict() for name, share in each.accuracy._asdict().items()},
        "asked": each.asked,
        "seconds": round(each.seconds, 2),
    }
