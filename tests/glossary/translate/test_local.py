import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("ctranslate2")
pytest.importorskip("sentencepiece")

from corpus.worded import Worded, sentence_of
from glossary.errors import TranslationFailed
from glossary.translate.asking.folder import folder_of
from glossary.translate.opening import TranslatorOptions, open_translator
from glossary.translate.port import Passage, translated
from tests.glossary.translate.tiny import SAID, write_model, write_pieces


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Models in the layouts there are: CTranslate2 with SentencePiece, as converted from OPUS, for many languages, and Argos."""
    root = tmp_path_factory.mktemp("models")
    pieces = write_pieces(root / "plain", "sentencepiece.model")
    write_model(root / "plain", pieces)
    write_model(root / "opus", pieces)
    shutil.copy(pieces, root / "opus" / "source.spm")
    shutil.copy(pieces, root / "opus" / "target.spm")
    write_model(root / "many", pieces, ("arb_Arab", "eng_Latn"))
    shutil.copy(pieces, root / "many" / "sentencepiece.bpe.model")
    argos = root / "argos" / "translate-ar_en-1_0"
    write_model(argos / "model", pieces)
    shutil.copy(pieces, argos / "sentencepiece.model")
    (argos / "metadata.json").write_text(json.dumps({"from_code": "ar", "to_code": "en", "package_version": "1.0"}))
    return root


def asked(folder: Path, *texts: str) -> list[str]:
    engine = open_translator("local", TranslatorOptions(folder=str(folder)))
    assert engine is not None
    try:
        answers = {each.place: each for each in engine.answers([Passage(text) for text in texts], 60.0)}
        return [
            answer.english if answer.failure is None else sentence_of(answer.failure)
            for _, answer in sorted(answers.items())
        ]
    finally:
        engine.close()


@pytest.mark.parametrize("layout", ["plain", "opus", "many", "argos"])
def test_every_layout_is_read(models: Path, layout: str) -> None:
    """A model is read in each of the layouts, also where an archive lies in a folder of its own, and asked sentence by sentence."""
    found = asked(models / layout, "عقد المجلس. نزل المطر.\n\n2025\nفرح الناس", "نزل المطر")
    assert found == [f"{SAID} {SAID}\n\n2025\n{SAID}", SAID]


def test_what_stands_about_a_text(models: Path) -> None:
    """Marks of languages and ends of sentences are what the words of the model ask for."""
    marks = {name: folder_of(str(models / name)) for name in ("plain", "opus", "many")}
    assert [(each.before, each.after, each.first) for each in marks.values()] == [
        ((), (), ()),
        ((), ("</s>",), ()),
        (("arb_Arab",), ("</s>",), ("eng_Latn",)),
    ]


def broken(copy: Path, change: Callable[[Path], object]) -> str:
    change(copy)
    [said] = asked(copy, "عقد المجلس.")
    return said


def _without(name: str) -> Callable[[Path], object]:
    return lambda copy: (copy / name).unlink()


def _foreign(copy: Path) -> None:
    (copy / "metadata.json").write_text(json.dumps({"from_code": "fr", "to_code": "ar"}))


DAMAGE = [
    (_without("model.bin"), "holds no model.bin"),
    (_without("sentencepiece.model"), "holds no SentencePiece model"),
    (lambda copy: (copy / "model.bin").write_bytes(b"no model"), "model.bin is no model that CTranslate2 reads"),
    (
        lambda copy: (copy / "sentencepiece.model").write_bytes(b"\0nothing"),
        "sentencepiece.model is no SentencePiece model",
    ),
    (_foreign, "it translates from fr to ar, not from ar to en"),
    (shutil.rmtree, "there is no folder"),
]


@pytest.mark.parametrize(("change", "words"), DAMAGE)
def test_what_is_wrong_with_a_folder_is_said(
    models: Path, tmp_path: Path, change: Callable[[Path], object], words: str
) -> None:
    """A folder that holds no model, half of one, or one for other languages is told as that, in a sentence with what to do."""
    copy = tmp_path / "copy"
    shutil.copytree(models / "plain", copy)
    said = broken(copy, change)
    assert words in said
    assert isinstance(said, Worded)
    assert isinstance(said.fields["detail"], Worded)
    assert said.startswith("The local model cannot use its folder (")
    assert said.endswith("Arabic to English.")


def test_a_package_that_is_still_packed(tmp_path: Path) -> None:
    """A package of Argos that was not unpacked is told as that."""
    package = tmp_path / "translate-ar_en.argosmodel"
    package.write_bytes(b"PK\x03\x04")
    [said] = asked(package, "نص")
    assert "is a file: unpack it" in said


def test_a_missing_package_is_named(models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where CTranslate2 is not installed, the sentence says how to install it."""
    (tmp_path / "ctranslate2.py").write_text("raise ModuleNotFoundError('gone', name='ctranslate2')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    engine = open_translator("local", TranslatorOptions(folder=str(models / "plain")))
    assert engine is not None
    with pytest.raises(TranslationFailed, match=r"needs the package ctranslate2: run `pip install 'warraq\[local\]'`"):
        translated(engine, "نص", 60.0)
    engine.close()


def test_nothing_leaves_the_machine(models: Path) -> None:
    """A model in a folder is not remote, goes to no host, and its libraries are not loaded into our own process."""
    code = (
        "import sys; from glossary.translate.opening import *\n"
        "engine = open_translator('local', TranslatorOptions(folder='x'))\n"
        "print(engine.is_remote, repr(engine.host), {'ctranslate2', 'sentencepiece', 'numpy'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False '' set()"
