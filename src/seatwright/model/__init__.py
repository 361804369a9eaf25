"""What an election is and what a tier is: frozen data, no behaviour."""
