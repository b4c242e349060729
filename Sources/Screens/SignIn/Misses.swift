import CentreCore
import Resources

/// The wrong PINs of this run of the desk, and what follows from them.
///
/// Names count as they were typed: for a name that nobody has the same follows, or it would show. A run begins with
/// the passphrase, and with no misses.
struct Misses: Sendable {
    /// After how many wrong PINs a name is locked.
    static let ofOneName = 5
    /// From how many in all on PINs are not taken for a while.
    static let inAll = 10
    /// The first of these whiles, in milliseconds; each is twice the one before.
    static let firstWait: Int64 = 10_000
    static let longestWait: Int64 = 300_000
    /// After how long without a wrong PIN those in all are forgotten, in milliseconds.
    static let forgottenAfter: Int64 = 900_000
    /// The longest that a passphrase is not taken after a wrong one, in milliseconds; the first time it is a second.
    static let longestPassphraseWait: Int64 = 30_000

    static let locked = Phrase("signIn.locked")

    private var names: [String: Int] = [:]
    private var all = 0
    private var lastMiss = Instant.earliest
    private var pinsFrom = Instant.earliest
    private var passphrases = 0
    private var passphrasesFrom = Instant.earliest

    /// Why no PIN is taken for a name now; `nil` where one is.
    func bar(_ name: String, at now: Instant) -> Phrase? {
        if now < pinsFrom { return Self.wait(from: now, to: pinsFrom) }
        return names[Self.key(name), default: 0] >= Self.ofOneName ? Self.locked : nil
    }

    /// Notes a wrong PIN, and says what to tell.
    mutating func missed(_ name: String, at now: Instant) -> Phrase {
        if now >= lastMiss.later(by: Self.forgottenAfter) { all = 0 }
        lastMiss = now
        all += 1
        names[Self.key(name), default: 0] += 1
        if all >= Self.inAll {
            let doubled = Self.firstWait << Int64(min(all - Self.inAll, 10))
            pinsFrom = now.later(by: min(doubled, Self.longestWait))
        }
        return bar(name, at: now) ?? Phrase("signIn.wrong")
    }

    /// The right PIN was typed, or another one given.
    mutating func forgive(_ name: String) { names[Self.key(name)] = nil }

    /// Why no passphrase is taken now; `nil` where one is.
    func passphraseBar(at now: Instant) -> Phrase? {
        now < passphrasesFrom ? Self.wait(from: now, to: passphrasesFrom) : nil
    }

    mutating func missedPassphrase(at now: Instant) {
        passphrasesFrom = now.later(by: min(1000 << Int64(min(passphrases, 10)), Self.longestPassphraseWait))
        passphrases += 1
    }

    mutating func forgivePassphrases() { passphrases = 0 }

    private static func wait(from now: Instant, to then: Instant) -> Phrase {
        Phrase("signIn.wait", count: Int((then.milliseconds - now.milliseconds + 999) / 1000))
    }

    private static func key(_ name: String) -> String { Text.folded(Text.trimmed(name)) }
}
