internal import Terminal

extension Trouble {
    /// Why the terminal could not be used.
    init(_ fault: TerminalFault) {
        switch fault {
        case .noTerminal: self = .needsTerminal
        case .unknownTerminal(let kind): self = .needsTerminalKind(kind)
        case .systemRefused(let code): self = .ownFault(Environment.reason(code))
        }
    }
}
