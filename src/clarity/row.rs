//! Checks of one activity.

use super::Problem;
use crate::diag::Span;
use crate::role::{Activity, Handbook, Letter, Matrix, Tag};

/// An activity where it stands.
pub(super) struct Row<'a> {
    pub handbook: &'a Handbook,
    pub matrix: &'a Matrix,
    pub activity: &'a Activity,
}

impl Row<'_> {
    fn name(&self) -> &str {
        &self.activity.name
    }

    fn columns(&self, letter: Letter) -> Vec<usize> {
        self.activity.columns(letter).collect()
    }

    fn is_accountable(&self, role: &str) -> bool {
        self.columns(Letter::Accountable).iter().any(|column| self.matrix.roles[*column] == role)
    }

    /// What a role does for the activity and where its cell is, where it does the work or answers for it.
    fn owns(&self, role: &str) -> Option<(&'static str, Span)> {
        let column = self.matrix.column(role)?;
        let cell = &self.activity.cells[column];
        let how = match (cell.contains(&Letter::Responsible), cell.contains(&Letter::Accountable)) {
            (true, true) => "responsible and accountable",
            (true, false) => "responsible",
            (false, true) => "accountable",
            (false, false) => return None,
        };
        Some((how, self.activity.cell_spans[column]))
    }

    /// The title of a role as this matrix would call it.
    fn title<'a>(&'a self, role: &'a str) -> &'a str {
        self.handbook.role(role).map_or(role, |role| role.title(&self.matrix.language))
    }

    fn titles(&self, columns: &[usize]) -> String {
        columns.iter().map(|column| self.title(&self.matrix.roles[*column])).collect::<Vec<_>>().join(", ")
    }

    fn cell(&self, column: usize) -> Span {
        self.activity.cell_spans[column]
    }
}

/// Somebody must answer for the result.
pub(super) fn no_accountable(row: &Row<'_>) -> Option<Problem> {
    let nobody = row.columns(Letter::Accountable).is_empty();
    nobody.then(|| Problem::new(row.activity.span, format!("nobody is accountable for “{}”", row.name()), "give one role an A"))
}

/// Where two answer for the result, nobody does.
pub(super) fn many_accountable(row: &Row<'_>) -> Option<Problem> {
    let columns = row.columns(Letter::Accountable);
    let second = columns.get(1)?;
    let message = format!("{} roles are accountable for “{}”: {}", columns.len(), row.name(), row.titles(&columns));
    Some(Problem::new(row.cell(*second), message, "leave the A with one of them"))
}

/// Somebody must do the work.
pub(super) fn no_responsible(row: &Row<'_>) -> Option<Problem> {
    let nobody = row.columns(Letter::Responsible).is_empty();
    let hint = "give a role an R, or the accountable one A/R";
    nobody.then(|| Problem::new(row.activity.span, format!("nobody is responsible for “{}”", row.name()), hint))
}

/// CS raises opportunities; who sells to a customer is no longer trusted as its adviser.
pub(super) fn cs_closes_deals(row: &Row<'_>) -> Option<Problem> {
    let (how, span) = row.owns("cs").filter(|_| row.activity.has(Tag::Commercial))?;
    let message = format!("“{}” is commercial, but {} is {how}", row.name(), row.title("cs"));
    let hint = format!("let {} or its fallback own it; {} raises the opportunity and is consulted", row.title("am"), row.title("cs"));
    Some(Problem::new(span, message, hint))
}

/// Questions of value take Support away from its tickets, and get worse answers there.
pub(super) fn support_strategic(row: &Row<'_>) -> Option<Problem> {
    let (how, span) = row.owns("support").filter(|_| row.activity.has(Tag::Strategic))?;
    let message = format!("“{}” is strategic, but {} is {how}", row.name(), row.title("support"));
    let hint = format!("let {} own it; {} passes such questions on", row.title("cs"), row.title("support"));
    Some(Problem::new(span, message, hint))
}

