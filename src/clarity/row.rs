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

#[cfg(test)]
mod tests {
    use super::super::sample::{found, in_rows};
    use crate::diag::Code;

    /// A bad row gives exactly this finding, and a good one none.
    fn check(code: Code, good: &str, bad: &str, wanted: &str) {
        assert_eq!(in_rows(code, good), Vec::<String>::new());
        assert_eq!(in_rows(code, bad), [wanted]);
    }

    #[test]
    fn every_row_needs_exactly_one_a_and_at_least_one_r() {
        check(
            Code::NoAccountable,
            "| Ligar | | R | A | | | |",
            "| Ligar | | R | C | | | |",
            "raci.md:4:3 «Ligar» no-accountable: nobody is accountable for “Ligar” (give one role an A)",
        );
        check(
            Code::ManyAccountable,
            "| Ligar | | R | A | | | |",
            "| Ligar | A | R | A/R | A | | |",
            "raci.md:4:19 «A/R» many-accountable: 3 roles are accountable for “Ligar”: CX, CS, AM (leave the A with one of them)",
        );
        check(
            Code::NoResponsible,
            "| Ligar | | | A/R | | | |",
            "| Ligar | | S | A | | | |",
            "raci.md:4:3 «Ligar» no-responsible: nobody is responsible for “Ligar” (give a role an R, or the accountable one A/R)",
        );
    }

    #[test]
    fn cs_may_raise_but_not_close() {
        check(
            Code::CsClosesDeals,
            "| Negociar | | | C | A/R | | commercial |\n| Rever | | | A/R | | | strategic |",
            "| Negociar | | | R | A | | commercial |",
            "raci.md:4:18 «R» cs-closes-deals: “Negociar” is commercial, but CS is responsible (let AM or its fallback own it; CS raises the opportunity and is consulted)",
        );
    }

    #[test]
    fn support_leaves_questions_of_value_to_cs() {
        check(
            Code::SupportStrategic,
            "| Medir | | C | A/R | | | strategic |\n| Abrir | | A/R | | | | technical |",
            "| Medir | | A/R | | | | strategic |",
            "raci.md:4:13 «A/R» support-strategic: “Medir” is strategic, but Suporte is responsible and accountable (let CS own it; Suporte passes such questions on)",
        );
    }

    #[test]
    fn bugs_reach_support_first() {
        check(
            Code::BugNotSupportFirst,
            "| Falhas | A | R | | | | technical, bug |\n| Dúvidas | | | A/R | | | technical |",
            "| Falhas | | I | A/R | | | technical, bug |",
            "raci.md:4:14 «I» bug-not-support-first: “Falhas” is about a bug, but Suporte is not responsible (give Suporte the R: bugs reach it first)",
        );
    }

    #[test]
    fn commercial_rows_belong_to_am_or_its_fallback() {
        let hint = "(give the A to AM or AE; who stands in for AM is the `fallback` of its page)";
        check(
            Code::NoCommercialOwner,
            "| Fechar | | | C | A/R | | commercial |\n| Propor | | | C | R | A | commercial |\n| Cobrar | | | | R | | commercial |",
            "| Fechar | A | | C | R | | commercial |",
            &format!("raci.md:4:12 «A» no-commercial-owner: “Fechar” is commercial, but CX answers for it {hint}"),
        );
        check(
            Code::AmFallback,
            "| Fechar | | | C | A/R | C | commercial |\n| Vender | | | | C | A/R | |",
            "| Fechar | | | C | | A/R | commercial |",
            "raci.md:4:22 «A/R» am-fallback: AE stands in for AM on “Fechar” (once there is somebody in AM, move the A there)",
        );
    }

    #[test]
    fn without_an_am_page_nobody_stands_in_for_am() {
        let files = [("roles/ae.md", "# AE\n"), ("raci.md", "# M\n| A | AE | tags |\n|---|---|---|\n| Fechar | A/R | commercial |\n")];
        assert_eq!(
            found(Code::NoCommercialOwner, &files, &[]),
            [
                "raci.md:4:12 «A/R» no-commercial-owner: “Fechar” is commercial, but AE answers for it (give the A to am; who stands in for am is the `fallback` of its page)"
            ]
        );
    }

    #[test]
    fn cs_does_not_collect() {
        check(
            Code::CsCollects,
            "| Cobrar | | | I | A/R | | collection |",
            "| Cobrar | | | A | R | | collection |",
            "raci.md:4:16 «A» cs-collects: “Cobrar” is collection, but CS is accountable (let the commercial or the billing side own it)",
        );
    }

    #[test]
    fn a_row_asks_few_and_tells_somebody() {
        check(
            Code::TooManyConsulted,
            "| Ligar | C | C | A/R | C | I | |",
            "| Ligar | C | C | A/R | C | C | |",
            "raci.md:4:29 «C» too-many-consulted: 4 roles are consulted on “Ligar”: CX, Suporte, AM, AE (ask only those without whom it goes wrong; inform the others)",
        );
        check(
            Code::TooManyResponsible,
            "| Ligar | R | R | A | S | S | |",
            "| Ligar | R | R | A/R | | | |",
            "raci.md:4:19 «A/R» too-many-responsible: 3 roles are responsible for “Ligar”: CX, Suporte, CS (split the activity, or let the others support (S))",
        );
        check(
            Code::NobodyTold,
            "| Ligar | I | | A/R | | | |\n| Rever | | C | A/R | | | |",
            "| Ligar | | S | A/R | | | |",
            "raci.md:4:3 «Ligar» nobody-told: nobody is consulted or informed on “Ligar” (think of who needs to know, and give them an I)",
        );
    }
}
