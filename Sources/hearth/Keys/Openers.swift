internal import CentreCore
internal import Screens
internal import Storage

extension Store {
    /// What opens the centre, as screens may know it; nothing where it is plain.
    var openers: [Opener] {
        guard let slots = identity.slots, let keys else { return [] }
        return slots.slots.map {
            Opener($0.id.of(Opener.self), of: slots.owner(of: $0, with: keys), isPaper: $0.isPaper)
        }
    }

    /// Changes what opens the centre.
    ///
    /// 0.4 s of work where something new does.
    mutating func change(_ change: KeyChange, at place: String) throws(Trouble) {
        guard var slots = identity.slots, let keys else { throw .plainCentre }
        do throws(KeyFault) {
            try slots.change(change, with: keys)
        } catch {
            throw .key(error)
        }
        do throws(StorageError) {
            try replaceKeys(with: slots)
        } catch {
            throw Trouble(error, at: place)
        }
    }
}

extension KeySlots {
    fileprivate mutating func change(_ change: KeyChange, with keys: KeyRing) throws(KeyFault) {
        var mint = WallClock.mint()
        switch change {
        case .add(let typed, let person):
            try add(Passphrase(chosen: typed.spoken), of: person, to: keys, mint: &mint)
        case .remove(let opener): try remove(opener.of(KeySlots.self))
        case .paper(let typed):
            guard let code = PaperCode(typed.spoken) else { throw .wrong }
            try replacePaper(with: code, to: keys, mint: &mint)
        }
    }

    /// Whether something typed is one of the centre's passphrases.
    ///
    /// 0.4 s of work.
    func opens(with typed: Whisper) -> Bool {
        (try? Passphrase(typed: typed.spoken)).flatMap { try? open(with: $0) } != nil
    }
}

extension KeyRules {
    /// Those of storage, said in words.
    static let ours = KeyRules(
        chosen: { typed in
            do throws(KeyFault) {
                _ = try Passphrase(chosen: typed.spoken)
                return nil
            } catch {
                return error.phrase
            }
        },
        isCode: { typed, code in
            PaperCode(typed.spoken).map { $0.description == code.spoken } == true
        })
}
