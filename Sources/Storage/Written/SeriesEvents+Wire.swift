internal import CentreCore

extension SeriesEvent {
    func write(to fields: inout FieldWriter) {
        switch self {
        case .planned(let payload): fields.event(.seriesPlanned, payload)
        case .changed(let payload): fields.event(.seriesChanged, payload)
        case .skipped(let payload): fields.event(.seriesSkipped, payload)
        case .dayMoved(let payload): fields.event(.seriesDayMoved, payload)
        case .takenBack(let payload): fields.event(.seriesTakenBack, payload)
        }
    }
}

extension SeriesPlanned: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            series: try fields.id(Field.series),
            times: SeriesTimes(
                first: try fields.required(Field.first) { $0.day($1) },
                minute: try fields.required(Field.minute) { $0.minuteOfDay($1) },
                rule: try fields.required(Field.rule) { $0.seriesRule($1) },
                until: try fields.optional(Field.until) { $0.day($1) }),
            plan: try fields.sessionPlan())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.series, series)
        fields.text(Field.first, times.first.description)
        fields.text(Field.minute, times.minute.description)
        fields.seriesRule(times.rule)
        fields.text(Field.until, times.until?.description)
        fields.sessionPlan(plan)
    }
}

extension SeriesChanged: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            series: try fields.id(Field.series),
            times: TimesChange(
                first: try fields.optional(Field.first) { $0.day($1) },
                minute: try fields.optional(Field.minute) { $0.minuteOfDay($1) },
                rule: try fields.optional(Field.rule) { $0.seriesRule($1) },
                until: try fields.change(Field.until) { $0.day($1) }),
            plan: try fields.planChange())
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.series, series)
        fields.text(Field.first, times.first?.description)
        fields.text(Field.minute, times.minute?.description)
        if let rule = times.rule { fields.seriesRule(rule) }
        fields.change(Field.until, times.until?.described)
        fields.planChange(plan)
    }
}

extension SeriesSkipped: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            series: try fields.id(Field.series), day: try fields.required(Field.day) { $0.day($1) },
            skipped: try fields.flag(Field.skipped) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.series, series)
        fields.text(Field.day, day.description)
        fields.flagUnlessSet(Field.skipped, skipped)
    }
}

extension SeriesDayMoved: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            series: try fields.id(Field.series), day: try fields.required(Field.day) { $0.day($1) },
            to: try fields.optional(Field.to) { $0.planned($1) })
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.series, series)
        fields.text(Field.day, day.description)
        fields.text(Field.to, to?.description)
    }
}

extension SeriesTakenBack: Payload {
    init(from fields: inout FieldReader) throws(WireFault) {
        self.init(
            series: try fields.id(Field.series), takenBack: try fields.flag(Field.takenBack) ?? true)
    }

    func write(to fields: inout FieldWriter) {
        fields.id(Field.series, series)
        fields.flagUnlessSet(Field.takenBack, takenBack)
    }
}

extension JSONTape {
    /// `["weekly"]`, `["fortnightly"]`, `["monthly",31]`, `["weekday",4,2]` or `["lastWeekday",7]`.
    func seriesRule(_ place: Place) -> SeriesRule? {
        guard let row = values(place), !isObject(place), let first = row.first, let word = string(first)
        else {
            return nil
        }
        let numbers = row.dropFirst().compactMap(count)
        guard numbers.count == row.count - 1 else { return nil }
        switch (word, numbers.count) {
        case ("weekly", 0): return .weekly
        case ("fortnightly", 0): return .fortnightly
        case ("monthly", 1): return .monthly(day: numbers[0])
        case ("weekday", 2): return .weekday(numbers[0], nth: numbers[1])
        case ("lastWeekday", 1): return .lastWeekday(numbers[0])
        default: return nil
        }
    }
}

extension FieldWriter {
    fileprivate mutating func seriesRule(_ rule: SeriesRule) {
        let (word, numbers): (String, [Int]) =
            switch rule {
            case .weekly: ("weekly", [])
            case .fortnightly: ("fortnightly", [])
            case .monthly(let day): ("monthly", [day])
            case .weekday(let weekday, let nth): ("weekday", [weekday, nth])
            case .lastWeekday(let weekday): ("lastWeekday", [weekday])
            }
        json.name(Field.rule)
        json.array { json in
            json.string(word)
            for number in numbers { json.integer(number) }
        }
    }
}
