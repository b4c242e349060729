import CentreCore

extension Model {
    /// Ends everything at this desk: what was typed is kept, and it begins anew with nobody at it.
    ///
    /// Where somebody only practises there is nothing to keep from anybody: then it locks.
    mutating func hardLock() -> [Effect] {
        lockedClosedSince = nil
        return leaveDesk() + (isPractice ? [] : [.startAfresh])
    }

    /// When the desk is to be looked at again, which may be left alone behind closed doors.
    var hardensAt: Instant? {
        guard mayHarden else { return nil }
        guard let since = lockedClosedSince else { return machine.advanced(minutes: 1) }
        return since.advanced(minutes: centre.settings.hardLockMinutes)
    }

    /// A desk that was locked for long outside opening hours was forgotten; inside them a night shift would be shut out.
    mutating func hardenIfDue() -> [Effect] {
        guard mayHarden, areDoorsOpen == false else {
            lockedClosedSince = nil
            return []
        }
        // Counted by the boot-time clock: setting the machine's makes the doors closed, but not for long.
        lockedClosedSince = max(lockedClosedSince ?? machine, lastKey)
        guard let due = hardensAt, machine >= due else { return [] }
        return hardLock()
    }

    /// Whether the desk is locked and holds what it should not hold for ever; a plain one at which nobody sat holds
    /// nothing.
    private var mayHarden: Bool {
        guard !isPractice, areDoorsOpen != nil, isSealed || !sittings.isEmpty else { return false }
        if case .desk = face { return false }
        return true
    }

    private var areDoorsOpen: Bool? { centre.settings.opening.value?.areOpen(at: now) ?? nil }
}
