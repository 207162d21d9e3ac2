# Reads a CSV file with pandas and prints the sum and the number of missing values of each column of numbers.
import sys
import pandas

table = pandas.read_csv(sys.argv[1])
for name in table.columns:
    if table[name].dtype.kind == "f":
        print(name, repr(float(table[name].sum())), int(table[name].isna().sum()))
