//! The cases that break drawings: one set for the tests and for the gallery (`cargo run --example gallery`).

use super::spec::{ChartKind, ChartSpec, Event, Point, Series, SeriesRole, TickFormat};
use std::sync::Arc;

/// Something to draw.
#[derive(Debug, Clone)]
pub struct Case {
    /// What is odd about it.
    pub name: &'static str,
    /// What to draw.
    pub spec: ChartSpec,
}

/// What a kind is held to, first of all an ordinary case. All are in the first size of the kind.
#[must_use]
pub fn cases(kind: ChartKind) -> Vec<Case> {
    let mut all = vec![ordinary(kind)];
    all.extend(own(kind));
    all.extend(numbers(kind));
    all.extend(words(kind));
    let size = kind.sizes()[0];
    all.into_iter().map(|case| Case { spec: ChartSpec { size, ..case.spec }, ..case }).collect()
}

fn case(name: &'static str, spec: ChartSpec) -> Case {
    Case { name, spec }
}

fn ordinary(kind: ChartKind) -> Case {
    let most = if kind == ChartKind::Sparkline { 1 } else { 3 };
    let values: [&[f64]; 3] =
        [&[52.0, 48.0, 55.0, 61.0, 58.0, 66.0], &[40.0, 41.0, 43.0, 42.0, 44.0, 45.0], &[12.0, 9.0, 15.0, 11.0, 8.0, 13.0]];
    case("Comum", spec(kind, &values[..most]))
}

/// Cases that only one kind has.
fn own(kind: ChartKind) -> Vec<Case> {
    match kind {
        ChartKind::Line => vec![case("Faixa com lacunas", band()), case("Eventos", events()), case("Eventos demais", crowded_events())],
        ChartKind::StackedRow => vec![case("Partes de 100", shares())],
        ChartKind::Distribution => vec![
            case("Você está aqui", reader(&[10.0, 20.0, 35.0, 50.0, 90.0], 42.0)),
            case("Você está longe", reader(&[10.0, 20.0, 35.0, 50.0, 90.0], 900.0)),
        ],
        ChartKind::HeatMap => vec![case("Vinte e quatro por vinte", grid())],
        ChartKind::Waterfall => vec![
            case("Do começo ao fim", spec(kind, &[&[100.0, 30.0, 12.0, -25.0, -40.0, 77.0]])),
            case("Até abaixo de zero", spec(kind, &[&[20.0, -50.0, 10.0, -20.0]])),
        ],
        _ => Vec::new(),
    }
}

fn band() -> ChartSpec {
    let mut spec = gaps(
        ChartKind::Line,
        &[
            &[Some(52.0), Some(48.0), None, Some(61.0), Some(58.0), Some(66.0), Some(64.0)],
            &[Some(40.0), Some(41.0), Some(43.0), None, Some(44.0), None, Some(43.0)],
            &[Some(60.0), Some(59.0), Some(63.0), None, Some(61.0), Some(62.0), Some(63.0)],
        ],
    );
    (spec.series[1].role, spec.series[2].role) = (SeriesRole::BandLow, SeriesRole::BandHigh);
    (spec.series[1].name, spec.series[2].name) = ("Percentil 25".into(), "Percentil 75".into());
    spec
}

fn events() -> ChartSpec {
    let events = [(3, "Novo preço"), (4, "Nova gerente"), (11, "Renovação")];
    let mut spec = spec(ChartKind::Line, &[&[52.0, 48.0, 55.0, 61.0, 58.0, 66.0, 64.0, 63.0, 70.0, 71.0, 69.0, 74.0]]);
    spec.events = events.map(|(category, label)| Event { category, label: label.into() }).to_vec();
    spec
}

fn crowded_events() -> ChartSpec {
    let mut spec = band();
    let label = |category: usize| format!("Treinamento de administradores n.º {category}");
    spec.events = (0..spec.categories.len()).map(|category| Event { category, label: label(category) }).collect();
    spec.events.push(Event { category: 0, label: "\u{1f680}".into() });
    spec
}

/// Quantiles of a group, and where the reader stands.
fn reader(quantiles: &[f64; 5], here: f64) -> ChartSpec {
    let mut spec = spec(ChartKind::Distribution, &[quantiles, &[here]]);
    spec.categories = ["10 %", "25 %", "mediana", "75 %", "90 %"].map(Into::into).to_vec();
    (spec.series[1].role, spec.series[1].name) = (SeriesRole::Here, "Você".into());
    spec
}

