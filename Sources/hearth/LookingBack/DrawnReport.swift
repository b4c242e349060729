internal import CentreCore
internal import Reports
internal import Resources

/// A report as a file holds it, or a terminal shows it.
struct DrawnReport {
    let text: String
    /// What of it could not be written so, a sentence each.
    var remarks: [String] = []

    /// How wide a page of plain text is, in columns.
    private static let width = 80

    init(
        _ report: Report, as format: LeftReport.Format, mapping: DataValueMapping? = nil,
        on day: Day, in wording: Wording, isASCII: Bool = false
    ) throws(Trouble) {
        switch format {
        case .text:
            text = TextPage(report, wording, glyphs: isASCII ? .ascii : .unicode).text(width: Self.width)
        case .html: text = HTMLPage(report, wording).text
        case .csv: text = CSVPage(report).text
        case .dhis2:
            guard let mapping else { throw .needs("--format dhis2", "--mapping") }
            guard let set = DataValueSet(report, mapping, completedOn: day) else {
                throw .needs("--format dhis2", "--leaving")
            }
            guard set.count > 0 else { throw .nothingMapped }
            text = set.json
            remarks = wording.sentences(about: set)
        }
    }

    /// Which figure is which data element of a DHIS2 server, from a file that somebody names.
    static func mapping(at path: String) throws(Trouble) -> DataValueMapping {
        let bytes = try InputFile.bytes(of: path, limit: 1 << 20, mayBePipe: true)
        do throws(DataValueFaults) {
            return try DataValueMapping(json: bytes)
        } catch {
            throw .mapping(error.all)
        }
    }
}

extension LeftReport.Format {
    /// How the names of its files end.
    var ending: String {
        switch self {
        case .text: "txt"
        case .html: "html"
        case .csv: "csv"
        case .dhis2: "json"
        }
    }
}
