"""Greece: the laws of the Hellenic Parliament."""
