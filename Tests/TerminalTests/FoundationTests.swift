import Glibc
import Testing

@Suite struct FoundationTests {
    @Test func `nothing in this room imports Foundation, which would cost the desk its quick start`() {
        let house = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let room = "/\(house)/Sources/Terminal"
        let files = names(in: room).filter { $0.hasSuffix(".swift") }
        #expect(files.count > 10)
        for file in files {
            let lines = text(of: "\(room)/\(file)").split(separator: "\n")
            #expect(!lines.contains { $0.contains("import Foundation") }, "\(file)")
        }
    }

    private func names(in folder: String) -> [String] {
        guard let open = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(open) }
        var names: [String] = []
        while let entry = unsafe readdir(open) {
            names.append(
                unsafe withUnsafePointer(to: entry.pointee.d_name) { name in
                    unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
                        unsafe String(cString: $0)
                    }
                })
        }
        return names
    }

    private func text(of path: String) -> String {
        let file = unsafe open(path, O_RDONLY)
        defer { close(file) }
        var bytes: [UInt8] = []
        while true {
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
                unsafe count = max(0, read(file, buffer.baseAddress, 65_536))
            }
            if chunk.isEmpty { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk
        }
    }
}
