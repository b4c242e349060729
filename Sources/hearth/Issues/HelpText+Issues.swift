extension HelpText {
    static let issue = """
        REF is the first characters of the reference that lists print; of a month that is not at hand, with that month \
        before it (2611.3f9c). Lists never say what an issue is about. Whoever was named by the one who raised it sees \
        nothing of it here; who holds the passphrase of the centre can read its files all the same.

        EXAMPLES:
          hearth issue tell                     a place is kept: no words, the clock runs
          hearth issue tell --words - --kind bribes --who police --may talk --may count
          hearth issue list
          hearth issue support 3f9c --did listening
          hearth issue close 3f9c
        """

    static let issueTell = """
        Nothing is required: without options a place is kept for somebody who will tell later, and the clock of first \
        response runs. Any question can be answered with does-not-know or prefers-not-to-say. Nothing may be done with \
        it but what --may says. Words typed after --words stay in the shell's history: - reads them instead.

        EXAMPLES:
          hearth issue tell
          hearth issue tell --fill 3f9c --words - --kind threats
          hearth issue tell --kind bribes --place 'north gate' --may talk --receipt
        """

    static let issueSupport = """
        Anybody at the desk writes down what was done, and learns nothing of the issue by it.

        EXAMPLES:
          hearth issue support 3f9c --did listening --did company
          hearth issue support 3f9c --crisis --words 'taken to the clinic' --at 23:10
        """

    static let issueChange = """
        What is not named stays; kinds and help wanted are added to those that stand, and --no-kind and --no-support \
        take away what was wrong. Words are added with `issue add`. What was ever said to be violence is not closed by \
        one coordinator alone, whatever it is called afterwards.

        EXAMPLES:
          hearth issue change 3f9c --kind threats --no-kind bribes --who official
          hearth issue change 3f9c --no-answer place
          hearth issue change 3f9c --place 'south gate'
        """

    static let issueTakeBack = """
        An issue itself only while nothing is told of it; otherwise whoever raised it withdraws it.

        EXAMPLES:
          hearth issue take-back 3f9c
          hearth issue take-back 3f9c --done 81d0     something that was done, as `issue show` prints it
        """

    static let issueReceipt = """
        It is shown once and never again; one that was given before is worth nothing from then on.

        EXAMPLES:
          hearth issue receipt 3f9c
        """

    static let issueConsent = """
        What was agreed can be withdrawn at any time, and from then on counts nowhere.

        EXAMPLES:
          hearth issue consent 3f9c --may talk
          hearth issue consent --receipt-fd 3 --may-not talk 3<receipt
        """

    static let issueShutOut = """
        A screen guard, and one over these commands: whoever holds the passphrase of the centre can read its files. A \
        name is kept as it is typed, also where nobody here is called that.

        EXAMPLES:
          hearth issue shut-out 3f9c --name Dee
          hearth issue shut-out 3f9c --name Dee --take-back
        """

    static let issueClose = """
        What hurt somebody is never closed by one coordinator alone: two say so, each with this command and \
        --because two-coordinators, or whoever raised it does, or a session decided it.

        EXAMPLES:
          hearth issue close 3f9c
          hearth issue close 3f9c --because two-coordinators
          hearth issue close 3f9c --no-further-action --because session --day 2026-11-24
        """

    static let issueList = """
        To coordinators what is open, the most urgent first; to everybody else what waits for a first response.

        EXAMPLES:
          hearth issue list
          hearth issue list --from 2026-11-01 --to 2026-11-30
        """

    static let issueShow = """
        EXAMPLES:
          hearth issue show 3f9c
          hearth issue show 3f9c --words        who must not read it too; noted in the trail
        """

    static let issueJoin = """
        Only issues whose raisers agreed that the group may talk about them.

        EXAMPLES:
          hearth issue join 3f9c 81d0 --about bribes --summary 'money is asked for at the gate'
          hearth issue join 77aa --concern 1b2c
        """

    static let concern = """
        Told as the group may hear it: how many raisings and how many different people at least only from three \
        people on who are proved to be different, or where somebody who raised it wants that.

        EXAMPLES:
          hearth concern list
          hearth concern agenda 1b2c tomorrow
          hearth concern respond 1b2c --words 'we go in pairs' --report-by 2026-12-15
          hearth concern done 1b2c 77aa         an action, as `concern show` prints it
          hearth concern report-back 1b2c --words 'the lamp is mended'
          hearth concern take-back 1b2c
        """

    static let concernList = """
        EXAMPLES:
          hearth concern list --owed
          hearth concern list --from 2026-11-01 --to 2026-11-30
        """

    static let concernShow = """
        Where the group may not hear the details, a coordinator is told how many issues are in it, and the safe words.

        EXAMPLES:
          hearth concern show 1b2c --as Bea
        """

    static let concernWord = """
        EXAMPLES:
          hearth concern word 1b2c --summary -
          hearth concern word 1b2c --raisers-word
        """

    static let concernRespond = """
        EXAMPLES:
          hearth concern respond 1b2c --words 'we go in pairs' --report-by 2026-12-15
        """

    static let concernReportBack = """
        EXAMPLES:
          hearth concern report-back 1b2c --way board --words 'the lamp is mended'
          hearth concern report-back 1b2c --promised 2026-12-15
        """

    static let warning = """
        EXAMPLES:
          hearth warning add --who client --place 'ring road' --words 'grey van, takes the phone first'
          hearth warning list
          hearth warning change 9c0d --until 2026-12-15
          hearth warning end 9c0d
        """

    static let warningAdd = """
        A coordinator's is shown at once; anybody else's once a coordinator looked at it.

        EXAMPLES:
          hearth warning add --place 'north gate' --words 'papers are checked after ten' --until 2026-12-01
          hearth warning add --issue 3f9c --words 'two men who ask for a room together'
        """

    static let warningChange = """
        What is not named stays.

        EXAMPLES:
          hearth warning change 9c0d --place 'ring road, north' --until 2026-12-15
          hearth warning change 9c0d --no-who
        """
}
