import CentreCore
import Resources

extension Field {
    /// A day that is yet to come.
    static func dayToCome(_ name: FieldName, label: String, _ text: String = "") -> Field {
        Field(name, label: label, hint: "issue.day.hint", .line(LineEditor(text, limit: 16)), width: 11)
    }

    /// A day that has come, where that is not today: what is late or comes from paper.
    static func dayGone(_ name: FieldName, label: String, _ text: String = "") -> Field {
        Field(name, label: label, hint: "issue.dayGone.hint", .line(LineEditor(text, limit: 16)), width: 11)
    }
}

extension Form {
    /// A day that was typed, `nil` where none was; complains where it is none.
    mutating func day(_ name: FieldName, in desk: Desk) -> (day: Day?, isRead: Bool) {
        guard let text = optional(name) else { return (nil, true) }
        if let day = desk.dayToCome(text) { return (day, true) }
        complain(name, Phrase("issue.day.unread"))
        return (nil, false)
    }

    /// A day that has come as it was typed, `nil` where none was; complains where it is none.
    mutating func dayGone(_ name: FieldName, in desk: Desk) -> (day: Day?, isRead: Bool) {
        guard let text = optional(name) else { return (nil, true) }
        if let day = desk.typedDay(text) { return (day, true) }
        complain(name, Phrase("tell.day.unread"))
        return (nil, false)
    }
}
