//! The canonical tables: their columns, what each holds, and the headers that other people give them. `docs/tables.md` is
//! this file in words.

use super::choice::words;
use super::row::{
    CesScale, Decision, GoalStatus, MeetingKind, MeetingStatus, OpportunityKind, OpportunityStage, Priority, Seniority, SurveyKind,
    TicketKind, Touch,
};
use super::unit::Unit;

/// A canonical table.
#[derive(Debug)]
pub(super) struct Schema {
    /// Its name, which is also the name of its file.
    pub(super) name: &'static str,
    /// Its columns.
    pub(super) columns: &'static [Column],
}

/// A canonical column.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether a row can do without it.
    pub(super) need: Need,
    /// What its cells hold.
    pub(super) kind: Kind,
    /// Headers that mean it as well, in pt-BR and in English.
    pub(super) aliases: &'static [&'static str],
}

/// Whether a row can do without a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Required, and no two rows may have the same: other tables refer to a row by it.
    Key,
    /// The column must be there, with a value in every row.
    Required,
    /// Either may be missing.
    Optional,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// Text, ids included.
    Text,
    /// The id of an account.
    Account,
    /// One of a fixed list of words, which the function gives.
    Choice(fn() -> Vec<&'static str>),
    /// Yes or no.
    Flag,
    /// A day.
    Date,
    /// A day and a time of day.
    Time,
    /// A month.
    Month,
    /// A whole number.
    Integer,
    /// Money.
    Amount,
    /// A number.
    Number,
    /// A fraction, or a percentage with its sign.
    Ratio,
    /// A length of time.
    Duration {
        /// The unit that the column's own name says.
        unit: Option<Unit>,
        /// The column that holds the same as a point in time.
        twin: Option<&'static str>,
    },
}

impl Kind {
    /// Whether its cells hold numbers, so that a decimal sign matters.
    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Amount | Self::Number | Self::Ratio | Self::Duration { .. })
    }

    /// Whether its cells hold dates, so that the order of day and month matters.
    pub(super) fn is_date(self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Month)
    }
}

impl Schema {
    /// The table with this name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        ALL.iter().find(|schema| schema.name == name)
    }

    /// The place of a column.
    pub(super) fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }

    /// The column that tells its rows apart, where other tables may refer to it.
    pub(super) fn key(&self) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.need == Need::Key)
    }
}

