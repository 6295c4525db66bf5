"""The settings: what each means, where its value comes from, and changing it."""
