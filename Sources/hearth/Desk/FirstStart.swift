internal import CentreCore
internal import Reports
internal import Resources

/// The first start: three answers on the terminal begin a plain centre.
enum FirstStart {
    /// Asks, and makes the centre.
    ///
    /// Throws where nobody is there to answer.
    static func run(at place: String, _ options: CommonOptions) throws(Trouble) {
        guard Environment.isTerminal(0), Environment.isTerminal(1) else { throw .noCentre(place) }
        let language = try Speech.language(asked: options.lang)
        let words = Catalogue(language)
        try Output.write("\(words("cli.start.title", ["path": place]))\n\(words("cli.start.how"))\n")
        var centre = NewCentre(name: "", coordinator: "", zone: TimeZones.ofThisMachine, language: language)
        centre.name = try ask(words("cli.start.name"), place)
        centre.coordinator = try ask(words("cli.start.coordinator"), place)
        while true {
            let typed = try ask(words("cli.start.zone", ["zone": centre.zone]), place, mayBeEmpty: true)
            do throws(Trouble) {
                if !typed.isEmpty { centre.zone = try TimeZones.rules(typed).name }
                break
            } catch {
                try Output.write(error.sentence(in: Wording(words)) + "\n")
            }
        }
        try centre.found(at: place)
        try centre.tell(place, paper: nil, json: false)
    }

    /// Asks until something is answered, where something must be.
    private static func ask(
        _ question: String, _ place: String, mayBeEmpty: Bool = false
    ) throws(Trouble) -> String {
        while true {
            try Output.write("\n\(question)\n> ")
            guard let answer = readLine() else { throw .noCentre(place) }
            let kept = Text.trimmed(answer)
            if mayBeEmpty || !kept.isEmpty { return kept }
        }
    }
}
