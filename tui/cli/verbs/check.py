"""`warraq check TRANSLATION --against ARTICLE`: whether a translation keeps to the glossary."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from corpus.errors import UnreadableSource
from corpus.model import Article
from tui.cli.articles import LIMIT, STANDARD_INPUT, named_article, source_bytes
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape
from tui.cli.watching import watched

if TYPE_CHECKING:
    from glossary.checking.checker import Asked
    from glossary.checking.findings import Finding, Report

_MARGIN = "    "
_Value = TypeVar("_Value", bound=StrEnum)


def configure(parser: Parser) -> None:
    """Add the arguments of `check`."""
    parser.add_argument(
        "translation", metavar="TRANSLATION|-", help="a file with the English, a paragraph for each of the article's"
    )
    parser.add_argument("--against", required=True, metavar="ID|PATH|-", help="the Arabic article: its id, or a file")
    parser.add_argument(
        "--glossary",
        action="append",
        default=[],
        type=written,
        metavar="NAME",
        help="only this glossary; may be given again",
    )
    parser.add_argument("--only", metavar="CHECK,…", help="only these checks, with commas between them")
    parser.add_argument(
        "--severity", metavar="LEVEL", default="note", help="the least that is told: error, warning or note"
    )
    parser.offer_json()
    parser.set_defaults(run=run)
    parser.only_reads()


def run(invocation: Invocation) -> int:
    """Print what is wrong with a translation; 1 where an error or a warning is told: notes are none."""
    from glossary.checking.names import names_of

    options = invocation.options
    if options.translation == options.against == STANDARD_INPUT:
        raise Misused("Only one of the two texts can be standard input; name a file for the other.")
    asked = _asked(invocation)
    article = named_article(options.against, invocation)
    text = _translation(invocation)
    watch = watched("Checking", "paragraphs", invocation)
    names = names_of(invocation.services.names_of(article))
    report = invocation.services.using.checker.report(article, text, asked, names, watch)
    invocation.diagnostics.progress("")
    if options.json:
        invocation.output.json(_shape(report, article))
    else:
        _print(report, invocation)
    return NOTHING if report.is_wrong else DONE


def _asked(invocation: Invocation) -> "Asked":
    from glossary.checking.checker import Asked
    from glossary.checking.findings import Check, Severity

    options = invocation.options
    only = frozenset(Check)
    if options.only is not None:
        only = frozenset(_one_of(Check, each) for each in options.only.split(","))
    names = (
        {each.glossary.name for each in invocation.services.curating.glossaries.all()} if options.glossary else set()
    )
    for name in options.glossary:
        if name not in names:
            raise Misused(f"There is no glossary “{name}”; see warraq term glossaries.")
    return Asked(tuple(options.glossary), only, _one_of(Severity, options.severity))


def _one_of(values: type[_Value], name: str) -> _Value:
    wanted = name.strip().casefold()
    for each in values:
        if each.value == wanted:
            return each
    raise Misused(f"{wanted or 'An empty word'} is none of {', '.join(each.value for each in values)}.")


def _translation(invocation: Invocation) -> str:
    """Return the text of the translation; raises UnreadableSource."""
    from corpus.ingest.encoding import NotText, decoded

    name = invocation.options.translation
    if not name:
        raise Misused("An empty name means no translation; name a file, or - for standard input.")
    try:
        data = source_bytes(invocation.source) if name == STANDARD_INPUT else _file_bytes(name)
        return decoded(data).text
    except OSError as error:
        raise UnreadableSource(f"The translation {name} cannot be read ({error.strerror}).") from error
    except NotText as error:
        raise UnreadableSource(f"The translation {name} {error}.") from error


def _file_bytes(name: str) -> bytes:
    with Path(name).open("rb") as stream:
        data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnreadableSource(f"The translation {name} holds more than 32 MB; check it article by article.")
    return data


def _shape(report: "Report", article: Article) -> Shape:
    return {
        "article": article.id,
        "paragraphs": report.paragraphs,
        "blocks": report.blocks,
        "alignment": report.alignment.value,
        "concepts": report.concepts,
        "findings": [finding_shape(each) for each in report.findings],
    }


def finding_shape(each: "Finding") -> Shape:
    """Return a finding as JSON has it."""
    return {
        "check": each.check.value,
        "severity": each.severity.value,
        "line": each.line,
        "message": each.message,
        "sentence": each.sentence,
        "arabic": each.arabic,
        "block": each.block,
        "concept": each.concept_id,
        "found": each.found,
        "wanted": list(each.wanted),
    }


def _print(report: "Report", invocation: Invocation) -> None:
    typography, output, name = invocation.typography, invocation.output, invocation.options.translation
    for each in report.findings:
        head = f"{name}:{each.line}: {each.severity.value}: "
        output.line(typography.sentence(f"{head}{each.message} [{each.check.value}]"))
        if output.is_terminal:
            output.line(_MARGIN + typography.sentence(" ".join(each.sentence.split()), len(_MARGIN)))
    for sentence in _said(report):
        invocation.diagnostics.note(sentence)


def _said(report: "Report") -> Iterator[str]:
    from glossary.checking.findings import Alignment, Severity

    if report.alignment is not Alignment.PARAGRAPHS:
        how = "by length, numbers and names"
        how = f"by the memory and {how}" if report.alignment is Alignment.MEMORY else how
        yield f"{report.paragraphs:,} paragraphs for {report.blocks:,} of the article: they were brought together {how}."
    if not report.concepts:
        yield "No approved term of the glossary stands in the article."
    counts = [(level.value, sum(each.severity is level for each in report.findings)) for level in Severity]
    told = ", ".join(f"{count:,} {name}{'s' if count != 1 else ''}" for name, count in counts if count)
    yield f"{told}." if told else "Nothing was found."
