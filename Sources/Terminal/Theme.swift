package import Screens

/// The three ways in which the screens' styles can look.
///
/// None says anything by colour alone: the screens put a sign beside each colour, and every style but the quiet
/// one has an attribute that a terminal without colours shows too.
package enum Theme: Hashable, Sendable, CaseIterable {
    /// The terminal's own sixteen colours on its own background.
    case colour
    /// Bold, underlined and reversed only; also whenever NO_COLOR is set or the terminal has no colours.
    case monochrome
    /// Bright on black, nothing dimmed.
    case highContrast
}

/// What a terminal is told to do for a style.
package struct Look: Hashable, Sendable {
    /// A colour of the terminal's palette, 0 to 7 with its bright twins from 8; -1 is the terminal's own.
    package private(set) var ink: Int16 = -1
    package private(set) var ground: Int16 = -1
    package private(set) var isBold = false
    package private(set) var isDim = false
    package private(set) var isUnderlined = false
    package private(set) var isReversed = false

    /// The look of a style on a terminal with this many colours.
    package init(_ style: Style, in theme: Theme, colours: Int) {
        switch colours >= 8 ? theme : .monochrome {
        case .colour: wearColour(style)
        case .monochrome: wearNothing(style)
        case .highContrast: wearContrast(style, bright: colours >= 16 ? 8 : 0)
        }
    }

    private mutating func wearColour(_ style: Style) {
        switch style {
        case .plain: break
        case .quiet: isDim = true
        case .strong: isBold = true
        case .heading: (ink, isBold) = (5, true)
        case .chosen: isReversed = true
        case .field: isUnderlined = true
        case .warning: (ink, isBold) = (1, true)
        case .good: ink = 2
        case .key: (ink, isBold) = (6, true)
        }
    }

    private mutating func wearNothing(_ style: Style) {
        switch style {
        case .plain, .quiet, .good: break
        case .strong, .heading, .key: isBold = true
        case .chosen: isReversed = true
        case .field: isUnderlined = true
        case .warning: (isBold, isUnderlined) = (true, true)
        }
    }

    private mutating func wearContrast(_ style: Style, bright: Int16) {
        (ink, ground) = (7 + bright, 0)
        isBold = bright == 0
        switch style {
        case .plain, .quiet: break
        case .strong: isBold = true
        case .heading: (isBold, isUnderlined) = (true, true)
        case .chosen: (ink, ground, isBold) = (0, 3 + bright, false)
        case .field: (ink, ground, isBold) = (0, 7 + bright, false)
        case .warning: (ink, isBold, isUnderlined) = (3 + bright, true, true)
        case .good: ink = 2 + bright
        case .key: (ink, isBold) = (6 + bright, true)
        }
    }
}
