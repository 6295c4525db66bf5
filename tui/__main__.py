"""The composition root: settings to library and term base, then a headless verb or the app."""


def main() -> int:
    """Return the exit code of the command line."""
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
