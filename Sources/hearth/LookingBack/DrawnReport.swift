internal import CentreCore
internal import Reports
internal import Resources

/// A report as a file holds it, or a terminal shows it.
enum DrawnReport {
    /// How wide a page of plain text is, in columns.
    static let width = 80

    static func text(
        _ report: Report, as format: LeftReport.Format, mapping: Mapping? = nil, in wording: Wording,
        isASCII: Bool = false
    ) throws(Trouble) -> String {
        switch format {
        case .text:
            let lines = TextPage(report, wording: wording, ascii: isASCII).lines(width: width)
            return lines.joined(separator: "\n") + "\n"
        case .html: return HTMLPage(report, wording: wording).text
        case .csv: return CSVPage(report).text
        case .dhis2:
            guard let mapping else { throw .needs("--format dhis2", "--mapping") }
            do throws(MappingFault) {
                return try DataValueSet(report, mapping: mapping).text
            } catch {
                throw .mapping(error)
            }
        }
    }

    /// The mapping of figures to the data elements of a DHIS2 server, from a file that somebody names.
    static func mapping(at path: String) throws(Trouble) -> Mapping {
        let bytes = try InputFile.bytes(of: path, limit: 1 << 20, mayBePipe: true)
        do throws(MappingFault) {
            return try Mapping(json: bytes)
        } catch {
            throw .mapping(error)
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
