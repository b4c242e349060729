extension Centre {
    func changeSettings(_ change: SettingsChanged) throws(Refusal) -> [Event] {
        var changed = change
        if let name = change.name { changed.name = try checked(name, .centreName) }
        if let zone = change.zone { changed.zone = try checked(zone, .zone) }
        if let digits = change.digits {
            guard digits.count <= 9 else { throw .tooManyDigits }
            for code in digits { _ = try checked(code, in: .reasons) }
            changed.digits = digits.indices.filter { !digits[..<$0].contains(digits[$0]) }.map { digits[$0] }
        }
        if let length = change.pinLength {
            changed.pinLength = try checked(length, .pinLength, in: Pin.lengths)
        }
        if let minutes = change.softLock {
            changed.softLock = try checked(minutes, .softLock, in: Settings.softLockRange)
        }
        if let minutes = change.hardLock {
            changed.hardLock = try checked(minutes, .hardLock, in: Settings.hardLockRange)
        }
        if let table = change.ratios { changed.ratios = try checked(table) }
        if let capacity = change.capacity?.value {
            changed.capacity = .to(try checked(capacity, .capacity, in: Settings.capacityRange))
        }
        if let minutes = change.returnWithin {
            changed.returnWithin = try checked(minutes, .returnWithin, in: Settings.returnRange)
        }
        if let days = change.namesAge {
            changed.namesAge = try checked(days, .namesAge, in: Settings.daysOfNamesRange)
        }
        if let months = change.detailsAge {
            changed.detailsAge = try checked(months, .detailsAge, in: Settings.monthsOfDetailsRange)
        }
        if let text = change.crisis { changed.crisis = Change(try checked(optional: text.value, .crisis)) }
        if let text = change.onCall { changed.onCall = Change(try checked(optional: text.value, .onCall)) }
        if let text = change.unwritten {
            changed.unwritten = Change(try checked(optional: text.value, .unwritten))
        }
        for (kind, hours) in change.response {
            _ = try checked(kind, in: .kinds)
            let hours = try checked(hours, .responseHours, in: Settings.responseRange)
            changed.response[kind] = hours == settings.responseHours(kind) ? nil : hours
        }
        if changed.crisis == Change(settings.crisisSteps) { changed.crisis = nil }
        if changed.onCall == Change(settings.onCallNow) { changed.onCall = nil }
        if changed.unwritten == Change(settings.unwritten.value?.value) { changed.unwritten = nil }
        if changed.name == settings.name.value { changed.name = nil }
        if changed.zone == settings.zone.value { changed.zone = nil }
        if changed.turn == settings.turn.value { changed.turn = nil }
        if changed.opening == settings.opening.value { changed.opening = nil }
        if changed.language == settings.language.value { changed.language = nil }
        if changed.digits == settings.digits.value { changed.digits = nil }
        if changed.pinLength == settings.pinLength { changed.pinLength = nil }
        if changed.softLock == settings.softLockMinutes { changed.softLock = nil }
        if changed.hardLock == settings.hardLockMinutes { changed.hardLock = nil }
        if changed.ratios == settings.ratioTable { changed.ratios = nil }
        if changed.capacity == Change(settings.roomCapacity) { changed.capacity = nil }
        if changed.returnWithin == settings.returnMinutes { changed.returnWithin = nil }
        if changed.namesAge == settings.daysOfNames { changed.namesAge = nil }
        if changed.detailsAge == settings.monthsOfDetails { changed.detailsAge = nil }
        guard changed != SettingsChanged() else { throw .nothingToChange }
        return [.settingsChanged(changed)]
    }

    /// A ratio table whose sources can be kept.
    private func checked(_ table: RatioTable) throws(Refusal) -> RatioTable {
        let rows = try table.rows.map { row throws(Refusal) in
            RatioTable.Row(
                band: row.band, perCarer: row.perCarer, source: try checked(optional: row.source, .source))
        }
        guard let table = RatioTable(rows) else { throw .care(.firstBand) }
        return table
    }

    func changeList(_ change: ListChanged) throws(Refusal) -> [Event] {
        var changed = change
        let entry = settings.lists[change.list]?[change.code]
        if let wording = change.wording {
            changed.wording = Change(try checked(optional: wording.value, .wording))
            if changed.wording?.value == entry?.wording.value?.value { changed.wording = nil }
        }
        let isStarting = change.list.starting.contains(change.code)
        if entry == nil, !isStarting, changed.offered == nil { changed.offered = true }
        if changed.offered == entry?.offered.value ?? (isStarting ? true : nil) { changed.offered = nil }
        let isPlaced = isStarting || entry?.place.value != nil
        if isPlaced, changed.place == settings.place(of: change.code, in: change.list) { changed.place = nil }
        guard changed.wording != nil || changed.offered != nil || changed.place != nil else {
            throw .nothingToChange
        }
        return [.listChanged(changed)]
    }
}
