"""South Korea: National Assembly, three ways of mixing since 1996."""
