package import CentreCore
package import Resources

/// Fields in the order of Tab, one of them in focus.
package struct Form: Hashable, Sendable {
    package private(set) var fields: [Field]
    package private(set) var focus: Int
    private var blank: [String: String]
    /// When what stands in it was half typed, where it was taken up again.
    package var keptFrom: Moment?
    /// Which of several half-typed forms of its sort it is, where that is about no one thing; `nil` is the first.
    package var slip: String?

    package init(_ fields: [Field]) {
        self.fields = fields
        focus = fields.firstIndex(where: \.takesFocus) ?? 0
        blank = Self.values(of: fields)
    }

    package subscript(name: FieldName) -> Field? { fields.first { $0.name == name && !$0.isLeftOut } }

    package func text(_ name: FieldName) -> String { self[name]?.value ?? "" }

    package func number(_ name: FieldName) -> Int? {
        if case .number(let editor)? = self[name]?.kind { editor.value } else { nil }
    }

    package func ticked(_ name: FieldName) -> [String] {
        if case .ticks(let list)? = self[name]?.kind { list.codes } else { [] }
    }

    /// What was typed in secret.
    package func whisper(_ name: FieldName) -> Whisper {
        if case .secret(let editor)? = self[name]?.kind { editor.typed } else { Whisper("") }
    }

    /// Lets go of what was typed in secret.
    package mutating func forgetSecrets() {
        for index in fields.indices {
            switch fields[index].kind {
            case .secret(var editor):
                editor.clear()
                fields[index].kind = .secret(editor)
            case .long(var editor) where editor.isShown == true:
                editor.isShown = false
                fields[index].kind = .long(editor)
            default: break
            }
        }
    }

    /// Whether the secret in focus is shown; `nil` where it is none that can be.
    var isSecretShown: Bool? {
        guard fields.indices.contains(focus) else { return nil }
        return switch fields[focus].kind {
        case .secret(let editor): editor.isShown
        case .long(let editor): editor.isShown
        default: nil
        }
    }

    /// Shows the secret in focus, or covers it.
    mutating func showSecret(_ isShown: Bool) {
        guard isSecretShown != nil else { return }
        switch fields[focus].kind {
        case .secret(var editor):
            editor.isShown = isShown
            fields[focus].kind = .secret(editor)
        case .long(var editor):
            editor.isShown = isShown
            fields[focus].kind = .long(editor)
        default: break
        }
    }

    package var focused: FieldName? { fields.indices.contains(focus) ? fields[focus].name : nil }

    /// What was typed and ticked and is not as it stood when the form opened.
    ///
    /// The rest is nobody's wish: somebody else may put it right meanwhile.
    package var changes: [String: String] {
        Self.values(of: fields).filter { blank[$0.key] != $0.value }
    }

    /// Whether a field is not as it stood when the form opened.
    package func hasChanged(_ name: FieldName) -> Bool { changes[name.text] != nil }

    private static func values(of fields: [Field]) -> [String: String] {
        var values: [String: String] = [:]
        for field in fields where !field.isLeftOut {
            switch field.kind {
            case .remark, .secret: break
            default: values[field.name.text] = field.value
            }
        }
        return values
    }

    /// Whether somebody typed or ticked something that would be lost.
    package var isTouched: Bool { !changes.isEmpty }

    /// Puts a draft's values in.
    package mutating func fill(_ values: [String: String]) {
        for index in fields.indices {
            if let value = values[fields[index].name.text] { fields[index].fill(value) }
        }
    }

    package mutating func change(_ name: FieldName, _ change: (inout Field) -> Void) {
        guard let index = fields.firstIndex(where: { $0.name == name }) else { return }
        change(&fields[index])
    }

    /// Has something stand in a field as it would from the beginning; what somebody typed or ticked there stays.
    mutating func stand(_ name: FieldName, _ value: String) {
        let hasChanged = hasChanged(name)
        blank[name.text] = value
        if !hasChanged { change(name) { $0.fill(value) } }
    }

    mutating func replace(_ index: Int, with field: Field) { fields[index] = field }

    /// Whether something stands in a field that did not when the form opened.
    func hasTyped(in field: Field) -> Bool { blank[field.name.text] != field.value }

    package mutating func complain(_ name: FieldName, _ phrase: Phrase?) {
        change(name) { $0.complaint = phrase }
        if phrase != nil { go(to: name) }
    }

    package mutating func clearComplaints() {
        // What is said of a field that is left out stays until the form closes.
        for index in fields.indices where !fields[index].isLeftOut { fields[index].complaint = nil }
    }

    package mutating func offer(_ words: [String], for name: FieldName) {
        change(name) { field in
            guard case .line(let editor, var suggestions) = field.kind else { return }
            suggestions.offer(words)
            field.kind = .line(editor, suggestions)
        }
    }

    package mutating func go(to name: FieldName) {
        guard let index = fields.firstIndex(where: { $0.name == name && $0.takesFocus }) else { return }
        enter(index)
    }

    /// To the next field, or the one before; round and round.
    package mutating func move(forward: Bool) {
        guard fields.contains(where: \.takesFocus) else { return }
        var index = focus
        repeat {
            index = (index + (forward ? 1 : fields.count - 1)) % fields.count
        } while !fields[index].takesFocus
        enter(index)
    }

    private mutating func enter(_ index: Int) {
        focus = index
        if case .number(var editor) = fields[index].kind {
            editor.enter()
            fields[index].kind = .number(editor)
        }
    }

    /// Takes a key in the field in focus, or gives `false`.
    package mutating func press(_ key: Key) -> Bool {
        guard fields.indices.contains(focus), !fields[focus].isLeftOut else { return tick(key) }
        switch fields[focus].kind {
        case .line(var editor, var suggestions):
            if key == .down || key == .up {
                if let text = suggestions.move(down: key == .down, from: editor.text) {
                    fields[focus].kind = .line(editor.holding(text), suggestions)
                } else {
                    move(forward: key == .down)
                }
                return true
            }
            if fields[focus].digitsTick, tick(key) { return true }
            guard editor.press(key) else { return false }
            suggestions.offer([])
            fields[focus].kind = .line(editor, suggestions)
        case .number(var editor):
            if key == .down || key == .up {
                move(forward: key == .down)
                return true
            }
            guard editor.press(key) else { return false }
            fields[focus].kind = .number(editor)
        case .long(var editor):
            guard editor.press(key) else { return false }
            fields[focus].kind = .long(editor)
        case .secret(var editor):
            if key == .down || key == .up {
                move(forward: key == .down)
                return true
            }
            guard editor.press(key) else { return false }
            fields[focus].kind = .secret(editor)
        case .ticks:
            guard key == .up || key == .down else { return tick(key) || goOn(typing: key) }
            move(forward: key == .down)
        case .remark: return tick(key)
        }
        fields[focus].complaint = nil
        return true
    }

    /// Letters that are typed at a list of choices go to the words below it: nothing that is told is lost.
    ///
    /// Only to words of many lines: a secret that is typed in the wrong place must not stand to be read in another.
    private mutating func goOn(typing key: Key) -> Bool {
        switch key {
        case .character(let character) where !character.isWhitespace: break
        case .paste: break
        default: return false
        }
        let next = fields.indices.dropFirst(focus + 1).first {
            if case .long = fields[$0].kind { !fields[$0].isLeftOut } else { false }
        }
        guard let next else { return false }
        enter(next)
        return press(key)
    }

    private mutating func tick(_ key: Key) -> Bool {
        guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue
        else { return false }
        return tick(digit: digit)
    }

    /// Ticks a numbered choice, or turns the page, in a field, or else in the next choices from the focus on; `false`
    /// where the form has none.
    @discardableResult
    package mutating func tick(digit: Int, in name: FieldName? = nil) -> Bool {
        let choices = fields.indices.filter {
            if case .ticks = fields[$0].kind { !fields[$0].isLeftOut } else { false }
        }
        let meant = choices.first { name == nil ? $0 >= focus : fields[$0].name == name }
        let index = meant ?? choices.first
        guard let index, case .ticks(var list) = fields[index].kind else { return false }
        list.press(digit: digit)
        fields[index].kind = .ticks(list)
        fields[index].complaint = nil
        return true
    }

    /// Takes a suggestion of the field in focus, as a click does.
    package mutating func takeSuggestion(_ index: Int) {
        guard fields.indices.contains(focus), case .line(let editor, var suggestions) = fields[focus].kind
        else { return }
        if let text = suggestions.take(index, from: editor.text) {
            fields[focus].kind = .line(editor.holding(text), suggestions)
        }
    }
}
