import CentreCore
import Resources

extension SetUp {
    static let others: [FieldName] = ["other1", "other2", "other3"]

    /// The forms as they stand at the beginning, with what an earlier sitting kept.
    static func forms(_ start: Start, language: Language) -> [Step: Form] {
        let languages = TickList(
            Language.allCases.map { TickList.Choice(code: $0.code, words: .plain($0.name)) },
            ticked: [language.code], isSingle: true)
        let guardings = TickList(
            ["sealed", "plain"].map { TickList.Choice(code: $0, words: Phrase("setUp.\($0)")) },
            ticked: [start.kept["guarding"] == "plain" ? "plain" : "sealed"], isSingle: true)
        func line(_ name: FieldName, hint: String? = nil, width: Int? = nil, _ value: String? = nil) -> Field
        {
            Field(
                name, label: "setUp.\(name.text)", hint: hint,
                .line(LineEditor(limit: 120).holding(value ?? "")), width: width)
        }
        func remark(_ key: String) -> Field { Field(FieldName(key), label: key, .remark) }
        return [
            .place: Form([
                Field("language", label: "setUp.language", .ticks(languages)),
                line("zone", hint: "setUp.zone.hint", width: 30, start.kept["zone"] ?? start.zone),
            ]),
            .day: Form([
                line("turn", width: 6, start.kept["turn"] ?? "06:00"), remark("setUp.turn.why"),
                line("opening", start.kept["opening"]), remark("setUp.opening.why"),
            ]),
            .guarding: Form([
                Field("guarding", label: "setUp.guarding", .ticks(guardings)),
                remark("setUp.sealed.why"), remark("setUp.plain.why"),
            ]),
            .people: Form(
                [line("name", width: 40), line("you", width: 30), remark("setUp.you.why")]
                    + others.map { Field($0, label: "setUp.other", .line(LineEditor(limit: 60)), width: 30) }
                    + [remark("setUp.other.why")]),
        ]
    }

    /// The rule of a field, where it has one.
    static func rule(of field: FieldName) -> Rule? {
        switch field {
        case "zone": .zone
        case "turn": .turn
        case "opening": .opening
        case "name": .centreName
        case "you": .personName
        case _ where others.contains(field): .personName
        default: nil
        }
    }

    static func isNeeded(_ field: FieldName) -> Bool { ["zone", "turn", "name", "you"].contains(field) }
}

extension SetUp {
    package func painting(_ size: Size) -> Painting { painted(size).painting }

    func painted(_ size: Size) -> Canvas {
        var canvas = Canvas(size: size, glyphs: start.glyphs)
        guard !isBlank else { return canvas }
        canvas.writeHeading(
            words("setUp.title"),
            remark: words("setUp.step", ["step": "\(number)", "of": isSealed ? "6" : "4"]))
        canvas.rule(row: 1)
        let rows = max(1, canvas.rows - 4)
        canvas.part(3..<3 + rows - 1) { part in
            if let form = forms[step] {
                form.paint(on: &part, from: 0, words: words)
            } else {
                paintLine(on: &part)
            }
        }
        canvas.rule(row: canvas.rows - 2)
        Footer(footer, always: always).paint(on: &canvas, row: canvas.rows - 1)
        return canvas
    }

    private var number: Int {
        switch step {
        case .place: 1
        case .day: 2
        case .guarding: 3
        case .people: 4
        case .key, .again: 5
        case .paper: 6
        case .beginning: isSealed ? 6 : 4
        }
    }

    private func paintLine(on canvas: inout Canvas) {
        var row = 0
        func say(_ text: String, _ style: Style = .plain) {
            for line in DrawnText.wrapped(canvas.glyphs.shown(text), to: max(2, canvas.columns - 4)) {
                canvas.put(line, row: row, column: 2, style: style)
                row += 1
            }
            row += 1
        }
        switch step {
        case .key(let number):
            say(words("setUp.key.\(number)", ["name": forms[.people]?.text("you") ?? ""]), .strong)
            say(words("setUp.key.alone"))
            say(words("setUp.key.offer", ["offered": offer(number)]))
            say(words("setUp.key.own"))
        case .again: say(words("setUp.again"), .strong)
        case .paper:
            say(words("setUp.paper"), .strong)
            say("  " + start.paper)
            say(words("setUp.paper.why"))
        case .beginning: return say(words("gate.trying"))
        case .place, .day, .guarding, .people: return
        }
        let isCovered = if case .again = step { true } else { false }
        let shown = isCovered ? editor.covered : editor
        shown.paintBoxed(on: &canvas, row: row, column: 2, width: max(4, min(50, canvas.columns - 6)))
        row += 2
        if let complaint { say("! " + words(complaint), .warning) }
    }

    private var footer: [FooterItem] {
        var items = [FooterItem(key: .enter, words: words("setUp.on"))]
        if let form = forms[step], form.fields.filter(\.takesFocus).count > 1 {
            items.append(FooterItem(key: .tab, words: words("command.next")))
        }
        if step != .place, step != .beginning {
            items.append(FooterItem(key: .escape, words: words("setUp.back")))
        }
        if case .key(let number) = step, number > 0 {
            items.append(FooterItem(key: .control("k"), words: words("setUp.nobody")))
        }
        return items + [FooterItem(key: .function(8), words: words("command.language"))]
    }

    private var always: [FooterItem] {
        [
            FooterItem(key: .function(12), words: words("command.hide")),
            FooterItem(key: .function(10), words: words("setUp.leave")),
        ]
    }
}
