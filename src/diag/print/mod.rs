//! The same findings for people, JSON, GitHub and SARIF.
