internal import Resources
internal import Screens
internal import Terminal

/// What reaches the gate from the thread that tries what was typed.
enum GateNews: Sendable {
    case wrong(Phrase)
    /// So much of the record was read, in hundredths.
    case reading(Int)
    case opened(OpenedCentre)
    case failed(Trouble)
}

/// The gate of a sealed centre as a terminal runs it.
struct GateProgram: Program {
    /// What came of it; `nil` where somebody would rather not, or the terminal went away.
    private(set) var outcome: Result<OpenedCentre, Trouble>?
    private(set) var gate: Gate
    let theme: Theme
    private let attempt: @Sendable (String) -> Void

    init(_ gate: Gate, theme: Theme, attempt: @escaping @Sendable (String) -> Void) {
        self.gate = gate
        self.theme = theme
        self.attempt = attempt
    }

    func painting(_ size: Size) -> Painting { gate.painting(size) }

    mutating func take(_ input: Input<GateNews>) -> Step {
        var effects: [Gate.Effect] = []
        switch input {
        case .resized(let size): effects = gate.take(.resized(size))
        case .keys(let keys): for key in keys { effects += gate.take(.key(key, at: BootClock.now)) }
        case .due: effects = gate.take(.time(BootClock.now))
        case .message(.wrong(let phrase)): effects = gate.take(.wrong(phrase, at: BootClock.now))
        case .message(.reading(let hundredths)): effects = gate.take(.reading(hundredths))
        case .message(.opened(let opened)): outcome = .success(opened)
        case .message(.failed(let trouble)): outcome = .failure(trouble)
        case .hangUp: return .stop
        }
        for case .open(let typed) in effects { attempt(typed) }
        if outcome != nil || effects.contains(.quit) { return .stop }
        return effects.contains(.redraw) ? .waitRedrawn(until: gate.wakeAt) : .wait(until: gate.wakeAt)
    }
}
