extension HelpText {
    static let supplies = """
        A day has one total of what was given out, whoever writes it down and on whichever desk. It says nothing of who \
        had anything, and it is no goal. REF is the first characters of the reference that lists print, or the day.

        EXAMPLES:
          hearth supplies count condoms=40 lubricant=25
          hearth supplies list --month 2026-11
          hearth supplies take-back yesterday
        """

    static let suppliesCount = """
        Said of the same day again, it takes the place of what was said before. `settings show` lists the codes.

        EXAMPLES:
          hearth supplies count condoms=40 lubricant=25
          hearth supplies count condoms=38 --day yesterday
        """

    static let suppliesList = """
        EXAMPLES:
          hearth supplies list
          hearth supplies list --from 2026-11-01 --to 2026-11-15
          hearth supplies list --month 2026-11 --json
        """

    static let suppliesTakeBack = """
        EXAMPLES:
          hearth supplies take-back 3f9c1a
          hearth supplies take-back 2026-11-24
        """
}
