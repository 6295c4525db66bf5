"""`python -m tests.pictures [NAME …]`: the pictures of the documents, taken anew in a real terminal."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from tests.pictures.recording import record
from tests.pictures.scenes import RECORDING, SCENES, Scene
from tests.pictures.stage import ROOT, settled_home, stage
from tests.terminals.screen import NotShownError
from tests.terminals.setup import MissingError

COLOURS = 64
"""So many are enough for letters on a few grounds, and make a file a third as large."""


def main() -> int:
    """Return 0 once the pictures are taken, 2 where one cannot be."""
    parser = ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="some of them (default: all)")
    parser.add_argument("--folder", type=Path, default=ROOT / "docs" / "pictures", help="where they go")
    options = parser.parse_args()
    known = [*(scene.name for scene in SCENES), RECORDING]
    if unknown := set(options.names) - set(known):
        parser.error(f"no such picture: {', '.join(sorted(unknown))}; there are {' '.join(known)}")
    wanted = options.names or known
    with TemporaryDirectory(prefix="pictures-home-") as folder:
        settled_home(Path(folder))
        try:
            for scene in SCENES:
                if scene.name in wanted:
                    _tell(_take(scene, Path(folder), options.folder))
            if RECORDING in wanted:
                _tell(record(Path(folder), options.folder))
        except (MissingError, NotShownError) as missing:
            print(f"no picture can be taken: {missing}", file=sys.stderr)
            return 2
    return 0


def _take(scene: Scene, home: Path, folder: Path) -> Path:
    path = folder / f"{scene.name}.png"
    with stage(home, scene.look, (), scene.environ) as opened:
        opened.open()
        opened.type(*scene.keys)
        picture = opened.picture()
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def _tell(path: Path) -> None:
    print(f"{path.name}: {path.stat().st_size:,} bytes", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
