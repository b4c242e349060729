import CentreCore
import Storage
import Testing

/// A desk and a command beside it that do the same thing to the same child at once, each before it heard of the other.
@Suite(.serialized, .bothSeals) struct ChildCareTogetherTests {
    /// Two processes that know the same of one centre; the guest's clock is some minutes ahead or behind.
    private struct Two {
        let disk = MemoryFileSystem()
        var desk: Evening
        var guest: Evening
        let request: ID<ChildCareRequest>
        let child: ID<Child>
        let flo: ID<CarerShift>
        let bea: ID<CarerShift>

        init(isTakenIn: Bool) throws {
            desk = try Evening(on: disk)
            flo = try desk.startCarer("Flo")
            bea = try desk.startCarer("Bea")
            request = try desk.ask("Rosa", for: ["Mia"])
            child = try desk.child("Mia", of: request).id
            if isTakenIn { try desk.care(.takeIn(request, Taking(carer: flo))) }
            guest = try Evening(joining: disk, mode: .guest, at: desk.now, seed: 8)
        }

        /// Both decide on what they know, both write, and each reads what the other wrote.
        mutating func both(_ one: CareAction, guest other: CareAction, guestLaterBy minutes: Int) throws {
            let first = try desk.decide(.care(one), minutesLater: 5)
            guest.now = desk.now.advanced(minutes: minutes - 1)
            let second = try guest.decide(.care(other))
            let written = try guest.store.append(second)
            for line in try desk.store.append(first) { desk.shown.apply(line) }
            for line in written { guest.shown.apply(line) }
            try desk.look()
            try guest.look()
            desk.now = max(desk.now, guest.now)
            guest.now = desk.now
            try expectSame()
        }

        /// Whether both processes, each as it shows and as it stores, and a third that reads it all know the same.
        func expectSame() throws {
            let seen = CareSeen(desk.shown, at: desk.moment)
            #expect(CareSeen(desk.store.centre, at: desk.moment) == seen)
            #expect(CareSeen(guest.shown, at: desk.moment) == seen)
            #expect(CareSeen(guest.store.centre, at: desk.moment) == seen)
            let copy = disk.copy()
            try? copy.remove("/centre/live.json")
            let other = try Evening(joining: copy, mode: .reader, at: desk.now, seed: 9)
            #expect(CareSeen(other.shown, at: desk.moment) == seen)
        }

        var room: CareRoom { desk.shown.room(at: desk.moment) }
        var stay: Trail<Child.StayState>? { desk.shown.care[request]?.children[child]?.stay }
        var mark: CareMark { .needsALook(request, child) }

        /// Somebody looked and says how it is.
        mutating func settle(_ action: CareAction) throws {
            #expect(room.marks.contains(mark))
            try desk.care(action)
            try guest.look()
            guest.now = desk.now
            #expect(!room.marks.contains(mark))
            #expect(stay?.heads.count == 1)
            #expect(desk.shown.care[request]?.needsALook == false)
            try expectSame()
            guest.store.close()
            try desk.expectLiveEqualsReplay()
            #expect(!room.marks.contains(mark))
        }
    }

    enum Settling: CaseIterable {
        case putRight, collected, extend, collect
    }

    private func settle(_ settling: Settling, _ two: inout Two) throws {
        switch settling {
        case .putRight: try two.settle(.putRight(two.request, two.child, .inCare))
        case .collected: try two.settle(.putRight(two.request, two.child, .collected))
        case .extend: try two.settle(.extend(two.request, [], until: nil))
        case .collect:
            try two.settle(.collect(two.request, Collecting(to: "Rosa", proof: .knownFace)))
        }
    }

    @Test(arguments: [Settling.putRight, .extend, .collect], [-3, 0, 3])
    func `a child that two take in at once is in one stay, and somebody looks`(
        _ settling: Settling, _ minutes: Int
    ) throws {
        var two = try Two(isTakenIn: false)
        try two.both(
            .takeIn(two.request, Taking(carer: two.flo, word: try Evening.word(1))),
            guest: .takeIn(two.request, Taking(carer: two.bea, word: try Evening.word(2))),
            guestLaterBy: minutes)
        #expect(two.room.children.map(\.child.id) == [two.child])
        #expect(two.stay?.state == .inCare)
        // Alike, and yet two: two words were given out, and two carers said yes.
        #expect(two.stay?.heads.count == 2)
        #expect(two.stay?.needsALook == false)
        #expect(two.room.marks.contains(two.mark))
        let child = try #require(two.desk.shown.care[two.request]?.children[two.child])
        #expect([two.flo, two.bea].contains(try #require(child.carerNow)))
        #expect(two.desk.shown.care[two.request]?.state.needsALook == false)
        try settle(settling, &two)
    }

