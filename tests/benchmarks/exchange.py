"""How long large files of other tools take to read and to write, and in how much memory.

`.venv/bin/python -m tests.benchmarks.exchange [MEGABYTES]` prints seconds of the processor and the peak of memory.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from glossary.exchange.port import Heading
from glossary.exchange.tbx.format import Tbx

HEAD = '<?xml version="1.0"?>\n<martif type="TBX" xml:lang="en"><text><body>\n'
LANGUAGES = ("ar", "en", "fr", "de")


def entry(number: int) -> str:
    """Return an entry such as the term base of the European Union has."""
    sections = "".join(
        f'<langSet xml:lang="{language}"><tig><term>term {number} {language}</term>'
        '<termNote type="termType">fullForm</termNote><descrip type="reliabilityCode">3</descrip></tig></langSet>\n'
        for language in LANGUAGES
    )
    return f'<termEntry id="E-{number}"><descrip type="subjectField">{number % 90}</descrip>\n{sections}</termEntry>\n'


def write_file(path: Path, size: int) -> None:
    """Write a file of about so many bytes."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        number = 0
        while file.tell() < size:
            file.write("".join(entry(number + each) for each in range(100)))
            number += 100
        file.write("</body></text></martif>\n")


def peak() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(size: int, path: Path) -> None:
    """Print what reading takes, and reading and writing."""
    write_file(path, size)
    idle = peak()
    begin = time.process_time()
    with path.open("rb") as file:
        count = sum(1 for _ in Tbx().read(file, print))
    print(f"{path.stat().st_size:,} bytes, {count:,} concepts read: {time.process_time() - begin:.1f} s", end="")
    print(f", memory {idle:.0f} -> {peak():.0f} MB")
    begin = time.process_time()
    with path.open("rb") as file, path.with_suffix(".out").open("wb") as out:
        Tbx().write(Tbx().read(file, print), out, Heading())
    print(f"read and written: {time.process_time() - begin:.1f} s, memory {peak():.0f} MB")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(int(sys.argv[1] if len(sys.argv) > 1 else 50) * 1_000_000, Path(folder) / "large.tbx")
