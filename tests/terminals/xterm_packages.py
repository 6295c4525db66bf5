"""The packages of xterm.js, fetched once by npm into a folder for such things. Run, it tells their version."""

import json
import os
import subprocess
import tarfile
from pathlib import Path

_PACKAGES = ("xterm", "addon-webgl")


def package_folder() -> Path:
    """Return the folder that holds each package under its name; raise CalledProcessError where npm cannot fetch one."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "warraq-terminals"
    for name in _PACKAGES:
        if not (cache / name / "package.json").exists():
            _fetch(name, cache)
    return cache


def _fetch(name: str, cache: Path) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    packed = subprocess.run(
        ("npm", "pack", "--silent", f"@xterm/{name}"), cwd=cache, capture_output=True, text=True, check=True
    )
    archive = cache / packed.stdout.split()[-1]
    with tarfile.open(archive) as opened:
        opened.extractall(cache / f"{name}.part", filter="data")
    (cache / f"{name}.part" / "package").rename(cache / name)
    (cache / f"{name}.part").rmdir()
    archive.unlink()


if __name__ == "__main__":
    print(json.loads((package_folder() / "xterm" / "package.json").read_text())["version"])
