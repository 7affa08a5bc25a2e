//! The people and the customers of Rotalume, and what becomes of them. Nobody here exists.

use crate::generator::plan::{Course, Customer, Person, Plan, Segment, Slip, USUAL_CALLS};
use jiff::civil::{Date, date};

/// Two years of a delivery-routing company with 24 customers.
pub(crate) fn plan() -> Plan {
    Plan { seed: 2026, first: date(2024, 10, 1), last: date(2026, 9, 30), events: 28_000, team: team(), customers: customers() }
}

fn team() -> Vec<Person> {
    [
        ("helena", "Helena Quaresma", "cs", "senior"),
        ("tiago", "Tiago Valadão", "cs", "mid"),
        ("bianca", "Bianca Sereno", "cs", "junior"),
        ("rodrigo", "Rodrigo Peçanha", "am", "senior"),
        ("vanessa", "Vanessa Lacombe", "am", "mid"),
        ("camila", "Camila Outeiro", "ae", "mid"),
        ("davi", "Davi Rosário", "support", "mid"),
        ("joana", "Joana Pirilampo", "support", "junior"),
        ("marina", "Marina Azulão", "cx", "senior"),
    ]
    .map(|(id, name, role, seniority)| Person { id: id.to_owned(), name: name.to_owned(), role, seniority, calls: calls(id, role) })
    .into()
}

/// What the calendar of a CSM holds. Who sells and takes tickets has little of it left.
fn calls(id: &str, role: &str) -> Option<[&'static str; 2]> {
    (role == "cs").then_some(if id == "tiago" { ["0.5", "3"] } else { USUAL_CALLS })
}

/// One customer: who it is, who looks after it, and its course.
struct Entry {
    id: &'static str,
    name: &'static str,
    industry: &'static str,
    /// CSM and AM.
    people: (&'static str, &'static str),
    since: Date,
    seats: u32,
    /// Currency units a month.
    mrr: i64,
    course: Course,
    goal: &'static str,
    notes: &'static str,
}

#[rustfmt::skip]
const ENTERPRISE: &[Entry] = &[
    Entry { id: "serra-lilas", name: "Atacado Serra Lilás", industry: "atacado", people: ("helena", "rodrigo"), since: date(2023, 2, 6), seats: 18, mrr: 14_800, course: Course::Growing,
        goal: "Abrir três filiais sem aumentar o escritório", notes: "Cresce todo trimestre. A diretora Norma gosta de ver o número antes da história." },
    Entry { id: "pasto-alto", name: "Frigorífico Pasto Alto", industry: "alimentos", people: ("helena", "rodrigo"), since: date(2022, 11, 16), seats: 20, mrr: 16_900, course: Course::Falling,
        goal: "Cumprir a janela dos supermercados", notes: "Uso caindo desde a troca do gerente de logística. Renovação em novembro. Não falar de módulo novo." },
    Entry { id: "tres-ilhas", name: "Bebidas Três Ilhas", industry: "bebidas", people: ("tiago", "vanessa"), since: date(2023, 6, 19), seats: 16, mrr: 12_400, course: Course::Steady,
        goal: "Reduzir as reentregas do verão", notes: "Sazonal: dezembro a fevereiro é outra empresa." },
    Entry { id: "bem-te-vi", name: "Transportes Bem-Te-Vi do Vale", industry: "transporte", people: ("tiago", "rodrigo"), since: date(2024, 1, 22), seats: 15, mrr: 11_200, course: Course::Steady,
        goal: "Dar previsão de chegada a todo cliente", notes: "A TI deles é exigente e ajuda muito." },
    Entry { id: "quillhaven", name: "Quillhaven Lab Supplies", industry: "saúde", people: ("helena", "vanessa"), since: date(2024, 7, 8), seats: 14, mrr: 10_300, course: Course::Steady,
        goal: "Keep every cold delivery inside its window", notes: "Reuniões em inglês; matriz fora do país aprova tudo. As perguntas de retorno vão parar no Suporte, que responde." },
];

