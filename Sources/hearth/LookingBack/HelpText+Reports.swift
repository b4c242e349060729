extension HelpText {
    static let report = """
        Figures only: no names, no words. Inside the centre they are of whole months, and counts of 1 to 4 are hidden. \
        A day means its whole month. Everybody at the desk may read them.

        What leaves the centre is of one quarter that is over, with counts up to 12 hidden and the rest rounded to 5. A \
        coordinator lets it leave, by a decision that the group adopted; that it left, to whom, and by which decision, \
        is noted before it can. Names and words leave with hearth export, and with nothing else.

        A mapping for DHIS2 is a JSON file that says which row of which table is which data element, by the codes that \
        stand in the CSV; dataSet, attributeOptionCombo and categoryOptionCombo may be left out:

          {"orgUnit": "DiszpKrYNg8", "dataSet": "pBOMPrpg1QX",
           "values": {
             "issues.kinds/bribes": {"dataElement": "f7n9E0hX8qk"},
             "visits.people/people": {"dataElement": "Jtf34kNZhzP",
                                      "categoryOptionCombo": "HllvX50cXC0"}}}

        EXAMPLES:
          hearth report
          hearth report --from 2026-01 --to 2026-06
          hearth report --meeting
          hearth report --out november.html
          hearth report --leaving 2026-Q3 --to-whom 'the city' --decision 3f9c \\
            --format csv --out q3.csv
          hearth report --leaving 2026-Q3 --to-whom 'the ministry' --decision 3f9c \\
            --format dhis2 --mapping elements.json --out q3.json
          hearth report --left
        """

    static let export = """
        A file for each sort of thing, a line for each thing; the first line of each says that names are inside, who \
        took it out, and why. Whoever has these files can read all of it: nothing guards them. Issues that whoever \
        raised them did not want you to read are left out, and how many is said. What is left of months that were let \
        go, their counts, has a file of its own. Figures without names are made by hearth report.

        EXAMPLES:
          hearth export --to /media/stick/centre --why 'a new computer'
        """
}
