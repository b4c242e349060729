package import CentreCore
package import Resources

/// The guided set-up of a new centre, before there is one: a few calm steps, back and forth.
///
/// What says nothing of any person is kept as it is typed, so that one may leave and go on another day; names,
/// passphrases and the code on paper are kept nowhere until the centre begins.
///
/// Times are milliseconds of a clock that nobody sets.
package struct SetUp: Sendable {
    /// What was answered.
    package struct Answers: Hashable, Sendable {
        package var language: Language
        /// An IANA zone name.
        package var zone: String
        /// The wall's minute at which the day turns, as typed.
        package var turn: String
        /// Opening hours as typed; empty for none yet.
        package var opening: String
        package var isSealed: Bool
        package var name: String
        package var coordinator: String
        /// Who else works at the desk.
        package var others: [String]
        /// The first is the coordinator's.
        package var passphrases: [String]
    }

    /// Something typed whose rule is not the screens'.
    package enum Rule: Hashable, Sendable {
        case zone, turn, opening, centreName, personName, passphrase
        /// The code on paper, typed back.
        case paper
    }

    /// What the set-up is given from outside.
    package struct Start: Sendable {
        package var language: Language
        package var zone: String
        package var glyphs = Glyphs.unicode
        /// What was kept of an earlier sitting.
        package var kept: [String: String] = [:]
        /// Passphrases to offer, one a key.
        package var offers: [String]
        /// The code to write on paper.
        package var paper: String
        /// What is wrong with something typed; `nil` where nothing is.
        package var check: @Sendable (Rule, String) -> Phrase?

        package init(
            language: Language, zone: String, offers: [String], paper: String,
            check: @escaping @Sendable (Rule, String) -> Phrase?
        ) {
            self.language = language
            self.zone = zone
            self.offers = offers
            self.paper = paper
            self.check = check
        }
    }

    package enum Message: Hashable, Sendable {
        case key(Key, at: Int64)
        case resized(Size)
        /// The time that ``wakeAt`` asked for has come.
        case time(Int64)
        /// The centre could not begin.
        case refused(Phrase)
    }

    package enum Effect: Hashable, Sendable {
        /// Keep what says nothing of any person.
        case keep([String: String])
        case begin(Answers)
        case redraw
        case quit
    }

    enum Step: Hashable, Sendable {
        case place, day, guarding, people
        /// The n-th passphrase is chosen, then typed again.
        case key(Int), again(Int)
        case paper
        case beginning
    }

    var step = Step.place
    var words: Catalogue
    let start: Start
    var size = Size(rows: 24, columns: 80)
    package internal(set) var isBlank = false
    private var lastKey: Int64?
    /// The forms of the first four steps, as they stand.
    var forms: [Step: Form] = [:]
    /// What is typed in a step with a single line that nobody else should read.
    var editor = LineEditor(limit: 1024)
    var complaint: Phrase?
    var passphrases: [String] = []

    package init(_ start: Start) {
        self.start = start
        words = Catalogue(start.kept["language"].flatMap { Language(rawValue: $0) } ?? start.language)
        forms = Self.forms(start, language: words.language)
    }

    package var language: Language { words.language }

    /// When to send ``Message/time(_:)``: a passphrase or the code may stand on the screen of somebody called away.
    package var wakeAt: Int64? { isBlank ? nil : lastKey.map { $0 + Self.patience } }

    /// How long nobody types before the screen hides itself, in milliseconds.
    private static let patience: Int64 = 120_000
}

extension SetUp {
    package mutating func take(_ message: Message) -> [Effect] {
        switch message {
        case .key(let key, let now):
            lastKey = now
            return press(key)
        case .time(let now):
            guard let wakeAt, now >= wakeAt else { return [] }
            isBlank = true
            // As at the gate, a passphrase does not wait half typed.
            editor = editor.holding("")
        case .resized(let size): self.size = size
        case .refused(let phrase):
            step = .people
            passphrases = []
            forms[.people]?.complain("name", phrase)
        }
        return []
    }

    private mutating func press(_ key: Key) -> [Effect] {
        if case .click(let point) = key {
            switch painted(size).touch(at: point) {
            case .key(let key)?: return press(key)
            case .tick(let digit, let name)?: forms[step]?.tick(digit: digit, in: name)
            case .field(let name)?: forms[step]?.go(to: name)
            case .row, nil: break
            }
            followLanguage()
            return []
        }
        if isBlank {
            isBlank = false
            return []
        }
        let commands = Binding.commands(for: key)
        if commands.contains(.lock) { return [.keep(kept), .quit] }
        if commands.contains(.hide) {
            isBlank = true
            return []
        }
        if commands.contains(.redraw) { return [.redraw] }
        guard step != .beginning else { return [] }
        if commands.contains(.language) {
            speak(words.language.next)
            return []
        }
        if forms[step] != nil { return pressForm(key) }
        return pressLine(key)
    }

