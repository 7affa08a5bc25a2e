//! Where a file is published.

use super::OutputError;
use std::fmt;

/// The longest name of a file or folder that common file systems take, in bytes.
const LONGEST_NAME: usize = 255;

/// The path of a published file: relative to the output folder, parted by `/`, safe on every system.
///
/// No part is empty or `..`, begins with a dot (those names belong to the user), ends with a dot or a space, or holds a
/// character that some file system refuses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutPath(String);

impl OutPath {
    /// Checks a path. The error names it.
    pub fn new(path: impl Into<String>) -> Result<Self, OutputError> {
        let path = path.into();
        if path.split('/').all(is_safe) { Ok(Self(path)) } else { Err(OutputError::BadPath(path)) }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_safe(part: &str) -> bool {
    let refused = |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    !part.is_empty() && part.len() <= LONGEST_NAME && !part.starts_with('.') && !part.ends_with(['.', ' ']) && !part.contains(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_relative_paths_of_safe_names_are_taken() {
        for path in ["index.html", "community/papéis/index.html", "a/b.c/d e.txt"] {
            assert_eq!(OutPath::new(path).map(|path| path.to_string()).ok().as_deref(), Some(path));
        }
        let long = "x".repeat(256);
        for path in ["", "/a", "a/", "a//b", "..", "a/../b", "./a", ".git", "a/.b", "a\\b", "c:", "a\nb", "a\0", "a.", "a ", "?", &long] {
            let refused = OutPath::new(path).map_err(|error| error.to_string());
            assert_eq!(refused, Err(format!("`{path}` cannot be the path of a published file")));
        }
    }
}