const fn key(name: &'static str, aliases: &'static [&'static str]) -> Column {
    Column { name, need: Need::Key, kind: Kind::Text, aliases }
}

const fn required(name: &'static str, kind: Kind, aliases: &'static [&'static str]) -> Column {
    Column { name, need: Need::Required, kind, aliases }
}

const fn optional(name: &'static str, kind: Kind, aliases: &'static [&'static str]) -> Column {
    Column { name, need: Need::Optional, kind, aliases }
}

const MINUTES: Kind = Kind::Duration { unit: Some(Unit::Minutes), twin: None };

const ACCOUNT: &[&str] = &[
    "account_id",
    "id_account",
    "conta",
    "conta_id",
    "id_conta",
    "customer",
    "customer_id",
    "cliente",
    "cliente_id",
    "id_cliente",
    "codigo_cliente",
    "company_id",
    "empresa_id",
    "id_empresa",
    "organization_id",
    "organizacao_id",
];

/// All canonical tables, in canonical order.
#[rustfmt::skip]
pub(super) const ALL: &[Schema] = &[
    Schema { name: "accounts", columns: &[
        key("account", ACCOUNT),
        required("name", Kind::Text, &["account_name", "customer_name", "company_name", "nome", "nome_conta", "nome_da_conta", "nome_cliente", "nome_do_cliente", "empresa", "razao_social", "nome_fantasia"]),
        optional("segment", Kind::Text, &["segmento", "porte"]),
        optional("touch", Kind::Choice(words::<Touch>), &["toque", "touch_model", "modelo_de_atendimento"]),
        optional("industry", Kind::Text, &["setor", "ramo", "industria", "area_de_atuacao"]),
        optional("country", Kind::Text, &["pais"]),
        optional("csm", Kind::Text, &["csm_id", "customer_success_manager", "responsavel_cs"]),
        optional("am", Kind::Text, &["am_id", "account_manager", "gerente_de_contas", "gerente_de_conta"]),
        optional("ae", Kind::Text, &["ae_id", "account_executive", "executivo_de_contas", "executivo_de_conta"]),
        optional("since", Kind::Date, &["customer_since", "signup_date", "signed_up_on", "cliente_desde", "desde", "data_de_entrada", "data_entrada", "data_de_inicio"]),
        optional("seats", Kind::Integer, &["licencas", "assentos", "licenses", "usuarios_contratados"]),
        optional("language", Kind::Text, &["idioma", "lingua", "locale"]),
        optional("goal", Kind::Text, &["objetivo", "meta"]),
        optional("notes", Kind::Text, &["notas", "observacoes", "anotacoes"]),
    ] },
    Schema { name: "team", columns: &[
        key("person", &["person_id", "pessoa", "pessoa_id", "id_pessoa", "colaborador", "employee_id"]),
        required("name", Kind::Text, &["nome", "full_name", "nome_completo"]),
        required("role", Kind::Text, &["papel", "cargo", "funcao"]),
        optional("email", Kind::Text, &["mail", "email_address"]),
        optional("seniority", Kind::Choice(words::<Seniority>), &["senioridade", "nivel"]),
        optional("call_hours_per_day", Kind::Number, &["horas_de_reuniao_por_dia", "horas_por_dia"]),
        optional("days_per_week", Kind::Number, &["dias_por_semana"]),
        optional("product_share", Kind::Ratio, &["parte_do_produto", "fracao_do_produto"]),
    ] },
    Schema { name: "subscriptions", columns: &[
        key("subscription", &["subscription_id", "id_subscription", "assinatura", "assinatura_id", "id_assinatura", "contrato", "contrato_id", "id_contrato", "contract_id"]),
        required("account", Kind::Account, ACCOUNT),
        required("start", Kind::Date, &["start_date", "started_on", "starts_on", "inicio", "data_inicio", "data_de_inicio"]),
        optional("end", Kind::Date, &["end_date", "ended_on", "ends_on", "fim", "data_fim", "data_de_fim", "termino", "data_de_termino"]),
        required("mrr", Kind::Amount, &["mrr_amount", "valor_mensal", "receita_mensal", "mensalidade", "monthly_amount"]),
        optional("plan", Kind::Text, &["plano", "plan_tier", "plan_name"]),
        optional("trial", Kind::Flag, &["is_trial", "teste", "periodo_de_teste", "em_teste"]),
    ] },
    Schema { name: "revenue", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("month", Kind::Month, &["mes", "competencia", "mes_de_referencia", "mes_referencia"]),
        required("mrr", Kind::Amount, &["mrr_amount", "valor_mensal", "receita_mensal", "mensalidade", "receita"]),
    ] },
    Schema { name: "usage", columns: &[
        optional("event", Kind::Text, &["event_id", "usage_id", "evento", "evento_id", "id_evento"]),
        required("account", Kind::Account, ACCOUNT),
        optional("user", Kind::Text, &["user_id", "usuario", "usuario_id", "id_usuario"]),
        optional("feature", Kind::Text, &["feature_name", "feature_id", "funcionalidade", "recurso"]),
        required("at", Kind::Date, &["date", "usage_date", "event_date", "occurred_at", "timestamp", "data", "data_uso", "data_de_uso", "data_hora", "quando"]),
        optional("count", Kind::Integer, &["usage_count", "quantidade", "contagem", "qtd"]),
        optional("minutes", MINUTES, &["duration", "usage_duration", "duracao", "tempo_de_uso", "tempo"]),
    ] },
    Schema { name: "users", columns: &[
        key("user", &["user_id", "usuario", "usuario_id", "id_usuario"]),
        required("account", Kind::Account, ACCOUNT),
        optional("invited_on", Kind::Date, &["invited_at", "convidado_em", "data_do_convite", "data_convite"]),
        optional("activated_on", Kind::Date, &["activated_at", "ativado_em", "data_de_ativacao", "data_ativacao"]),
        optional("role", Kind::Text, &["papel", "perfil", "funcao"]),
        optional("name", Kind::Text, &["nome", "full_name", "nome_completo"]),
        optional("email", Kind::Text, &["mail", "email_address"]),
    ] },
    Schema { name: "tickets", columns: &[
        key("ticket", &["ticket_id", "id_ticket", "chamado", "chamado_id", "id_chamado", "protocolo"]),
        required("account", Kind::Account, ACCOUNT),
        required("opened_at", Kind::Time, &["opened_on", "created_at", "created_on", "submitted_at", "aberto_em", "criado_em", "data_abertura", "data_de_abertura", "abertura"]),
        optional("first_reply_at", Kind::Time, &["first_response_at", "first_replied_at", "primeira_resposta_em", "data_da_primeira_resposta"]),
        optional("first_reply", Kind::Duration { unit: None, twin: Some("first_reply_at") }, &["first_reply_time", "first_response", "first_response_time", "primeira_resposta", "tempo_de_primeira_resposta", "tempo_ate_a_primeira_resposta", "tme"]),
        optional("resolved_at", Kind::Time, &["resolved_on", "solved_at", "closed_at", "resolvido_em", "fechado_em", "data_resolucao", "data_de_resolucao", "data_de_fechamento"]),
        optional("resolution", Kind::Duration { unit: None, twin: Some("resolved_at") }, &["resolution_time", "resolucao", "tempo_de_resolucao"]),
        optional("handle", Kind::Duration { unit: None, twin: None }, &["handle_time", "handling_time", "tempo_de_atendimento", "atendimento", "tma"]),
        optional("contacts", Kind::Integer, &["contatos", "customer_contacts", "numero_de_contatos"]),
        optional("reopened_at", Kind::Time, &["reopened_on", "reaberto_em", "data_de_reabertura"]),
        optional("priority", Kind::Choice(words::<Priority>), &["prioridade"]),
        optional("kind", Kind::Choice(words::<TicketKind>), &["ticket_kind", "tipo", "tipo_de_chamado"]),
        optional("level1", Kind::Flag, &["nivel_1", "solucionavel_no_nivel_1"]),
        optional("csat", Kind::Integer, &["csat_score", "satisfaction_score", "nota_csat", "satisfacao"]),
        optional("agent", Kind::Text, &["agent_id", "atendente", "agente"]),
        optional("topic", Kind::Text, &["topico", "tema"]),
    ] },
    Schema { name: "surveys", columns: &[
        required("account", Kind::Account, ACCOUNT),
        optional("respondent", Kind::Text, &["respondent_id", "respondente", "respondente_id"]),
        required("survey", Kind::Choice(words::<SurveyKind>), &["survey_type", "survey_kind", "pesquisa", "tipo_de_pesquisa"]),
        optional("scale", Kind::Choice(words::<CesScale>), &["escala"]),
        required("score", Kind::Integer, &["nota", "pontuacao", "rating"]),
        required("at", Kind::Time, &["answered_at", "responded_at", "date", "data", "data_resposta", "data_da_resposta", "respondido_em"]),
        optional("comment", Kind::Text, &["comentario", "feedback"]),
    ] },
    Schema { name: "opportunities", columns: &[
        key("opportunity", &["opportunity_id", "id_opportunity", "oportunidade", "oportunidade_id", "id_oportunidade", "deal_id", "negocio_id"]),
        required("account", Kind::Account, ACCOUNT),
        required("kind", Kind::Choice(words::<OpportunityKind>), &["opportunity_kind", "opportunity_type", "tipo", "tipo_de_oportunidade"]),
        optional("raised_by", Kind::Text, &["levantada_por", "indicada_por"]),
        optional("owner", Kind::Text, &["owner_id", "responsavel", "dono"]),
        required("raised_on", Kind::Date, &["raised_at", "created_at", "created_on", "levantada_em", "criada_em", "data_de_criacao"]),
        required("stage", Kind::Choice(words::<OpportunityStage>), &["deal_stage", "estagio", "etapa", "fase"]),
        optional("amount", Kind::Amount, &["valor", "valor_mensal", "mrr"]),
        optional("closed_on", Kind::Date, &["closed_at", "close_date", "fechada_em", "data_de_fechamento"]),
    ] },
    Schema { name: "renewals", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("due_on", Kind::Date, &["due_date", "renewal_date", "vence_em", "vencimento", "data_de_vencimento", "data_de_renovacao"]),
        required("mrr_before", Kind::Amount, &["mrr_antes", "mrr_anterior"]),
        optional("decision", Kind::Choice(words::<Decision>), &["decisao"]),
        optional("decided_on", Kind::Date, &["decided_at", "decidido_em", "data_da_decisao"]),
        optional("mrr_after", Kind::Amount, &["mrr_depois", "mrr_novo"]),
    ] },
    Schema { name: "goals", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("goal", Kind::Text, &["objetivo", "meta"]),
        optional("unit", Kind::Text, &["unidade"]),
        optional("baseline", Kind::Number, &["linha_de_base", "valor_inicial"]),
        optional("target", Kind::Number, &["alvo", "valor_alvo"]),
        optional("actual", Kind::Number, &["atual", "valor_atual", "realizado"]),
        optional("due_on", Kind::Date, &["due_date", "prazo", "vence_em"]),
        optional("owner", Kind::Text, &["owner_id", "responsavel", "dono"]),
        optional("status", Kind::Choice(words::<GoalStatus>), &["situacao"]),
    ] },
    Schema { name: "actions", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("action", Kind::Text, &["acao", "tarefa", "next_step", "proximo_passo"]),
        required("owner", Kind::Text, &["owner_id", "responsavel", "dono"]),
        required("agreed_on", Kind::Date, &["agreed_at", "acordado_em", "acordada_em", "combinado_em", "data_do_acordo"]),
        optional("due_on", Kind::Date, &["due_date", "prazo", "vence_em"]),
        optional("done_on", Kind::Date, &["done_at", "completed_on", "concluido_em", "concluida_em", "data_de_conclusao"]),
        optional("dropped", Kind::Flag, &["descartada", "abandonada"]),
    ] },
    Schema { name: "meetings", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("at", Kind::Time, &["date", "start_time", "starts_at", "data", "data_hora", "data_da_reuniao", "inicio"]),
        required("kind", Kind::Choice(words::<MeetingKind>), &["meeting_kind", "meeting_type", "tipo", "tipo_de_reuniao"]),
        required("status", Kind::Choice(words::<MeetingStatus>), &["meeting_status", "situacao"]),
        optional("person", Kind::Text, &["person_id", "pessoa", "responsavel"]),
        optional("minutes", MINUTES, &["duration", "duracao"]),
    ] },
    Schema { name: "onboarding", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("step", Kind::Text, &["etapa", "passo"]),
        optional("due_on", Kind::Date, &["due_date", "prazo", "vence_em"]),
        optional("done_on", Kind::Date, &["done_at", "completed_on", "concluido_em", "concluida_em", "data_de_conclusao"]),
        optional("activation", Kind::Flag, &["ativacao", "is_activation"]),
    ] },
    Schema { name: "cancellations", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("requested_on", Kind::Date, &["requested_at", "churn_date", "cancelled_on", "pedido_em", "solicitado_em", "data_do_pedido", "data_de_cancelamento"]),
        optional("reason", Kind::Text, &["reason_code", "motivo"]),
        optional("saved", Kind::Flag, &["salvo", "salva", "revertido"]),
        optional("effective_on", Kind::Date, &["effective_date", "efetivo_em", "data_efetiva"]),
        optional("comment", Kind::Text, &["comentario", "feedback", "feedback_text"]),
    ] },
    Schema { name: "orders", columns: &[
        required("account", Kind::Text, ACCOUNT),
        required("at", Kind::Date, &["order_date", "date", "ordered_at", "data", "data_pedido", "data_do_pedido"]),
        required("amount", Kind::Amount, &["revenue", "total", "valor", "receita"]),
    ] },
    Schema { name: "outcomes", columns: &[
        required("account", Kind::Account, ACCOUNT),
        required("month", Kind::Month, &["mes", "competencia"]),
        required("outcome", Kind::Text, &["resultado", "ganho"]),
        required("amount", Kind::Number, &["valor", "value"]),
        optional("unit", Kind::Text, &["unidade"]),
    ] },
    Schema { name: "features", columns: &[
        key("feature", &["feature_id", "funcionalidade", "recurso"]),
        optional("name", Kind::Text, &["feature_name", "nome"]),
        optional("launched_on", Kind::Date, &["launched_at", "launch_date", "lancada_em", "lancado_em", "data_de_lancamento"]),
        optional("help", Kind::Text, &["help_url", "help_link", "ajuda", "link_de_ajuda"]),
        optional("plan", Kind::Text, &["plano"]),
    ] },
    Schema { name: "contributions", columns: &[
        required("contributor", Kind::Text, &[]),
        optional("group_id", Kind::Text, &[]),
        required("period", Kind::Text, &[]),
        required("metric", Kind::Text, &[]),
        optional("variant", Kind::Text, &[]),
        required("value", Kind::Ratio, &[]),
        optional("numerator", Kind::Number, &[]),
        optional("denominator", Kind::Number, &[]),
        optional("n", Kind::Integer, &[]),
        optional("currency", Kind::Text, &[]),
        optional("segment", Kind::Text, &[]),
        optional("industry", Kind::Text, &[]),
        optional("size_band", Kind::Text, &[]),
        optional("country", Kind::Text, &[]),
        required("definition_version", Kind::Text, &[]),
        optional("tool_version", Kind::Text, &[]),
        optional("waiver", Kind::Flag, &[]),
    ] },
];

#[cfg(test)]
mod tests {
    use super::super::word::fold;
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_header_means_two_columns_of_a_table() {
        for table in ALL {
            let mut means: BTreeMap<String, &str> = BTreeMap::new();
            for column in table.columns {
                for header in std::iter::once(&column.name).chain(column.aliases) {
                    let other = means.insert(fold(header), column.name);
                    assert_eq!(other, None, "`{header}` of {}.{}", table.name, column.name);
                }
            }
        }
    }

    #[test]
    fn a_twin_is_a_time_column_of_the_same_table() {
        for table in ALL {
            for column in table.columns {
                if let Kind::Duration { twin: Some(twin), .. } = column.kind {
                    let at = table.position(twin).expect("the twin is a column");
                    assert!(matches!(table.columns[at].kind, Kind::Time), "{twin}");
                }
            }
        }
    }

    #[test]
    fn tables_that_others_refer_to_have_a_key() {
        let keys: Vec<_> = ALL.iter().filter_map(Schema::key).map(|key| key.name).collect();
        assert_eq!(keys, ["account", "person", "subscription", "user", "ticket", "opportunity", "feature"]);
    }
}