#[rustfmt::skip]
const MID_MARKET: &[Entry] = &[
    Entry { id: "rota-doze", name: "Autopeças Rota Doze", industry: "autopeças", people: ("tiago", "vanessa"), since: date(2023, 9, 4), seats: 9, mrr: 4_300, course: Course::Growing,
        goal: "Entregar na oficina em até duas horas", notes: "Tiago negociou o módulo direto com o dono; combinar a passagem para a Vanessa." },
    Entry { id: "mare-mansa", name: "Cervejaria Maré Mansa", industry: "bebidas", people: ("bianca", "vanessa"), since: date(2024, 3, 11), seats: 8, mrr: 3_900, course: Course::Saved { asked: date(2026, 5, 12) },
        goal: "Voltar a rotear todas as entregas", notes: "Pediu para sair em maio, ficou depois do novo treinamento. Cumprir tudo o que foi combinado." },
    Entry { id: "vale-sereno", name: "Drogarias Vale Sereno", industry: "farmácias", people: ("helena", ""), since: date(2024, 8, 26), seats: 10, mrr: 4_800, course: Course::Steady,
        goal: "Comprovar a entrega de medicamento controlado", notes: "Sem AM desde a saída da Lígia. A renovação venceu em agosto e ninguém tratou." },
    Entry { id: "cinco-rios", name: "Distribuidora Cinco Rios", industry: "atacado", people: ("tiago", "rodrigo"), since: date(2023, 5, 2), seats: 9, mrr: 4_100, course: Course::Returned { left: date(2025, 9, 1), back: date(2026, 4, 6) },
        goal: "Integrar os pedidos antes do fim do ano", notes: "Saiu pela integração, voltou porque ficou pronta." },
    Entry { id: "campo-orvalho", name: "Laticínios Campo Orvalho", industry: "alimentos", people: ("bianca", "vanessa"), since: date(2024, 2, 5), seats: 8, mrr: 3_600, course: Course::Steady,
        goal: "Perder menos leite na rota", notes: "" },
    Entry { id: "pedra-lisa", name: "Depósito Pedra Lisa", industry: "construção", people: ("tiago", "rodrigo"), since: date(2023, 10, 16), seats: 7, mrr: 3_300, course: Course::Steady,
        goal: "Subir a ocupação dos caminhões", notes: "Tiago está tratando da renovação desde as férias do Rodrigo; devolver." },
    Entry { id: "linha-reta", name: "Uniformes Linha Reta", industry: "indústria", people: ("bianca", "vanessa"), since: date(2023, 9, 1), seats: 8, mrr: 3_500, course: Course::Lost { left: date(2026, 9, 1) },
        goal: "Reduzir o custo por entrega", notes: "Perdida para o sistema do grupo comprador. O aviso veio tarde: faltaram à revisão de junho e ninguém remarcou." },
    Entry { id: "jatoba-claro", name: "Móveis Jatobá Claro", industry: "móveis", people: ("tiago", "rodrigo"), since: date(2025, 3, 10), seats: 9, mrr: 4_000, course: Course::Steady,
        goal: "Marcar a montagem no mesmo dia da entrega", notes: "" },
    Entry { id: "caixote", name: "Caixote Comércio Eletrônico", industry: "comércio eletrônico", people: ("helena", "rodrigo"), since: date(2026, 8, 4), seats: 10, mrr: 4_600, course: Course::Steady,
        goal: "Entregar em um dia na capital", notes: "Nova demais para julgar. O cadastro de endereços atrasou do lado deles." },
];

