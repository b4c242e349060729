internal import CentreCore
internal import Reports
internal import Resources
internal import Storage

/// A centre that was read from its data directory, with the clock and the zone to see it by.
struct OpenedCentre {
    let place: String
    let store: Store
    let centre: Centre
    let notices: [Notice]
    let zone: ZoneRules
    let now: Moment

    /// Opens the centre in a directory.
    ///
    /// Throws where there is none, or none that can be read here or with these keys.
    init(
        at place: String, mode: Store.Mode, seal: Seal = .plain, progress: (Progress) -> Void = { _ in }
    ) throws(Trouble) {
        let instant = WallClock.now
        var rules: ZoneRules?
        var fault: Trouble?
        do {
            let opened = try Store.open(
                place, mode: mode, seal: seal, mint: WallClock.mint(),
                today: { centre in
                    do throws(Trouble) {
                        rules = try TimeZones.rules(centre.settings.zone.value ?? "UTC")
                    } catch {
                        fault = error
                    }
                    let now = (rules ?? .fixed(0)).moment(instant)
                    return ServiceDay(now, turnsAt: centre.settings.turnsAt)
                }, progress: progress)
            if let fault { throw fault }
            self.place = place
            (store, centre, notices) = opened
            zone = rules ?? .fixed(0)
            now = zone.moment(instant)
        } catch let error as StorageError {
            throw Trouble(error, at: place)
        } catch let trouble as Trouble {
            throw trouble
        } catch {
            throw .ownFault("\(error)")
        }
    }
}

/// The centre's own words on top of the catalogue: `words/en.txt` in its data directory.
enum CentreWords {
    static func text(of language: Language, in place: String) -> String {
        guard let bytes = try? InputFile.bytes(of: "\(place)/words/\(language.code).txt", limit: 1 << 20)
        else {
            return ""
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
