//! RFV (RFM): who bought when, how often, for how much.

use crate::metric::customer::{Customer, Customers, Segment};
use crate::metric::cut::Cut;
use crate::metric::definition::{Direction, Metric, Moment, Named, Scopes, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count, money, total};
use crate::metric::receipt::evidence::units;
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::receipt::record::Record;
use crate::metric::receipt::trace::Form;
use crate::metric::{Measure, Quantity, Reason, Role, Term};
use crate::table::Order;
use std::borrow::Cow;
use std::collections::BTreeSet;

pub(in crate::metric) static FAMILY: &[&Metric] =
    &[&RFM_CUSTOMERS, &RFM_ORDERS, &RFM_REVENUE, &RFM_RECENCY, &RFM_FREQUENCY, &RFM_MONETARY, &RFM_SCORE];

const CUSTOMERS: Text = Text::new(
    "Cliente é quem tem pedidos, seja conta ou não; sem a tabela de pedidos não há linhas.",
    "A customer is who has orders, account or not; without the table of orders there are no rows.",
);

const NO_MEMBERS: Text = Text::new(
    "Vale o primeiro segmento que couber; nessa ordem novos, promissores e os que não se pode perder nunca têm membros.",
    "The first segment that fits counts; in this order new customers, promising and can't lose them never have members.",
);

const REFUNDS: Text = Text::new("Valores zero e negativos somam.", "Zero and negative amounts add up.");

const SOURCE: Text = Text::new(
    "Usual em marketing direto como recência, frequência e valor; quantis do tipo 7.",
    "Customary in direct marketing as recency, frequency, monetary value; type-7 quantiles.",
);

/// One variant for each segment, and more where given.
macro_rules! by_segment {
    ($unit:expr, $sum:expr $(, $more:expr)?) => {
        &[
            segment(Segment::Champions, Text::new("campeões", "champions"), $unit, |cut| $sum(cut, Segment::Champions)),
            segment(Segment::LoyalCustomers, Text::new("fiéis", "loyal"), $unit, |cut| $sum(cut, Segment::LoyalCustomers)),
            segment(Segment::PotentialLoyalist, Text::new("fiéis em potencial", "potential loyalists"), $unit, |cut| {
                $sum(cut, Segment::PotentialLoyalist)
            }),
            segment(Segment::NewCustomers, Text::new("novos", "new"), $unit, |cut| $sum(cut, Segment::NewCustomers)),
            segment(Segment::Promising, Text::new("promissores", "promising"), $unit, |cut| $sum(cut, Segment::Promising)),
            segment(Segment::NeedAttention, Text::new("pedem atenção", "need attention"), $unit, |cut| $sum(cut, Segment::NeedAttention)),
            segment(Segment::AboutToSleep, Text::new("adormecendo", "about to sleep"), $unit, |cut| $sum(cut, Segment::AboutToSleep)),
            segment(Segment::AtRisk, Text::new("em risco", "at risk"), $unit, |cut| $sum(cut, Segment::AtRisk)),
            segment(Segment::CantLoseThem, Text::new("não se pode perder", "can't lose them"), $unit, |cut| {
                $sum(cut, Segment::CantLoseThem)
            }),
            segment(Segment::Lost, Text::new("perdidos", "lost"), $unit, |cut| $sum(cut, Segment::Lost)),
            segment(Segment::Others, Text::new("outros", "others"), $unit, |cut| $sum(cut, Segment::Others)),
            $($more)?
        ]
    };
}

