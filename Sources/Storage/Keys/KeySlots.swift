package import CentreCore
internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// The locked box of a sealed centre's keys, as `centre.json` holds it: one lid a passphrase, any of which opens it.
package struct KeySlots: Hashable, Sendable {
    /// One passphrase's lid.
    package struct Slot: Hashable, Sendable {
        package let id: ID<KeySlots>
        /// Whether it is the code on paper, which is no person's.
        package let isPaper: Bool
        /// The master key, sealed under what the passphrase gives.
        let master: [UInt8]
    }

    package static let most = 16
    /// How much memory and time a guess costs: 128 MiB, 0.3 to 0.4 s.
    package static let usualCost = 1 << 17
    /// What is accepted on reading: nobody else's file makes this machine work for hours.
    static let costs = 1 << 15...1 << 20
    /// Nonce, 32 bytes of key, tag.
    static let sealedKey = 12 + 32 + 16
    static let saltSize = 16

    package let centre: ID<Centre>
    let cost: Int
    let salt: [UInt8]
    package private(set) var slots: [Slot]
    /// The chain's first month, and its key under the master key.
    let base: Month
    let start: [UInt8]
}

extension KeySlots {
    /// The box for keys that are in hand, with its first lid.
    package init(
        for keys: KeyRing, first: Passphrase, cost: Int = usualCost, mint: inout Mint
    ) throws(KeyFault) {
        guard let start = Self.sealed(keys.start, under: keys.master, "chain/1|\(keys.centre)|\(keys.base)")
        else { throw .damaged }
        centre = keys.centre
        self.cost = cost
        salt = (0..<Self.saltSize).map { _ in UInt8.random(in: 0...255) }
        slots = []
        base = keys.base
        self.start = start
        try add(first, of: keys, mint: &mint)
    }

    /// Opens the box: one derivation, however many lids there are.
    ///
    /// 0.4 s at the usual cost. Throws ``KeyFault/damaged`` at once where the numbers are none that a program wrote.
    package func open(with passphrase: Passphrase) throws(KeyFault) -> KeyRing {
        try check()
        guard let derived = derived(passphrase) else { throw .damaged }
        for slot in slots {
            guard
                let master = Self.opened(slot.master, under: lid(of: slot.id, derived), purpose(of: slot))
            else { continue }
            guard let start = Self.opened(start, under: master, "chain/1|\(centre)|\(base)") else {
                throw .damaged
            }
            return KeyRing(of: centre, master: master, base: base, start: start)
        }
        throw .wrong
    }

    /// Puts another lid on.
    package mutating func add(
        _ passphrase: Passphrase, isPaper: Bool = false, of keys: KeyRing, mint: inout Mint
    ) throws(KeyFault) {
        guard slots.count < Self.most else { throw .full(most: Self.most) }
        guard let derived = derived(passphrase) else { throw .damaged }
        let id = ID<KeySlots>(mint: &mint)
        let purpose = Self.purpose(of: id, isPaper: isPaper, centre)
        guard let master = Self.sealed(keys.master, under: lid(of: id, derived), purpose) else {
            throw .damaged
        }
        slots.append(Slot(id: id, isPaper: isPaper, master: master))
    }

    /// Takes a lid off; the last one of a person stays.
    package mutating func remove(_ id: ID<KeySlots>) throws(KeyFault) {
        guard let slot = slots.first(where: { $0.id == id }) else { throw .unknownSlot }
        guard slot.isPaper || slots.count(where: { !$0.isPaper }) > 1 else { throw .lastPerson }
        slots.removeAll { $0.id == id }
    }

    /// Puts a new code on paper in place of every former one.
    package mutating func replacePaper(
        with code: PaperCode, of keys: KeyRing, mint: inout Mint
    ) throws(KeyFault) {
        var renewed = self
        renewed.slots.removeAll(where: \.isPaper)
        try renewed.add(Passphrase(code), isPaper: true, of: keys, mint: &mint)
        self = renewed
    }

    /// Refuses numbers that no program wrote, before any work is done with them.
    func check() throws(KeyFault) {
        let isCost = Self.costs.contains(cost) && cost & (cost - 1) == 0
        guard isCost, salt.count == Self.saltSize, start.count == Self.sealedKey,
            (1...Self.most).contains(slots.count), slots.contains(where: { !$0.isPaper }),
            slots.allSatisfy({ $0.master.count == Self.sealedKey }),
            Set(slots.map(\.id)).count == slots.count
        else { throw .damaged }
    }

    private func derived(_ passphrase: Passphrase) -> SymmetricKey? {
        try? KDF.Scrypt.deriveKey(
            from: passphrase.bytes, salt: salt, outputByteCount: 32, rounds: cost, blockSize: 8,
            parallelism: 1)
    }

    private func lid(of slot: ID<KeySlots>, _ derived: SymmetricKey) -> SymmetricKey {
        let id = [slot.high, slot.low].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
        return HKDF<SHA256>.deriveKey(
            inputKeyMaterial: derived, salt: id, info: Array("slot/1|\(centre)".utf8), outputByteCount: 32)
    }

    private func purpose(of slot: Slot) -> String {
        Self.purpose(of: slot.id, isPaper: slot.isPaper, centre)
    }

    private static func purpose(of slot: ID<KeySlots>, isPaper: Bool, _ centre: ID<Centre>) -> String {
        "slot/1|\(centre)|\(slot)|\(isPaper ? "paper" : "person")"
    }

    private static func sealed(_ key: SymmetricKey, under lid: SymmetricKey, _ purpose: String) -> [UInt8]? {
        let bytes = unsafe key.withUnsafeBytes { unsafe Array($0) }
        return (try? ChaChaPoly.seal(bytes, using: lid, authenticating: Array(purpose.utf8))).map {
            Array($0.combined)
        }
    }

    private static func opened(
        _ sealed: [UInt8], under lid: SymmetricKey, _ purpose: String
    ) -> SymmetricKey? {
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let key = try? ChaChaPoly.open(box, using: lid, authenticating: Array(purpose.utf8)),
            key.count == 32
        else { return nil }
        return SymmetricKey(data: key)
    }
}
