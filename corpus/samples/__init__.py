"""Sample articles written for warraq: what a first run shows and what tests read."""
