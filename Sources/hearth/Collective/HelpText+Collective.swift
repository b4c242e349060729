extension HelpText {
    static let collective = """
        Voices are counts and objections are words: no command takes or tells the name of anybody who spoke. REF is the \
        first characters of the reference that lists print; of a decision of a month that is not at hand, with that \
        month before it (2611.3f9c). Who facilitates or coordinates writes down; everybody at the desk reads. What is \
        told of a shared concern is what the group may hear.

        EXAMPLES:
          hearth collective decide --words 'we open at six' --agree 11 --aside 1
          hearth collective agree --words 'we let each other finish' --agree 12
          hearth collective method consent --quorum 8 --agree 9 --present 9
          hearth collective list agreements
          hearth collective owed
          hearth collective show 3f9c
        """

    static let collectiveDecide = """
        The outcome is what the method in force gives for the counts: without its quorum, or where too little was \
        counted, it is kept as proposed. Before the group chose a method, it stands as the group took it.

        EXAMPLES:
          hearth collective decide --words 'we open at six' --agree 11 --aside 1
          hearth collective decide --words - --as-we-took-it --at 'yesterday 21:30'
          hearth collective decide --words 'a second kettle' --agree 7 --object 3 \\
            --objection 'the money is for the lamp' --outcome deferred
          hearth collective decide --words 'mend the lamp' --agree 9 \\
            --do 'ask the landlord' --who Dee --by tomorrow
          hearth collective decide --words 'we go in pairs' --agree 9 \\
            --session 81d0 --item 4c1a --review 2027-02-01
        """

    static let collectiveSettle = """
        Counts are those of before, unless the group counted anew.

        EXAMPLES:
          hearth collective settle 3f9c --agree 9 --present 10
          hearth collective settle 3f9c --outcome not-adopted
        """

    static let collectiveMethod = """
        Another method is taken up only by what the method in force gives; where that is too little, it is kept as \
        proposed.

        EXAMPLES:
          hearth collective method
          hearth collective method --day 2026-11-01
          hearth collective method consent --quorum 8 --agree 9 --present 9
        """

    static let collectiveFound = """
        Nothing asks for it, and nothing before it is taken to mean anything.

        EXAMPLES:
          hearth collective found --agree 14
          hearth collective found --day 2026-05-03 --words 'we are one since May'
        """

    static let collectivePropose = """
        EXAMPLES:
          hearth collective propose --words 'we let each other finish'
          hearth collective propose --words - --language pt --review 2027-03-01
        """

    static let collectiveAgree = """
        With --review, the rule is looked at again on that day.

        EXAMPLES:
          hearth collective agree 3f9c --agree 12 --aside 1
          hearth collective agree --words 'no photos' --agree 12 --review 2027-03-01
        """

    static let collectiveWord = """
        What is not said to be agreed is marked as not yet agreed; so is a translation that is older than what it \
        translates.

        EXAMPLES:
          hearth collective word 3f9c --words 'we let everybody finish' --agreed
          hearth collective word 3f9c --language es --words 'dejamos terminar'
          hearth collective word 3f9c --wording 77aa --agreed
        """

    static let collectiveEnd = """
        What was only proposed is taken back instead: hearth collective take-back.

        EXAMPLES:
          hearth collective end 3f9c --agree 9 --words 'nobody needs it any more'
          hearth collective end 77aa            a priority or a mentoring: no decision
        """

    static let collectiveRefuse = """
        No form asks for the fields any more, and what is typed or taken in with one is refused; what else the words \
        name is in the register for people to keep. What was written down before stays: see hearth forget.

        FIELDS:
          visit-name, visit-need, visit-reasons, children-along, referral-note,
          referral-words, issue-name, issue-who, issue-happened, issue-place,
          issue-why

        EXAMPLES:
          hearth collective refuse --field visit-name --agree 12
          hearth collective refuse --words 'no photos of the room' --agree 12
        """

    static let collectiveRecordAgain = """
        EXAMPLES:
          hearth collective record-again 3f9c --agree 12
        """

    static let collectiveLookAgain = """
        EXAMPLES:
          hearth collective look-again 3f9c 2027-03-01
          hearth collective look-again 3f9c --never
        """

    static let collectiveDone = """
        EXAMPLES:
          hearth collective done 77aa
          hearth collective done 77aa --dropped
          hearth collective done 77aa --open --of 2611.3f9c
        """

    static let collectivePrioritise = """
        EXAMPLES:
          hearth collective prioritise --words 'somewhere to wash' --need shower
          hearth collective prioritise --child-care
          hearth collective prioritise --concern 1b2c
        """

    static let collectiveDots = """
        EXAMPLES:
          hearth collective dots 3f9c=7 81d0=4 77aa=0
          hearth collective dots 3f9c=7 --day yesterday
        """

    static let collectiveMentor = """
        Both are names that somebody gave; neither says that anybody is a member.

        EXAMPLES:
          hearth collective mentor --learner Lu --mentor Dee --role facilitating
          hearth collective end 3f9c
          hearth collective go-on 3f9c
        """

    static let collectiveStep = """
        A step is made once both say so.

        EXAMPLES:
          hearth collective step 3f9c paired --learner --mentor
          hearth collective step 3f9c alone --not-mentor
        """

    static let collectiveShare = """
        It is what the meeting says, and never computed: nothing here marks anybody as a member.

        EXAMPLES:
          hearth collective share --work shifts --from 2026-10-01 --of-ten 7
          hearth collective share --work reviews --from 2026-10-01 --words 'most'
          hearth collective share --instead-of 3f9c --of-ten 8
        """

    static let collectiveChange = """
        What is not named stays. How it was settled is put right with `settle`, when to look at it again with \
        `look-again`, a rule with `word`.

        EXAMPLES:
          hearth collective change 3f9c --agree 10
          hearth collective change 77aa --words 'somewhere to wash' --need shower
          hearth collective change 81d0 --mentor Fio
        """

    static let collectiveTakeBack = """
        With a decision goes what it brought about. A rule in force is ended by a decision; a priority or a mentoring is \
        over with `end`.

        EXAMPLES:
          hearth collective take-back 3f9c
          hearth collective take-back 3f9c 77aa     an objection or an action of it
        """

    static let collectiveList = """
        The register is what the group refuses to have written down, and the decision by which it does.

        EXAMPLES:
          hearth collective list agreements --day 2026-05-03
          hearth collective list decisions --state proposed
          hearth collective list decisions --from 2026-11-01 --to 2026-11-30
          hearth collective list register --json
        """

    static let collectiveOwed = """
        EXAMPLES:
          hearth collective owed
          hearth collective owed --json
        """
}