fn grid() -> ChartSpec {
    let rows: Vec<Vec<f64>> = (0..20).map(|row| (0..24).map(|column| f64::from((row * column) % 17 - 8)).collect()).collect();
    spec(ChartKind::HeatMap, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn shares() -> ChartSpec {
    let mut spec = spec(ChartKind::StackedRow, &[&[55.0, 42.0, 71.0], &[30.0, 33.0, 28.0], &[15.0, 25.0, 1.0]]);
    for (series, name) in spec.series.iter_mut().zip(["Promotores", "Neutros", "Detratores"]) {
        series.name = name.into();
    }
    spec.categories = ["Indústria", "Varejo e distribuição no Nordeste", "Saúde"].map(Into::into).to_vec();
    spec
}

/// Odd numbers and counts.
fn numbers(kind: ChartKind) -> Vec<Case> {
    let sixty: Vec<_> = (0..60).map(|i| f64::from(i * 37 % 101) - 20.0).collect();
    let crowd: Vec<Vec<f64>> = (0..14).map(|i| vec![f64::from(i), f64::from(i) * 1.01]).collect();
    let crowd: Vec<&[f64]> = crowd.iter().map(Vec::as_slice).collect();
    vec![
        case("Um ponto", spec(kind, &[&[41.0]])),
        case("Tudo zero", spec(kind, &[&[0.0; 12]])),
        case("Nada conhecido", gaps(kind, &[&[None; 12]])),
        case("Nenhuma série", spec(kind, &[])),
        case("Lacunas", gaps(kind, &[&[Some(1.0), Some(2.0), None, Some(3.0), None, Some(4.0), Some(5.0)]])),
        case("Três séries iguais", spec(kind, &[&[7.0; 12], &[7.0; 12], &[7.0; 12]])),
        case("Negativos", spec(kind, &[&[-3.0, -12.0, -7.0]])),
        case("Negativos e positivos", spec(kind, &[&[-3.0, -12.0, 7.0], &[-5.0, 4.0]])),
        case("Sessenta pontos", spec(kind, &[&sixty])),
        case("Três anos, duas séries", spec(kind, &[&sixty[..36], &sixty[24..]])),
        case("Minúsculos", spec(kind, &[&[1e-9, 2e-9]])),
        case("Enormes e minúsculos", spec(kind, &[&[1e15, 1.2e15], &[1e-9, 3e-9]])),
        case("No limite do que se desenha", spec(kind, &[&[1e300, -1e300]])),
        case("Seis séries", spec(kind, &crowd[..6])),
        case("Catorze séries", spec(kind, &crowd)),
    ]
}

/// Odd words.
fn words(kind: ChartKind) -> Vec<Case> {
    let mut long = spec(kind, &[&[1.0, 2.0, 3.0, 4.0], &[2.0, 2.0, 2.5, 3.9]]);
    let names =
        ["Treinamento de administradores e gestores", "\u{1f680}\u{1f680} lançamento", "", "Otorrinolaringologistas_sem_espaço_algum"];
    long.categories = names.map(Into::into).to_vec();
    long.series[1].name = "Mediana das contas do mesmo segmento, porte e região".into();
    let mut emoji = spec(kind, &[&[3.0, 1.0]]);
    emoji.categories = vec!["\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} famílias".into(), "\u{1f44d}\u{1f3fd}".into()];
    emoji.series[0].name = "\u{2728} novo".into();
    vec![case("Nomes longos", long), case("Emojis", emoji)]
}

/// A spec whose series have all values, the first being the subject. Series of different lengths are filled up with gaps.
#[must_use]
pub fn spec(kind: ChartKind, series: &[&[f64]]) -> ChartSpec {
    let known: Vec<Vec<_>> = series.iter().map(|values| values.iter().copied().map(Some).collect()).collect();
    gaps(kind, &known.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// A spec with gaps.
#[must_use]
pub fn gaps(kind: ChartKind, series: &[&[Option<f64>]]) -> ChartSpec {
    let count = series.iter().map(|values| values.len()).max().unwrap_or(0);
    let one = |(i, values): (usize, &&[Option<f64>])| Series {
        name: if i == 0 { "Horizonte".into() } else { format!("Comparação {i}") },
        points: (0..count).map(|place| values.get(place).copied().flatten().map(|value| Point { value, label: number(value) })).collect(),
        role: if i == 0 { SeriesRole::Subject } else { SeriesRole::Comparison },
    };
    ChartSpec {
        kind,
        categories: (0..count).map(|i| format!("{}/{}", ["jan", "fev", "mar", "abr", "mai", "jun"][i % 6], 20 + i / 12)).collect(),
        series: series.iter().enumerate().map(one).collect(),
        tick: TickFormat(Arc::new(|tick| format!("{:.*}", tick.decimals(1.0), tick.value).replace('-', "−"))),
        title: "O uso cresceu 12 % no trimestre".into(),
        description: "Usuários ativos por mês, n = 36".into(),
        size: kind.sizes()[0],
        events: Vec::new(),
    }
}

fn number(value: f64) -> String {
    let text = if value.abs() >= 1e7 || (value.abs() < 1e-3 && value.abs() > 0.0) { format!("{value:.2e}") } else { format!("{value:.1}") };
    text.replace('.', ",").replace('-', "−")
}
