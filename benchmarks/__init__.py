"""How fast CadreDesk is, each figure beside the least work any program would do."""
