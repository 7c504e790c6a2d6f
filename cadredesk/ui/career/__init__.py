"""任职轨迹: a career drawn as bars, with its table."""
