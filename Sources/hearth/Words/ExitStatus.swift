/// How the program ends: the numbers that scripts read.
///
/// Those above 1 are the ones of `sysexits.h`.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    case done = 0
    /// Nothing was found, or faults were found.
    case foundNothing = 1
    /// The command line could not be understood.
    case usage = 64
    /// What was typed or read cannot be taken.
    case dataRefused = 65
    /// Something that is needed is not there.
    case missing = 69
    /// A mistake of the program itself.
    case ownFault = 70
    case cannotCreate = 73
    /// The disk, or whatever the output goes to, did not take what was written.
    case disk = 74
    /// Another program has the centre open.
    case openElsewhere = 75
    case notAllowed = 77
}
