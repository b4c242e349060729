extension HelpText {
    static let session = """
        REF is the first characters of the reference that lists print, also of a session that its series has and of \
        which nothing became yet; of a month that is not at hand, with that month before it (2611.3f9c); or the topic of \
        one that is open or today's. Of a shared concern the group hears here what was agreed, and nothing else.

        EXAMPLES:
          hearth session plan 'tomorrow 20:30' --topic Newcomers --facilitator Dee --learning Lu
          hearth session open newcomers
          hearth session attend newcomers --others 8
          hearth session show newcomers
          hearth session close newcomers
        """

    static let sessionPlan = """
        Nothing but the time is required. With --every it is a series, whose first session may come on that day: \
        "weekday" is the same weekday of each month, as the second Tuesday, and "last-weekday" the last such one. \
        Where a month is shorter than the day of the month, it comes on the last day of that month.

        EXAMPLES:
          hearth session plan 20:30 --topic 'Know your rights' --kind rights --language es --language en
          hearth session plan '2026-12-01 20:30' --topic Newcomers --every fortnightly --until 2027-06-30
          hearth session plan '2026-12-31 15:00' --topic 'Whole group' --kind meeting --every monthly
        """

    static let sessionChange = """
        What is not named stays. A session of a series is changed for itself; the series, for all of which nothing became \
        yet.

        EXAMPLES:
          hearth session change 3f9c --place 'the library' --capacity 20
          hearth session change 3f9c --no-learning --language pt
          hearth session change 77aa --starts 20:00 --until 2027-06-30     a series, at another hour
        """

    static let sessionSkip = """
        The series goes on as before. What is called off, and shall be seen as such, is cancelled.

        EXAMPLES:
          hearth session skip 3f9c
          hearth session skip 77aa --day 2026-12-29
          hearth session skip 77aa --day 2026-12-29 --not
        """

    static let sessionMove = """
        EXAMPLES:
          hearth session move 3f9c --to 21:00
          hearth session move 77aa --day 2026-12-29 --to '2026-12-30 20:30'
          hearth session move 3f9c --back
        """

    static let sessionOpen = """
        A session that was held and is written down later is opened with --at, and closed with --at.

        EXAMPLES:
          hearth session open 3f9c
          hearth session open --topic 'What happened at the gate'
          hearth session open 3f9c --at 'yesterday 20:30'
        """

    static let sessionClose = """
        A series comes again by itself: --next plans one more beside it.

        EXAMPLES:
          hearth session close newcomers
          hearth session close 3f9c --at 22:10 --next '2026-12-08 20:30'
        """

    static let sessionCancel = """
        EXAMPLES:
          hearth session cancel 3f9c --why 'the street is flooded'
        """

    static let sessionTakeBack = """
        EXAMPLES:
          hearth session take-back 3f9c
          hearth session take-back 3f9c --part 81d0      a name, an item or words, as `session show` prints it
        """

    static let sessionAttend = """
        A count is enough: names are for those who want theirs written down, and nothing that is said or decided is \
        kept beside one.

        EXAMPLES:
          hearth session attend newcomers --others 8
          hearth session attend newcomers --name Rosa --name Mina
          hearth session attend newcomers --gone Mina --others 9
        """

    static let sessionItem = """
        `session show` prints what might be talked about as well, as it is typed here. A concern shows what the group may \
        hear of it whenever it is looked at, and nothing where a consent is withdrawn.

        EXAMPLES:
          hearth session item newcomers --words 'child care on Sundays'
          hearth session item newcomers --concern 1b2c
          hearth session item newcomers --suggested
          hearth session item newcomers --item 81d0 --words 'child care at weekends'
        """

    static let sessionNote = """
        Notes are a draft until the group agrees to them in a later session.

        EXAMPLES:
          hearth session note newcomers --words 'we go in pairs' --on 81d0
          hearth session note newcomers --words -
        """

    static let sessionDecide = """
        The same as `collective decide --session`. Voices are counted, never named; without quorum it is kept as proposed, \
        and before the group chose a method it stands as they took it. With --item that point was talked about; what is \
        decided on a concern is its answer, and --do is what somebody does about it.

        EXAMPLES:
          hearth session decide newcomers --words 'a lamp at the door' --agree 11 --aside 1
          hearth session decide newcomers --words 'we open on Sundays' --agree 4 --object 1 --item 81d0
        """

    static let sessionAgreeNotes = """
        EXAMPLES:
          hearth session agree-notes 3f9c --during newcomers
        """

    static let sessionList = """
        EXAMPLES:
          hearth session list
          hearth session list --coming
          hearth session list --from 2026-11-01 --to 2026-11-30 --json
          hearth session list --drafts
        """

    static let sessionShow = """
        EXAMPLES:
          hearth session show newcomers
          hearth session show 77aa          a series, and when it comes next
        """
}
