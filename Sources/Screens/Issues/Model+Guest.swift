import CentreCore
import Resources

extension Model {
    /// Whether somebody who is nobody of the desk sits at it, with the keyboard given to them.
    var isWithGuest: Bool { sitting?.screens.last { !($0 is Question) }?.isForGuest == true }

    /// Whether a guest may ask for a command: what the form offers, and what hides or locks the desk.
    func isForGuests(_ command: Command, on screen: any Screen, in desk: Desk) -> Bool {
        screen.commands(in: desk).contains(command)
            || [.lock, .closeDesk, .language, .redraw].contains(command)
    }

    /// Does something, and locks the desk where it took a guest out of their form.
    mutating func withGuest(_ work: (inout Model) -> [Effect]) -> [Effect] {
        let wasWithGuest = isWithGuest
        let language = words.language
        let effects = work(&self)
        if !wasWithGuest, isWithGuest { hostLanguage = language }
        guard wasWithGuest, !isWithGuest else { return effects }
        // The desk speaks again as it did before.
        if let host = hostLanguage, host != words.language { words = speak(host) }
        hostLanguage = nil
        guard case .desk = face else { return effects }
        return effects + leaveDesk()
    }

    /// Has the mark of a receipt found outside, where the keys are.
    mutating func markReceipt(
        _ typed: Whisper, finds: Bool, then: @escaping @Sendable (String, Desk) -> [Wish]
    ) -> [Effect] {
        asked.append(.receipt(then: then))
        status = .said(Phrase("signIn.moment"))
        return [.markReceipt(typed, finds: finds)]
    }

    mutating func receiptMarked(_ mark: String) -> [Effect] {
        guard !asked.isEmpty, case .receipt(let then) = asked.removeFirst(), case .desk = face, let desk
        else { return [] }
        status = pending.isEmpty ? .quiet : .saving
        held = []
        return withGuest { $0.grant(then(mark, desk)) }
    }
}
