"""Germany: the laws of the Bundestag and of the Länder, each in a file of its own."""
