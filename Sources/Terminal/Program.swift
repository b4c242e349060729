package import Screens

/// What a terminal runs: a value that takes what happens and says what is to be seen.
///
/// Everything that is waiting is taken before ``painting(_:)`` is asked for, so that a burst of keys costs one
/// painting. Nothing here may block: long work goes to a ``Worker``, its answer comes back through a ``Mailbox``.
package protocol Program<Message> {
    /// What comes back from work done elsewhere.
    associatedtype Message: Sendable

    /// The colours that the person chose.
    var theme: Theme { get }

    /// Takes one thing that happened and says how to go on.
    mutating func take(_ input: Input<Message>) -> Step

    /// The whole screen, as it is to stand on a terminal of this size.
    func painting(_ size: Size) -> Painting
}

extension Program {
    package var theme: Theme { .colour }
}

/// One thing that happened.
package enum Input<Message: Sendable>: Sendable {
    /// The terminal has this size: once before anything else, then whenever it changes.
    case resized(Size)
    /// Everything that was typed and not yet taken, in order; never empty.
    case keys([Key])
    /// Something came by the mailbox.
    case message(Message)
    /// The moment that the last ``Step`` asked to be woken at has come; or the machine's clock was set, or it woke from
    /// sleep.
    case due
    /// The terminal is gone or somebody outside asked the program to end. Nothing is taken after it.
    case hangUp
}

extension Input: Equatable where Message: Equatable {}

/// How to go on after an input.
package enum Step: Hashable, Sendable {
    /// Wait for the next input; at the latest until a moment, in milliseconds of ``BootClock``.
    ///
    /// A later step replaces an earlier one's moment.
    case wait(until: Int64?)
    /// The same, with every cell painted anew: something else wrote on the terminal.
    case waitRedrawn(until: Int64?)
    /// Erase the screen and give the terminal back.
    case stop
}
