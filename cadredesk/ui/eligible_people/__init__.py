"""S11 还差什么: everybody for one target, whoever is first on the way first."""
