extension Settings {
    mutating func apply(_ event: SettingsChanged, at stamp: Stamp) {
        if let value = event.name { name.assign(value, at: stamp) }
        if let value = event.zone { zone.assign(value, at: stamp) }
        if let value = event.turn { turn.assign(value, at: stamp) }
        if let value = event.opening { opening.assign(value, at: stamp) }
        if let value = event.language { language.assign(value, at: stamp) }
        if let value = event.digits { digits.assign(value, at: stamp) }
        if let value = event.pinLength { pinLengths.assign(value, at: stamp) }
        if let value = event.softLock { softLock.assign(value, at: stamp) }
        if let value = event.hardLock { hardLock.assign(value, at: stamp) }
        if let value = event.ratios { ratios.assign(value, at: stamp) }
        if let value = event.capacity { capacity.assign(value, at: stamp) }
        if let value = event.namesAge { namesAge.assign(value, at: stamp) }
        if let value = event.detailsAge { detailsAge.assign(value, at: stamp) }
        if let value = event.crisis { crisis.assign(value, at: stamp) }
        if let value = event.onCall { onCall.assign(value, at: stamp) }
        if let value = event.unwritten { unwritten.assign(value, at: stamp) }
        for (kind, hours) in event.response { response[kind, default: Latest()].assign(hours, at: stamp) }
        if let value = event.returnWithin { returnWithin.assign(value, at: stamp) }
    }

    mutating func apply(_ event: ListChanged, at stamp: Stamp) {
        var entry = lists[event.list]?[event.code] ?? ListEntry()
        if let value = event.wording { entry.wording.assign(value, at: stamp) }
        if let value = event.offered { entry.offered.assign(value, at: stamp) }
        if let value = event.place { entry.place.assign(value, at: stamp) }
        lists[event.list, default: [:]][event.code] = entry
    }
}
