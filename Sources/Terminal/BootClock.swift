private import CNcurses

/// The machine's steady clock: it goes on while the machine sleeps and never turns back.
package enum BootClock {
    /// Milliseconds since the machine started.
    package static var now: Int64 { hearth_milliseconds() }

    /// The same without those in which it slept.
    package static var awake: Int64 { hearth_milliseconds_awake() }
}
