"""Articles from the web: addresses fetched with care for the reader's network and with manners towards sites."""
