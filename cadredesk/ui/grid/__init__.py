"""表格编辑: the list of cadres as a sheet to type into."""
