private import CNcurses

/// The program's memory.
package enum Memory {
    /// Has what was used kept for the next use.
    ///
    /// To give it back to the system and be given it anew, page by page, is a twentieth of what a short command costs.
    package static func keep() { hearth_keep_memory() }

    /// Has no other program of the same user read it, and no core written of it.
    package static func keepFromOthers() { hearth_keep_from_others() }
}
