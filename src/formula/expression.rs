//! One expression: checked when it is read, worked out for every account.

use super::fact::Kind;
use super::name::{Names, flat};
use super::scan::{Comparison, Role, Side, Use, comparisons, uses};
use crate::config::Script;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::metric::Unit;
use minijinja::value::{Object, ValueKind};
use minijinja::{Environment, Error, UndefinedBehavior, Value};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// The language of expressions: the template engine's, with a few filters and no functions, and all that can be named.
#[derive(Debug)]
pub(super) struct Language {
    engine: Environment<'static>,
    pub(super) names: Names,
}

/// What an expression has to come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wants {
    /// True or false.
    Truth,
    /// A number.
    Number,
    /// Whatever a sentence can say.
    Anything,
}

/// An expression that can be worked out.
#[derive(Debug, Clone)]
pub(super) struct Expression {
    /// As the template engine sees it.
    text: String,
    /// The names in it, as the template engine sees them, and whether it asks if there is a value at all.
    uses: BTreeMap<String, bool>,
}

/// An expression that the template engine has read.
pub(super) struct Ready<'e> {
    expression: &'e Expression,
    engine: minijinja::Expression<'e, 'static>,
}

/// Why an expression came to nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lack {
    /// This name, as the template engine sees it, has no value.
    Missing(String),
    /// Something in it cannot be, such as a division by 0.
    Impossible,
}

/// Every instruction costs one; no expression that a person writes comes near.
const FUEL: u64 = 10_000;

/// Longer expressions are nobody's, and take the engine long to read.
const LENGTH: usize = 2000;

const FILTERS: &str =
    "an expression calls no functions; its filters are `abs`, `default`, `length`, `lower`, `max`, `min`, `round`, `upper`";
const ADVICE: &str = "docs/formulas.md says how expressions are written";

impl Language {
    pub(super) fn new(names: Names) -> Self {
        use minijinja::filters::{abs, default, length, lower, max, min, round, upper};
        let mut engine = Environment::empty();
        engine.set_undefined_behavior(UndefinedBehavior::Strict);
        engine.set_fuel(Some(FUEL));
        engine.set_debug(true);
        engine.add_filter("abs", abs);
        engine.add_filter("default", default);
        engine.add_filter("d", default);
        engine.add_filter("length", length);
        engine.add_filter("lower", lower);
        engine.add_filter("max", max);
        engine.add_filter("min", min);
        engine.add_filter("round", round);
        engine.add_filter("upper", upper);
        engine.add_test("defined", |value: &Value| !value.is_undefined());
        engine.add_test("undefined", |value: &Value| value.is_undefined());
        engine.add_test("none", |value: &Value| value.is_undefined() || value.is_none());
        Self { engine, names }
    }

    /// Reads the expression that is a stretch of a text. Its mistakes are findings, each where it is.
    pub(super) fn read(&self, script: &Script, range: Range<usize>, wants: Wants, diags: &mut Diagnostics) -> Option<Expression> {
        let text = script.text.get(range.clone())?;
        let place = |inner: Range<usize>| script.at(range.start + inner.start..range.start + inner.end);
        let mut say = |found: Diagnostic, inner: Range<usize>| match place(inner) {
            Some(span) => diags.push(found.at(span)),
            None => diags.push(found),
        };
        if text.len() > LENGTH {
            say(bad(format!("the expression is {} bytes long, and {LENGTH} are the most", text.len())), 0..1);
            return None;
        }
        let (mut seen, mut expression) = (text.to_owned(), Expression { text: String::new(), uses: BTreeMap::new() });
        let mut is_good = true;
        for used in uses(text) {
            if let Some((found, range)) = self.mistake(&used) {
                say(found, range);
                is_good = false;
            }
            *expression.uses.entry(flat(used.name)).or_default() |= used.role == Role::Guarded;
            seen.replace_range(used.range, &flat(used.name));
        }
        for comparison in comparisons(text) {
            if let Some(found) = self.clash(&comparison) {
                say(found, comparison.range);
                is_good = false;
            }
        }
        expression.text = seen;
        if !is_good {
            return None;
        }
        match self.engine.compile_expression_owned(expression.text.clone()) {
            Err(error) => {
                say(bad(format!("the expression cannot be read: {}", detail(&error))), stretch(&error, text));
                return None;
            }
            Ok(engine) => {
                let ready = Ready { expression: &expression, engine };
                if let Some((found, range)) = self.trial(&ready, text, wants) {
                    say(found, range);
                    return None;
                }
            }
        }
        Some(expression)
    }

