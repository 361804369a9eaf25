"""Germany: the laws of the Bundestag, each in a file of its own."""
