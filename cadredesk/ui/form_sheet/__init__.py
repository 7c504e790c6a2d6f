"""任免审批表 on screen: the sheet as it is printed, and typed into as it stands."""
