internal import CentreCore
internal import Resources
internal import Screens
internal import Storage
internal import Terminal

/// Lets those in who have what opens a sealed centre.
enum GateKeeper {
    /// Has somebody open a centre on a terminal; `nil` where they leave it closed.
    ///
    /// The passphrase is tried, and the record read, beside the screen.
    static func pass(
        _ slots: KeySlots, of place: String, language: Language, theme: Theme,
        on terminal: borrowing Terminal
    ) throws(Trouble) -> (opened: OpenedCentre, language: Language)? {
        var program: GateProgram
        do {
            let mailbox = try Mailbox<GateNews>()
            let worker = try Worker()
            let gate = Gate(language: language, glyphs: terminal.isUTF8 ? .unicode : .ascii)
            program = GateProgram(gate, theme: theme) { typed in
                worker.submit { open(place, slots, typed, mailbox) }
            }
            try terminal.run(&program, mailbox: mailbox)
            worker.drainAndStop()
        } catch {
            throw Trouble(error)
        }
        switch program.outcome {
        case .success(let opened): return (opened, program.gate.language)
        case .failure(let trouble): throw trouble
        case nil: return nil
        }
    }

    private static func open(
        _ place: String, _ slots: KeySlots, _ typed: String, _ mailbox: Mailbox<GateNews>
    ) {
        let keys: KeyRing
        do {
            keys = try slots.open(with: Passphrase(typed: typed))
        } catch {
            return mailbox.post(.wrong(error.phrase))
        }
        do {
            let opened = try OpenedCentre(at: place, mode: .desk, seal: .sealed(keys)) {
                mailbox.post(.reading(100 * $0.done / max(1, $0.total)))
            }
            mailbox.post(.opened(opened))
        } catch {
            mailbox.post(.failed(error))
        }
    }
}