    private mutating func pressForm(_ key: Key) -> [Effect] {
        switch key {
        case .enter: return answered()
        case .escape:
            back()
            return []
        case .tab, .backTab: forms[step]?.move(forward: key == .tab)
        default: _ = forms[step]?.press(key)
        }
        followLanguage()
        return []
    }

    private mutating func pressLine(_ key: Key) -> [Effect] {
        if key == .enter { return typed() }
        if key == .escape {
            back()
            return []
        }
        if Binding.commands(for: key).contains(.discard), case .key(let number) = step, number > 0 {
            // Nobody else has a key for now.
            go(to: .paper)
            return []
        }
        if editor.press(key) { complaint = nil }
        return []
    }

    /// Goes on from one of the forms, where nothing in it is wrong.
    private mutating func answered() -> [Effect] {
        guard var form = forms[step] else { return [] }
        form.clearComplaints()
        for field in form.fields {
            guard let rule = Self.rule(of: field.name), field.value != "" || Self.isNeeded(field.name),
                let wrong = start.check(rule, field.value)
            else { continue }
            form.complain(field.name, wrong)
            forms[step] = form
            return []
        }
        forms[step] = form
        switch step {
        case .place: go(to: .day)
        case .day: go(to: .guarding)
        case .guarding: go(to: .people)
        case .people where isSealed:
            passphrases = []
            go(to: .key(0))
        case .people: return begin()
        case .key, .again, .paper, .beginning: break
        }
        return [.keep(kept)]
    }

    /// Goes on from a step with a single line.
    private mutating func typed() -> [Effect] {
        switch step {
        case .key(let number):
            let chosen = editor.isEmpty ? offer(number) : editor.text
            if let wrong = start.check(.passphrase, chosen) {
                complaint = wrong
                return []
            }
            passphrases = passphrases.prefix(number) + [chosen]
            go(to: .again(number))
        case .again(let number):
            guard editor.text == passphrases.last else {
                editor = editor.holding("")
                complaint = Phrase("setUp.again.wrong")
                return []
            }
            go(to: number + 1 < Self.mostKeys ? .key(number + 1) : .paper)
        case .paper:
            if let wrong = start.check(.paper, editor.text) {
                complaint = wrong
                return []
            }
            return begin()
        case .place, .day, .guarding, .people, .beginning: break
        }
        return []
    }

    private mutating func begin() -> [Effect] {
        let people = forms[.people]
        let answers = Answers(
            language: words.language, zone: forms[.place]?.text("zone") ?? start.zone,
            turn: forms[.day]?.text("turn") ?? "", opening: forms[.day]?.text("opening") ?? "",
            isSealed: isSealed, name: people?.text("name") ?? "", coordinator: people?.text("you") ?? "",
            others: Self.others.compactMap { people?.text($0) }.filter { !$0.isEmpty },
            passphrases: isSealed ? passphrases : [])
        go(to: .beginning)
        return [.begin(answers)]
    }

    private mutating func back() {
        switch step {
        case .place, .beginning: break
        case .day: go(to: .place)
        case .guarding: go(to: .day)
        case .people: go(to: .guarding)
        case .key(0): go(to: .people)
        case .key(let number), .again(let number):
            passphrases = Array(passphrases.prefix(max(0, step == .again(number) ? number : number - 1)))
            go(to: step == .again(number) ? .key(number) : .key(number - 1))
        case .paper:
            let last = max(0, passphrases.count - 1)
            passphrases = Array(passphrases.prefix(last))
            go(to: .key(last))
        }
    }

    private mutating func go(to step: Step) {
        self.step = step
        editor = editor.holding("")
        complaint = nil
    }
}

extension SetUp {
    /// Two key-holders and whoever opens at night; more can be added later.
    static let mostKeys = 3

    var isSealed: Bool { forms[.guarding]?.ticked("guarding") != ["plain"] }

    func offer(_ number: Int) -> String { start.offers.indices.contains(number) ? start.offers[number] : "" }

    /// What may lie on the disk before there is a centre.
    private var kept: [String: String] {
        var kept = ["language": words.language.code]
        kept["zone"] = understood("zone", of: .place)
        kept["turn"] = understood("turn", of: .day)
        kept["opening"] = understood("opening", of: .day)
        kept["guarding"] = isSealed ? "sealed" : "plain"
        return kept
    }

    /// What was typed, where it reads as what was asked for: a name may have been typed there.
    private func understood(_ field: FieldName, of step: Step) -> String? {
        guard let typed = forms[step]?.text(field), let rule = Self.rule(of: field),
            typed.isEmpty || start.check(rule, typed) == nil
        else { return nil }
        return typed
    }

    private mutating func speak(_ language: Language) {
        words = Catalogue(language)
        forms[.place]?.change("language") { $0.fill(language.code) }
    }

    /// Speaks the language that was ticked.
    private mutating func followLanguage() {
        guard step == .place, let code = forms[.place]?.ticked("language").first,
            let ticked = Language(rawValue: code), ticked != words.language
        else { return }
        speak(ticked)
    }
}
