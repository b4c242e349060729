import Testing

@Test func `the room stands`() {}
