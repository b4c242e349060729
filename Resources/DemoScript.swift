/// What the invented centre of the demo is made of: nobody in it exists.
package enum DemoScript {
    package static let centre = "Riverside"

    /// Working names of those who come again and again, the most frequent first.
    package static let regulars = [
        "Rosa", "Mina", "K.", "Ioana", "Luz", "Thandi", "Sasha", "Nok", "Marisol", "Jade", "Fatou", "Anca",
        "Bruna", "Oksana", "Ploy", "Zuri", "Lena", "Dani", "Amara", "Vanda", "Suda", "Yasmin", "Kiki",
        "Jéssica", "Bela", "Noor", "Tânia", "Mei", "Precious", "Roxy", "Alma", "Chidi", "Ines", "Pilar",
        "Dalia", "Kamila", "Sol", "Toni", "Esperança", "Wanja", "Mirela", "Xiomara", "Lin", "Gift", "Vera",
        "Nadia", "Cristal", "Joana", "Ayo", "Samira", "Bibi", "Olena", "Candela", "Tuyết", "Rita", "Zsófi",
        "Blessing", "Carmen", "Nilu", "Paloma", "Angel", "Dragana", "Fanta", "Gi", "Halina", "Issa", "Jo",
        "Kasia", "Lulu", "Malee", "Nina", "Ornella", "Paz", "Queenie", "Rocio", "Shanti", "Tamar", "Uma",
        "Vivi", "Wren", "Ximena", "Yara", "Zaza", "Abeni", "Bia", "Cleo", "Dot", "Estrela", "Flor", "Gabi",
    ]

    /// Working names heard once or twice.
    package static let passers = [
        "Ada", "Bo", "Chris", "Dee-Dee", "Eli", "Fifi", "Gina", "Hana", "Iris", "Jamie", "Kit", "Lola", "Max",
        "Nour", "Pia", "Ruby", "Sam", "Tess", "Una", "Val", "Willow", "Zee", "Ángela", "Bára", "Çiğdem",
        "Ewa", "Mái", "Ngozi", "Øya", "Señora",
    ]

    package static let needs = [
        "somewhere to sit for an hour", "a charger for an old phone", "who can read this letter with me",
        "a warm coat, size small", "the landlord wants the room back on Friday",
        "to talk to somebody, not now",
        "how to open a bank account", "a dentist who does not ask",
        "my friend has not answered since Tuesday",
        "where it is safe to stand on the north side", "somebody to come along to the clinic",
        "a place to leave a bag until morning", "school for the little one", "shoes, these are broken",
        "the police took my phone", "what does this fine mean", "a quiet corner to sleep before the bus",
        "how do I say no to the new manager", "nappies, the second size", "a lawyer who works evenings",
        "to cook something of my own on Sunday", "when is the next meeting", "help with the online form",
        "the lamp at the back door is still broken",
    ]

    package static let referralNotes = [
        "prefers mornings", "wants somebody to come along", "asked for a woman if possible",
        "has the address",
        "rang ahead, they expect a call", "not before Thursday",
    ]

    package static let followUpWords = [
        "it worked out, they were kind", "long wait, but done",
        "nobody spoke the language, wants another place",
        "went twice, closed both times", "does not want to go any more", "has an appointment next week",
        "all well, says thank you",
    ]

    package static let handovers = [
        "The boiler is moody: wait five minutes before the second shower.",
        "Two new people asked for the Sunday meal. Said we would think about it.",
        "Out of small coats. The box for the clinic is packed and stands by the door.",
        "Somebody slept in the quiet room until six and left a thank-you note.",
        "The lamp at the back door flickers again. Walk in pairs.",
        "The key of locker 4 is back in the drawer.",
        "Loud next door after one. We moved the mattresses to the front room.",
    ]

    /// Who is on call; no such number is given to anybody.
    package static let onCall = "Bea, 555 0142"

    /// The note that waits when the demo opens.
    package static let tonight =
        "The clinic bus comes at nine tonight, not at ten.\nLocker 7 sticks: lift, then turn. Soup is on the stove."
}
