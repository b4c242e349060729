extension HelpText {
    static let childcare = """
        REF is the first characters of the reference that lists print, or a child's or parent's working name that fits \
        only one open request. Where children are taken in, collected or stay, a child's name means that child alone.

        EXAMPLES:
          hearth childcare request --parent Rosa --child Kim:3-7 --from 19:00
          hearth childcare take-in rosa --carer Joy --back 22:00
          hearth childcare collected rosa --to Rosa --word-fd 3 3<word
          hearth childcare list
        """

    static let careRequest = """
        AGE is an age group as "hearth settings show" lists them (under-2, 2, 3-7, 8+) or whole years; no birthday is \
        kept. A time alone lies in this service day: after midnight it is the next morning's.

        EXAMPLES:
          hearth childcare request --child Kim:3-7 --child Leo:2 --parent Rosa
          hearth childcare request --child Kim:5 --from 'tomorrow 19:00' --until 'tomorrow 23:00'
          hearth childcare request --child Kim:5 --from '2026-11-28 19:00' --weeks 3
        """

    static let careTakeIn = """
        Prints once what is copied by hand onto a card for the carer: the pick-up word, who may collect, who never, and \
        what to know. The record keeps no word, only what proves it.

        EXAMPLES:
          hearth childcare take-in rosa --carer Joy --back 22:00 --reach 'back room'
          hearth childcare take-in --child Kim:3-7 --allergy nuts --never Max
          hearth childcare take-in rosa --child Kim     of several children this one
        """

    static let careCollected = """
        Nothing is written where whoever collects must not, or the word is another: exit status 77, and the child stays.

        EXAMPLES:
          hearth childcare collected rosa --to Rosa --word-fd 3 3<word
          hearth childcare collected kim --to Rosa --face --carer Joy
          hearth childcare collected kim --to Ines --word-fd 3 --unnamed 3<word
        """

    static let carePaper = """
        EXAMPLES:
          hearth childcare paper --child Kim:3-7 --at 19:10 --collected 22:40 --to Rosa
          hearth childcare paper --child Leo:2 --at '2026-11-24 21:00' --declined room-full
        """

    static let careTakeBack = """
        What followed a taking in goes with it; a request that was made before stands again. A request of which nobody \
        was here is taken back itself.

        EXAMPLES:
          hearth childcare take-back kim                 was not taken in at all
          hearth childcare take-back kim --collected     was not collected: is still here
          hearth childcare take-back kim --stay          was collected by mistake, and never here
        """

    static let careChange = """
        What is not named stays. Nothing after the colon takes what to know away: --allergy Kim:

        EXAMPLES:
          hearth childcare change rosa --from 20:00 --reach 'back room'
          hearth childcare change rosa --allergy Kim:nuts --age Leo:3
          hearth childcare change rosa --rename Kim:'Kim B' --add Ann:8+
        """

    static let careCollector = """
        Never goes before may, also for part of a name. With --for-family it holds for every child of whoever goes by \
        the parent's name.

        EXAMPLES:
          hearth childcare collector rosa --may Lu
          hearth childcare collector rosa --never Max --for-family
          hearth childcare collector rosa --withdraw Max --for-family
        """

    static let careList = """
        What to know of a child is told by its kind, never in words: "hearth childcare show" has those.

        EXAMPLES:
          hearth childcare list --room
          hearth childcare list --day tomorrow
          hearth childcare list --json | jq -r 'select(.kind == "mark").sentence'
        """

    static let carer = """
        EXAMPLES:
          hearth carer start Joy --until 22:00
          hearth carer stays Joy 23:00
          hearth carer end Joy
        """
}
