//! What is true of an account besides its metrics, each with a name that expressions can use. `docs/formulas.md` lists them.

use super::given::Given;
use crate::config::Reviews;
use crate::metric::{Quantity, Reason, Standing, Text, Unit, cadence_days};
use crate::table::Touch;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number in a unit.
    Number(Unit),
    /// Yes or no.
    Truth,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Words of the data.
    Text,
    /// A day.
    Day,
}

/// A fact and its name.
#[derive(Debug)]
pub(super) struct Fact {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// What it says, in one sentence.
    pub(super) says: Text,
    pub(super) of: fn(&Standing<'_>, &Reviews) -> Given,
}

const TOUCHES: &[&str] = &["high", "mid", "tech"];
const PHASES: &[&str] = &["acquisition", "retention", "expansion", "churned"];
const BANDS: &[&str] = &["red", "yellow", "green", "unscored"];

const fn fact(name: &'static str, kind: Kind, pt: &'static str, en: &'static str, of: fn(&Standing<'_>, &Reviews) -> Given) -> Fact {
    Fact { name, kind, says: Text { pt, en }, of }
}

const DAYS: Kind = Kind::Number(Unit::Days);
const COUNT: Kind = Kind::Number(Unit::Count);

/// Every fact.
pub(super) static FACTS: &[Fact] = &[
    fact("segment", Kind::Text, "O segmento da conta.", "The account's segment.", |a, _| text(a.row().segment.as_ref())),
    fact("touch", Kind::Choice(TOUCHES), "O modelo de contato.", "How closely it is looked after.", |a, _| {
        a.row().touch.map_or(Given::Missing(Reason::NoRows), |touch| Given::Choice(touch_name(touch)))
    }),
    fact("language", Kind::Text, "O idioma da conta.", "The account's language.", |a, _| text(a.row().language.as_ref())),
    fact("industry", Kind::Text, "O setor da conta.", "The account's industry.", |a, _| text(a.row().industry.as_ref())),
    fact("country", Kind::Text, "O país da conta.", "The account's country.", |a, _| text(a.row().country.as_ref())),
    fact("csm", Kind::Text, "O id de quem cuida da conta.", "The id of who looks after it.", |a, _| text(a.row().csm.as_ref())),
    fact("am", Kind::Text, "O id do Account Manager.", "The id of its account manager.", |a, _| text(a.row().am.as_ref())),
    fact("seats", COUNT, "As licenças contratadas.", "The seats it has bought.", |a, _| {
        a.row().seats.map_or(Given::Missing(Reason::NoRows), |seats| Given::Quantity(Quantity::Count(i64::from(seats))))
    }),
    fact("live", Kind::Truth, "Se a conta está ativa hoje.", "Whether it is live today.", |a, _| Given::Truth(a.is_live())),
    fact("phase", Kind::Choice(PHASES), "A fase do ciclo de vida hoje.", "Its phase of life today.", |a, _| {
        a.phase().map_or(Given::Missing(Reason::NoRows), |phase| Given::Choice(phase.name()))
    }),
    fact(
        "band",
        Kind::Choice(BANDS),
        "A faixa de saúde no período do relatório.",
        "The band of its health in the reported period.",
        |a, _| Given::Choice(a.band().name()),
    ),
    fact("in_onboarding", Kind::Truth, "Se ainda está em onboarding.", "Whether it is still in onboarding.", |a, _| {
        Given::Truth(a.is_in_onboarding())
    }),
    fact("days_as_customer", DAYS, "Dias desde que a conta começou.", "Days since it began.", |a, _| days(a.days_as_customer())),
    fact(
        "days_since_meeting",
        DAYS,
        "Dias desde a última reunião realizada; desde o começo, se nunca houve uma.",
        "Days since the last meeting that was held; since it began where none ever was.",
        |a, _| days(a.days_since_meeting()),
    ),
    fact(
        "days_since_review",
        DAYS,
        "Dias desde a última revisão de sucesso realizada; desde o começo, se nunca houve uma.",
        "Days since the last success review that was held; since it began where none ever was.",
        |a, _| days(a.days_since_review()),
    ),
    fact(
        "review_cadence_days",
        DAYS,
        "De quantos em quantos dias a conta deve ter uma revisão, pelo modelo de contato.",
        "How many days should lie between two reviews, by its touch.",
        |a, reviews| match a.row().touch {
            Some(touch) => Given::Quantity(Quantity::Days(cadence_days(touch, reviews))),
            None => Given::Missing(Reason::NoRows),
        },
    ),
    fact("days_to_next_review", DAYS, "Dias até a próxima revisão marcada.", "Days until the next review in the calendar.", |a, _| {
        days(a.days_to_next_review())
    }),
    fact("no_shows_in_period", COUNT, "Faltas a reuniões no período.", "Meetings of the period it did not come to.", |a, _| {
        count(a.no_shows_in_period())
    }),
    fact(
        "days_to_renewal",
        DAYS,
        "Dias até a próxima renovação sem decisão; negativo se a última já venceu.",
        "Days until the next renewal without a decision; below 0 where the last one is past due.",
        |a, _| days(a.days_to_renewal()),
    ),
    fact("renewal_due_on", Kind::Day, "O dia dessa renovação.", "The day of that renewal.", |a, _| {
        a.renewal_due_on().map_or_else(Given::Missing, Given::Day)
    }),
    fact(
        "cancellation_requested",
        Kind::Truth,
        "Se pediu cancelamento e nem voltou atrás nem saiu.",
        "Whether it has asked to leave, and neither changed its mind nor left.",
        |a, _| a.is_leaving().map_or_else(Given::Missing, Given::Truth),
    ),
    fact("open_critical_tickets", COUNT, "Chamados urgentes em aberto hoje.", "Urgent tickets open today.", |a, _| {
        count(a.open_critical_tickets())
    }),
    fact(
        "detractors_in_period",
        COUNT,
        "Detratores entre as respostas de NPS que contam no período.",
        "Detractors among the period's answers that count for NPS.",
        |a, _| count(a.detractors_in_period()),
    ),
    fact("late_steps", COUNT, "Etapas de onboarding vencidas hoje.", "Onboarding steps that are overdue today.", |a, _| {
        count(a.late_steps())
    }),
    fact(
        "unused_new_features",
        COUNT,
        "Funcionalidades lançadas desde o começo do período e ainda sem uso.",
        "Features launched since the period began that it has not used yet.",
        |a, _| count(a.unused_new_features()),
    ),
    fact("goals_met_in_period", COUNT, "Metas do período que foram atingidas.", "Goals due in the period that are met.", |a, _| {
        count(a.goals_met_in_period())
    }),
    fact("late_commitments", COUNT, "Compromissos do time que estão vencidos.", "What the team promised and is past due.", |a, _| {
        count(a.late_commitments())
    }),
];

