"""What is true about cadres: values and rules, without files, SQL, Qt or a clock."""
