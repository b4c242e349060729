internal import Glibc

/// What whoever runs the tests wants of them, said in the environment.
enum Wanted {
    static func number(_ name: String) -> UInt64? { text(name).flatMap { UInt64($0) } }

    static func text(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// Whether tests run as root, whom permissions do not bind.
    static let isRoot = geteuid() == 0
}
