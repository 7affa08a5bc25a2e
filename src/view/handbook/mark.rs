//! What is unclear, where it is: marks on the rows of a matrix, and the whole in one look. Only the team sees them.

use super::{matrix, part};
use crate::clarity::{Finding, Gap, GapKind, Subject};
use crate::diag::Severity;
use crate::metric;
use crate::view::format::Detail;
use crate::view::frame::Link;
use crate::view::source::{Audience, Place};
use serde::Serialize;

/// Something unclear, at the place that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// `error`, `warning`, `note`, `waived` or `gap`, for the stylesheet.
    pub level: &'static str,
    /// The word for it.
    pub word: String,
    /// What it is about, where that is not said beside it.
    pub about: Option<Link>,
    /// What is unclear.
    pub sentence: String,
    /// What to do, or why it is allowed.
    pub hint: String,
    /// Where there is more to read.
    pub href: Option<String>,
}

/// How clear the handbook is.
#[derive(Debug, Clone, Serialize)]
pub struct Clarity {
    /// The part of the rows that are clear.
    pub share: Option<String>,
    /// The same as a sentence, with how many of how many.
    pub sentence: String,
    /// What was found, by level, the gravest first.
    pub levels: Vec<Level>,
}

/// The findings of a level.
#[derive(Debug, Clone, Serialize)]
pub struct Level {
    /// How many there are, in words.
    pub title: String,
    /// The findings.
    pub marks: Vec<Mark>,
}

/// What is unclear about a row, gaps between it and the data included.
pub(super) fn of_row(place: &Place<'_>, matrix: usize, row: usize) -> Vec<Mark> {
    if place.audience != Audience::Team {
        return Vec::new();
    }
    let is_it = |finding: &Finding| finding.subject == Subject::Row { matrix, row };
    let mut marks = of(place, is_it);
    let is_here = |gap: &&Gap<'_>| is_about_rows(gap.kind) && gap.claims.iter().any(|claim| (claim.matrix, claim.row) == (matrix, row));
    let gaps = place.sources.checked.gaps.gaps.iter().filter(is_here);
    marks.extend(gaps.filter_map(|gap| Some(Mark { sentence: gap_in_short(place, gap)?, hint: String::new(), ..of_gap(place, gap)? })));
    marks.iter_mut().for_each(|mark| mark.about = None);
    marks
}

/// What is unclear about the roles of a matrix.
pub(super) fn of_columns(place: &Place<'_>, of_matrix: usize) -> Vec<Mark> {
    if place.audience != Audience::Team {
        return Vec::new();
    }
    of(place, |finding| matches!(finding.subject, Subject::Column { matrix, .. } if matrix == of_matrix))
}

/// The marks of the findings that are meant, then of those that a waiver allows.
fn of(place: &Place<'_>, is_meant: impl Fn(&Finding) -> bool) -> Vec<Mark> {
    let found = place.sources.checked.findings;
    let open = found.open.iter().filter(|finding| is_meant(finding)).map(|finding| mark(place, finding));
    let waived = found.waived.iter().filter(|waived| is_meant(&waived.finding)).map(|waived| Mark {
        level: "waived",
        word: place.t("matrix-level-waived"),
        hint: place.format.words.fill("matrix-waived", [("reason", waived.reason.as_str().into())]),
        ..mark(place, &waived.finding)
    });
    open.chain(waived).collect()
}

fn mark(place: &Place<'_>, finding: &Finding) -> Mark {
    let code = finding.diagnostic.code.name();
    let level = finding.diagnostic.severity.name();
    Mark {
        level,
        word: place.t(&format!("matrix-level-{level}")),
        about: about(place, &finding.subject),
        sentence: place.t(&format!("matrix-says-{code}")),
        hint: place.t(&format!("matrix-fix-{code}")),
        href: None,
    }
}

/// The row, role or metric that a finding is about.
fn about(place: &Place<'_>, subject: &Subject) -> Option<Link> {
    let handbook = place.sources.handbook;
    let role = |id: &str| {
        let head = part::head(place, id);
        Some(Link { title: head.name().to_owned(), href: head.href?, current: false })
    };
    match subject {
        Subject::Row { matrix, row } => matrix::row_link(place, *matrix, *row),
        Subject::Column { matrix, column } => role(&handbook.matrices[*matrix].roles[*column]),
        Subject::Role { role: at } => role(&handbook.roles[*at].id),
        Subject::Metric(id) => {
            let title = metric::find(id).map_or(id.as_str(), |metric| metric.name.in_language(place.language()));
            let owner = handbook.roles.iter().find(|role| role.metrics.iter().any(|(owned, _)| owned == id));
            let href = owner.or(handbook.roles.first()).and_then(|owner| part::head(place, &owner.id).href)?;
            Some(Link { title: title.to_owned(), href, current: false })
        }
        Subject::Gap(_) => None,
    }
}

