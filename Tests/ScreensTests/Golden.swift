import Foundation
import Testing

/// Screens as they shall look, kept in `Goldens`.
///
/// `HEARTH_WRITE_GOLDENS=1` writes them anew, to be looked at.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Goldens")
    private static let writes = ProcessInfo.processInfo.environment["HEARTH_WRITE_GOLDENS"] == "1"

    static func expect(_ screen: String, _ name: String) throws {
        let file = folder.appending(path: "\(name).txt")
        if writes { try (screen + "\n").write(to: file, atomically: true, encoding: .utf8) }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(screen + "\n" == golden, "\(name) looks different")
    }
}
