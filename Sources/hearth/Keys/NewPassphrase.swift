internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// A passphrase that somebody chooses now: typed twice at the terminal, or a line of a descriptor.
struct NewPassphrase {
    let descriptor: Int32?
    let words: Catalogue

    init(_ options: CommonOptions, words: Catalogue) {
        descriptor = options.passphraseDescriptor
        self.words = words
    }

    /// One passphrase.
    ///
    /// At the terminal one is offered, which an empty answer takes.
    func chosen(for name: String?) throws(Trouble) -> Passphrase {
        if let descriptor { return try Self.read(try Secret.line(from: descriptor)) }
        while true {
            var system = SystemRandomNumberGenerator()
            let offered = Passphrase.offered(from: &system)
            let question =
                name.map { words("cli.passphrase.new.for", ["name": $0, "offered": offered]) }
                ?? words("cli.passphrase.new", ["offered": offered])
            let typed = try Secret.asked(question + " ")
            if let chosen = try typedBack(typed.isEmpty ? offered : typed) { return chosen }
        }
    }

    /// Those of a new centre, the first its coordinator's: every line of a descriptor, or one after the other until an
    /// empty answer.
    func all(first name: String) throws(Trouble) -> [Passphrase] {
        guard let descriptor else {
            var chosen = [try self.chosen(for: name)]
            while chosen.count < KeySlots.most - 1 {
                let typed = try Secret.asked(words("cli.passphrase.more") + " ")
                if typed.isEmpty { break }
                if let another = try typedBack(typed) { chosen.append(another) }
            }
            return chosen
        }
        var chosen: [Passphrase] = []
        while let line = try Secret.nextLine(of: descriptor) { chosen.append(try Self.read(line)) }
        guard !chosen.isEmpty else { throw .noSecret(descriptor: descriptor) }
        guard chosen.count < KeySlots.most else { throw .key(.full(most: KeySlots.most)) }
        return chosen
    }

    /// The passphrase, where it can be taken and was typed twice alike; says why not otherwise.
    private func typedBack(_ typed: String) throws(Trouble) -> Passphrase? {
        do throws(Trouble) {
            let chosen = try Self.read(typed)
            let again = try Secret.asked(words("cli.passphrase.again") + " ")
            guard try Self.read(again) == chosen else { throw .notTheSame }
            return chosen
        } catch .cancelled {
            throw .cancelled
        } catch {
            Output.say(error.sentence(in: Wording(words)))
            return nil
        }
    }

    private static func read(_ typed: String) throws(Trouble) -> Passphrase {
        do {
            return try Passphrase(chosen: typed)
        } catch {
            throw .key(error)
        }
    }
}
