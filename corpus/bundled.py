"""The sample articles that come with warraq."""

from importlib.resources import files


def sample_files() -> list[tuple[str, bytes]]:
    """Return the file name and the bytes of every sample article, sorted by name."""
    folder = files("corpus.samples")
    texts = (entry for entry in folder.iterdir() if entry.name.endswith(".txt"))
    return sorted((entry.name, entry.read_bytes()) for entry in texts)