/// Support is the first to know when the product misbehaves.
pub(super) fn bug_not_support_first(row: &Row<'_>) -> Option<Problem> {
    let column = row.matrix.column("support");
    let is_first = column.is_some_and(|column| row.activity.cells[column].contains(&Letter::Responsible));
    let wrong = row.activity.has(Tag::Bug) && !is_first;
    let span = column.map_or(row.activity.span, |column| row.cell(column));
    let message = || format!("“{}” is about a bug, but {} is not responsible", row.name(), row.title("support"));
    wrong.then(|| Problem::new(span, message(), format!("give {} the R: bugs reach it first", row.title("support"))))
}

/// Without AM, the contract has no focal point. A row that nobody answers for is [`no_accountable`]'s.
pub(super) fn no_commercial_owner(row: &Row<'_>) -> Option<Problem> {
    let accountable = row.columns(Letter::Accountable);
    let first = accountable.first().filter(|_| row.activity.has(Tag::Commercial))?;
    let owners = row.handbook.fallback_chain("am");
    let wrong = !owners.iter().any(|owner| row.is_accountable(owner));
    let titles = owners.iter().map(|owner| row.title(owner)).collect::<Vec<_>>().join(" or ");
    let message = || format!("“{}” is commercial, but {} answers for it", row.name(), row.titles(&accountable));
    let hint = || format!("give the A to {titles}; who stands in for {} is the `fallback` of its page", row.title("am"));
    wrong.then(|| Problem::new(row.cell(*first), message(), hint()))
}

/// The fallback answers for what would be AM's.
pub(super) fn am_fallback(row: &Row<'_>) -> Option<Problem> {
    let chain = row.handbook.fallback_chain("am");
    let stands_in = chain.iter().skip(1).find(|role| row.is_accountable(role));
    let role = stands_in.filter(|_| row.activity.has(Tag::Commercial) && !row.is_accountable("am"))?;
    let column = row.matrix.column(role)?;
    let message = format!("{} stands in for {} on “{}”", row.title(role), row.title("am"), row.name());
    Some(Problem::new(row.cell(column), message, format!("once there is somebody in {}, move the A there", row.title("am"))))
}

/// Who asks for money is not listened to as an adviser.
pub(super) fn cs_collects(row: &Row<'_>) -> Option<Problem> {
    let (how, span) = row.owns("cs").filter(|_| row.activity.has(Tag::Collection))?;
    let message = format!("“{}” is collection, but {} is {how}", row.name(), row.title("cs"));
    Some(Problem::new(span, message, "let the commercial or the billing side own it"))
}

/// More than three to ask make a decision slow.
pub(super) fn too_many_consulted(row: &Row<'_>) -> Option<Problem> {
    too_many(row, Letter::Consulted, 3, "consulted on", "ask only those without whom it goes wrong; inform the others")
}

/// More than two hands make it nobody's work.
pub(super) fn too_many_responsible(row: &Row<'_>) -> Option<Problem> {
    too_many(row, Letter::Responsible, 2, "responsible for", "split the activity, or let the others support (S)")
}

fn too_many(row: &Row<'_>, letter: Letter, most: usize, how: &str, hint: &str) -> Option<Problem> {
    let columns = row.columns(letter);
    let first_extra = columns.get(most)?;
    let message = format!("{} roles are {how} “{}”: {}", columns.len(), row.name(), row.titles(&columns));
    Some(Problem::new(row.cell(*first_extra), message, hint))
}

/// Work that nobody is asked or told about is easily done twice.
pub(super) fn nobody_told(row: &Row<'_>) -> Option<Problem> {
    let nobody = row.columns(Letter::Consulted).is_empty() && row.columns(Letter::Informed).is_empty();
    let message = || format!("nobody is consulted or informed on “{}”", row.name());
    nobody.then(|| Problem::new(row.activity.span, message(), "think of who needs to know, and give them an I"))
}
