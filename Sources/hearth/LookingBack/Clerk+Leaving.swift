internal import CentreCore
internal import Reports
internal import Resources
internal import Screens
internal import Storage
internal import Terminal

/// What leaves the centre from the desk.
extension Clerk {
    /// Writes a report into the home directory, once the note that it leaves is on the disk.
    func letLeave(_ report: ID<LeftReport>, in language: Language) {
        submit { clerk, store in
            do throws(Trouble) {
                guard let noted = store.centre.leftReports[report], noted.counts, let left = noted.left.value
                else { return }
                let wording = clerk.wording(language, store)
                let figures = Report(
                    leaving: left.quarter, try store.readings(of: left.quarter.months), in: store.centre,
                    wording: wording, today: left.at.day)
                // Of what could not be read whole, nothing leaves.
                guard !figures.parts.isEmpty else {
                    let gaps = figures.gaps.joined(separator: " ")
                    return clerk.answer(.reportDidNotLeave(report, reason: gaps))
                }
                let text = try DrawnReport(figures, as: left.format, on: left.at.day, in: wording).text
                let name = "hearth-\(left.quarter)-\(Reference.shown(report))"
                let path = try OutputFile.write(text, named: name, ending: left.format.ending)
                clerk.answer(.pageSaved(path: path))
            } catch {
                clerk.answer(.reportDidNotLeave(report, reason: clerk.reason(error)))
            }
        }
    }

    /// Writes everything out that whoever looked may read, month by month: what else is asked for comes between.
    ///
    /// A desk that closes does not wait for it; what was begun is then taken away.
    func takeOut(for look: ID<CentreCore.Look>, to typed: String, in language: Language) {
        submit { clerk, store in
            guard let noted = store.centre.looks[look], let at = noted.noted.value?.at,
                let reader = noted.noted.value.flatMap({ store.centre.people[$0.by] })
            else { return }
            let home = Environment.value("HOME") ?? "."
            let path = typed.hasPrefix("/") ? DataPlace.trimmed(typed) : "\(home)/\(DataPlace.trimmed(typed))"
            do throws(Trouble) {
                let export = WholeExport(
                    of: store, to: try ExportFolder(at: path), for: reader, why: noted.why ?? "",
                    wording: clerk.wording(language, store), now: at,
                    today: ServiceDay(at, turnsAt: store.centre.settings.turnsAt))
                clerk.goOn(export, for: look, to: path)
            } catch {
                clerk.answer(.notExported(look, reason: clerk.reason(error)))
            }
        }
    }

    private func goOn(_ export: WholeExport, for look: ID<CentreCore.Look>, to path: String) {
        answer(.exporting(done: export.progress.done, total: export.progress.total))
        worker.submitUnlessStopped { [self] in
            withStore { clerk, store in
                var export = export
                do throws(Trouble) {
                    guard try export.step(&store) else {
                        return clerk.answer(.exported(path: path, leftOut: export.leftOut))
                    }
                    clerk.goOn(export, for: look, to: path)
                } catch {
                    clerk.answer(.notExported(look, reason: clerk.reason(error)))
                }
            }
        }
    }

    private func wording(_ language: Language, _ store: Store) -> Wording {
        Wording(
            Catalogue(language, override: CentreWords.text(of: language, in: place)),
            settings: store.centre.settings)
    }
}
