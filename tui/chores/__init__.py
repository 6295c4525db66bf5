"""What the app does by itself while somebody reads."""
