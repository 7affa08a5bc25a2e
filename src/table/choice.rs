//! The words of columns that hold one of a fixed list, in pt-BR and in English.

use super::row::{
    CesScale, Decision, GoalStatus, MeetingKind, MeetingStatus, OpportunityKind, OpportunityStage, Priority, Seniority, SurveyKind,
    TicketKind, Touch,
};
use super::word::fold;

/// A canonical word, what it stands for, and other words for it.
pub(super) type Word<T> = (&'static str, T, &'static [&'static str]);

/// A type whose values are words in a cell.
pub(super) trait Choice: Copy + 'static {
    /// Every value with its words, the canonical one first.
    const ALL: &'static [Word<Self>];
}

/// The canonical words of a choice.
pub(super) fn words<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|(word, ..)| *word).collect()
}

/// The value that a word stands for, whatever its case and accents.
pub(super) fn choose<T: Choice>(text: &str) -> Option<T> {
    let folded = fold(text);
    let means = |(word, _, others): &&Word<T>| fold(word) == folded || others.iter().any(|other| fold(other) == folded);
    T::ALL.iter().find(means).map(|(_, value, _)| *value)
}

impl Choice for Touch {
    const ALL: &'static [Word<Self>] = &[
        ("high", Self::High, &["high-touch", "alto", "alta"]),
        ("mid", Self::Mid, &["mid-touch", "medium", "médio", "média"]),
        ("tech", Self::Tech, &["tech-touch", "low", "low-touch", "digital", "baixo", "baixa"]),
    ];
}

impl Choice for Seniority {
    const ALL: &'static [Word<Self>] =
        &[("junior", Self::Junior, &["jr"]), ("mid", Self::Mid, &["mid-level", "pleno", "pl"]), ("senior", Self::Senior, &["sr"])];
}

impl Choice for Priority {
    const ALL: &'static [Word<Self>] = &[
        ("low", Self::Low, &["baixa", "baixo"]),
        ("normal", Self::Normal, &["medium", "média", "médio"]),
        ("high", Self::High, &["alta", "alto"]),
        ("urgent", Self::Urgent, &["critical", "urgente", "crítica", "crítico"]),
    ];
}

impl Choice for TicketKind {
    const ALL: &'static [Word<Self>] = &[
        ("question", Self::Question, &["dúvida", "pergunta"]),
        ("bug", Self::Bug, &["problem", "problema", "erro", "defeito"]),
        ("incident", Self::Incident, &["incidente"]),
        ("request", Self::Request, &["task", "solicitação", "pedido", "tarefa"]),
        ("strategic", Self::Strategic, &["estratégico", "estratégica"]),
    ];
}

impl Choice for SurveyKind {
    const ALL: &'static [Word<Self>] = &[("nps", Self::Nps, &[]), ("csat", Self::Csat, &[]), ("ces", Self::Ces, &[])];
}

impl Choice for CesScale {
    const ALL: &'static [Word<Self>] =
        &[("effort-1-5", Self::Effort1To5, &["esforço-1-5"]), ("ease-1-7", Self::Ease1To7, &["facilidade-1-7"])];
}

impl Choice for OpportunityKind {
    const ALL: &'static [Word<Self>] =
        &[("upsell", Self::Upsell, &[]), ("cross-sell", Self::CrossSell, &["venda cruzada"]), ("renewal", Self::Renewal, &["renovação"])];
}

impl Choice for OpportunityStage {
    const ALL: &'static [Word<Self>] = &[
        ("raised", Self::Raised, &["levantada", "nova", "new"]),
        ("qualified", Self::Qualified, &["qualificada"]),
        ("proposal", Self::Proposal, &["proposta"]),
        ("negotiation", Self::Negotiation, &["negociação", "em negociação"]),
        ("won", Self::Won, &["closed won", "ganha", "ganho"]),
        ("lost", Self::Lost, &["closed lost", "perdida", "perdido"]),
    ];
}

impl Choice for Decision {
    const ALL: &'static [Word<Self>] = &[
        ("renewed", Self::Renewed, &["renovada", "renovado", "renovou"]),
        ("churned", Self::Churned, &["cancelada", "cancelado", "cancelou"]),
        ("pending", Self::Pending, &["pendente"]),
    ];
}

impl Choice for GoalStatus {
    const ALL: &'static [Word<Self>] = &[
        ("open", Self::Open, &["aberta", "aberto", "em andamento"]),
        ("met", Self::Met, &["atingida", "atingido", "alcançada", "alcançado"]),
        ("missed", Self::Missed, &["não atingida", "não atingido"]),
        ("dropped", Self::Dropped, &["descartada", "descartado", "abandonada", "abandonado"]),
    ];
}

impl Choice for MeetingKind {
    const ALL: &'static [Word<Self>] = &[
        ("onboarding", Self::Onboarding, &["implantação"]),
        ("review", Self::Review, &["qbr", "ebr", "revisão"]),
        ("call", Self::Call, &["ligação", "chamada", "reunião"]),
    ];
}

impl Choice for MeetingStatus {
    const ALL: &'static [Word<Self>] = &[
        ("held", Self::Held, &["completed", "realizada", "realizado"]),
        ("no-show", Self::NoShow, &["não compareceu", "ausente"]),
        ("cancelled", Self::Cancelled, &["canceled", "cancelada", "cancelado"]),
        ("scheduled", Self::Scheduled, &["agendada", "agendado", "marcada"]),
    ];
}

/// Yes or no: `TRUE`, `False`, `1`, `0`, `sim`, `não`, `yes`, `no` and their first letters.
pub(super) fn flag(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "true" | "1" | "sim" | "s" | "yes" | "y" | "t" | "verdadeiro" => Some(true),
        "false" | "0" | "nao" | "n" | "no" | "f" | "falso" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn words_are_distinct<T: Choice>() {
        let mut seen = BTreeSet::new();
        for (word, _, others) in T::ALL {
            for word in std::iter::once(word).chain(*others) {
                assert!(seen.insert(fold(word)), "{word}");
            }
        }
    }

    #[test]
    fn no_word_means_two_values() {
        words_are_distinct::<Touch>();
        words_are_distinct::<Seniority>();
        words_are_distinct::<Priority>();
        words_are_distinct::<TicketKind>();
        words_are_distinct::<SurveyKind>();
        words_are_distinct::<CesScale>();
        words_are_distinct::<OpportunityKind>();
        words_are_distinct::<OpportunityStage>();
        words_are_distinct::<Decision>();
        words_are_distinct::<GoalStatus>();
        words_are_distinct::<MeetingKind>();
        words_are_distinct::<MeetingStatus>();
    }

    #[test]
    fn words_are_known_in_both_languages_whatever_their_case() {
        assert_eq!(choose::<Priority>("URGENTE"), Some(Priority::Urgent));
        assert_eq!(choose::<Priority>("Crítica"), Some(Priority::Urgent));
        assert_eq!(choose::<MeetingStatus>("No show"), Some(MeetingStatus::NoShow));
        assert_eq!(choose::<CesScale>("effort 1-5"), Some(CesScale::Effort1To5));
        assert_eq!(choose::<Priority>("p1"), None);
    }

    #[test]
    fn yes_and_no_are_known_in_both_languages() {
        for yes in ["TRUE", "1", "Sim", "yes"] {
            assert_eq!(flag(yes), Some(true), "{yes}");
        }
        for no in ["False", "0", "Não", "nao", "NO"] {
            assert_eq!(flag(no), Some(false), "{no}");
        }
        assert_eq!(flag("talvez"), None);
    }
}
