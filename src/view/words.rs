//! The words of one language: Fluent messages of the theme, overridden message by message by the site's own.

use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span, did_you_mean};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeSet;
use unic_langid::LanguageIdentifier;

/// A site's own words: the text of `themes/<theme>/words/<language>.ftl` and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct OwnWords<'a> {
    /// The text.
    pub text: &'a str,
    /// The file.
    pub source: SourceId,
}

/// The words of one language.
pub struct Words {
    language: String,
    /// The site's messages first, then the built-in ones.
    bundles: Vec<FluentBundle<FluentResource>>,
    keys: BTreeSet<String>,
}

impl Words {
    /// The words of a language, such as `pt-BR`. Mistakes in the site's own words are findings; the rest of them counts.
    pub fn new(language: &str, built_in: &str, own: Option<OwnWords<'_>>, diags: &mut Diagnostics) -> Self {
        let mut words = Self { language: language.to_owned(), bundles: Vec::new(), keys: BTreeSet::new() };
        if let Some(own) = own {
            let resource = FluentResource::try_new(own.text.to_owned()).unwrap_or_else(|(resource, errors)| {
                for error in errors {
                    let message = format!("this is no Fluent message: {}", sentence(&error.to_string()));
                    diags.push(
                        Diagnostic::new(Code::BadWords, message)
                            .at(Span::range(own.source, error.pos))
                            .hint("write `key = words`, with variables as `{ $name }`, and copy the rest from the theme's own file"),
                    );
                }
                resource
            });
            diags.append(misspelt(&resource, own.source, built_in));
            words.add(resource);
        }
        words.add(FluentResource::try_new(built_in.to_owned()).unwrap_or_else(|(resource, _)| resource));
        words
    }

    fn add(&mut self, resource: FluentResource) {
        self.keys.extend(keys(resource.source()).map(str::to_owned));
        let locale: LanguageIdentifier = self.language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        self.bundles.push(bundle);
    }

    /// The language, as the config writes it.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// All keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// The words for a key, or `None` where there are none.
    ///
    /// A message of the site that lacks an argument gives way to the built-in one, so that no placeholder is ever shown.
    pub fn find(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(args), &mut errors);
            errors.is_empty().then(|| text.into_owned())
        })
    }

    /// The words for a key without arguments; empty where there are none, for a key is no word.
    pub fn text(&self, key: &str) -> String {
        self.find(key, &FluentArgs::new()).unwrap_or_default()
    }

    /// The words for a key, filled in.
    pub fn fill<'a, const N: usize>(&self, key: &str, args: [(&'a str, FluentValue<'a>); N]) -> String {
        self.find(key, &args.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect()).unwrap_or_default()
    }
}

/// The keys of the messages of a Fluent text.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        (key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)))
            .then_some(key)
    })
}

/// A library's message as the end of a sentence of ours.
fn sentence(message: &str) -> String {
    let mut chars = message.trim_end_matches('.').chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Keys of the site's own that the theme lacks but that are near to one of the theme's. Others are words for templates of its own.
fn misspelt(own: &FluentResource, source: SourceId, built_in: &str) -> Diagnostics {
    let known: BTreeSet<&str> = keys(built_in).collect();
    let mut found = Diagnostics::new();
    for key in keys(own.source()).filter(|key| !known.contains(key)) {
        if let Some(near) = did_you_mean(key, known.iter().copied()) {
            let start = own.source().find(&format!("{key} =")).unwrap_or(0);
            let message = format!("the theme has no message `{key}` to override");
            let span = Span::range(source, start..start + key.len());
            found.push(Diagnostic::new(Code::UnknownWord, message).at(span).hint(format!("did you mean `{near}`?")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT_IN: &str = "home = Home\nhello = Hello, { $name }\n";

    fn words(own: &str) -> (Words, Diagnostics) {
        let mut diags = Diagnostics::new();
        let words = Words::new("en", BUILT_IN, Some(OwnWords { text: own, source: SourceId(7) }), &mut diags);
        (words, diags)
    }

    #[test]
    fn a_site_overrides_message_by_message() {
        let (words, diags) = words("home = Start\n");
        assert_eq!(words.text("home"), "Start");
        assert_eq!(words.fill("hello", [("name", "Ana".into())]), "Hello, Ana");
        assert_eq!(diags.iter().count(), 0);
    }

    #[test]
    fn a_message_that_lacks_an_argument_gives_way_to_the_built_in_one() {
        assert_eq!(words("hello = Hi, { $nmae }\n").0.fill("hello", [("name", "Ana".into())]), "Hello, Ana");
    }

    #[test]
    fn a_bad_message_is_a_finding_with_its_place_and_the_rest_counts() {
        let (words, diags) = words("g@Rb@ge = #2y ds\nhome = Start\n");
        let found: Vec<_> = diags.iter().map(|found| (found.code, found.message.as_str(), found.span)).collect();
        assert_eq!(
            found,
            [(Code::BadWords, "this is no Fluent message: expected a token starting with \"=\"", Some(Span::new(SourceId(7), 1, 2)))]
        );
        assert_eq!(words.text("home"), "Start");
    }

    #[test]
    fn a_missing_key_is_not_shown() {
        assert_eq!(words("").0.text("nowhere"), "");
    }

    #[test]
    fn a_key_near_to_one_of_the_theme_is_taken_for_a_slip() {
        let mut diags = Diagnostics::new();
        let own = OwnWords { text: "greting = Oi\nour-own-word = Nosso\n", source: SourceId(0) };
        Words::new("pt-BR", "greeting = Olá\n", Some(own), &mut diags);
        let found: Vec<_> = diags.iter().map(|found| (found.message.as_str(), found.hints[0].as_str(), found.span)).collect();
        let span = Some(Span::range(SourceId(0), 0..7));
        assert_eq!(found, [("the theme has no message `greting` to override", "did you mean `greeting`?", span)]);
    }
}