/// Whether a gap contradicts certain rows, and not only that a role has work at all.
pub(in crate::view) fn is_about_rows(kind: GapKind) -> bool {
    !matches!(kind, GapKind::NoCsm | GapKind::OverCapacity | GapKind::CancellationWithoutContact)
}

/// The mark of a gap that is open and not allowed.
fn of_gap(place: &Place<'_>, gap: &Gap<'_>) -> Option<Mark> {
    let reported = &place.sources.checked.findings.open;
    reported.iter().find(|found| found.subject == Subject::Gap(gap.kind))?;
    let now = &gap.measured.as_ref().ok()?.now;
    let code = gap.kind.code().name();
    let href = format!("{}#{code}", place.link(crate::view::team::report::GAPS));
    Some(Mark {
        level: "gap",
        word: place.t("matrix-level-gap"),
        about: None,
        sentence: crate::view::team::report::gap_sentence(place, gap.kind, now),
        hint: place.t(&format!("{code}-fix")),
        href: place.has_team_home().then_some(href),
    })
}

/// A gap in a few words, since it stands at each of its rows.
fn gap_in_short(place: &Place<'_>, gap: &Gap<'_>) -> Option<String> {
    let share = gap.measured.as_ref().ok()?.now.share()?;
    let name = place.t(&format!("{}-name", gap.kind.code().name()));
    Some(place.format.words.fill("gap-short", [("name", name.into()), ("share", place.format.percent(share, Detail::Rounded).into())]))
}

/// How clear the handbook is, for the team; `None` where there is no matrix.
pub(super) fn clarity(place: &Place<'_>) -> Option<Clarity> {
    let (clear, all) = place.sources.checked.findings.clear_rows(place.sources.handbook);
    if place.audience != Audience::Team || all == 0 {
        return None;
    }
    let ratio = clear as f64 / all as f64;
    let counted = |number: usize| place.format.count(number);
    let sentence =
        place.format.words.fill("matrix-clarity", [("n", clear.into()), ("clear", counted(clear).into()), ("all", counted(all).into())]);
    let is_gap = |finding: &Finding| matches!(finding.subject, Subject::Gap(_));
    let of_level = |severity: Severity| of_open(place, |finding| finding.diagnostic.severity == severity && !is_gap(finding));
    let gaps = place.sources.checked.gaps.gaps.iter().filter_map(|gap| of_gap(place, gap)).collect();
    let waived = of(place, |_| true).into_iter().filter(|mark| mark.level == "waived").collect();
    let all_levels: [(&str, Vec<Mark>); 5] = [
        ("error", of_level(Severity::Error)),
        ("warning", of_level(Severity::Warning)),
        ("note", of_level(Severity::Note)),
        ("gap", gaps),
        ("waived", waived),
    ];
    let level = |(name, marks): (&str, Vec<Mark>)| {
        let title = place.format.counted(&format!("matrix-count-{name}"), marks.len());
        (!marks.is_empty()).then_some(Level { title, marks })
    };
    let levels = all_levels.into_iter().filter_map(level).collect();
    Some(Clarity { share: Some(place.format.percent(ratio, Detail::Rounded)), sentence, levels })
}

fn of_open(place: &Place<'_>, is_meant: impl Fn(&Finding) -> bool) -> Vec<Mark> {
    place.sources.checked.findings.open.iter().filter(|finding| is_meant(finding)).map(|finding| mark(place, finding)).collect()
}

#[cfg(test)]
mod tests {
    use crate::view::plan::{community, team};
    use crate::view::sample::{UNCLEAR, benchmarks, render, site};

    #[test]
    fn the_teams_home_of_the_handbook_says_how_clear_it_is_and_where_it_is_not() {
        let home = &render(&site(), &UNCLEAR, &benchmarks(), team)["team/handbook/index.html"];
        for words in [
            "<b>83,3\u{a0}%</b> 5 das 6 atividades estão claras: nelas não há erro nem aviso.",
            "<a href=\"../raci/index.html#row-2\">Treinar</a>: Ninguém executa. <span class=\"hint\">Dê o R a um papel, ou A/R a quem já responde.</span>",
            "<summary>1 erro</summary>",
            "1 exceção permitida",
        ] {
            assert!(home.contains(words), "{words} is missing in {home}");
        }
        let home = &render(&site(), &UNCLEAR, &benchmarks(), community)["community/index.html"];
        assert!(!home.contains("Quão clara"));
    }
}
