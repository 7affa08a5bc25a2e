//! Integration tests: one binary, one module a question.

#![expect(clippy::disallowed_methods, reason = "tests read and write files and start the binary")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says why and stops")]

/// Do the modules use only what `ARCHITECTURE.md` allows?
mod architecture;
/// Do broken sites give their exact message and leave the old site alone?
mod broken;
/// Does every build keep its promises?
mod build;
/// Is every finding documented?
mod documentation;
/// Does every number say how it came about?
mod explain;
/// Does the gap report find what is planted in the example, and nothing else?
mod gap;
mod harness;
/// Are the numbers the same however the rows come, and of one account whatever the others have?
mod metrics;
/// Are the numbers on real data the known ones?
mod ravenstack;
/// Are the RFV segments of real orders the known ones?
mod rfm;
/// Is what code scanning gets valid?
mod sarif;