/// How many customers are in which segment.
pub static RFM_CUSTOMERS: Metric = Metric {
    id: "rfm_customers",
    name: Text::new("Clientes por segmento RFV", "Customers by RFM segment"),
    acronym: Some(Text::new("RFV", "RFM")),
    owner: "cs",
    definition: Text::new(
        "Quantos clientes estão em cada segmento de recência, frequência e valor no dia de referência.",
        "How many customers are in each segment of recency, frequency and value on the as-of day.",
    ),
    formula: Text::new("clientes por segmento; na linha de um cliente, só o seu", "customers by segment; in a customer's row only its own"),
    edges: &[CUSTOMERS, NO_MEMBERS],
    tables: &["orders"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: by_segment!(
        Unit::Count,
        customers_in,
        Variant::each(Unit::Count, Direction::Neither, own_segment).only_for(Scopes::Customers)
    ),
};

/// How many orders the customers of each segment made.
pub static RFM_ORDERS: Metric = Metric {
    id: "rfm_orders",
    name: Text::new("Pedidos por segmento RFV", "Orders by RFM segment"),
    acronym: Some(Text::new("RFV", "RFM")),
    owner: "cs",
    definition: Text::new(
        "Quantos pedidos os clientes de cada segmento já fizeram.",
        "How many orders the customers of each segment have made.",
    ),
    formula: Text::new("Σ pedidos dos clientes do segmento", "Σ orders of the segment's customers"),
    edges: &[CUSTOMERS, NO_MEMBERS],
    tables: &["orders"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: by_segment!(Unit::Count, orders_of),
};

/// How much the customers of each segment paid.
pub static RFM_REVENUE: Metric = Metric {
    id: "rfm_revenue",
    name: Text::new("Receita por segmento RFV", "Revenue by RFM segment"),
    acronym: Some(Text::new("RFV", "RFM")),
    owner: "cs",
    definition: Text::new(
        "Quanto somam os pedidos dos clientes de cada segmento.",
        "What the orders of the customers of each segment add up to.",
    ),
    formula: Text::new("Σ valor dos pedidos dos clientes do segmento", "Σ amount of the orders of the segment's customers"),
    edges: &[CUSTOMERS, REFUNDS, NO_MEMBERS],
    tables: &["orders"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: by_segment!(Unit::Currency, revenue_of),
};

/// How long ago a customer bought.
pub static RFM_RECENCY: Metric = Metric {
    id: "rfm_recency",
    name: Text::new("Recência", "Recency"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Há quantos dias o cliente fez o último pedido, no dia de referência.",
        "How many days before the as-of day the customer last ordered.",
    ),
    formula: Text::new("dia de referência − dia do último pedido", "as-of day − day of the last order"),
    edges: &[CUSTOMERS],
    tables: &["orders"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[own("", Text::new("", ""), Unit::Days, Direction::Lower, |cut| {
        cut.made_as(Form::Own);
        of(cut, |found| Quantity::Days(found.recency as f64), evidence)
    })],
};

/// How often a customer bought.
pub static RFM_FREQUENCY: Metric = Metric {
    id: "rfm_frequency",
    name: Text::new("Frequência", "Frequency"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Quantos pedidos o cliente já fez.", "How many orders the customer has made."),
    formula: Text::new("número de pedidos", "number of orders"),
    edges: &[CUSTOMERS],
    tables: &["orders"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[own("", Text::new("", ""), Unit::Count, Direction::Higher, |cut| {
        of(cut, |found| Quantity::Count(found.frequency), |_| Term::one())
    })],
};

/// How much a customer paid.
pub static RFM_MONETARY: Metric = Metric {
    id: "rfm_monetary",
    name: Text::new("Valor", "Monetary value"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Quanto somam os pedidos do cliente.", "What the customer's orders add up to."),
    formula: Text::new("Σ valor dos pedidos", "Σ amount of the orders"),
    edges: &[CUSTOMERS, REFUNDS],
    tables: &["orders"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[own("", Text::new("", ""), Unit::Currency, Direction::Higher, |cut| {
        of(cut, |found| Quantity::Money(found.monetary), |order| Term::of(units(order.amount.0)))
    })],
};

/// How a customer compares with the others.
pub static RFM_SCORE: Metric = Metric {
    id: "rfm_score",
    name: Text::new("Notas RFV", "RFM scores"),
    acronym: Some(Text::new("RFV", "RFM")),
    owner: "cs",
    definition: Text::new(
        "De 1 a 5, como o cliente se compara aos outros em recência, frequência e valor.",
        "From 1 to 5, how the customer compares with the others in recency, frequency and value.",
    ),
    formula: Text::new(
        "1 + cortes ≤ valor; cortes = quantis de 20, 40, 60 e 80 % mais 1; recência invertida (6 −)",
        "1 + cut points ≤ value; cut points = quantiles at 20, 40, 60 and 80 % plus 1; recency reversed (6 −)",
    ),
    edges: &[
        CUSTOMERS,
        Text::new("Valores iguais têm a mesma nota; uma nota pode não ocorrer.", "Equal values share a score; a score may be absent."),
    ],
    tables: &["orders"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[
        own("recency", Text::new("recência", "recency"), Unit::Score, Direction::Higher, |cut| {
            scored(cut, &RFM_RECENCY, |found| score(found.scores.recency))
        }),
        own("frequency", Text::new("frequência", "frequency"), Unit::Score, Direction::Higher, |cut| {
            scored(cut, &RFM_FREQUENCY, |found| score(found.scores.frequency))
        }),
        own("monetary", Text::new("valor", "value"), Unit::Score, Direction::Higher, |cut| {
            scored(cut, &RFM_MONETARY, |found| score(found.scores.monetary))
        }),
    ],
};

const fn segment(segment: Segment, name: Text, unit: Unit, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    let variant = Variant::new(segment.slug(), name, unit, Direction::Neither, compute);
    variant.only_for(Scopes::Site).only_where(|cut| cut.base.customers.is_some())
}

const fn own(id: &'static str, name: Text, unit: Unit, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    Variant::new(id, name, unit, direction, compute).only_for(Scopes::Customers).only_where(|cut| customer(cut).is_ok())
}

fn score(score: u8) -> Quantity {
    Quantity::Score(f64::from(score))
}

fn customers<'m>(cut: &Cut<'m>) -> Result<&'m Customers<'m>, Reason> {
    cut.base.customers.as_ref().ok_or(Reason::NoTable("orders"))
}

/// The customer whose scope it is.
fn customer<'m>(cut: &Cut<'m>) -> Result<&'m Customer<'m>, Reason> {
    customers(cut)?.find(cut.scope.id(cut.base.tables)).ok_or(Reason::NoRows)
}

fn of(cut: &Cut<'_>, quantity: fn(&Customer<'_>) -> Quantity, term: fn(&Order) -> Term) -> Outcome {
    let customer = customer(cut)?;
    note_orders(cut, |found| found.id == customer.id, |order, _| term(order));
    Ok(Measure::known(quantity(customer), u64::try_from(customer.frequency).unwrap_or_default()))
}

/// The amount of an order that does not count by itself.
fn evidence(order: &Order) -> Term {
    Term::Evidence(Some(units(order.amount.0)))
}

/// A score, beside the number that is scored.
fn scored(cut: &Cut<'_>, of_what: &'static Metric, quantity: fn(&Customer<'_>) -> Quantity) -> Outcome {
    cut.made_as(Form::Own);
    cut.part(Role::Factor, of_what, "", cut.base.as_of.ok_or(Reason::NotComplete)?);
    of(cut, quantity, evidence)
}

fn own_segment(cut: &Cut<'_>) -> Vec<Named> {
    let Ok(customer) = customer(cut) else { return Vec::new() };
    note_orders(cut, |found| found.id == customer.id, once);
    vec![(Cow::Borrowed(customer.segment.slug()), count(1))]
}

/// A customer counts once, at the first of the orders in the table.
fn once(order: &Order, is_first: bool) -> Term {
    if is_first { Term::one() } else { evidence(order) }
}

/// The customers of a segment, with what each of their orders adds.
fn members<'m>(cut: &Cut<'m>, segment: Segment, term: fn(&Order, bool) -> Term) -> Result<Vec<&'m Customer<'m>>, Reason> {
    let members = customers(cut)?.iter().filter(|customer| customer.segment == segment).collect();
    note_orders(cut, |customer| customer.segment == segment, term);
    Ok(members)
}

/// Notes which orders count, and what for: the flag says whether an order is its customer's first in the table.
fn note_orders(cut: &Cut<'_>, counts: impl Fn(&Customer<'_>) -> bool, term: impl Fn(&Order, bool) -> Term) {
    let Some(customers) = cut.base.customers.as_ref().filter(|_| cut.trace.is_some()) else { return };
    let mut seen = BTreeSet::new();
    for order in cut.base.tables.orders.rows.iter().filter(|order| order.exists(cut.base.as_of)) {
        match customers.find(&order.customer) {
            Some(customer) if counts(customer) => cut.used(order, term(order, seen.insert(customer.id))),
            _ => cut.left_out(order, LeftOut::OtherVariant),
        }
    }
}

fn customers_in(cut: &Cut<'_>, segment: Segment) -> Outcome {
    Ok(count(members(cut, segment, once)?.len()))
}

fn orders_of(cut: &Cut<'_>, segment: Segment) -> Outcome {
    let members = members(cut, segment, |_, _| Term::one())?;
    let orders = total(members.iter().map(|customer| customer.frequency));
    Ok(Measure::known(Quantity::Count(orders), members.len() as u64))
}

fn revenue_of(cut: &Cut<'_>, segment: Segment) -> Outcome {
    let members = members(cut, segment, |order, _| Term::of(units(order.amount.0)))?;
    Ok(money(total(members.iter().map(|customer| customer.monetary)), members.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;
    use crate::metric::{Filter, Row, Scope};
    use proptest::prelude::*;

    /// Customers with so many orders each, the first on the day the data speaks of and the others ten days earlier each.
    fn site(customers: &[(&str, usize)]) -> Sample {
        let mut site = Sample::of(&["b", "quiet"]);
        for (at, (customer, orders)) in customers.iter().enumerate() {
            for _ in 0..*orders {
                site.order(customer, &format!("2024-06-{:02}", 30 - 5 * at), 10);
            }
        }
        site
    }

    fn rows(site: &Sample) -> Vec<Row> {
        let filter = Filter { account: None, metrics: FAMILY.to_vec() };
        site.metrics("2024-06-30").rows(&[], &filter).collect()
    }

    fn line(row: &Row) -> String {
        let value = row.measure.number().expect("a value");
        format!("{} {} {} {} {} {value} {}", row.scope.kind(), row.scope_id, row.period, row.metric.id, row.variant, row.measure.n)
    }

    #[test]
    fn customers_have_rows_whether_they_are_accounts_or_not_in_the_order_of_their_ids() {
        let rows = rows(&site(&[("c", 3), ("b", 1), ("a", 1)]));
        let recency: Vec<String> = rows.iter().filter(|row| row.metric.id == "rfm_recency").map(line).collect();
        assert_eq!(
            recency,
            ["account a 2024-06-30 rfm_recency  10 1", "account b 2024-06-30 rfm_recency  5 1", "account c 2024-06-30 rfm_recency  0 3"]
        );
        assert!(rows.iter().all(|row| row.scope_id != "quiet"));
        assert_eq!(rows.iter().filter(|row| row.scope == Scope::Site).count(), 33);
    }

    #[test]
    fn scores_and_segments_of_five_customers_by_hand() {
        // Recency 0, 5, 10, 15, 20 has its cuts at 5, 9, 13 and 17; frequency 1, 1, 2, 3, 6 at 2, 2.6, 3.4 and 4.6.
        let rows = rows(&site(&[("a", 6), ("b", 1), ("c", 3), ("d", 2), ("e", 1)]));
        let of = |customer: &str, metric: &str, variant: &str| {
            let holds = |row: &&Row| row.scope_id == customer && row.metric.id == metric && row.variant == variant;
            rows.iter().find(holds).and_then(|row| row.measure.number())
        };
        let scores = |variant: &str| ["a", "b", "c", "d", "e"].map(|customer| of(customer, "rfm_score", variant));
        assert_eq!(scores("recency"), [5.0, 4.0, 3.0, 2.0, 1.0].map(Some));
        assert_eq!(scores("frequency"), [5.0, 1.0, 3.0, 2.0, 1.0].map(Some));
        // Value 60, 10, 30, 20, 10 has its cuts at 11, 15, 23 and 37.
        assert_eq!(scores("monetary"), [5.0, 1.0, 4.0, 3.0, 1.0].map(Some));
        let segment = |customer: &str| {
            let own: Vec<&str> =
                rows.iter().filter(|row| row.scope_id == customer && row.metric.id == "rfm_customers").map(|row| &*row.variant).collect();
            own.join(",")
        };
        assert_eq!(
            ["a", "b", "c", "d", "e"].map(segment),
            ["champions", "potential-loyalist", "loyal-customers", "need-attention", "lost"]
        );
        assert_eq!((of("", "rfm_orders", "champions"), of("", "rfm_revenue", "champions")), (Some(6.0), Some(60.0)));
        assert_eq!((of("", "rfm_customers", "promising"), of("", "rfm_revenue", "promising")), (Some(0.0), Some(0.0)));
    }

    #[test]
    fn an_order_after_the_day_does_not_exist_and_amounts_may_be_negative() {
        let mut site = site(&[("a", 1)]);
        site.order("a", "2024-07-01", 100);
        site.order("z", "2024-07-01", 100);
        site.order("a", "2024-06-01", -25);
        let rows = rows(&site);
        assert!(rows.iter().all(|row| row.scope_id != "z"));
        let own = |metric: &str| rows.iter().find(|row| row.scope_id == "a" && row.metric.id == metric).map(line);
        assert_eq!(own("rfm_monetary").as_deref(), Some("account a 2024-06-30 rfm_monetary  -15 2"));
        assert_eq!(own("rfm_customers").as_deref(), Some("account a 2024-06-30 rfm_customers potential-loyalist 1 1"));
    }

    #[test]
    fn without_orders_there_are_no_rows_and_with_none_of_them_yet_zeros() {
        assert_eq!(rows(&Sample::of(&["a"])), []);
        let mut site = Sample::of(&["a"]);
        site.order("a", "2024-07-01", 100);
        let rows = rows(&site);
        assert_eq!(rows.len(), 33);
        assert!(rows.iter().all(|row| row.measure.number() == Some(0.0)));
        let metrics = site.metrics("2024-06-30");
        let when = metrics.as_of().expect("a day");
        assert_eq!(metrics.measure(&RFM_RECENCY, "", &Scope::Account(site.ix("a")), when).reason(), Some(Reason::NoRows));
        assert_eq!(metrics.measure(&RFM_ORDERS, "lost", &Scope::Site, when).number(), Some(0.0));
    }

    proptest! {
        #[test]
        fn segments_part_the_customers_and_row_order_never_matters(orders in prop::collection::vec((0..30u8, 1..29u8, -50..500i64), 0..120)) {
            let mut site = Sample::of(&["c3", "c7"]);
            site.tables.orders.present = true;
            for (customer, day, units) in &orders {
                site.order(&format!("c{customer}"), &format!("2024-06-{day:02}"), *units);
            }
            let before = rows(&site);
            let sum = |metric: &str| -> Option<f64> {
                before.iter().filter(|row| row.scope == Scope::Site && row.metric.id == metric).map(|row| row.measure.number()).sum()
            };
            let customers: BTreeSet<u8> = orders.iter().map(|order| order.0).collect();
            prop_assert_eq!(sum("rfm_customers"), Some(customers.len() as f64));
            prop_assert_eq!(sum("rfm_orders"), Some(orders.len() as f64));
            prop_assert_eq!(sum("rfm_revenue"), Some(orders.iter().map(|order| order.2).sum::<i64>() as f64));
            let own = before.iter().filter(|row| row.scope != Scope::Site && row.metric.id == "rfm_customers").count();
            prop_assert_eq!(own, customers.len());
            site.tables.orders.rows.reverse();
            prop_assert_eq!(before, rows(&site));
        }
    }
}