fn touch_name(touch: Touch) -> &'static str {
    match touch {
        Touch::High => "high",
        Touch::Mid => "mid",
        Touch::Tech => "tech",
    }
}

fn text(text: Option<&String>) -> Given {
    text.map_or(Given::Missing(Reason::NoRows), |text| Given::Text(text.clone()))
}

fn days(days: Result<i32, Reason>) -> Given {
    days.map_or_else(Given::Missing, |days| Given::Quantity(Quantity::Days(f64::from(days))))
}

fn count(count: Result<usize, Reason>) -> Given {
    count.map_or_else(Given::Missing, Given::count)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFERENCE: &str = include_str!("../../docs/formulas.md");

    #[test]
    fn the_reference_lists_every_fact_and_no_other_in_order() {
        let kind = |kind: Kind| match kind {
            Kind::Number(Unit::Days) => "days".to_owned(),
            Kind::Number(_) => "count".to_owned(),
            Kind::Truth => "true or false".to_owned(),
            Kind::Choice(words) => words.iter().map(|word| format!("`'{word}'`")).collect::<Vec<_>>().join(", "),
            Kind::Text => "text".to_owned(),
            Kind::Day => "day".to_owned(),
        };
        let expected: Vec<String> =
            FACTS.iter().map(|fact| format!("| `{}` | {} | {} | {} |", fact.name, kind(fact.kind), fact.says.en, fact.says.pt)).collect();
        let table = REFERENCE.split("| name | type | in English | em português |\n|---|---|---|---|\n").nth(1).expect("the table of facts");
        let lines: Vec<&str> = table.lines().take_while(|line| line.starts_with('|')).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn every_fact_is_told_in_a_sentence_of_both_languages() {
        assert!(FACTS.iter().all(|fact| fact.says.pt.ends_with('.') && fact.says.en.ends_with('.')));
    }
}
