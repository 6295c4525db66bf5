"""What can go wrong with settings."""


class SettingsError(Exception):
    """A setting that cannot be used; its text is one sentence for the user."""


class NotKept(SettingsError):
    """A setting that could not be written into the settings file."""
