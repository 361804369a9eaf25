"""United Kingdom: the additional member systems of Scotland, Wales and London."""
