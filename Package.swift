// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every room: `Sources`, `Resources` and `Tests` alike.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "Hearth",
    products: [.executable(name: "hearth", targets: ["hearth"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // ncursesw by name, without `pkgConfig`: SwiftPM refuses the flags that Debian's file names.
        .systemLibrary(name: "CNcurses"),
        // C only for what may be done in a signal handler, where nothing of Swift may.
        .target(name: "CCrash"),
        // C only for `#embed`: it takes a megabyte of words in seconds and notices when they change.
        .target(name: "CResources"),
        .target(
            name: "Resources", dependencies: ["CResources"], path: "Resources", exclude: ["words"],
            swiftSettings: strict),
        .target(name: "CentreCore", swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                "CentreCore", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            exclude: [
                "FORMAT.md", "FORMAT-ChildCare.md", "FORMAT-Issues.md", "FORMAT-Sessions.md",
                "FORMAT-Collective.md", "FORMAT-LookingBack.md",
            ],
            swiftSettings: strict),
        .target(name: "Reports", dependencies: ["CentreCore", "Resources"], swiftSettings: strict),
        .target(
            name: "Screens", dependencies: ["CentreCore", "Reports", "Resources"], swiftSettings: strict),
        .target(
            name: "Terminal", dependencies: ["CCrash", "CNcurses", "Screens"], swiftSettings: strict),
        .executableTarget(
            name: "hearth",
            dependencies: [
                "CentreCore", "Storage", "Reports", "Screens", "Terminal", "Resources",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict,
            // ncursesw's other half, which only a shared ncursesw brings along by itself.
            linkerSettings: [.linkedLibrary("tinfo")]),
        .testTarget(name: "CentreCoreTests", dependencies: ["CentreCore"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "CentreCore", "TerminalDriver"],
            exclude: ["creche.py", "meetings.py", "reader.py", "record.py", "unseal.py"],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests", dependencies: ["Reports", "CentreCore", "Resources"],
            swiftSettings: strict),
        .testTarget(
            name: "ScreensTests", dependencies: ["Screens", "CentreCore", "Resources"],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "Screens", "TerminalDriver", "FallingProgram"],
            swiftSettings: strict),
        // A program that falls over when it is told to, as no program should that is meant for people.
        .executableTarget(
            name: "FallingProgram", dependencies: ["Terminal", "Screens"], path: "Tests/FallingProgram",
            swiftSettings: strict, linkerSettings: [.linkedLibrary("tinfo")]),
        // C for what starts programs on terminals of their own, which Swift cannot do safely.
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        // Eyes and hands of whoever watches the built program from outside.
        .target(
            name: "TerminalDriver", dependencies: ["CPseudoTerminal"], path: "Tests/TerminalDriver",
            swiftSettings: strict),
        .testTarget(
            name: "HearthTests", dependencies: ["hearth", "CentreCore", "Reports", "Resources"],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["hearth", "CentreCore", "TerminalDriver"],
            exclude: ["clock.c", "count.py", "cut.c", "Golden"],
            swiftSettings: strict),
        // Measures the built program beside it; `swift run` never builds it by chance, for it is no product.
        .executableTarget(
            name: "Benchmark", dependencies: ["CentreCore", "Resources", "Storage", "TerminalDriver"],
            swiftSettings: strict),
    ]
)
