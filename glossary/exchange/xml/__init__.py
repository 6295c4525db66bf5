"""XML by strangers: entries read one by one, nothing declared, nothing fetched, bounded."""
