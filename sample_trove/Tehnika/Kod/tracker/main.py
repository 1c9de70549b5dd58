import sys


def parse(line):
    """Splits a position report into its fields."""
    unit, lat, lon, speed = line.split(',')
    return unit, float(lat), float(lon), int(speed)


for report in sys.stdin:
    print(parse(report.strip()))
