//! The compiled templates: strict about names, escaping everywhere, one environment per language, shared by all threads.

use super::escape::Escaped;
use super::theme::Theme;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span, did_you_mean};
use crate::view::Format;
use base64::Engine as _;
use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::value::{Kwargs, Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What makes HTML of views.
pub struct Engine {
    languages: BTreeMap<String, Environment<'static>>,
    /// The templates of the site and where they stand.
    sources: BTreeMap<String, SourceId>,
}

impl Engine {
    /// Compiles the templates of a theme for each language. Templates that cannot be read are findings.
    pub fn new(theme: &Theme, formats: &[Arc<Format>], diags: &mut Diagnostics) -> Self {
        let mut base = Environment::new();
        base.set_auto_escape_callback(|_| AutoEscape::Html);
        base.set_undefined_behavior(UndefinedBehavior::Strict);
        base.set_formatter(write_value);
        base.set_debug(true);
        add_inline(&mut base, theme);
        let mut sources = BTreeMap::new();
        for (name, text, source) in theme.templates() {
            sources.extend(source.map(|source| (name.to_owned(), source)));
            if let Err(error) = base.add_template_owned(name.to_owned(), text.to_owned()) {
                diags.push(diagnose(&sources, &error, &Value::UNDEFINED));
            }
        }
        let languages = formats.iter().map(|format| (format.words.language().to_owned(), speaking(&base, format))).collect();
        Self { languages, sources }
    }

    /// Fills a template in a language.
    ///
    /// # Errors
    /// What is wrong with the template, with its place where it is one of the site's own.
    pub fn render<T: Serialize>(&self, language: &str, template: &str, view: &T) -> Result<String, Box<Diagnostic>> {
        let view = Value::from(Serde(view));
        let environment = self
            .languages
            .get(language)
            .ok_or_else(|| Box::new(Diagnostic::new(Code::TemplateError, format!("the site has no language `{language}`"))))?;
        environment
            .get_template(template)
            .and_then(|template| template.render(view.clone()))
            .map_err(|error| Box::new(diagnose(&self.sources, &error, &view)))
    }
}

/// Writes a value: finished HTML as it is, all else escaped.
fn write_value(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() => Ok(write!(out, "{}", Escaped(text))?),
        _ => escape_formatter(out, state, value),
    }
}

/// The templates with `t("key", name=value…)` in one language.
fn speaking(base: &Environment<'static>, format: &Arc<Format>) -> Environment<'static> {
    let mut environment = base.clone();
    let format = Arc::clone(format);
    environment.add_function("t", move |key: &str, args: Kwargs| -> Result<String, Error> {
        let given = args.args().map(|name| Ok((name, argument(&args.get::<Value>(name)?)))).collect::<Result<Vec<_>, Error>>()?;
        let mut filled = FluentArgs::new();
        for (name, value) in given {
            if let ("n", FluentValue::Number(n)) = (name, &value) {
                filled.set("count", format.decimal(n.value, 2));
            }
            filled.set(name, value);
        }
        format.words.find(key, &filled).ok_or_else(|| {
            let near = did_you_mean(key, format.words.keys()).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            Error::new(ErrorKind::InvalidOperation, format!("no words for `{key}` with these arguments{near}"))
        })
    });
    environment
}

fn argument(value: &Value) -> FluentValue<'static> {
    match (value.kind(), f64::try_from(value.clone())) {
        (ValueKind::Number, Ok(number)) => number.into(),
        _ => value.to_string().into(),
    }
}

/// `inline("deck.css")` is the text of an asset, `digest("deck.css")` what the content security policy calls it.
fn add_inline(environment: &mut Environment<'static>, theme: &Theme) {
    let assets: BTreeMap<String, (Value, String)> = ["deck.css", "chart.css", "own.css", "deck.js"]
        .into_iter()
        .filter_map(|name| {
            let text = theme.asset(name)?;
            let digest = base64::prelude::BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
            Some((name.to_owned(), (Value::from_safe_string(text.to_owned()), format!("sha256-{digest}"))))
        })
        .collect();
    let assets = Arc::new(assets);
    let missing = |name: &str| Error::new(ErrorKind::InvalidOperation, format!("the theme has no `{name}` to put into a page"));
    let digests = Arc::clone(&assets);
    environment.add_function("inline", move |name: &str| assets.get(name).map(|asset| asset.0.clone()).ok_or_else(|| missing(name)));
    environment.add_function("digest", move |name: &str| digests.get(name).map(|asset| asset.1.clone()).ok_or_else(|| missing(name)));
}

/// What to do about a mistake in a template, where nothing nearer is known.
const ADVICE: &str = "compare it with the theme's own template; docs/theming.md says what each one receives";

