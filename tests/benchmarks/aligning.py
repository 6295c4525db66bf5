"""`python -m tests.benchmarks.aligning`: how long it takes to bring a paragraph of the samples together with its English."""

from importlib.resources import files
from time import process_time

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes


def main() -> None:
    """Print milliseconds of the processor for a paragraph: the median and the slowest, each the best of some rounds."""
    from glossary.alignment.words import Aligner
    from glossary.annotate import Annotator
    from glossary.catalogue import LinkedNames
    from glossary.entities.directory import EntityDirectory
    from glossary.entities.recognise import Recogniser
    from glossary.matching.matcher import TermMatcher
    from glossary.morphology.lexicon.lexicon import load_lexicon

    lexicon = load_lexicon()
    annotator = Annotator(lexicon, LinkedNames(EntityDirectory([], Recogniser(lexicon))), TermMatcher(lexicon, []))
    asked = []
    for name, data in sample_files():
        article = article_from_bytes(data, name)
        english = files("glossary.memory").joinpath("samples", name).read_text(encoding="utf-8").splitlines()
        for block, line in zip(article.blocks, english, strict=True):
            if block.kind == "paragraph":
                annotated = annotator.annotate(article, block.index)
                list(annotated.glosses)
                asked.append((block.text, annotated, line))
    aligner = Aligner()
    rounds = []
    for _ in range(6):
        taken = []
        for each in asked:
            begun = process_time()
            aligner.counterparts(*each)
            taken.append((process_time() - begun) * 1000)
        rounds.append(taken)
    best = sorted(min(each) for each in zip(*rounds[1:], strict=True))
    print(f"{len(asked)} paragraphs, the first time all of them: {sum(rounds[0]):.0f} ms")
    print(f"one of them again: {best[len(best) // 2]:.1f} ms, the slowest {best[-1]:.1f} ms (at most 5)")


if __name__ == "__main__":
    main()