    @Test(arguments: Settling.allCases, [-3, 3])
    func `a child that one collects while the other says that it stays needs a look`(
        _ settling: Settling, _ minutes: Int
    ) throws {
        var two = try Two(isTakenIn: true)
        try two.both(
            .collect(two.request, Collecting(to: "Rosa", proof: .knownFace)),
            guest: .extend(two.request, [], until: two.desk.moment(in: 60)), guestLaterBy: minutes)
        #expect(two.stay?.heads.count == 2)
        // The later word acts until somebody looked; either way the child is not out of sight.
        let stays = minutes > 0
        #expect(two.stay?.state == (stays ? .inCare : .collected))
        #expect(two.room.children.map(\.child.id) == (stays ? [two.child] : []))
        #expect(two.room.marks.contains(two.mark))
        // Whoever is gone can neither stay longer nor be collected.
        if !stays, settling == .extend || settling == .collect {
            #expect(throws: Refusal.self) { try settle(settling, &two) }
            return
        }
        try settle(settling, &two)
    }

    @Test func `two that collect a child at once need a look, and so do two that put it right`() throws {
        var two = try Two(isTakenIn: true)
        try two.both(
            .collect(two.request, Collecting(to: "Rosa", proof: .knownFace)),
            guest: .collect(two.request, Collecting(to: "Ines", proof: .knownFace)), guestLaterBy: 1)
        #expect(two.room.children.isEmpty)
        #expect(two.room.marks.contains(two.mark))
        try two.both(
            .putRight(two.request, two.child, .collected),
            guest: .putRight(two.request, two.child, .inCare), guestLaterBy: 1)
        #expect(two.stay?.heads.count == 2)
        try settle(.collect, &two)
    }

    @Test func `what needs a look stays at hand on the days after, until it is settled`() throws {
        var two = try Two(isTakenIn: true)
        try two.both(
            .collect(two.request, Collecting(to: "Rosa", proof: .knownFace)),
            guest: .extend(two.request, [], until: two.desk.moment(in: 60)), guestLaterBy: -2)
        two.guest.store.close()
        for days in [1, 10] {
            two.desk.later(days: days)
            try two.desk.expectLiveEqualsReplay()
            #expect(two.room.marks.contains(two.mark), "after \(days)")
        }
        try two.desk.care(.putRight(two.request, two.child, .collected))
        try two.desk.expectLiveEqualsReplay()
        #expect(two.desk.shown.care[two.request] == nil)
        #expect(two.room.marks.isEmpty)
    }

    @Test(arguments: [-3, 3])
    func `a carer who leaves at one desk and stays at the other needs a look`(_ minutes: Int) throws {
        var two = try Two(isTakenIn: true)
        try two.both(
            .endCarer(two.flo), guest: .keepCarer(two.flo, until: two.desk.moment(in: 60)),
            guestLaterBy: minutes)
        let isOpen = minutes > 0
        #expect(two.desk.shown.shifts[two.flo]?.isOpen == isOpen)
        #expect(two.desk.shown.shifts[two.flo]?.needsALook == true)
        #expect(two.room.marks.contains(.carerNeedsALook(two.flo)))
        #expect(two.room.marks.contains(.carerLeft(two.request, two.child, two.flo)) == !isOpen)
        try two.desk.care(.endCarer(two.flo))
        try two.guest.look()
        two.guest.now = two.desk.now
        #expect(two.desk.shown.shifts[two.flo]?.needsALook == false)
        #expect(!two.room.marks.contains(.carerNeedsALook(two.flo)))
        try two.expectSame()
    }

    @Test func `a request that one accepts and the other declines needs a look`() throws {
        var two = try Two(isTakenIn: false)
        try two.both(
            .answer(two.request, CareAnswer(.accepted)),
            guest: .answer(two.request, CareAnswer(.declined, reason: .noCarer)), guestLaterBy: 1)
        #expect(two.desk.shown.care[two.request]?.needsALook == true)
        try two.desk.care(.answer(two.request, CareAnswer(.accepted)))
        try two.guest.look()
        two.guest.now = two.desk.now
        #expect(two.desk.shown.care[two.request]?.needsALook == false)
        try two.expectSame()
    }
}