    /// What is wrong with a name, and where.
    fn mistake(&self, used: &Use<'_>) -> Option<(Diagnostic, Range<usize>)> {
        if used.role == Role::Called {
            let found = Diagnostic::new(Code::BadExpression, format!("there is no function `{}`", used.name)).hint(FILTERS);
            return Some((found, used.range.clone()));
        }
        match (self.names.get(used.name).map(|name| name.origin.kind()), &used.role) {
            (None, _) => {
                let found = Diagnostic::new(Code::UnknownName, format!("there is neither a metric nor a fact `{}`", used.name));
                let found = found.suggest(used.name, self.names.written()).hint("docs/formulas.md lists the names");
                Some((found, used.range.clone()))
            }
            (Some(Kind::Choice(words)), Role::Compared(word, range)) if !words.contains(word) => {
                let known: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                let found = Diagnostic::new(Code::BadExpression, format!("`{}` is never `{word}`", used.name));
                let found = found.suggest(word, words.iter().copied()).hint(format!("it is one of {}", known.join(", ")));
                Some((found, range.clone()))
            }
            _ => None,
        }
    }

    /// What is wrong with two sides of a comparison that can never be alike.
    fn clash(&self, comparison: &Comparison<'_>) -> Option<Diagnostic> {
        let [left, right] = comparison.sides.map(|side| {
            Some(match side {
                Side::Words => ValueKind::String,
                Side::Number => ValueKind::Number,
                Side::Truth => ValueKind::Bool,
                Side::Name(name) => sample(Some(self.names.get(name)?.origin.kind()), 0).kind(),
            })
        });
        let (left, right) = (left?, right?);
        (left != right).then(|| bad(format!("{} cannot be compared with {}", kind(left), kind(right))))
    }

    /// Works an expression out once with values of the right kinds, so that a mistake shows before any account has that value.
    fn trial(&self, ready: &Ready<'_>, text: &str, wants: Wants) -> Option<(Diagnostic, Range<usize>)> {
        let names: Arc<[String]> = ready.expression.uses.keys().cloned().collect();
        let values = names.iter().enumerate().map(|(at, name)| sample(self.names.get(name).map(|name| name.origin.kind()), at)).collect();
        let came_to = match ready.engine.eval(Value::from_dyn_object(Arc::new(Scene::new(names, values)))) {
            Ok(value) => value.kind(),
            Err(error) => {
                return Some((bad(format!("the expression cannot be worked out: {}", detail(&error))), stretch(&error, text)));
            }
        };
        let wanted = match (wants, came_to) {
            (Wants::Truth, ValueKind::Bool) | (Wants::Number, ValueKind::Number) => return None,
            (Wants::Anything, ValueKind::Bool | ValueKind::Number | ValueKind::String) => return None,
            (Wants::Truth, _) => "true or false",
            (Wants::Number, _) => "a number",
            (Wants::Anything, _) => "a number or words",
        };
        Some((bad(format!("the expression comes to {}, not to {wanted}", kind(came_to))), 0..text.len()))
    }

    /// Lets the template engine read an expression once more, for many accounts.
    pub(super) fn ready<'e>(&'e self, expression: &'e Expression) -> Option<Ready<'e>> {
        let engine = self.engine.compile_expression_owned(expression.text.clone()).ok()?;
        Some(Ready { expression, engine })
    }

