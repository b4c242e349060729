package import CentreCore
internal import Crypto
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
        /// Whose it is, sealed under the master key; sixteen zeros where nobody's.
        let owner: [UInt8]
    }

    package static let most = 16
    /// How much memory and time a guess costs: 128 MiB, 0.3 to 0.4 s.
    package static let usualCost = 1 << 17
    /// What is accepted on reading: nobody else's file makes this machine work for hours.
    static let costs = leastCost...1 << 20
    package static let leastCost = 1 << 15
    /// Nonce, 32 bytes of key, tag.
    static let sealedKey = 12 + 32 + 16
    /// Nonce, 16 bytes of an id, tag.
    static let sealedOwner = 12 + 16 + 16
    static let saltSize = 16

    package let centre: ID<Centre>
    let cost: Int
    let salt: [UInt8]
    package private(set) var slots: [Slot]
    /// The chain's first month, and its key under the master key.
    private(set) var base: Month
    private(set) var start: [UInt8]
    /// The keys of months before it that were kept, each under the master key.
    private(set) var kept: [Month: [UInt8]]
}

extension KeySlots {
    /// The box for keys that are in hand, with its first lid.
    package init(
        for keys: KeyRing, first: Passphrase, of person: ID<Person>? = nil, cost: Int = usualCost,
        mint: inout Mint
    ) throws(KeyFault) {
        guard
            let start = Self.sealed(
                Self.bytes(of: keys.start), under: keys.master, "chain/1|\(keys.centre)|\(keys.base)")
        else { throw .damaged }
        centre = keys.centre
        self.cost = cost
        salt = (0..<Self.saltSize).map { _ in UInt8.random(in: 0...255) }
        slots = []
        base = keys.base
        self.start = start
        kept = [:]
        try add(first, of: person, to: keys, mint: &mint)
    }

    /// Opens the box: one derivation, however many lids there are.
    ///
    /// 0.4 s at the usual cost. Throws ``KeyFault/damaged`` at once where the numbers are none that a program wrote.
    package func open(with passphrase: Passphrase) throws(KeyFault) -> KeyRing {
        try check()
        guard let derived = derived(passphrase) else { throw .damaged }
        for slot in slots {
            guard
                let master = Self.opened(slot.master, under: lid(of: slot.id, derived), purpose(of: slot)),
                master.count == 32
            else { continue }
            let key = SymmetricKey(data: master)
            guard let start = Self.opened(start, under: key, "chain/1|\(centre)|\(base)"), start.count == 32
            else { throw .damaged }
            return KeyRing(
                of: centre, master: key, base: base, start: SymmetricKey(data: start),
                kept: try kept(under: key))
        }
        throw .wrong
    }

    private func kept(under master: SymmetricKey) throws(KeyFault) -> [Month: SymmetricKey] {
        var keys: [Month: SymmetricKey] = [:]
        for (month, sealed) in kept {
            guard let key = Self.opened(sealed, under: master, keeping(month)), key.count == 32 else {
                throw .damaged
            }
            keys[month] = SymmetricKey(data: key)
        }
        return keys
    }

    /// The same lids on what is left of the keys once months are let go.
    package func holding(_ keys: KeyRing) throws(KeyFault) -> KeySlots {
        var box = self
        box.base = keys.base
        guard
            let start = Self.sealed(
                Self.bytes(of: keys.start), under: keys.master, "chain/1|\(centre)|\(keys.base)")
        else { throw .damaged }
        box.start = start
        box.kept = [:]
        for (month, key) in keys.kept {
            guard let sealed = Self.sealed(Self.bytes(of: key), under: keys.master, keeping(month)) else {
                throw .damaged
            }
            box.kept[month] = sealed
        }
        return box
    }

    private func keeping(_ month: Month) -> String { "kept/1|\(centre)|\(month)" }

    /// Whose a lid is, for whoever has the keys; `nil` where it is paper's or nobody's in particular.
    package func owner(of slot: Slot, with keys: KeyRing) -> ID<Person>? {
        guard let bytes = Self.opened(slot.owner, under: keys.master, Self.ownership(of: slot.id, centre)),
            bytes.count == 16, bytes.contains(where: { $0 != 0 })
        else { return nil }
        return ID(
            high: bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) },
            low: bytes[8...].reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// Puts another lid on: a person's, or that of nobody in particular.
    package mutating func add(
        _ passphrase: Passphrase, of person: ID<Person>? = nil, to keys: KeyRing, mint: inout Mint
    ) throws(KeyFault) {
        try add(passphrase, isPaper: false, of: person, to: keys, mint: &mint)
    }

