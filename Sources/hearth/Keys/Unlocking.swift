internal import CentreCore
internal import Resources
internal import Storage

/// How a command comes by the keys of a sealed centre.
enum Unlocking {
    /// What guards the centre in a directory; asks for a passphrase only where it is sealed.
    static func seal(of place: String, _ options: CommonOptions) throws(Trouble) -> Seal {
        let slots: KeySlots?
        do {
            slots = try Store.identity(of: place).slots
        } catch {
            throw Trouble(error, at: place)
        }
        guard let slots else { return .plain }
        let typed = try passphrase(options)
        do {
            return .sealed(try slots.open(with: Passphrase(typed: typed)))
        } catch {
            throw .key(error)
        }
    }

    private static func passphrase(_ options: CommonOptions) throws(Trouble) -> String {
        if let descriptor = options.passphraseDescriptor { return try Secret.line(from: descriptor) }
        // The centre's own language is behind the passphrase.
        let words = Catalogue(try Speech.language(asked: options.lang))
        return try Secret.asked(words("cli.passphrase") + " ")
    }
}
