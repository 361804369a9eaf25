"""Who sits: the persons behind the seats."""
