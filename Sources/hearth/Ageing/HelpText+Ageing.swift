extension HelpText {
    static let ageOut = """
        "names" takes the working names off visits, 90 days after their month began at the earliest; "details" takes \
        the other personal detail of closed matters, after 12 months: needs and notes of visits, what was told, who \
        asked for child care and for whom, who came to sessions, what warnings said. The collective sets both times, \
        with "settings set names.after" and "details.after". Only whole months go; all counts stay as they are, and \
        what is open keeps its words until a later time.

        The words go from every file of the centre: that cannot be undone, and needs the front desk closed. Nothing \
        goes by itself. It does not reach paper, sticks, backups, copies elsewhere, and old cells of a flash disk; \
        other desks of the centre take the words out of their own files when they hear of it and start next.

        EXAMPLES:
          hearth age-out names --dry-run
          hearth age-out names
          hearth age-out details --before 2025-07
        """
}
