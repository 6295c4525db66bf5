"""What warraq says of itself: guides by topic, told in the app, on the command line and in the manual."""
