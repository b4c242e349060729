/// One thing that a hand did at the terminal.
package enum Key: Hashable, Sendable {
    /// A character that types itself: never a control character.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key, 1 to 12.
    case function(Int)
    /// A letter from `a` to `z` with Ctrl.
    ///
    /// Ctrl-I is ``tab``, Ctrl-M and Ctrl-J are ``enter``, Ctrl-H is ``backspace``, as terminals send them.
    case control(Character)
    /// Pasted text, whole, as it came: text, never commands.
    case paste(String)
    /// A press of the left button, at a cell counted from 0.
    case click(Point)
    case wheelUp(Point), wheelDown(Point)
}
