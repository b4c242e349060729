/// Why a terminal could not be used.
package enum TerminalFault: Error, Hashable, Sendable {
    /// Standard input or standard output is no terminal.
    case noTerminal
    /// TERM is unset, unknown, or names a terminal on which no cursor can be placed.
    case unknownTerminal(String)
    /// The system refused a descriptor or a thread, with its `errno`.
    case systemRefused(Int32)
}
