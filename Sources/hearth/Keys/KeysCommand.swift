internal import ArgumentParser
internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "What opens a sealed centre: passphrases, and a code on paper.",
        discussion: HelpText.keys,
        subcommands: [KeysList.self, KeysAdd.self, KeysRemove.self, KeysPaper.self])
}

extension Errand {
    /// The box of the centre's keys and the keys themselves, for whoever coordinates.
    ///
    /// Throws in a plain centre, which has none.
    func keys() throws(Trouble) -> (slots: KeySlots, ring: KeyRing) {
        guard let slots = store.identity.slots, let ring = store.keys else { throw .plainCentre }
        try allow(.keys)
        return (slots, ring)
    }

    /// Puts another box in place and says what opens it now.
    fileprivate mutating func replaceKeys(with slots: KeySlots, saying key: String) throws {
        do {
            try store.replaceKeys(with: slots)
        } catch {
            throw Trouble(error, at: store.directory)
        }
        let count = slots.slots.count { !$0.isPaper }
        let done = words(key, ["time": wording.time(when.now)])
        let sentence = "\(done)  \(words("cli.keys.count", count: count))"
        if options.json { Output.say(sentence) } else { try Output.write(sentence + "\n") }
    }

    /// Whose a slot is, in words.
    fileprivate func owner(of slot: KeySlots.Slot, in slots: KeySlots, with ring: KeyRing) -> String? {
        slots.owner(of: slot, with: ring).flatMap { centre.people[$0]?.name.value }
    }
}

extension KeySlots.Slot {
    /// What lists print, and `keys remove` takes.
    fileprivate var reference: String { String(id.description.prefix(Reference.shown)) }
}

struct KeysList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "How many passphrases there are, whose, and whether there is a code on paper.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common) { errand in
            let (slots, ring) = try errand.keys()
            for slot in slots.slots {
                let name = errand.owner(of: slot, in: slots, with: ring)
                if common.json {
                    var object = JSONObject()
                    object.put("ref", slot.reference)
                    object.put("paper", slot.isPaper)
                    object.put("person", name)
                    try Output.write(object.text + "\n")
                } else {
                    let whose =
                        name.map(Telling.safe) ?? errand.words(slot.isPaper ? "keys.paper" : "keys.nobody")
                    try Output.write("\(slot.reference)  \(whose)\n")
                }
            }
        }
    }
}

struct KeysAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "One more passphrase opens the centre.")

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Whose it is; only whoever has a key sees that.", valueName: "PERSON"))
    var owner: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common, as: .desk) { errand in
            var (slots, ring) = try errand.keys()
            let person = try owner.map { typed throws(Trouble) in try errand.staff(typed) }
            let chosen = try NewPassphrase(common, words: errand.words).chosen(for: owner.map(Text.kept))
            var mint = WallClock.mint()
            do throws(KeyFault) {
                try slots.add(chosen, of: person, to: ring, mint: &mint)
            } catch {
                throw Trouble.key(error)
            }
            try errand.replaceKeys(with: slots, saying: "cli.keys.added")
        }
    }
}

struct KeysRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "A passphrase, or the code on paper, opens the centre no more.",
        discussion: """
            Whoever used it may have kept a copy of the files, or of the key itself: what they could read before, they \
            can read still. The last person's passphrase cannot be removed.
            """)

    @Argument(help: ArgumentHelp("Which, as \"hearth keys list\" prints it.", valueName: "REF"))
    var reference: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common, as: .desk) { errand in
            var (slots, _) = try errand.keys()
            let found = slots.slots.filter {
                $0.id.description.hasPrefix(Text.folded(Text.trimmed(reference)))
            }
            guard let slot = found.first, found.count == 1 else {
                guard found.isEmpty else {
                    throw Trouble.ambiguousReference(reference, candidates: found.map(\.reference))
                }
                throw Trouble.unknownReference(reference, nearest: nil)
            }
            do throws(KeyFault) {
                try slots.remove(slot.id)
            } catch {
                throw Trouble.key(error)
            }
            try errand.replaceKeys(with: slots, saying: "cli.keys.removed")
        }
    }
}

struct KeysPaper: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "A new code to write down; the former one opens nothing from then on."
    )

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Errand.write(common, as: .desk) { errand in
            var (slots, ring) = try errand.keys()
            var mint = WallClock.mint()
            var system = SystemRandomNumberGenerator()
            let code = PaperCode(from: &system)
            do throws(KeyFault) {
                try slots.replacePaper(with: code, to: ring, mint: &mint)
            } catch {
                throw Trouble.key(error)
            }
            try errand.replaceKeys(with: slots, saying: "cli.keys.paper")
            try code.tell(in: errand.words, json: common.json)
        }
    }
}

extension PaperCode {
    /// Shows the code, this once.
    func tell(in words: Catalogue, json: Bool) throws(Trouble) {
        if json {
            var object = JSONObject()
            object.put("paper", description)
            try Output.write(object.text + "\n")
        } else {
            try Output.write(words("cli.paper", ["code": description]) + "\n")
            Output.say(words("cli.paper.why"))
        }
    }
}
