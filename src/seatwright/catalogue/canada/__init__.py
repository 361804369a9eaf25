"""Canada: proposals for mixed systems that were studied, voted on or dropped."""