    private mutating func add(
        _ passphrase: Passphrase, isPaper: Bool, of person: ID<Person>?, to keys: KeyRing, mint: inout Mint
    ) throws(KeyFault) {
        guard slots.count < Self.most else { throw .full(most: Self.most) }
        guard let derived = derived(passphrase) else { throw .damaged }
        let id = ID<KeySlots>(mint: &mint)
        let purpose = Self.purpose(of: id, isPaper: isPaper, centre)
        let owner = person.map { Self.bytes($0.high, $0.low) } ?? [UInt8](repeating: 0, count: 16)
        guard let master = Self.sealed(Self.bytes(of: keys.master), under: lid(of: id, derived), purpose),
            let owner = Self.sealed(owner, under: keys.master, Self.ownership(of: id, centre))
        else { throw .damaged }
        slots.append(Slot(id: id, isPaper: isPaper, master: master, owner: owner))
    }

    /// Takes a lid off; the last one of a person stays.
    package mutating func remove(_ id: ID<KeySlots>) throws(KeyFault) {
        guard let slot = slots.first(where: { $0.id == id }) else { throw .unknownSlot }
        guard slot.isPaper || slots.count(where: { !$0.isPaper }) > 1 else { throw .lastPerson }
        slots.removeAll { $0.id == id }
    }

    /// Puts a new code on paper in place of every former one.
    package mutating func replacePaper(
        with code: PaperCode, to keys: KeyRing, mint: inout Mint
    ) throws(KeyFault) {
        var renewed = self
        renewed.slots.removeAll(where: \.isPaper)
        try renewed.add(Passphrase(code), isPaper: true, of: nil, to: keys, mint: &mint)
        self = renewed
    }

    /// Refuses numbers that no program wrote, before any work is done with them.
    func check() throws(KeyFault) {
        let isCost = Self.costs.contains(cost) && cost & (cost - 1) == 0
        guard isCost, salt.count == Self.saltSize, start.count == Self.sealedKey,
            (1...Self.most).contains(slots.count), slots.contains(where: { !$0.isPaper }),
            slots.allSatisfy({
                $0.master.count == Self.sealedKey && $0.owner.count == Self.sealedOwner
            }),
            Set(slots.map(\.id)).count == slots.count,
            kept.allSatisfy({ $0.key < base && $0.value.count == Self.sealedKey })
        else { throw .damaged }
    }

    private func derived(_ passphrase: Passphrase) -> SymmetricKey? {
        Scrypt.key(from: passphrase.bytes, salt: salt, cost: cost)
    }

    private func lid(of slot: ID<KeySlots>, _ derived: SymmetricKey) -> SymmetricKey {
        return HKDF<SHA256>.deriveKey(
            inputKeyMaterial: derived, salt: Self.bytes(slot.high, slot.low),
            info: Array("slot/1|\(centre)".utf8), outputByteCount: 32)
    }

    private func purpose(of slot: Slot) -> String {
        Self.purpose(of: slot.id, isPaper: slot.isPaper, centre)
    }

    private static func purpose(of slot: ID<KeySlots>, isPaper: Bool, _ centre: ID<Centre>) -> String {
        "slot/1|\(centre)|\(slot)|\(isPaper ? "paper" : "person")"
    }

    private static func ownership(of slot: ID<KeySlots>, _ centre: ID<Centre>) -> String {
        "owner/1|\(centre)|\(slot)"
    }

    private static func bytes(of key: SymmetricKey) -> [UInt8] {
        unsafe key.withUnsafeBytes { unsafe Array($0) }
    }

    private static func bytes(_ high: UInt64, _ low: UInt64) -> [UInt8] {
        [high, low].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
    }

    private static func sealed(_ bytes: [UInt8], under lid: SymmetricKey, _ purpose: String) -> [UInt8]? {
        (try? ChaChaPoly.seal(bytes, using: lid, authenticating: Array(purpose.utf8))).map {
            Array($0.combined)
        }
    }

    private static func opened(_ sealed: [UInt8], under lid: SymmetricKey, _ purpose: String) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed) else { return nil }
        return (try? ChaChaPoly.open(box, using: lid, authenticating: Array(purpose.utf8))).map { Array($0) }
    }
}
