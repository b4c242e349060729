package import CentreCore
package import Resources

/// One field of a form.
package struct Field: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case line(LineEditor, Suggestions = Suggestions())
        case number(NumberEditor)
        case ticks(TickList)
        case long(LongEditor)
        /// A PIN or a passphrase: dots, and in no draft.
        case secret(SecretEditor)
        /// Words that explain; never in focus.
        case remark
    }

    package let name: FieldName
    /// The catalogue's key of the label, or of the remark.
    package let label: String
    /// The catalogue's key of words that stand beside the field.
    package var hint: String?
    package var kind: Kind
    /// How many cells a line takes; `nil` for all that there are.
    package var width: Int?
    /// Whether the field stands beside the one before it, where there is room.
    package var isBeside = false
    /// Whether digits tick the form's numbered choices instead of typing here.
    package var digitsTick = false
    /// Whether Tab stops at numbered choices of which several may be ticked; it always does where only one may.
    package var isStop = false
    /// Whether its screen paints it elsewhere.
    var isApart = false
    /// Whether it has no place for now: it is neither painted nor in focus, and what stands in it stays.
    var isAway = false
    /// What is wrong with what was typed, said in place.
    package var complaint: Phrase?
    /// Words of its own beside the field, in the place of a hint.
    package var aside: String?
    /// What is asked for here that a collective may refuse to have recorded.
    package private(set) var refusable: RefusedField?
    /// Whether it is refused now: then the field is not asked, shown or kept.
    package internal(set) var isLeftOut = false

    package init(
        _ name: FieldName, label: String, hint: String? = nil, _ kind: Kind, width: Int? = nil,
        isBeside: Bool = false, digitsTick: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.width = width
        self.isBeside = isBeside
        self.digitsTick = digitsTick
    }

    /// What is typed or ticked, as a draft keeps it.
    package var value: String {
        switch kind {
        case .line(let editor, _): editor.text
        case .number(let editor): editor.digits
        case .ticks(let list): list.codes.joined(separator: " ")
        case .long(let editor): editor.text
        case .secret, .remark: ""
        }
    }

    /// Puts a draft's value back.
    package mutating func fill(_ value: String) {
        switch kind {
        case .line(let editor, _): kind = .line(editor.holding(value))
        case .number(let editor): kind = .number(NumberEditor(Int(value), in: editor.range))
        case .ticks(var list):
            list.set(value.split(separator: " ").map(String.init))
            kind = .ticks(list)
        case .long(let editor): kind = .long(editor.holding(value))
        case .secret, .remark: break
        }
    }

    /// The same field, left out of its form while the collective refuses to have this recorded.
    package func unless(_ field: RefusedField) -> Field {
        var copy = self
        copy.refusable = field
        return copy
    }

    var takesFocus: Bool {
        if isLeftOut || isAway { return false }
        return switch kind {
        case .remark: false
        case .ticks(let list): list.isSingle || isStop
        case .line, .number, .long, .secret: true
        }
    }
}
