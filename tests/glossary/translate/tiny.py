"""A model of a few numbers, laid out as CTranslate2 and SentencePiece write theirs: whatever it is asked, it says one sentence."""

from pathlib import Path
from typing import Any

import ctranslate2.specs
import numpy as np
import sentencepiece

SAID = "The council met in the evening."
_SENTENCES = ["عقد المجلس اجتماعا طارئا مساء أمس.", "نزل المطر على الحقول وفرح الناس.", SAID]
_DEPTH = 64
_MOST_STEPS = 600


def write_pieces(folder: Path, name: str) -> Path:
    """Write a SentencePiece model of our own sentences."""
    folder.mkdir(parents=True, exist_ok=True)
    text = folder / "text.txt"
    text.write_text("\n".join(_SENTENCES * 4), "utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text),
        model_prefix=str(folder / "trained"),
        vocab_size=70,
        hard_vocab_limit=False,
        minloglevel=2,
        num_threads=1,
    )
    (folder / "trained.vocab").unlink()
    text.unlink()
    return (folder / "trained.model").rename(folder / name)


def write_model(folder: Path, pieces: Path, marks: tuple[str, ...] = ()) -> None:
    """Write a model for the pieces, whose decoder knows how many words it has said and nothing else."""
    read = sentencepiece.SentencePieceProcessor(model_file=str(pieces))
    words = [*(read.id_to_piece(number) for number in range(read.get_piece_size())), *marks]
    steps = [*read.encode(SAID, out_type=str), "</s>"]
    spec = ctranslate2.specs.TransformerSpec.from_config((1, 1), num_heads=2)
    _fill(spec, len(words))
    places = np.zeros((_MOST_STEPS, _DEPTH), np.float32)
    skipped = 1 if marks else 0  # the mark that the English of a model for many languages begins with
    for step in range(_MOST_STEPS):
        places[step, min(max(step - skipped, 0), len(steps) - 1)] = 1
    choosing = np.zeros((len(words), _DEPTH), np.float32)
    for step, word in enumerate(steps):
        choosing[words.index(word), step] = 9
    spec.decoder.position_encodings.encodings = places
    spec.decoder.projection.weight = choosing
    spec.encoder.position_encodings.encodings = np.zeros((_MOST_STEPS, _DEPTH), np.float32)
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.validate()
    spec.optimize(quantization=None)
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))


def _fill(spec: Any, words: int) -> None:
    """Give every layer weights that change nothing."""
    for side in (spec.encoder, spec.decoder):
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = np.zeros((words, _DEPTH), np.float32)
        _norm(side.layer_norm)
        for layer in side.layer:
            _norm(layer.ffn.layer_norm)
            _linear(layer.ffn.linear_0, _DEPTH, _DEPTH)
            _linear(layer.ffn.linear_1, _DEPTH, _DEPTH)
            for attention, sizes in ((layer.self_attention, (3, 1)), (getattr(layer, "attention", None), (1, 2, 1))):
                if attention is not None:
                    _norm(attention.layer_norm)
                    for linear, size in zip(attention.linear, sizes, strict=True):
                        _linear(linear, size * _DEPTH, _DEPTH)


def _norm(layer: Any) -> None:
    layer.gamma = np.ones(_DEPTH, np.float32)
    layer.beta = np.zeros(_DEPTH, np.float32)


def _linear(layer: Any, rows: int, columns: int) -> None:
    layer.weight = np.zeros((rows, columns), np.float32)
    layer.bias = np.zeros(rows, np.float32)
