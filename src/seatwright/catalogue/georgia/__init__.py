"""Georgia: Parliament, single-member districts beside national lists, until 2016 and in 2020."""
