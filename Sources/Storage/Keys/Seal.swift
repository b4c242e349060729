internal import CentreCore

/// How what lies on a centre's disk is guarded: one way for the whole centre.
package enum Seal: Sendable {
    /// In clear, guarded against accidents.
    case plain
    /// Readable with the keys only.
    case sealed(KeyRing)

    package var isSealed: Bool { if case .sealed = self { true } else { false } }

    /// Whether a centre is guarded this way, with these keys.
    func fits(_ identity: CentreFile) -> Bool {
        switch self {
        case .plain: identity.slots == nil
        case .sealed(let keys): identity.slots?.base == keys.base && identity.centre == keys.centre
        }
    }

    /// A salt for a new file; a plain one needs none.
    func newSalt(mint: inout Mint) -> Salt? { isSealed ? Salt(mint: &mint) : nil }

    /// Guards the lines of one journal file.
    ///
    /// Throws where this centre has no key to it.
    package func sealer(of name: JournalName, salt: Salt?) throws(LineFault) -> any LineSealer {
        switch self {
        case .plain: return PlainSealer()
        case .sealed(let keys):
            guard let salt else { throw .malformed }
            guard let key = keys.key(of: name, salt: salt) else { throw .letGo }
            return KeyedSealer(key: key)
        }
    }

    /// Guards a document of the data directory.
    package func sealer(ofDocument name: String) -> any LineSealer {
        switch self {
        case .plain: PlainSealer()
        case .sealed(let keys): KeyedSealer(key: keys.key(ofDocument: name))
        }
    }
}
