"""`warraq feed`: feeds of sites that are followed."""
