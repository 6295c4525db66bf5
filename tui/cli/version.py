"""The version of this program."""


def version() -> str:
    """Return the version of the installed distribution."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("warraq")
    except PackageNotFoundError:
        return "unknown"
