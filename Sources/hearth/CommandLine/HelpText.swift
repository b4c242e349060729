/// What `--help` says beyond the list of commands: examples, references, exit statuses.
///
/// A paragraph is one line here, for the help wraps it to the terminal; lines of a list stay below 78 columns.
enum HelpText {
    static let root = """
        Without a command it opens the front desk on this terminal; a first start asks what it needs.

        EXAMPLES:
          hearth --demo                       look around in an invented centre
          hearth init --name Riverside --coordinator Bea
          hearth visit arrive --handle Rosa --reason meal
          hearth visit leave rosa
          hearth visit list --here --json

        REF:
        A visit is meant by the first characters of the reference that lists print (3f9c); one of an earlier day, with \
        its month before it (2611.3f9c), as lists then print it; or by a working name that fits only one person who is \
        here. A request for child care is meant the same way, also by a child's name.

        EXIT STATUS:
          0   done                                 70  a mistake of this program
          1   found nothing, or found faults       73  cannot create
          64  the command line is not understood   74  the disk did not take it
          65  what was typed or read is refused    75  open in another program
          69  something needed is missing          77  not allowed
        """

    static let arrive = """
        Nothing is required: without options it is one person without a name, now.

        EXAMPLES:
          hearth visit arrive
          hearth visit arrive --handle Rosa --reason meal --reason shower
          hearth visit arrive --people 6 --at 19:10
          echo 'somewhere to sit for an hour' | hearth visit arrive --need -
        """

    static let leave = """
        EXAMPLES:
          hearth visit leave rosa
          hearth visit leave 3f9c --people 2  two of a group
          hearth visit leave --unnamed        one without a name: who came first
          hearth visit leave 3f9c --not-seen  nobody was seen leaving
        """

    static let list = """
        Says who came, never why: reasons, needs, services and referrals are told with --json --whole only, \
        to coordinators, and that they were is noted in the trail.

        EXAMPLES:
          hearth visit list --here
          hearth visit list --day yesterday
          hearth visit list --from 2026-11-01 --to 2026-11-30 --json
          hearth visit list --to-follow       referrals to ask about
        """

    static let trail = """
        Whoever takes lines out with reasons and needs (hearth visit list --json --whole) is noted before anything is \
        shown: who, when, and which thing, never what it said. The note is kept as long as the month in which it was \
        made, and nobody takes it back.

        EXAMPLES:
          hearth trail list --as Bea
          hearth trail list --from 2026-11-01 --to 2026-11-30 --json
        """

    static let settings = """
        SETTINGS:
          name       the centre's name
          zone       its time zone, as Europe/Lisbon
          turn       when the service day turns, as 06:00
          language   en, es or pt
          digits     reasons for the digits of the arrival form: rest,meal,supplies
          pin        how many digits a PIN has, 4 to 8
          lock.soft  minutes without a key until the desk locks: 1 to 15
          lock.hard  minutes of being locked outside opening hours until it closes:
                     5 to 240
          opening    'tue-thu 18:00-02:00, fri-sat 18:00-04:00'; other days closed
          capacity   how many children the room may hold; - for no limit
          return     within how many minutes of a call a parent should be back
          names.after, details.after
                     after how many days the names on visits may age out, and after
                     how many months other detail of closed matters
          ratio.AGE  how many children of that age and over one carer may have, up
                     to the next AGE in years; - takes it off; --source says whose
                     figure it is
          reasons.CODE, services.CODE, referrals.CODE
                     a code's own wording; a new code joins the list, - takes it off

        EXAMPLES:
          hearth settings set turn 08:00
          hearth settings set reasons.karaoke 'Karaoke night'
          hearth settings set reasons.class -
          hearth settings set capacity 12
          hearth settings set ratio.3 6 --source 'our meeting of 3 May'
        """

    static let keys = """
        A sealed centre can be read with one of its passphrases, or with the code on paper, and not otherwise: where \
        all are lost, so is the record. The front desk must be closed while these commands change keys; an \
        open desk does the same itself, with Ctrl-P and "keys".

        With --passphrase-fd, the first line opens the centre; for "add", the second is the new passphrase.

        EXAMPLES:
          hearth keys list
          hearth keys add --for Dee
          hearth keys remove 3f9c
          hearth keys paper
        """

    static let forget = """
        The name is shown no more at once, nor is any that equals it, on every screen and list. A coordinator then \
        looks at each thing that bears it, chooses what is to be forgotten, and has it taken out of every file of the \
        centre: that cannot be undone, and needs the front desk closed. What was not chosen is shown again.

        It does not reach paper, sticks, backups, copies elsewhere, what people remember, and old cells of a flash disk.

        EXAMPLES:
          hearth forget Rosa
          hearth forget --list
          hearth forget --hits 3f9c
          hearth forget --scrub 3f9c --only 1,3,4
          hearth forget --keep 3f9c
        """

    static let importVisits = """
        The first line names the columns, in English, Spanish or Portuguese: arrived (or day and time), left, name, \
        people, children, reasons (separated by ; or |), need. Name others with --map COLUMN=FIELD, or leave them \
        out with --map COLUMN=-. Without a leaving, a visit of an earlier day counts as not seen leaving.

        Columns for nationality, papers, status, legal names, addresses or health results are refused: such things \
        are never recorded. A column of what the collective decided not to record is left out, and named.

        Either every line is taken or none. The same file is not taken twice. `hearth import take-back REF` takes \
        the whole file back.

        EXAMPLES:
          hearth import visits evening.csv --dry-run
          hearth import visits evening.csv --map Kommt=arrived --map Wer=name
        """
}
