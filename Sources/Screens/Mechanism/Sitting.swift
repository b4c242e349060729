import CentreCore
import Resources

/// One person's time at the desk: the screens that they left open and the deeds that they can take back.
///
/// When somebody else takes the keyboard, it stays as it is until its person comes back.
struct Sitting: Sendable {
    /// The place on the bar, and what lies over it.
    var screens: [any Screen]
    /// What was done, oldest first.
    var deeds: [SittingDeed] = []
    /// Whether something was forgotten or let go since, so that nothing from before is taken back.
    var isCutOff = false
    /// What was looked for last, and what was found.
    var finding: Finding?
    /// Whether a passphrase of the centre was typed since its person came.
    var isKeyHolder = false

    init(_ place: any Screen) { screens = [place] }
}

/// A deed of this sitting.
struct SittingDeed: Hashable, Sendable {
    let done: Done
    let saying: Phrase
    let at: Moment
}
