"""Bulgaria: two parliaments that mixed single-member constituencies with national lists, in 1990 and in 2009."""
