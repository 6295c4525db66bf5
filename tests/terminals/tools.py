"""What the proof itself needs of this machine."""

import shutil
import subprocess

from tests.terminals.setup import MissingError

_PROGRAMS = {
    "Xvfb": "a screen without a monitor (xvfb)",
    "tesseract": "what reads the pictures (tesseract-ocr)",
    "fc-match": "what finds fonts (fontconfig)",
}


def check_tools() -> None:
    """Raise MissingError where something is not installed, with what it is for."""
    for program, use in _PROGRAMS.items():
        if shutil.which(program) is None:
            raise MissingError(f"{program} is not installed: {use}")
    languages = subprocess.run(("tesseract", "--list-langs"), capture_output=True, text=True, check=True).stdout
    if "ara" not in languages.split():
        raise MissingError("tesseract has no Arabic (tesseract-ocr-ara)")