#[rustfmt::skip]
const SMB: &[Entry] = &[
    Entry { id: "forno-da-vila", name: "Padarias Forno da Vila", industry: "alimentos", people: ("", "vanessa"), since: date(2024, 4, 15), seats: 4, mrr: 690, course: Course::Steady,
        goal: "Sair da planilha", notes: "Atendida só por automação." },
    Entry { id: "torra-miuda", name: "Café Torra Miúda", industry: "alimentos", people: ("bianca", "vanessa"), since: date(2025, 1, 20), seats: 3, mrr: 590, course: Course::Growing,
        goal: "Entregar assinaturas no sábado", notes: "" },
    Entry { id: "terra-molhada", name: "Hortifrúti Terra Molhada", industry: "alimentos", people: ("bianca", "vanessa"), since: date(2024, 6, 3), seats: 4, mrr: 720, course: Course::Steady,
        goal: "Chegar antes das sete", notes: "" },
    Entry { id: "dobradura", name: "Papelaria Dobradura", industry: "varejo", people: ("bianca", "vanessa"), since: date(2024, 3, 1), seats: 3, mrr: 540, course: Course::Lost { left: date(2026, 3, 1) },
        goal: "Organizar a volta às aulas", notes: "" },
    Entry { id: "ceu-de-junho", name: "Tintas Céu de Junho", industry: "construção", people: ("bianca", "rodrigo"), since: date(2024, 5, 13), seats: 4, mrr: 760, course: Course::Steady,
        goal: "Agrupar entregas por bairro", notes: "" },
    Entry { id: "focinho", name: "Focinho & Cia Rações", industry: "varejo", people: ("bianca", "rodrigo"), since: date(2025, 5, 5), seats: 3, mrr: 610, course: Course::Steady,
        goal: "Dar rastreio a todo pedido", notes: "" },
    Entry { id: "chama-boa", name: "Gás Chama Boa", industry: "energia", people: ("tiago", "rodrigo"), since: date(2023, 12, 11), seats: 5, mrr: 830, course: Course::Steady,
        goal: "Reduzir quilômetros vazios", notes: "Quer ser tratada como média: faz duas revisões por ano com o dono." },
    Entry { id: "manaca", name: "Floricultura Manacá da Praça", industry: "varejo", people: ("bianca", "vanessa"), since: date(2025, 9, 15), seats: 3, mrr: 560, course: Course::Steady,
        goal: "Comprovar a entrega de presente", notes: "" },
    Entry { id: "fonte-fria", name: "Águas da Fonte Fria", industry: "bebidas", people: ("bianca", ""), since: date(2026, 2, 9), seats: 4, mrr: 680, course: Course::Steady,
        goal: "Rota fixa por condomínio", notes: "Vendida por um parceiro: ninguém do comercial assumiu o contrato." },
    Entry { id: "prelo", name: "Gráfica Tinta & Prelo", industry: "indústria", people: ("bianca", "vanessa"), since: date(2026, 9, 8), seats: 2, mrr: 590, course: Course::Trying,
        goal: "Testar antes de assinar", notes: "Em teste até 8 de outubro, ainda sem uso." },
];

/// The customer whom a partner sold to, so that nobody commercial looks after it.
const PARTNER_SALE: &str = "fonte-fria";

/// What goes on against the handbook, so that the gap report has something to find.
fn slips(customer: &str) -> &'static [Slip] {
    match customer {
        "rota-doze" => &[Slip::SuccessSells],
        "pedra-lisa" => &[Slip::SuccessRenews],
        "quillhaven" => &[Slip::SupportAdvises],
        _ => &[],
    }
}

fn customers() -> Vec<Customer> {
    let of = |segment: Segment, entries: &'static [Entry]| entries.iter().map(move |entry| customer(segment, entry));
    of(Segment::Enterprise, ENTERPRISE).chain(of(Segment::MidMarket, MID_MARKET)).chain(of(Segment::Smb, SMB)).collect()
}

fn customer(segment: Segment, entry: &Entry) -> Customer {
    let person = |id: &str| Some(id.to_owned()).filter(|id| !id.is_empty());
    Customer {
        id: entry.id.to_owned(),
        name: entry.name.to_owned(),
        segment,
        touch: (entry.id == "chama-boa").then_some("mid"),
        industry: entry.industry,
        csm: person(entry.people.0),
        am: person(entry.people.1),
        ae: (entry.id != PARTNER_SALE).then(|| "camila".to_owned()),
        since: entry.since,
        // The trial has no seats agreed.
        seats: (!matches!(entry.course, Course::Trying)).then_some(entry.seats),
        people: entry.seats as usize - if matches!(entry.course, Course::Growing) { 0 } else { entry.seats as usize / 6 },
        mrr: entry.mrr * 100,
        language: if entry.id == "quillhaven" { "en" } else { "pt-BR" },
        goal: entry.goal,
        notes: entry.notes,
        course: entry.course,
        slips: slips(entry.id),
    }
}
