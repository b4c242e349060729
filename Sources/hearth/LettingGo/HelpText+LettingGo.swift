extension HelpText {
    static let letGo = """
        Of every month before the named one only the counts stay, for the reports. A month stays readable of which \
        something is still open, in force, or was changed since yesterday. Nobody can take it back, and it needs the \
        front desk closed. The last twelve months always stay.

        Of a month that is damaged not all can be counted. Nothing goes as long as there is one among them, unless \
        --also-damaged says that they may: reports say of such a month for ever that not all of it is counted. A month \
        in which a newer program wrote never goes.

        In a sealed centre the months' keys go first and then their files: nobody reads them any more, whatever copies \
        of the files there are, wherever no copy of the old centre.json is left. A backup made before still holds one: \
        a passphrase of then opens it. In a plain centre only the files go.

        EXAMPLES:
          hearth let-go --before 2024-11 --dry-run
          hearth let-go --before 2024-11
        """
}
