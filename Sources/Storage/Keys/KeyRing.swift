package import CentreCore
internal import Crypto
internal import FoundationEssentials
internal import Synchronization

/// The keys of a sealed centre, as they are in memory while it is open.
///
/// Everything hangs on the master key. What has no month is sealed under a key made from it; what has one, under a key
/// of that month, which is made from the month before and never the other way round: whoever has the chain from some
/// month on cannot read what lies before. Of months before it that were kept when it moved forward there are keys of their
/// own.
package final class KeyRing: Sendable {
    package let centre: ID<Centre>
    /// The first month that the chain reaches.
    package let base: Month
    let master: SymmetricKey
    /// The keys of months before the base month that were kept when what lies around them was let go.
    let kept: [Month: SymmetricKey]
    /// The chain's keys from the base month on, as far as they were asked for.
    private let chain: Mutex<[SymmetricKey]>

    /// Where the chain of a new centre begins: the record speaks of nothing before.
    static let first = Month(Day(daysSince1970: 10_957))

    /// The keys of a new centre, from the system's own randomness.
    package convenience init(ofNew centre: ID<Centre>) {
        self.init(
            of: centre, master: SymmetricKey(size: .bits256), base: Self.first,
            start: SymmetricKey(size: .bits256))
    }

    init(
        of centre: ID<Centre>, master: SymmetricKey, base: Month, start: SymmetricKey,
        kept: [Month: SymmetricKey] = [:]
    ) {
        (self.centre, self.master, self.base, self.kept) = (centre, master, base, kept)
        chain = Mutex([start])
    }

    /// The chain's first key: what `centre.json` keeps, sealed under the master key.
    var start: SymmetricKey { chain.withLock { $0[0] } }

    /// The key of one journal file; `nil` where its month was let go.
    func key(of name: JournalName, salt: Salt) -> SymmetricKey? {
        guard let month = name.month else {
            return Self.derived(master, salt: salt.bytes, "standing/1|\(centre)|\(name.desk)")
        }
        guard let key = key(of: month) else { return nil }
        return Self.derived(key, salt: salt.bytes, "journal/1|\(centre)|\(name.desk)|\(month)")
    }

    /// The key of a month; `nil` where that was let go.
    private func key(of month: Month) -> SymmetricKey? {
        if month < base { return kept[month] }
        return link(of: month).map { Self.derived($0, "month/1|\(centre)|\(month)") }
    }

    /// The keys that are left once the months before one are let go, but for some; `nil` where the chain cannot move
    /// there, or there is no key to a month that shall be kept.
    ///
    /// Nothing that is left gives the former keys back: the chain goes forward only.
    package func lettingGo(before month: Month, keeping others: Set<Month>) -> KeyRing? {
        guard month >= base, let start = link(of: month) else { return nil }
        var kept: [Month: SymmetricKey] = [:]
        for other in others where other < month {
            guard let key = key(of: other) else { return nil }
            kept[other] = key
        }
        return KeyRing(of: centre, master: master, base: month, start: start, kept: kept)
    }

    /// The key of a document in the data directory.
    func key(ofDocument name: String) -> SymmetricKey { Self.derived(start, "local/1|\(centre)|\(name)") }

    /// The key under which receipts of issues are marked.
    var keyOfReceipts: SymmetricKey { Self.derived(master, "receipt/1|\(centre)") }

    /// The chain's key of a month.
    ///
    /// O(*n*) in the months since the last one known; each is kept.
    private func link(of month: Month) -> SymmetricKey? {
        let place = 12 * (month.year - base.year) + month.month - base.month
        guard place >= 0 else { return nil }
        return chain.withLock { chain in
            var next = chain.count
            while chain.count <= place {
                let (years, months) = ((base.month - 1 + next) / 12, (base.month - 1 + next) % 12)
                guard let month = Month(year: base.year + years, month: months + 1) else { return nil }
                chain.append(Self.derived(chain[next - 1], "chain/1|\(centre)|\(month)"))
                next += 1
            }
            return chain[place]
        }
    }

    private static func derived(_ key: SymmetricKey, salt: [UInt8] = [], _ purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, salt: salt, info: Array(purpose.utf8), outputByteCount: 32)
    }
}