    /// The unit that all names of an expression have, if they have one.
    pub(super) fn unit(&self, expression: &Expression) -> Option<Unit> {
        let mut units = expression.uses.keys().map(|name| match self.names.get(name).map(|name| name.origin.kind()) {
            Some(Kind::Number(unit)) => Some(unit),
            _ => None,
        });
        let first = units.next()??;
        units.all(|unit| unit == Some(first)).then_some(first)
    }
}

impl Expression {
    /// The names in it, as the template engine sees them.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.uses.keys().map(String::as_str)
    }

    /// The names in it that must have a value.
    pub(super) fn needed(&self) -> impl Iterator<Item = &str> {
        self.uses.iter().filter(|(_, is_guarded)| !**is_guarded).map(|(name, _)| name.as_str())
    }

    /// The name that it is and nothing else.
    pub(super) fn only_name(&self) -> Option<&str> {
        self.names().next().filter(|name| *name == self.text.trim())
    }
}

impl Ready<'_> {
    /// What it comes to.
    pub(super) fn work_out(&self, scene: &Arc<Scene>) -> Result<Value, Lack> {
        scene.missed().clear();
        let came_to = self.engine.eval(Value::from_dyn_object(Arc::clone(scene)));
        let missed = std::mem::take(&mut *scene.missed());
        let is_guarded = |name: &String| self.expression.uses.get(name).copied().unwrap_or_default();
        match (missed.iter().find(|name| !is_guarded(name)), came_to) {
            (Some(name), _) => Err(Lack::Missing(name.clone())),
            (None, Ok(value)) if !value.is_undefined() && is_finite(&value) => Ok(value),
            (None, _) => Err(missed.into_iter().next().map_or(Lack::Impossible, Lack::Missing)),
        }
    }
}

/// Whether a value is no number, or a finite one.
fn is_finite(value: &Value) -> bool {
    value.kind() != ValueKind::Number || f64::try_from(value.clone()).is_ok_and(f64::is_finite)
}

/// What the names stand for while expressions are worked out; remembers which of those asked for have no value.
#[derive(Debug)]
pub(super) struct Scene {
    /// Sorted.
    names: Arc<[String]>,
    values: Vec<Value>,
    missed: Mutex<Vec<String>>,
}

impl Scene {
    /// Names, sorted, and the value of each.
    pub(super) fn new(names: Arc<[String]>, values: Vec<Value>) -> Self {
        Self { names, values, missed: Mutex::new(Vec::new()) }
    }

    fn missed(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.missed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Object for Scene {
    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        let at = self.names.binary_search_by(|name| name.as_str().cmp(key)).ok()?;
        let value = self.values.get(at).filter(|value| !value.is_undefined()).cloned();
        if value.is_none() {
            self.missed().push(key.to_owned());
        }
        value
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }
}

/// A value of a kind. No two numbers are alike, so that a difference in a denominator is not 0 by chance.
fn sample(kind: Option<Kind>, at: usize) -> Value {
    match kind {
        Some(Kind::Truth) => Value::from(true),
        Some(Kind::Choice(words)) => Value::from(words.first().copied().unwrap_or_default()),
        Some(Kind::Text) => Value::from("a"),
        Some(Kind::Day) => Value::from("2026-09-30"),
        #[expect(clippy::cast_precision_loss, reason = "an expression has few names")]
        Some(Kind::Number(_)) | None => Value::from(1.37 + 0.61 * at as f64),
    }
}

fn kind(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Bool => "true or false",
        ValueKind::Number => "a number",
        ValueKind::String => "words",
        ValueKind::Undefined | ValueKind::None => "nothing",
        _ => "a list",
    }
}

fn bad(message: String) -> Diagnostic {
    Diagnostic::new(Code::BadExpression, message).hint(ADVICE)
}

fn detail(error: &Error) -> String {
    error.detail().map_or_else(|| error.kind().to_string(), str::to_owned)
}

/// Where an error is; where nobody says, all of it.
fn stretch(error: &Error, text: &str) -> Range<usize> {
    let range = error.range().unwrap_or(0..text.len());
    let start = text.floor_char_boundary(range.start.min(text.len()));
    start..text.floor_char_boundary(range.end.min(text.len())).max(start)
}
