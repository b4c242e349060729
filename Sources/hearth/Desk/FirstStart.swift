internal import CentreCore
internal import Reports
internal import Resources
internal import Screens
internal import Storage
internal import Terminal

/// The first start: a guided set-up on the terminal begins a centre, and its desk opens.
enum FirstStart {
    /// Asks, makes the centre, and opens it; `nil` where somebody goes on another time.
    static func run(
        at place: String, language: Language, theme: Theme, on terminal: borrowing Terminal
    ) throws(Trouble) -> (opened: OpenedCentre, language: Language, isHidden: Bool)? {
        var system = SystemRandomNumberGenerator()
        let paper = PaperCode(from: &system)
        var start = SetUp.Start(
            language: language, zone: TimeZones.ofThisMachine,
            offers: (0..<3).map { _ in Passphrase.offered(from: &system) }, paper: paper.description
        ) { check($0, $1, paper: paper) }
        start.glyphs = terminal.isUTF8 ? .unicode : .ascii
        start.kept = SetUpFile.read(in: place)
        let before = start.kept
        var program: SetUpProgram
        do {
            let mailbox = try Mailbox<SetUpNews>()
            let worker = try Worker()
            program = SetUpProgram(SetUp(start), theme: theme) { kept in
                if kept != before { worker.submit { SetUpFile.write(kept, in: place) } }
            } begin: { answers in
                worker.submit { mailbox.post(begin(answers, paper, at: place)) }
            }
            try terminal.run(&program, mailbox: mailbox)
            worker.drainAndStop()
        } catch {
            throw Trouble(error)
        }
        switch program.outcome {
        case .success(let opened): return (opened, program.setUp.language, program.setUp.isBlank)
        case .failure(let trouble): throw trouble
        case nil: return nil
        }
    }

    /// What is wrong with an answer.
    private static func check(_ rule: SetUp.Rule, _ typed: String, paper: PaperCode) -> Phrase? {
        switch rule {
        case .zone:
            return (try? TimeZones.rules(Text.trimmed(typed))) == nil ? Phrase("setUp.zone.wrong") : nil
        case .turn: return MinuteOfDay(Text.trimmed(typed)) == nil ? Phrase("setUp.turn.wrong") : nil
        case .opening: return OpeningText.read(typed) == nil ? Phrase("setUp.opening.wrong") : nil
        case .centreName, .personName: return Text.kept(typed).isEmpty ? Phrase("setUp.empty") : nil
        case .paper: return PaperCode(typed) == paper ? nil : Phrase("setUp.paper.wrong")
        case .passphrase: return KeyRules.ours.chosen(Whisper(typed))
        }
    }

    private static func begin(_ answers: SetUp.Answers, _ paper: PaperCode, at place: String) -> SetUpNews {
        let words = Wording(Catalogue(answers.language))
        do throws(Trouble) {
            var centre = NewCentre(
                name: answers.name, coordinator: answers.coordinator, zone: Text.trimmed(answers.zone),
                language: answers.language)
            centre.turn = MinuteOfDay(Text.trimmed(answers.turn)) ?? .sixInTheMorning
            centre.opening = answers.opening.isEmpty ? nil : OpeningText.read(answers.opening)
            centre.others = answers.others
            if answers.isSealed { centre.guarding = .sealed(try answers.passphrases.map(passphrase), paper) }
            let seal = try centre.found(at: place)
            return .begun(try OpenedCentre(at: place, mode: .desk, seal: seal))
        } catch .refused(let refusal) {
            return .refused(.plain(words.sentence(for: refusal)))
        } catch {
            return .failed(error)
        }
    }

    private static func passphrase(_ typed: String) throws(Trouble) -> Passphrase {
        do {
            return try Passphrase(chosen: typed)
        } catch {
            throw .key(error)
        }
    }
}

/// What a set-up that was left keeps for the next sitting: a line a field, nothing about any person.
enum SetUpFile {
    private static func path(in place: String) -> String { "\(place)/\(Store.setUpName)" }

    static func read(in place: String) -> [String: String] {
        guard let bytes = try? InputFile.bytes(of: path(in: place), limit: 1 << 16) else { return [:] }
        var kept: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { kept[String(parts[0])] = String(parts[1]) }
        }
        return kept
    }

    /// Writes it; where that cannot be, the answers are given again another time.
    static func write(_ kept: [String: String], in place: String) {
        let lines = kept.sorted { $0.key < $1.key }.map { "\($0)=\($1.filter { !$0.isNewline })\n" }
        try? Store.keepSetUp(Array(lines.joined().utf8), in: place)
    }
}
