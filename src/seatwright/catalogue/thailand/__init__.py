"""Thailand: House of Representatives, constituencies beside party lists, mixed in several ways since 1997."""