/// An error of the template engine as a finding.
fn diagnose(sources: &BTreeMap<String, SourceId>, error: &Error, view: &Value) -> Diagnostic {
    let error = innermost(error);
    let name = error.name().unwrap_or_default();
    let range = error.range();
    let expression = error.template_source().zip(range.clone()).and_then(|(text, range)| text.get(range)).unwrap_or_default().trim();
    let mut found = Diagnostic::new(Code::TemplateError, message(error, name, expression));
    if error.kind() == ErrorKind::UndefinedError {
        let mut known = BTreeSet::new();
        collect_keys(view, 0, &mut known);
        let last = expression.rsplit(['.', ' ', '(']).next().unwrap_or_default();
        found = found.suggest(last, known.iter().map(String::as_str));
    }
    if found.hints.is_empty() {
        found = found.hint(ADVICE);
    }
    match sources.get(name) {
        Some(source) => found.at(range.map_or(Span::file(*source), |range| Span::range(*source, range))),
        None => found,
    }
}

fn message(error: &Error, name: &str, expression: &str) -> String {
    let detail = error.detail().unwrap_or_default().trim_end_matches('.');
    match error.kind() {
        ErrorKind::UndefinedError if !expression.is_empty() => format!("`{expression}` in template `{name}` does not exist"),
        kind if detail.is_empty() => format!("template `{name}`: {kind}"),
        _ => format!("template `{name}`: {detail}"),
    }
}

/// The error that an include or a block passed on.
fn innermost(error: &Error) -> &Error {
    let mut found = error;
    while let Some(inner) = std::error::Error::source(found).and_then(|inner| inner.downcast_ref::<Error>()) {
        found = inner;
    }
    found
}

/// How deep the names of a view are looked for, when one is misspelt.
const DEPTH: usize = 5;

fn collect_keys(value: &Value, depth: usize, known: &mut BTreeSet<String>) {
    let is_map = value.kind() == ValueKind::Map;
    if depth > DEPTH || !(is_map || value.kind() == ValueKind::Seq) {
        return;
    }
    for key in value.try_iter().into_iter().flatten() {
        let inner = if is_map { value.get_item(&key).unwrap_or_default() } else { key.clone() };
        if is_map {
            known.insert(key.to_string());
        }
        collect_keys(&inner, depth + 1, known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::{Site, found};
    use crate::view::sample::format;

    #[derive(Serialize)]
    struct View {
        title: &'static str,
        n: usize,
    }

    fn render(template: &str) -> Result<String, Vec<(String, Vec<String>)>> {
        let site = Site::new(&[("templates/own.html", template)]);
        let (theme, mut diags) = site.theme();
        let formats = ["pt-BR", "en"].map(|language| Arc::new(format(language)));
        let engine = Engine::new(&theme, &formats, &mut diags);
        if diags.has_errors() {
            return Err(found(&site.input, &diags));
        }
        engine.render("pt-BR", "own.html", &View { title: "<b>", n: 2 }).map_err(|error| {
            let mut diags = Diagnostics::new();
            diags.push(*error);
            found(&site.input, &diags)
        })
    }

    fn fails(template: &str, place_and_message: &str, hint: Option<&str>) {
        let expected = (place_and_message.to_owned(), vec![hint.unwrap_or(ADVICE).to_owned()]);
        assert_eq!(render(template), Err(vec![expected]));
    }

    #[test]
    fn text_is_escaped_whatever_the_name_of_the_template() {
        assert_eq!(render("{{ title }}").as_deref(), Ok("&lt;b&gt;"));
    }

    #[test]
    fn words_come_in_the_language_of_the_page_with_plural_and_count() {
        assert_eq!(render("{{ t(\"unit-days\", n=n, number=n) }}").as_deref(), Ok("2\u{a0}dias"));
    }

    #[test]
    fn a_name_that_does_not_exist_is_a_finding_with_its_place_and_the_nearest_name() {
        fails("<p>\n{{ titel }}", "own.html:2:4: `titel` in template `own.html` does not exist", Some("did you mean `title`?"));
    }

    #[test]
    fn a_template_that_cannot_be_read_is_a_finding_with_its_place() {
        fails("{% if title %}", "own.html:1:13: template `own.html`: unexpected end of input, expected end of block", None);
    }

    #[test]
    fn a_key_without_words_names_the_nearest_one() {
        fails(
            "{{ t(\"unit-dais\", n=n, number=n) }}",
            "own.html:1:4: template `own.html`: no words for `unit-dais` with these arguments; did you mean `unit-days`?",
            None,
        );
    }

    #[test]
    fn an_unknown_filter_is_a_finding() {
        fails("{{ title|uper }}", "own.html:1:10: template `own.html`: filter uper is unknown", None);
    }
}
