"""What is asked: an election, a law, and what is changed of either. Read by the command, and by Python's own users."""
