### As palavras da interface. Um site troca qualquer mensagem em themes/<tema>/words/pt-BR.ftl.

## Números

money = { $symbol }{ "\u00A0" }{ $amount }
percent = { $number }{ "\u00A0" }%
compact-3 = { $number }{ "\u00A0" }mil
compact-6 = { $number }{ "\u00A0" }mi
compact-9 = { $number }{ "\u00A0" }bi
compact-12 = { $number }{ "\u00A0" }tri
unit-per-hundred = { $number }{ "\u00A0" }por 100 contas
unit-minutes = { $number }{ "\u00A0" }min
unit-hours = { $number }{ "\u00A0" }h
unit-days = { $n ->
    [one] { $number }{ "\u00A0" }dia
   *[other] { $number }{ "\u00A0" }dias
}
unit-calls = { $n ->
    [one] { $number }{ "\u00A0" }reunião/mês
   *[other] { $number }{ "\u00A0" }reuniões/mês
}
unit-months = { $n ->
    [one] { $number }{ "\u00A0" }mês
   *[other] { $number }{ "\u00A0" }meses
}
change-percent = { $number }{ "\u00A0" }%
change-points = { $number }{ "\u00A0" }p.p.
change-number = { $number }
list-two = { $head } e { $last }
list-many = { $head } e { $last }

## Datas

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
month-short-1 = jan
month-short-2 = fev
month-short-3 = mar
month-short-4 = abr
month-short-5 = mai
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = set
month-short-10 = out
month-short-11 = nov
month-short-12 = dez
date-long = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month } de { $year }
date-short = { $day2 }/{ $month2 }/{ $year }
month-year = { $month } de { $year }
month-year-short = { $month }{ "\u00A0" }{ $year }
period-bimester = { $number }º bimestre de { $year }
period-quarter = { $number }º trimestre de { $year }
prior-month = o mês anterior
prior-bimester = o bimestre anterior
prior-quarter = o trimestre anterior
prior-year = o ano anterior

## Por que falta um valor

reason-no-table = Falta a tabela { $file }
reason-not-measured = Ainda não medimos isto
reason-no-rows = Nenhum registro no período
reason-no-denominator = Não há sobre o que calcular
reason-too-little-history = O histórico ainda é curto
reason-data-ends = Os dados acabam antes do fim do período
reason-not-complete = O período ainda não terminou
reason-not-live = A conta não estava ativa no último dia do período
reason-low-coverage = Poucos dados de entrada para dar uma nota
reason-zero-churn = Nenhuma conta saiu, então não há tempo de vida a estimar
reason-no-csm = Ninguém do time cuida da conta
reason-no-growth = A carteira não cresce
reason-incomplete-cohort = Parte das contas ainda é nova demais para avaliar

## A moldura de toda página

language-name = Português
languages = Idiomas
skip = Ir para o conteúdo
menu = Menu
navigation = Navegação
trail = Você está aqui
pager = Página anterior e próxima
previous = Anterior
next = Próxima
contents = Nesta página
badge-team = só para o time
data-as-of = Dados até { $date }
made-with = Feito com Clareza
untranslated = Esta página ainda não tem tradução; você está lendo o original.
nav-home = Início
nav-roles = Papéis
nav-matrix = Quem faz o quê
nav-pages = Guias
nav-handbook = Manual
nav-reports = Relatórios
nav-portfolios = Carteiras
nav-benchmarks = Benchmarks

## O manual

home-roles = Os papéis
home-matrix = Quem faz o quê
home-benchmarks = Como você está em relação às outras empresas da comunidade
mode-reactive = Reativo: age quando é chamado
mode-proactive = Proativo: age antes de ser chamado
mode-commercial = Comercial: cuida do contrato
mode-strategic = Estratégico: cuida da jornada inteira
role-mode = Como trabalha
role-contact = Contato
role-fallback = Na falta deste papel
role-does = O que faz
role-does-not = O que não faz
role-accountable = Pelo que responde
role-metrics = Métricas pelas quais responde
letter-responsible = Executa
letter-accountable = Responde pelo resultado
letter-consulted = É consultado
letter-informed = É informado
letter-support = Apoia
matrix-key = O que cada letra quer dizer
matrix-others = Veja também:
column-activity = Atividade
not-found-title = Página não encontrada
not-found-lead = O endereço mudou ou nunca existiu.
not-found-home = Voltar ao início

## Números em cartões e figuras

card-basis = n{ "\u00A0" }={ "\u00A0" }{ $n }
cards-meanings = O que estes números dizem
change-base = sobre { $base }
change-base-even = ante { $base }
tone-better = melhorou
tone-worse = piorou
tone-even = estável
tone-open = {""}
prior-in-month = no mês anterior
prior-in-bimester = no bimestre anterior
prior-in-quarter = no trimestre anterior
prior-in-year = no ano anterior
figure-trend = { $how ->
    [even] { $metric }: { $value } em { $month }, o mesmo que { $since }
    [plain] { $metric }: { $value } em { $month }, contra { $before } { $since }
   *[share] { $metric }: { $value } em { $month }, contra { $before } { $since } ({ $change })
}
since-year = um ano antes
since-month = em { $month }
figure-only = { $metric }: { $value } em { $month }
figure-missing = { $metric }: ainda sem dados
figure-months = mês a mês, de { $first } a { $last }
figure-source = Fonte: { $tables }
table-subscriptions = assinaturas
table-revenue = receita mensal
table-tickets = chamados
table-surveys = pesquisas
table-usage = uso do produto
table-accounts = contas
table-team = time
table-features = funcionalidades
table-cancellations = cancelamentos
table-onboarding = onboarding
table-goals = metas
table-actions = combinados
table-outcomes = resultados
table-orders = pedidos
table-contributions = contribuições
table-users = usuários
figure-table = Ver como tabela
figure-csv = Baixar CSV
figure-zero = Zero em todos os meses mostrados: não há o que desenhar.
spark-title = { $metric }, mês a mês
spark-description = De { $from } em { $first } a { $to } em { $last }
table-sort = Ordenar por { $column }
table-more = Ver todas as { $count } linhas
series-now = Últimos 12 meses
series-before = Um ano antes
in-ratio = %
in-count = quantidade
in-per-100-accounts = por 100 contas
in-points = pontos
in-score = nota
in-hours = horas
in-days = dias
column-month = Mês

## Frases para o cliente

say-active-users = { $direction ->
    [up] { $n ->
        [0] Ninguém usou o produto
        [one] { $value } pessoa usou o produto
       *[other] { $value } pessoas usaram o produto
    }, { $change } a mais que { $base }
    [down] { $n ->
        [0] Ninguém usou o produto
        [one] { $value } pessoa usou o produto
       *[other] { $value } pessoas usaram o produto
    }, { $change } a menos que { $base }
    [even] { $n ->
        [0] Ninguém usou o produto
        [one] { $value } pessoa usou o produto
       *[other] { $value } pessoas usaram o produto
    }, como { $base }
   *[none] { $n ->
        [0] Ninguém usou o produto
        [one] { $value } pessoa usou o produto
       *[other] { $value } pessoas usaram o produto
    } no período
}
say-usage = { $direction ->
    [up] { $n ->
        [0] O produto não foi usado
        [one] O produto foi usado { $value } vez
       *[other] O produto foi usado { $value } vezes
    }, { $change } a mais que { $base }
    [down] { $n ->
        [0] O produto não foi usado
        [one] O produto foi usado { $value } vez
       *[other] O produto foi usado { $value } vezes
    }, { $change } a menos que { $base }
    [even] { $n ->
        [0] O produto não foi usado
        [one] O produto foi usado { $value } vez
       *[other] O produto foi usado { $value } vezes
    }, como { $base }
   *[none] { $n ->
        [0] O produto não foi usado
        [one] O produto foi usado { $value } vez
       *[other] O produto foi usado { $value } vezes
    } no período
}
say-seat-use = { $direction ->
    [up] { $value } das licenças estão em uso, { $change } acima do que se via { $base }
    [down] { $value } das licenças estão em uso, { $change } abaixo do que se via { $base }
    [even] { $value } das licenças estão em uso, como { $base }
   *[none] { $value } das licenças estão em uso
}
say-feature-breadth = { $direction ->
    [up] { $value } das funcionalidades foram usadas, { $change } acima do que se via { $base }
    [down] { $value } das funcionalidades foram usadas, { $change } abaixo do que se via { $base }
    [even] { $value } das funcionalidades foram usadas, como { $base }
   *[none] { $value } das funcionalidades foram usadas
}
say-nps = { $direction ->
    [up] O NPS subiu { $change } pontos e está em { $value } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [down] O NPS caiu { $change } pontos e está em { $value } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [even] O NPS está em { $value }, como { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
   *[none] O NPS está em { $value } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
}
say-csat = { $direction ->
    [up] { $value } das respostas foram de satisfação, { $change } acima do que se via { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [down] { $value } das respostas foram de satisfação, { $change } abaixo do que se via { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
    [even] { $value } das respostas foram de satisfação, como { $base } (n{ "\u00A0" }={ "\u00A0" }{ $answers })
   *[none] { $value } das respostas foram de satisfação (n{ "\u00A0" }={ "\u00A0" }{ $answers })
}
say-first-reply-time = { $direction ->
    [up] A primeira resposta do Suporte levou { $value } (mediana), { $change } a mais que { $base }
    [down] A primeira resposta do Suporte levou { $value } (mediana), { $change } a menos que { $base }
    [even] A primeira resposta do Suporte levou { $value } (mediana), como { $base }
   *[none] A primeira resposta do Suporte levou { $value } (mediana)
}
say-handle-time = { $direction ->
    [up] Um chamado levou em média { $value } para ser resolvido, { $change } a mais que { $base }
    [down] Um chamado levou em média { $value } para ser resolvido, { $change } a menos que { $base }
    [even] Um chamado levou em média { $value } para ser resolvido, como { $base }
   *[none] Um chamado levou em média { $value } para ser resolvido
}
say-ticket-volume = { $direction ->
    [up] { $n ->
        [0] Nenhum chamado aberto
        [one] { $value } chamado aberto
       *[other] { $value } chamados abertos
    }, { $change } a mais que { $base }
    [down] { $n ->
        [0] Nenhum chamado aberto
        [one] { $value } chamado aberto
       *[other] { $value } chamados abertos
    }, { $change } a menos que { $base }
    [even] { $n ->
        [0] Nenhum chamado aberto
        [one] { $value } chamado aberto
       *[other] { $value } chamados abertos
    }, como { $base }
   *[none] { $n ->
        [0] Nenhum chamado aberto
        [one] { $value } chamado aberto
       *[other] { $value } chamados abertos
    } no período
}
say-backlog = { $n ->
    [0] Nenhum chamado ficou em aberto no fim do período
    [one] { $value } chamado ficou em aberto no fim do período
   *[other] { $value } chamados ficaram em aberto no fim do período
}

## Páginas do time

team-title = Carteira do time
numbers-of = { $period }
numbers-none = Ainda não há dados. Coloque accounts.csv e as demais tabelas na pasta de dados.
team-figures = Como chegamos aqui
team-csms = Quem cuida de quem
team-accounts = Todas as contas
team-largest = As maiores contas
team-questions = O que você quer saber?
accounts-all = { $n ->
    [one] Ver a conta
   *[other] Ver todas as { $count } contas
}
accounts-lead = { $n ->
    [one] Uma conta.
   *[other] { $count } contas; as de maior prioridade vêm primeiro.
}
accounts-page = Todas as contas, parte { $count }
csms-lead = Quantas contas cada pessoa cuida, e como elas estão.
list-page = Parte { $count }
list-pages = Partes da lista
team-receipts = O que foi lido
receipts-lead = Ver tabela por tabela: linhas lidas = linhas usadas + linhas deixadas de fora
team-handbook = Ir para o manual
csm-none = Sem CSM
segment-none = Sem segmento
renewal-none = Sem renovação em aberto
column-csm = CSM
column-account = Conta
column-accounts = Contas
column-segment = Segmento
column-table = Tabela
column-read = Lidas
column-used = Usadas
column-left-out = Deixadas de fora
column-renewal = Renovação
column-due = Prazo
column-days = Faltam
column-mrr = MRR
portfolio-title = Carteira de { $name }
portfolio-first = Para quem ligar primeiro
portfolio-numbers = A carteira em números
portfolio-accounts = Contas
portfolio-order = A de maior prioridade vem primeiro; contas inativas ficam no fim.
portfolio-renewals = Renovações à frente
in-days-count = { $n ->
    [0] hoje
    [one] { $count }{ "\u00A0" }dia
   *[other] { $count }{ "\u00A0" }dias
}
account-customer = Ver as páginas que o cliente recebe
account-attention = Por que ligar
account-calm = Nada nos dados pede uma ligação agora.
account-numbers = Números
account-figures = Evidências
account-story = Nas palavras do CSM
account-notes = Notas internas
account-notes-lead = Só o time vê esta seção.
fact-csm = CSM
fact-am = AM
fact-ae = AE
fact-segment = Segmento
fact-touch = Modelo de atendimento
fact-industry = Setor
fact-country = País
fact-since = Cliente desde
fact-seats = Licenças
fact-goal = Objetivo
touch-high = High touch: próximo e pessoal
touch-mid = Mid touch: na hora certa
touch-tech = Tech touch: quase todo automático

## Sinais, prioridade e saúde

signal-act = Agir
signal-watch = Acompanhar
signal-celebrate = Comemorar
signal-true = sim
signal-false = não
signal-missing = (não se sabe: { $reason })
signal-prior = { $name }, período anterior
signal-division = um número diferente de zero para dividir
signal-no-value = Não há dados desta conta
signal-day-ahead = { $n ->
    [0] { $date } (hoje)
    [one] { $date } (amanhã)
   *[other] { $date } (em { $count }{ "\u00A0" }dias)
}
signal-day-past = { $n ->
    [one] { $date } (ontem)
   *[other] { $date } (há { $count }{ "\u00A0" }dias)
}
signal-choice-high = high touch
signal-choice-mid = mid touch
signal-choice-tech = tech touch
signal-choice-acquisition = aquisição
signal-choice-retention = retenção
signal-choice-expansion = expansão
signal-choice-churned = churn
signal-choice-red = vermelha
signal-choice-yellow = amarela
signal-choice-green = verde
signal-choice-unscored = sem nota
signal-unknown = O que não se sabe
signal-rule = Sinal
signal-lacks = O que falta saber
signal-why = Por quê
signal-rule-cancellation-requested = Pedido de cancelamento
signal-rule-renewal-at-risk = Renovação em risco
signal-rule-critical-ticket = Chamado crítico em aberto
signal-rule-usage-fall = Queda de uso
signal-rule-detractor = Detrator no período
signal-rule-overdue-step = Etapa de onboarding vencida
signal-rule-review-overdue = Revisão atrasada
signal-rule-unused-feature = Funcionalidade nova sem uso
signal-rule-seats-filling = Licenças quase cheias
signal-rule-goal-met = Meta atingida
priority-score = Prioridade { $score }: de onde vem
priority-all = Ver a prioridade de todas as contas
priority-nobody = Nenhuma conta ativa para ligar.
priority-not-live = Conta inativa: fica fora da lista de prioridade.
priority-no-signal = Nenhum sinal aceso: entra na lista pelo conjunto de risco, valor, renovação e silêncio.
priority-news = Boas notícias
priority-more-news = { $n ->
    [one] E mais uma conta com boas notícias.
   *[other] E mais { $count } contas com boas notícias.
}
priority-mrr = MRR { $amount }
priority-pays = MRR { $amount }; é a parte das contas ativas que paga isso ou menos
priority-renews = renova em { $when }
priority-health = saúde { $band }
priority-risk = Risco
priority-value = Valor
priority-proximity = Proximidade
priority-silence = Silêncio
priority-assumed = suposto: { $reason }
priority-no-risk = não há nota de saúde
priority-no-value = não há dados de receita
priority-no-proximity = não há renovação à frente
priority-no-silence = sem modelo de contato, vale o ritmo de mid touch
priority-leaving = pediu cancelamento
priority-scored = saúde { $health } de 100
priority-due = renovação em { $when }
priority-silent = última reunião há { $days }; ritmo de { $cadence }
priority-own = Números da casa
priority-own-value = Valor
priority-own-says = O que diz
column-priority = Prioridade
column-health = Saúde
fact-phase = Fase
health-title = Saúde
health-band-red = ▲ vermelha
health-band-yellow = ◆ amarela
health-band-green = ● verde
health-band-unscored = ○ sem nota
health-known = { $coverage } do peso da nota é conhecido.
health-range = { $coverage } do peso da nota é conhecido; com o que falta, ela ficaria entre { $low } e { $high }.
health-inputs = De que é feita a nota
health-input = Entrada
health-value = Valor
health-points = Nota
health-weight = Peso
health-within = – { $name }
health-input-support = Suporte
health-input-reviews = Revisões feitas no período
promise-title = O que entregamos
promise-what = Promessa
promise-kept = Resultado
promise-basis-head = De onde vem
promise-delivered = Valor entregue
promise-return = Retorno sobre o que o cliente paga (ROI)
promise-goals = Metas atingidas
promise-commitments = Combinados cumpridos no prazo
promise-reviews = Revisões feitas, pelo ritmo da conta
promise-sourced = Vendas na base que nasceram no CS
promise-rows = { $n ->
    [0] nenhum resultado registrado no período
    [one] um resultado registrado
   *[other] { $count } resultados registrados
}
promise-basis-return = { $part } entregues ÷ { $whole } pagos
promise-basis-goals = { $part } de { $whole } que venceram
promise-basis-commitments = { $part } de { $whole } que venceram
promise-basis-reviews = { $n ->
    [0] nenhuma feita; o ritmo pedia { $whole }
    [1] uma feita; o ritmo pedia { $whole }
   *[other] { $part } feitas; o ritmo pedia { $whole }
}
promise-basis-sourced = { $part } de { $whole } ganhos
portfolio-capacity = Capacidade
portfolio-free = { $used } da capacidade em uso: cabem mais { $calls } reuniões por mês
portfolio-over = { $used } da capacidade em uso: faltam { $calls } reuniões por mês
portfolio-renewals-none = Nenhuma renovação vence nos próximos seis meses.
portfolio-past = { $n ->
    [one] vencida há 1{ "\u00A0" }dia
   *[other] vencida há { $count }{ "\u00A0" }dias
}
portfolio-reviews = Revisões atrasadas
portfolio-reviews-none = Nenhuma revisão atrasada.
portfolio-reviews-note = Passou da data que o ritmo da conta pede. Com o dobro do ritmo, o sinal acende.
portfolio-review-unplanned = Nada marcado
portfolio-next-review = Próxima marcada
portfolio-due = Era para
portfolio-late = Atraso
portfolio-steps = Etapas de onboarding vencidas
portfolio-steps-none = Nenhuma etapa vencida.
portfolio-step = Etapa
portfolio-commitments = Combinados nossos em atraso
portfolio-commitments-none = Nenhum combinado nosso em atraso.
report-health-now = Como está a base
report-health-red = { $n ->
    [0] Nenhuma das { $all } contas ativas está no vermelho; { $unscored } sem nota
    [one] Uma das { $all } contas ativas está no vermelho; { $unscored } sem nota
   *[other] { $count } das { $all } contas ativas estão no vermelho; { $unscored } sem nota
}
report-health-note = Vermelha: nota até 50. Amarela: até 75. Verde: acima de 75. Sem nota: menos de 60{ "\u00A0" }% do peso conhecido.
report-health-nobody = Nenhuma conta estava ativa no fim do período.
report-health-segments = { $name }: { $share } das contas no vermelho, o segmento com mais risco
report-health-csms = { $share } da carteira de { $name } está no vermelho, a maior parte entre as carteiras
report-health-scores = Como as notas se distribuem
report-health-median = { $n ->
    [one] Só uma conta tem nota: { $median }
   *[other] Metade das { $count } contas com nota está acima de { $median }
}
report-health-step = { $low }–{ $high }
report-health-steps-note = Até 50 a conta está no vermelho; acima de 75, no verde.
report-health-down = { $n ->
    [0] Nenhuma conta no vermelho
    [one] Uma conta no vermelho, e o que a puxa para baixo
   *[other] { $count } contas no vermelho, e o que as puxa para baixo
}
report-health-red-list = Contas no vermelho
report-health-pulls = O que puxa para baixo
report-health-pull = { $input } { $value }
report-health-pull-points = { $input }, nota { $value }
report-health-listed = As { $count } primeiras.
report-health-trend = Como as faixas mudaram
report-health-worse = O vermelho cresceu de { $before } para { $now } contas
report-health-better = O vermelho caiu de { $before } para { $now } contas
report-health-even = O vermelho ficou em { $now } contas
report-health-unscored = { $n ->
    [0] Todas as { $all } contas têm nota
    [one] Uma de { $all } contas fica sem nota
   *[other] { $count } de { $all } contas ficam sem nota
}
report-health-without = Contas sem nota
report-health-coverage = Conhecido
report-health-lacks = O que falta
report-health-foretold = A nota previu quem saiu?
report-health-no-money = Falta subscriptions.csv ou revenue.csv: sem receita não se sabe quem saiu.
report-health-foretold-note = A cada fim de mês de { $first } a { $last }, a faixa de cada conta pagante contra o que ela pagou nos três fechamentos seguintes. A mesma conta entra uma vez por mês.
report-health-band = Faixa
report-health-seen = Contas-mês
report-health-lost = Saíram em 3 meses
report-health-share = Parte que saiu
report-health-too-few = { $n ->
    [0] Ninguém com nota saiu nos meses vistos: ainda não dá para dizer se ela prevê
    [one] Ainda é pouco para dizer se a nota prevê: uma saída nos meses vistos
   *[other] Ainda é pouco para dizer se a nota prevê: { $count } saídas nos meses vistos
}
report-health-warned = A nota avisou: do vermelho saíram { $red } em três meses; do verde, { $green }
report-health-hinted = A nota avisou um pouco: do vermelho saíram { $red } em três meses; do verde, { $green }
report-health-silent = A nota não avisou: do vermelho saíram { $red } em três meses; do verde, { $green }. Reveja os pesos em [health]

## Combinados, pessoas e falas

actions = Combinados
actions-none = Nenhum combinado registrado. Escreva um por linha em data/actions.csv: account, action, owner, agreed_on e due_on.
actions-none-customer = Nenhum combinado em aberto.
goals = Objetivos
goals-none = Nenhum objetivo registrado. Escreva um por linha em data/goals.csv: account, goal, unit, baseline, target e due_on.
goals-none-customer = Ainda vamos definir os objetivos juntos.
goals-ahead = Objetivos em andamento
goal-way = hoje { $actual }, meta { $target }
goal-due = até { $date }
next-review = Próxima revisão: { $date }
next-review-none = A data da próxima revisão ainda será marcada.
column-goal = Objetivo
column-baseline = Partida
column-target = Meta
column-actual = Hoje
column-owner = Responsável
column-state = Situação
column-action = Combinado
goal-open = em andamento
goal-late = atrasado
goal-kept = alcançado
goal-dropped = abandonado
action-open = em aberto
action-late = atrasado
action-kept = cumprido
action-dropped = abandonado
quotes = O que disseram
quotes-none = Nenhum comentário em pesquisas neste período.
quotes-none-team = Nenhum comentário em pesquisas neste período. Eles vêm da coluna comment de data/surveys.csv.
contacts = Com quem falar
contacts-none = O manual ainda não diz quem faz o quê. Escreva os papéis em content/roles/ e a matriz em content/raci.md.
contacts-none-customer = Fale com o seu contato de costume.
contact-team = O time
topics-more = { $n ->
    [one] Ver mais um assunto
   *[other] Ver mais { $count } assuntos
}

## Páginas do cliente e deck

customer-lead = Seu resumo: { $period }
customer-deck = Abrir a apresentação
takeaways-none = Ainda não há números deste período.
deck-title = { $account } · { $period }
deck-kicker = Revisão de sucesso
slide-takeaways = Onde estamos
slide-voice-missing = Ainda não há respostas de pesquisa neste período
slide-who = Com quem falar
slide-next = O que vem agora

## Benchmarks

benchmark-title = Benchmarks da comunidade
benchmark-lead = O que as empresas da comunidade medem, protegido: nenhum número revela uma empresa.
benchmark-used = { $n ->
    [one] { $count } contribuição usada
   *[other] { $count } contribuições usadas
}
benchmark-edition = { $n ->
    [one] Ver a métrica deste período
   *[other] Ver as { $n } métricas deste período
}
benchmark-page-title = { $metric }, { $period }
benchmark-median = { $n ->
    [one] A mediana é { $value } ({ $count } empresa)
   *[other] A mediana é { $value } ({ $count } empresas)
}
benchmark-spread = Metade das empresas fica entre { $low } e { $high }
benchmark-hidden = Empresas de menos para publicar
benchmark-low = Poucas empresas (n baixo): só a mediana é publicada.
benchmark-subtitle = { $metric } ({ $unit }), { $period }, n{ "\u00A0" }={ "\u00A0" }{ $count }
benchmark-distribution = Distribuição
benchmark-groups = Por grupo de empresas
benchmark-all = Todas as empresas
benchmark-source = Fonte: contribuições da comunidade, depois da proteção
quantile = { $percent }{ "\u00A0" }%
quantile-median = Mediana
column-quantile = Quantil
column-group = Grupo
group-all = Todas
group-segment = Segmento { $name }
group-industry = Setor { $name }
group-size = Porte { $name }
group-country = País { $name }
stand-label = E você? Digite o seu número ({ $unit })
stand-note = A conta é feita aqui na página; nada é enviado.
stand-below = Entre os { $percent }{ "\u00A0" }% das empresas com o menor número
stand-between = Acima de { $low }{ "\u00A0" }% das empresas, mas não de { $high }{ "\u00A0" }%
stand-above = Acima de { $percent }{ "\u00A0" }% das empresas
stand-wrong = Digite um número
method = Método
method-text = Cada número publicado reúne pelo menos { $n } grupos de empresas. Com menos de 20 empresas sai só a mediana; a partir de 20, os quartis; a partir de 50, os decis. Todo quantil é a média de empresas vizinhas, arredondada, e nenhum valor isolado aparece.

## Relatórios do time

report-revenue = Receita
report-revenue-question = Como a receita se moveu?
report-renewals = Renovações e previsão
report-renewals-question = O que renova em seguida, e quanto dá para esperar?
report-retention = Retenção
report-retention-question = Por que clientes saem, e quantos ficam?
report-support = Suporte
report-support-question = Quanto tempo o cliente espera?
report-voice = Voz do cliente
report-voice-question = O que os clientes dizem de nós?
report-adoption = Adoção
report-adoption-question = O que é usado, e por quem?
report-lifecycle = Ciclo de vida
report-lifecycle-question = Em que fase estão as contas?
report-health = Saúde
report-health-question = Quais contas correm risco, e a nota acerta?
report-capacity = Capacidade
report-capacity-question = Quem ainda pode receber contas?
report-rfv = RFV
report-rfv-question = Quem compra mais, e quem parou de comprar?
report-quality = Qualidade dos dados
report-quality-question = Em quais dados dá para confiar?
table-renewals = renovações
report-subtitle = { $metric } ({ $unit }), { $span }{ $n ->
    [0] {""}
   *[other] , n{ "\u00A0" }={ "\u00A0" }{ $count }
}
report-span = { $first } a { $last }
report-in = { $kind ->
    [quarter] no { $period }
    [bimester] no { $period }
   *[other] em { $period }
}
report-period-short = { $kind ->
    [quarter] { $number }º tri { $year }
   *[other] { $number }º bim { $year }
}
report-period = Período
report-quarter = Trimestre
report-kind = Tipo
report-by-segment = Por segmento
report-by-csm = Por CSM
report-groups-empty = As contas não têm segmento nem CSM. Preencha as colunas segment e csm de accounts.csv.
report-revenue-missing = Ainda não há receita para mostrar
report-revenue-empty = Faltam dados de receita: subscriptions.csv (uma linha por assinatura) ou revenue.csv (uma linha por conta e mês).
report-revenue-moved = { $how ->
    [up] O MRR cresceu { $change } { $within }, para { $value }
    [down] O MRR caiu { $change } { $within }, para { $value }
    [even] O MRR ficou estável { $within }, em { $value }
   *[none] O MRR fechou em { $value } { $within }
}
report-revenue-most-up = o que mais somou foi { $what } ({ $value })
report-revenue-most-down = o que mais tirou foi { $what } ({ $value })
report-revenue-waterfall = Da abertura ao fechamento, o que somou e o que tirou
report-revenue-monthly = Mês a mês, o que entrou e o que saiu
report-movement = Movimento
report-revenue-kept = { $since ->
    [year] Quem era cliente há um ano paga hoje { $net } do que pagava (NRR); sem contar o que cresceu, { $gross } (GRR)
   *[period] Quem era cliente no início do período paga { $net } do que pagava (NRR); sem contar o que cresceu, { $gross } (GRR)
}
report-revenue-kept-unknown = Ainda não dá para medir a retenção de receita
report-cohorts = Retenção por safra
report-cohorts-year = Um ano depois de entrar, as contas pagam { $money } do que pagavam no começo, e { $logos } delas continuam ({ $n ->
    [one] { $count } conta
   *[other] { $count } contas
})
report-cohorts-note = Safra é o trimestre em que a conta fechou um mês pagando pela primeira vez. Safra pequena oscila muito: confira quantas contas ela tem.
report-cohorts-mrr = Quanto do MRR inicial cada safra ainda paga
report-cohorts-mrr-metric = MRR retido por safra
report-cohorts-logos = Quantas contas de cada safra continuam
report-cohorts-logos-metric = Contas retidas por safra
report-cohorts-since = { $n ->
    [0] No trimestre de entrada
    [one] { $count } trimestre depois
   *[other] { $count } trimestres depois
}
report-cohorts-span = trimestres depois da entrada, safras do { $first } ao { $last }
report-cohorts-head = Trimestres depois da entrada
report-cohort = { $start } ({ $count })
report-revenue-value = Quanto vale uma conta
report-revenue-arpa = Uma conta paga em média { $value } por mês
report-revenue-groups = Onde a receita está e como se moveu
report-movers = { $n ->
    [one] Só uma conta se moveu { $within }: { $account } ({ $value })
   *[other] { $count } contas se moveram { $within }; { $account } foi a que mais mudou ({ $value })
}
report-movers-caption = Contas que mais se moveram
report-renewals-missing = Ainda não há renovações para mostrar
report-renewals-empty = Falta renewals.csv: uma linha por renovação, com conta, vencimento e valor.
report-due-none = Nenhuma renovação vence nos próximos quatro trimestres
report-due = { $n ->
    [one] Uma renovação, de { $due }, vence { $within }; esperamos { $expected }
   *[other] { $count } renovações, { $due } de MRR, vencem { $within }; esperamos { $expected }
}
report-forecast = Quanto vence em cada trimestre e quanto se espera renovar
report-forecast-note = O esperado usa probabilidades de partida, não aferidas nos seus dados: 95 % com saúde verde, 75 % amarela ou sem nota, 45 % vermelha, 15 % com pedido de cancelamento. O que já foi decidido conta como decidido.
report-ahead = { $n ->
    [one] Uma renovação em aberto nos próximos quatro trimestres: { $account }, em { $date }
   *[other] { $count } renovações em aberto nos próximos quatro trimestres; a primeira é { $account }, em { $date }
}
report-ahead-none = Nenhuma renovação em aberto nos próximos quatro trimestres
report-ahead-caption = Renovações que vêm aí
report-overdue = { $n ->
    [one] Uma renovação venceu e ninguém registrou a decisão
   *[other] { $count } renovações venceram e ninguém registrou a decisão
}
report-overdue-none = Toda renovação vencida tem decisão
report-overdue-caption = Renovações vencidas sem decisão
report-due-on = Vencimento
report-days = Dias
report-chance = Chance de renovar
report-outlook = { $class ->
    [leaving] { $chance }, pediu para sair
    [red] { $chance }, saúde vermelha
    [yellow] { $chance }, saúde amarela
    [green] { $chance }, saúde verde
   *[unscored] { $chance }, sem nota de saúde
}
report-renewed = { $n ->
    [one] Uma renovação venceu { $within }, e a taxa foi de { $rate }
   *[other] { $rate } das { $count } renovações que venceram { $within } foram renovadas
}
report-renewed-none = Nenhuma renovação venceu no período
report-rate-trend = { $n ->
    [0] Taxa de renovação: ainda sem dados
   *[other] Taxa de renovação, em contratos e em valor
}
report-retention-missing = Ainda não há pedidos de cancelamento para mostrar
report-retention-empty = Falta cancellations.csv: uma linha por pedido, com conta, data e motivo.
report-reason = Motivo
report-reason-none = Sem motivo
report-reasons-zero = Nenhum pedido de cancelamento nos últimos 12 meses
report-reasons-even = { $n ->
    [one] Um pedido de cancelamento em 12 meses
   *[other] { $count } pedidos de cancelamento em 12 meses, sem um motivo que se destaque
}
report-reasons-most = { $n ->
    [one] O único pedido de cancelamento em 12 meses: { $reason }
   *[other] O motivo mais citado é { $reason }: { $most } de { $count } pedidos em 12 meses
}
report-reasons-figure = Pedidos de cancelamento por motivo
report-requests-count = Pedidos
report-fate-open = Em aberto
report-fate-lost = Saiu
report-fate-saved = Revertido
report-worksheet = { $n ->
    [one] Um pedido em aberto espera uma conversa
   *[other] { $count } pedidos em aberto esperam uma conversa
}
report-worksheet-calm = Nenhum pedido de cancelamento está em aberto
report-worksheet-none = Também não há conta perdida nos últimos 12 meses para recuperar.
report-worksheet-note = Primeiro os pedidos em aberto, depois as contas perdidas nos últimos 12 meses, que ainda podem voltar. Baixe o CSV e preencha o próximo passo.
report-worksheet-figure = O que está em jogo em cada conta
report-worksheet-caption = Planilha de trabalho da retenção
report-stake = MRR em jogo
report-stake-span = fechamento do mês anterior ao pedido
report-requested-on = Pedido em
report-effective-on = Saída em
report-effective-none = Sem data de saída
report-last-contact = Último contato
report-contact-none = Nenhuma reunião realizada
report-next-step = Próximo passo
report-requests = { $n ->
    [0] Nenhum pedido nos últimos 12 meses
    [one] Um pedido nos últimos 12 meses (revertido: { $saved }, saiu: { $lost }, em aberto: { $open })
   *[other] { $count } pedidos nos últimos 12 meses (revertidos: { $saved }, saíram: { $lost }, em aberto: { $open })
}
report-requests-caption = Pedidos de cancelamento dos últimos 12 meses
report-left = Das contas da abertura, { $logos } saíram { $within }; perda bruta de receita de { $money }
report-left-missing = Ainda não dá para medir quem saiu
report-support-missing = Ainda não há chamados para mostrar
report-support-empty = Falta tickets.csv: uma linha por chamado, com abertura, primeira resposta e resolução.
report-wait = { $kind ->
    [business] Metade dos clientes recebe a primeira resposta em até { $reply } de expediente e a solução em até { $resolution } corridas
   *[calendar] Metade dos clientes recebe a primeira resposta em até { $reply } e a solução em até { $resolution }
}
report-wait-unknown = Ainda não dá para dizer quanto o cliente espera
report-wait-note = TME é a espera pela primeira resposta; TMA é o tempo de atendimento; FCR, a parte resolvida no primeiro contato. A mediana diz o caso comum; o p90, a espera que só um em cada dez supera.
report-queue = { $n ->
    [0] { $volume } chamados entraram { $within } e nenhum ficou em aberto
    [one] { $volume } chamados entraram { $within } e um ficou em aberto (críticos: { $critical })
   *[other] { $volume } chamados entraram { $within } e { $count } ficaram em aberto (críticos: { $critical })
}
report-backlog = Chamados em aberto no fim de cada mês
report-backlog-all = Todos
report-backlog-critical = Críticos
report-open = { $n ->
    [one] Um chamado está em aberto hoje, há { $oldest }
   *[other] { $count } chamados estão em aberto hoje; o mais antigo, há { $oldest }
}
report-open-none = Nenhum chamado em aberto hoje
report-open-more = Mais { $count } em aberto não cabem nesta lista.
report-open-caption = Em aberto, o mais antigo primeiro
report-age = { $n ->
    [0] menos de um dia
    [one] { $count } dia
   *[other] { $count } dias
}
report-ticket = Chamado
report-opened = Aberto em
report-age-days = Dias em aberto
report-priority = Prioridade
report-topic = Assunto
report-priority-urgent = Crítica
report-priority-high = Alta
report-priority-normal = Normal
report-priority-low = Baixa
report-priority-none = Sem prioridade
report-ticket-question = Dúvida
report-ticket-bug = Defeito
report-ticket-incident = Incidente
report-ticket-request = Pedido
report-ticket-strategic = Estratégico
report-ticket-other = Sem tipo
report-split = Quem e o que espera mais
report-by-priority = Por prioridade
report-by-kind = Por tipo
report-slowest = Contas que mais esperam
report-slowest-none = Nenhum chamado foi resolvido no período.
report-slowest-title = { $account } é quem mais espera: { $time } de mediana até a solução
report-slowest-caption = Contas que mais esperam pela solução
report-voice-missing = Ainda não há respostas para mostrar
report-voice-empty = Falta surveys.csv: uma linha por resposta, com conta, pesquisa, nota e data.
report-margin = ±{ $margin }
report-nps = { $n ->
    [one] O NPS está em { $value } { $within }, com uma resposta só: pouco para concluir
   *[other] O NPS está em { $value } ({ $margin }) { $within }, com { $count } respostas
}
report-nps-none = Ninguém respondeu ao NPS { $within }
report-nps-note = O ± é a margem de 95 %: com poucas respostas, ela é larga, e uma mudança menor que ela pode ser acaso.
report-basis-margin = { $basis }, { $margin }
report-nps-moved = O NPS era { $before } { $first } e está em { $now }
report-nps-short = Ainda não há história para comparar o NPS
report-nps-figure = NPS com a margem de 95 %
report-nps-low = Limite inferior
report-nps-high = Limite superior
report-camps = Promotores, neutros e detratores
report-camps-metric = Última resposta de cada pessoa
report-promoters = Promotores (9–10)
report-passives = Neutros (7–8)
report-detractors = Detratores (0–6)
report-answers = n
report-answers-caption = Notas e número de respostas
report-spread = Entre { $count } pessoas, promotores são { $promoters }, neutros { $passives } e detratores { $detractors }
report-spread-figure = Quantas pessoas deram cada nota
report-spread-metric = Notas do NPS
report-score = Nota
report-people = Pessoas
report-callbacks = { $n ->
    [0] Todos os detratores tiveram reunião depois da nota ({ $all })
    [one] Um detrator ainda espera uma conversa (de { $all })
   *[other] { $count } detratores ainda esperam uma conversa (de { $all })
}
report-callbacks-none = Nenhum detrator { $within }
report-callbacks-caption = Detratores, primeiro os que ninguém procurou
report-answered-on = Respondeu em
report-talked = Reunião depois da nota
report-talked-yes = Sim
report-talked-no = Não
report-words = O que escreveram
report-words-none = Ninguém escreveu comentário neste período.
report-words-detractors = O que dizem os detratores
report-words-passives = O que dizem os neutros
report-words-promoters = O que dizem os promotores
report-words-others = O que dizem nas outras pesquisas
report-capacity-now = Agora
report-capacity-nobody = Ninguém cuida das contas: preencha a coluna csm de accounts.csv, ou dê a alguém de team.csv o papel cs.
report-capacity-over = { $n ->
    [0] Ninguém está acima da capacidade
    [one] Uma pessoa está acima da capacidade
   *[other] { $count } pessoas estão acima da capacidade
}
report-capacity-calls = Reuniões de uma hora
report-capacity-measured = A oferta desconta as ausências medidas nas reuniões dos últimos 90 dias.
report-capacity-assumed = Sem reuniões nos últimos 90 dias: a oferta desconta 25 % de ausências, o que é usual.
report-capacity-ahead = Nos próximos meses
report-capacity-full = O time já está cheio: não há folga a projetar.
report-capacity-no-growth = Sem contas novas nos últimos 90 dias, a demanda fica como está. Para projetar outro ritmo, defina new_accounts_per_month em [capacity].
report-capacity-months = No ritmo de hoje, o time fica cheio em { $months } meses: a demanda de reuniões sobe { $calls } a cada mês
report-capacity-roomy = No ritmo de hoje, há folga para mais de cinco anos: a demanda de reuniões sobe só { $calls } a cada mês
report-capacity-today = hoje
report-capacity-in = +{ $count }{ "\u00A0" }{ $n ->
    [one] mês
   *[other] meses
}
report-capacity-span = de hoje a seis meses
report-capacity-ahead-note = A demanda cresce com as contas novas por mês; a oferta fica como está.
report-rfv-segments = Segmentos
report-rfv-missing = Falta a tabela orders.csv, com uma linha por pedido: cliente, data e valor.
report-rfv-map = Onde estão os clientes: quem comprou há pouco fica à direita, quem compra muito fica em cima
report-rfv-customers = Clientes
report-rfv-recency = Recência
report-rfv-score = R { $score }
report-rfv-frequency = F { $score }
report-rfv-order = Vale o primeiro segmento que couber, nesta ordem; por isso novos, promissores e os que não se pode perder nunca têm membros.
report-rfv-headline = { $n ->
    [one] { $count } cliente campeão traz { $share } da receita
   *[other] { $count } clientes campeões trazem { $share } da receita
}
report-rfv-orders = Pedidos
report-rfv-revenue = Receita
report-rfv-approach = Como falar com eles
report-rfv-first = Os { $count } clientes que mais trouxeram
report-rfv-first-note = R, F e V vão de 1 a 5; 5 é o melhor quinto.
report-rfv-customer = Cliente
report-rfv-days = Dias desde o último
report-rfv-r = R
report-rfv-f = F
report-rfv-v = V
rfv-approach-champions = Ofereça novidades primeiro e peça uma indicação.
rfv-approach-loyal-customers = Ofereça vantagens de fidelidade e o próximo produto.
rfv-approach-potential-loyalist = Convide para um programa e mostre outros usos.
rfv-approach-new-customers = Acompanhe os primeiros passos e o primeiro resultado.
rfv-approach-promising = Mantenha contato e teste uma oferta de entrada.
rfv-approach-need-attention = Traga uma oferta com prazo, ligada ao que já compraram.
rfv-approach-about-to-sleep = Pergunte o que mudou e mostre o que perderam.
rfv-approach-at-risk = Ligue: entenda a parada e proponha um incentivo para voltar.
rfv-approach-cant-lose-them = Fale em pessoa, com quem decide, antes de qualquer campanha.
rfv-approach-lost = Uma campanha automática basta; não gaste chamadas.
rfv-approach-others = Sem abordagem própria: veja a conta.
report-lifecycle-phases = Fases
report-lifecycle-missing = Sem subscriptions.csv nem revenue.csv não se sabe em que fase uma conta está.
report-lifecycle-growing = { $n ->
    [0] Nenhuma das { $all } contas ativas está em expansão
    [one] { $count } das { $all } contas ativas está em expansão
   *[other] { $count } das { $all } contas ativas estão em expansão
}
report-lifecycle-accounts = Contas
report-lifecycle-note = Aquisição: nunca pagou, tem menos de 90 dias ou ainda está em onboarding. Expansão: paga mais que há 90 dias, ou tem upsell ou cross-sell em aberto. O resto é retenção.
report-lifecycle-dwell = Há quanto tempo na fase
report-lifecycle-phase = Fase
report-lifecycle-months = Meses na fase, mediana
report-lifecycle-from = De
report-lifecycle-to = para { $phase }
report-lifecycle-moves = Quem mudou de fase
report-lifecycle-moved = { $n ->
    [0] Nenhuma conta mudou de fase no período
    [one] { $count } conta mudou de fase no período; { $lost } cancelada
   *[other] { $count } contas mudaram de fase no período; { $lost } por cancelamento
}
report-lifecycle-who = Contas que mudaram de fase
report-lifecycle-who-count = { $n ->
    [0] Nenhuma conta mudou
    [one] A conta que mudou ou chegou
   *[other] As { $count } contas que mudaram ou chegaram
}
report-lifecycle-nobody = Todas as contas estão na fase em que estavam no período anterior.
report-lifecycle-before = Antes
report-lifecycle-now = Agora
report-lifecycle-not-yet = ainda não era conta
report-adoption-usage = Quanto se usa
report-adoption-missing = Falta a tabela usage.csv, com uma linha por uso: conta, pessoa, recurso e dia.
report-adoption-features = Recursos por conta
report-adoption-no-features = Nenhum recurso conta ainda: preencha features.csv, ou a coluna feature de usage.csv.
report-adoption-unused = { $share } do que as contas poderiam usar ainda não é usado
report-adoption-features-note = As contas que usam menos recursos vêm primeiro: é onde há mais a ganhar.
report-adoption-uses = Usos no período
report-adoption-feature = Recurso
report-adoption-reach = Quem usa cada recurso
report-adoption-not = Quem ainda não usa
report-adoption-many = { $count } contas
report-adoption-activation = Ativação das contas novas
report-adoption-no-activation = Falta dizer o que é ativação: marque um passo de onboarding.csv na coluna activation, ou defina feature em [activation].
report-adoption-activation-note = Por período em que a conta começou. O tempo é a mediana de quem ativou em até 30 dias; leia-o sempre junto com a taxa.
report-adoption-onboarding = Passos de onboarding atrasados
report-adoption-no-onboarding = Falta a tabela onboarding.csv, com uma linha por passo: conta, passo, prazo e data em que foi feito.
report-adoption-late = { $n ->
    [0] Nenhum passo de onboarding está atrasado
    [one] Um passo de onboarding está atrasado
   *[other] { $count } passos de onboarding estão atrasados
}
report-adoption-step = Passo
report-adoption-days-late = Dias de atraso
report-quality-none = nada
report-quality-why = Por quê
report-quality-left = { $n ->
    [0] Todas as linhas lidas foram usadas
    [one] Uma linha ficou de fora
   *[other] { $count } linhas ficaram de fora
}
report-quality-note = Linhas lidas = usadas + deixadas de fora. Rode clareza check para ver arquivo, linha e coluna de cada uma.
report-quality-freshness = Último acontecimento de cada tabela
report-quality-freshness-note = Uma tabela cujo último acontecimento tem mais de 35 dias pode ter parado de chegar. Prazos e datas marcadas não contam.
report-quality-newest = Último
report-quality-age = Dias
report-quality-state = Situação
report-quality-stale = ▲ pode ter parado
report-quality-fresh = ● em dia
report-quality-stale-count = { $n ->
    [0] Todas as tabelas estão em dia
    [one] Uma tabela pode ter parado de chegar
   *[other] { $count } tabelas podem ter parado de chegar
}
report-quality-unseen = O arquivo não tem valor que mostre isto.
report-quality-tab = tabulação
report-quality-files = Como cada arquivo está escrito
report-quality-file = Arquivo
report-quality-encoding = Codificação
report-quality-delimiter = Separador
report-quality-decimal = Decimal
report-quality-dates = Datas como
report-quality-use = O que ela mostraria
report-quality-absent = Tabelas que faltam
report-quality-absent-count = { $n ->
    [0] Nenhuma tabela falta
    [one] Uma tabela falta
   *[other] { $count } tabelas faltam
}
table-use-accounts = quem são os clientes
table-use-users = as pessoas de cada conta
table-use-subscriptions = receita, retenção e fases
table-use-revenue = receita e retenção, mês a mês
table-use-usage = adoção e saúde
table-use-features = quanto do produto é usado
table-use-tickets = tempos de espera, volume e CSAT do suporte
table-use-surveys = NPS, CSAT, CES e o que os clientes escrevem
table-use-meetings = revisões, ausências e capacidade
table-use-actions = combinados dos dois lados
table-use-goals = metas do cliente
table-use-outcomes = valor entregue
table-use-opportunities = expansão e o que o CS originou
table-use-renewals = renovações e previsão
table-use-cancellations = motivos de saída e contas salvas
table-use-onboarding = ativação e passos atrasados
table-use-orders = RFV: recência, frequência e valor
table-use-team = papéis, capacidade e carteiras
table-use-contributions = benchmarks da comunidade

## A matriz e o que nela não está claro

matrix-checks = Conferir a clareza
matrix-holds = Vale para os clientes { $segments }.
matrix-holds-since = Vale para os clientes { $segments }. Última revisão em { $date }.
matrix-settled = Última revisão em { $date }.
matrix-marked = { $n ->
    [0] Nenhuma linha tem ressalva.
    [one] { $count } linha tem ressalva, que está escrita abaixo dela.
   *[other] { $count } linhas têm ressalva, que está escrita abaixo de cada uma.
}
matrix-jump = Etapas
matrix-roles = Papéis
matrix-filter = Filtrar a matriz
matrix-filter-role = Papel
matrix-filter-stage = Etapa
matrix-filter-segment = Segmento
matrix-filter-all-roles = Todos os papéis
matrix-filter-all-stages = Todas as etapas
matrix-filter-clear = Limpar
matrix-filter-shown = { "{shown}" } de { "{all}" } atividades
matrix-filter-none = Este papel não participa de nenhuma atividade aqui.
matrix-nobody = Ninguém tem papel aqui.
matrix-tags = Tipo: { $tags }
matrix-verb-responsible = { $n ->
    [one] executa
   *[other] executam
}
matrix-verb-accountable = { $n ->
    [one] responde pelo resultado
   *[other] respondem pelo resultado
}
matrix-verb-consulted = { $n ->
    [one] opina antes
   *[other] opinam antes
}
matrix-verb-informed = { $n ->
    [one] fica sabendo depois
   *[other] ficam sabendo depois
}
matrix-verb-support = { $n ->
    [one] apoia
   *[other] apoiam
}
matrix-tag-commercial = comercial
matrix-tag-strategic = estratégica
matrix-tag-technical = técnica
matrix-tag-bug = erro ou instabilidade
matrix-tag-collection = cobrança
matrix-tag-internal = só para o time
matrix-level-error = Erro
matrix-level-warning = Aviso
matrix-level-note = Nota
matrix-level-waived = Permitido
matrix-level-gap = Na prática
matrix-waived = Permitido porque: { $reason }
matrix-clarity-title = Quão clara está a matriz
matrix-clarity = { $n ->
    [one] { $clear } das { $all } atividades está clara: nela não há erro nem aviso.
   *[other] { $clear } das { $all } atividades estão claras: nelas não há erro nem aviso.
}
matrix-clarity-fine = Nada a corrigir: as verificações não acharam nada.
matrix-count-error = { $n ->
    [one] { $count } erro
   *[other] { $count } erros
}
matrix-count-warning = { $n ->
    [one] { $count } aviso
   *[other] { $count } avisos
}
matrix-count-note = { $n ->
    [one] { $count } nota
   *[other] { $count } notas
}
matrix-count-gap = { $n ->
    [one] Em { $count } ponto a prática contraria a matriz
   *[other] Em { $count } pontos a prática contraria a matriz
}
matrix-count-waived = { $n ->
    [one] { $count } exceção permitida
   *[other] { $count } exceções permitidas
}
matrix-more = Ver as linhas por trás
matrix-says-no-accountable = Ninguém responde pelo resultado.
matrix-fix-no-accountable = Dê o A a um papel só.
matrix-says-many-accountable = Mais de um papel responde pelo resultado, e assim ninguém responde.
matrix-fix-many-accountable = Deixe o A com um só.
matrix-says-no-responsible = Ninguém executa.
matrix-fix-no-responsible = Dê o R a um papel, ou A/R a quem já responde.
matrix-says-cs-closes-deals = CS vende ou negocia aqui, e quem vende perde o lugar de conselheiro.
matrix-fix-cs-closes-deals = Deixe com AM, ou com quem faz as vezes dele; CS levanta a oportunidade e opina.
matrix-says-support-strategic = Suporte cuida de um assunto de valor: a fila cresce e a resposta piora.
matrix-fix-support-strategic = Passe para CS.
matrix-says-bug-not-support-first = Suporte não executa, embora seja o primeiro a saber do erro.
matrix-fix-bug-not-support-first = Dê o R a Suporte.
matrix-says-no-commercial-owner = O assunto é comercial, mas quem responde não é AM nem quem faz as vezes dele.
matrix-fix-no-commercial-owner = Mude o A.
matrix-says-am-fallback = Quem responde está no lugar de AM.
matrix-fix-am-fallback = Mude o A quando houver AM.
matrix-says-cs-collects = CS cobra faturas, e a conversa de confiança acaba.
matrix-fix-cs-collects = Deixe com o comercial ou o financeiro.
matrix-says-too-many-consulted = Gente demais opina antes; a decisão demora.
matrix-fix-too-many-consulted = Pergunte a menos papéis e avise os outros depois.
matrix-says-too-many-responsible = Papéis demais executam a mesma atividade.
matrix-fix-too-many-responsible = Divida a atividade, ou deixe os outros apoiarem.
matrix-says-nobody-told = Ninguém opina nem fica sabendo.
matrix-fix-nobody-told = Pense em quem precisa saber.
matrix-says-overloaded-role = O papel carrega linhas demais desta matriz.
matrix-fix-overloaded-role = Reparta as linhas.
matrix-says-spread-thin = O papel tem letra em todas as linhas.
matrix-fix-spread-thin = Tire o que anda bem sem ele.
matrix-says-idle-role = O papel não executa nem responde por nada.
matrix-fix-idle-role = Dê a ele o que é seu, ou veja se ele faz falta.
matrix-says-cs-quota = CS é medido por meta de venda.
matrix-fix-cs-quota = Passe a métrica a quem fecha.
matrix-says-unknown-metric = A métrica não está no catálogo.
matrix-fix-unknown-metric = Corrija o id na página do papel.
matrix-says-metric-without-owner = Nenhum papel é dono da métrica.
matrix-fix-metric-without-owner = Ponha-a entre as métricas de um papel.
matrix-says-metric-two-owners = Dois papéis são donos da métrica.
matrix-fix-metric-two-owners = Deixe com um só.

## Onde a prática contraria a matriz

gap-title = Matriz e prática
gap-question = Onde o que fazemos se afasta do que combinamos?
gap-about = A parte do que foi contado que contraria a matriz.
gap-title-none = Nada com que comparar
gap-none = Sem uma matriz em content/raci.md não há com o que comparar os dados.
gap-months = { $n ->
    [0] Não aconteceu em nenhum dos últimos doze meses
    [1] Aconteceu em um dos últimos doze meses
    [12] Aconteceu em todos os últimos doze meses
   *[other] Aconteceu em { $count } dos últimos doze meses
}
gap-short = { $name } ({ $share }).
gap-cases = As linhas por trás
gap-cases-first = As { $shown } linhas mais recentes de { $all }
gap-claims = O que a matriz diz
gap-closed = Onde a prática segue a matriz
gap-closed-of = { $n ->
    [0] Não houve caso a conferir
    [one] Nenhum desvio em { $count } caso
   *[other] Nenhum desvio em { $count } casos
}
gap-unknown = O que não dá para saber
gap-column-row = Registro
gap-column-day = Data
gap-column-person = Quem
gap-column-says = Quem faz o quê
gap-column-gap = O que se procurou
gap-column-found = O que se achou
gap-cs-negotiates = { $n ->
    [one] CS é dono de { $count } de { $all } ampliações em proposta, em negociação ou ganhas ({ $share })
   *[other] CS é dono de { $count } de { $all } ampliações em proposta, em negociação ou ganhas ({ $share })
}
gap-cs-negotiates-name = CS negocia ampliações
gap-cs-negotiates-fix = Passe a oportunidade a AM com o contexto; CS opina e acompanha o cliente.
gap-cs-renews = CS conduz { $count } de { $all } renovações ({ $share })
gap-cs-renews-name = CS conduz renovações
gap-cs-renews-fix = Passe a renovação a AM; CS mostra o valor entregue antes da conversa de preço.
gap-support-strategic = Suporte atende { $count } de { $all } chamados estratégicos ({ $share })
gap-support-strategic-name = Suporte atende chamados estratégicos
gap-support-strategic-fix = Encaminhe a CS: no Suporte eles engordam a fila e são respondidos pior.
gap-bug-not-support-first = { $n ->
    [one] { $count } de { $all } chamados de erro ou incidente não começou no Suporte ({ $share })
   *[other] { $count } de { $all } chamados de erro ou incidente não começaram no Suporte ({ $share })
}
gap-bug-not-support-first-name = Erros e incidentes fora do Suporte
gap-bug-not-support-first-fix = Mande o cliente ao Suporte, que é quem sabe primeiro quando o produto falha.
gap-no-csm = { $n ->
    [one] { $count } de { $all } contas ativas está sem CSM ({ $share })
   *[other] { $count } de { $all } contas ativas estão sem CSM ({ $share })
}
gap-no-csm-name = Contas sem CSM
gap-no-csm-fix = Dê um CSM a cada conta, ou diga na matriz quem cuida das que não têm.
gap-no-commercial-contact = { $n ->
    [one] { $count } de { $all } contas ativas não tem AM nem AE ({ $share })
   *[other] { $count } de { $all } contas ativas não têm AM nem AE ({ $share })
}
gap-no-commercial-contact-name = Contas sem AM nem AE
gap-no-commercial-contact-fix = Dê um AM a cada conta, ou um AE enquanto não há AM.
gap-over-capacity = { $n ->
    [one] { $count } de { $all } CSMs tem mais conversas por fazer do que cabem na agenda ({ $share })
   *[other] { $count } de { $all } CSMs têm mais conversas por fazer do que cabem na agenda ({ $share })
}
gap-over-capacity-name = CSMs acima da capacidade
gap-over-capacity-fix = Redistribua contas, deixe mais por conta do produto ou tire do CSM o que é de outros papéis.
gap-review-overdue = { $n ->
    [one] { $count } de { $all } contas está com a revisão de sucesso atrasada ({ $share })
   *[other] { $count } de { $all } contas estão com a revisão de sucesso atrasada ({ $share })
}
gap-review-overdue-name = Revisões de sucesso atrasadas
gap-review-overdue-fix = Marque as mais atrasadas primeiro, ou mude o modelo de atendimento das contas que não precisam delas.
gap-cancellation-without-contact = { $n ->
    [one] { $count } de { $all } pedidos de cancelamento veio sem conversa com CS nos 90 dias antes ({ $share })
   *[other] { $count } de { $all } pedidos de cancelamento vieram sem conversa com CS nos 90 dias antes ({ $share })
}
gap-cancellation-without-contact-name = Cancelamentos sem conversa antes
gap-cancellation-without-contact-fix = Veja por que ninguém de CS falou com o cliente: quem sai calado já tinha saído antes.
table-opportunities = oportunidades
table-meetings = reuniões

## A autoavaliação

quiz-title = Autoavaliação
quiz-lead = Seis perguntas para saber se os papéis estão claros na sua equipe. Responda pelo que acontece, não pelo que está escrito.
quiz-private = As respostas ficam só nesta página: nada é guardado nem enviado, e ao recarregar elas somem.
quiz-plain = Leia cada pergunta, pense na resposta e abra a explicação.
quiz-open = Por que isso importa, e o que a nossa matriz diz
quiz-number = Pergunta { $at } de { $all }
quiz-answers = Sua resposta
quiz-answer-yes = Sim
quiz-answer-partly = Em parte
quiz-answer-no = Não
quiz-matrix = Ver a matriz inteira
quiz-result = O que as suas respostas dizem
quiz-result-waiting = Responda às seis perguntas para ver o resultado. Faltam: { "{left}" }.
quiz-result-clear = Os papéis estão claros. Guarde o hábito: reveja a matriz a cada trimestre e mostre-a a cada cliente novo no kickoff.
quiz-result-mixed = Há clareza, com buracos. Escolha a pergunta em que você hesitou mais, junte as áreas envolvidas e acerte uma linha por semana.
quiz-result-unclear = Hoje quem resolve é quem o cliente encontra primeiro. Comece por uma rodada de cédulas: cada liderança preenche a matriz sozinha, e vocês conversam só sobre o que divergir.
quiz-again = Recomeçar
quiz-who = Se três pessoas de áreas diferentes disserem quem faz o quê depois da venda, elas dão a mesma resposta?
quiz-who-why = Quando não está escrito, tudo o que o cliente pede acaba em CS, e CS vira um balcão de luxo. Uma atividade está clara quando um papel só responde por ela.
quiz-who-yes = Ótimo. Peça às três pessoas que preencham a matriz em separado: é a prova.
quiz-who-partly = Descubra em quais etapas as respostas mudam; é por elas que se começa.
quiz-who-no = Leve a matriz à próxima reunião das áreas e leiam juntos, linha por linha.
quiz-who-all = { $n ->
    [one] Na nossa matriz, a única atividade tem um papel que responde por ela.
   *[other] Na nossa matriz, cada uma das { $all } atividades tem um papel, e um só, que responde por ela.
}
quiz-who-some = Na nossa matriz, { $owned } de { $all } atividades têm um papel, e um só, que responde por elas.
quiz-bug = Quando o produto falha, todos sabem a quem o cliente deve recorrer e quem devolve a solução?
quiz-bug-why = O Suporte é o primeiro a ver que o erro não é de um cliente só. Quando o relato chega por outra porta, ele se perde, e o cliente conta a história duas vezes.
quiz-bug-yes = Confira se o cliente também sabe: o kickoff é a hora de dizer.
quiz-bug-partly = Veja por quais portas os relatos ainda entram, e feche-as com gentileza.
quiz-bug-no = Combine uma porta só, e uma frase pronta para quem receber o relato por engano.
quiz-bug-says = { $n ->
    [one] Esta atividade trata de erros e instabilidade:
   *[other] Estas atividades tratam de erros e instabilidade:
}
quiz-bug-none = A nossa matriz ainda não diz quem cuida de erros e instabilidade.
quiz-value = A conversa periódica que mostra ao cliente o que ele ganhou tem um dono só?
quiz-value-why = Retorno e adoção pedem preparo e visão da conta inteira. Se a pergunta cai na fila do Suporte, a fila cresce e a resposta sai fraca; se não é de ninguém, o cliente tira a conclusão sozinho.
quiz-value-yes = Olhe a agenda: a última conversa com cada cliente grande aconteceu no prazo?
quiz-value-partly = Diga quem conduz e quem só opina, e marque as próximas.
quiz-value-no = Escolha o dono antes da pauta. Sem ele a conversa só acontece quando algo já deu errado.
quiz-value-says = { $n ->
    [one] Esta atividade trata de valor:
   *[other] Estas atividades tratam de valor:
}
quiz-value-none = A nossa matriz ainda não diz quem mostra ao cliente o valor que ele teve.
quiz-deal = Está claro quem propõe, negocia e fecha uma ampliação ou uma renovação?
quiz-deal-why = Sem um dono do contrato, o cliente fala de preço com quem encontrar, e todos se frustram. O natural é AM; onde ele não existe, AE faz as vezes.
quiz-deal-yes = Veja se toda conta tem o nome dessa pessoa, e se o cliente o conhece.
quiz-deal-partly = Separe o momento da passagem: quem levanta a oportunidade, e a partir de quando ela é de quem fecha.
quiz-deal-no = Nomeie alguém, nem que seja um AE em parte do tempo, antes da próxima renovação.
quiz-deal-says = { $n ->
    [one] Esta atividade é comercial:
   *[other] Estas atividades são comerciais:
}
quiz-deal-none = A nossa matriz ainda não diz quem cuida do contrato.
quiz-pay = O que CS ganha deixa CS livre para dar ao cliente um conselho que não gera venda?
quiz-pay-why = Um bônus por oportunidade levantada que vira venda incentiva a olhar para a base. Já uma meta de venda no salário muda o ofício: o conselho passa a ter preço.
quiz-pay-yes = Confirme com quem recebe: a pessoa sabe dizer o que a faz ganhar mais?
quiz-pay-partly = Separe o que é bônus por levantar do que é meta por fechar, e fique com o primeiro.
quiz-pay-no = Passe a meta de venda a quem negocia; deixe com CS retenção, adoção e oportunidades levantadas.
quiz-pay-none = A página do papel de CS ainda não diz por quais métricas ele responde.
quiz-pay-free = Nenhuma das métricas de CS é meta de venda. Nas atividades comerciais, a parte de CS é esta:
quiz-pay-quota = Entre as métricas de CS há meta de venda: { $metrics }.
quiz-sell = Quando o cliente quer comprar mais, CS levanta a oportunidade e para por aí?
quiz-sell-why = Quem cobra resposta de proposta deixa de ser procurado para o resto: o cliente sem coragem de dizer não some também das conversas de valor. E o tempo vai para compras e jurídico.
quiz-sell-yes = Veja se a passagem leva o contexto, para que o cliente não tenha de repetir.
quiz-sell-partly = Defina a última coisa que CS faz: apresentar quem negocia, por exemplo.
quiz-sell-no = Comece pelas contas grandes, onde vender toma mais tempo e custa mais confiança.
quiz-sell-says = { $n ->
    [one] Nesta atividade comercial CS tem um papel:
   *[other] Nestas atividades comerciais CS tem um papel:
}
quiz-sell-none = Na nossa matriz, CS não tem papel em nenhuma atividade comercial.

## As cédulas

ballot-title = Cédulas
ballot-lead = Cada liderança preenche a matriz sozinha. Onde todas escrevem o mesmo, está claro; onde não, há o que conversar.
ballot-voters = Votaram: { $names }.
ballot-none = Ainda não há cédulas. Imprima ou baixe a cédula em branco e guarde cada resposta em content/ballots/<nome>.csv.
ballot-outcome = { $n ->
    [0] { $ballots ->
        [one] Só uma cédula: ainda não há com o que comparar.
       *[other] Todas as cédulas concordam em todas as { $all } atividades votadas.
    }
    [one] As cédulas divergem em { $contested } de { $all } atividades votadas.
   *[other] As cédulas divergem em { $contested } de { $all } atividades votadas.
}
ballot-contested = Onde divergem, a maior divergência primeiro
ballot-agreed = Onde todas concordam
ballot-share = { $share } de acordo
ballot-settled = O combinado é o que a matriz diz.
ballot-settled-on = O combinado é o que a matriz diz, de { $date }.
ballot-answers = O que cada um escreveu
ballot-column-role = Papel
ballot-column-settled = Combinado
ballot-get = A cédula em branco
ballot-blank = Baixar a cédula em branco (CSV)
ballot-print-title = Cédula em branco
ballot-print-lead = Preencha sem olhar a matriz nem a cédula dos outros. Em cada atividade, um A e só um; deixe vazio onde o papel não entra.
ballot-name = Nome
ballot-date = Data
ballot-csv-name = cedula
ballot-csv-activity = atividade
ballot-csv-role = papel
ballot-csv-letter = letra

## O kickoff do cliente

kickoff-title = Com quem falar sobre o quê
kickoff-lead = As pessoas que cuidam de { $account }, e o assunto de cada uma.
kickoff-topics = Assunto por assunto
kickoff-column-topic = Assunto
kickoff-column-person = Com quem
kickoff-column-reach = Onde
kickoff-hours-title = Quando
kickoff-hours = Atendemos { $days }, das { $from } às { $to }.
kickoff-hour = { $hour }h
kickoff-time = { $hour }h{ $minute }
kickoff-days = de { $from } a { $to }
kickoff-day-1 = segunda
kickoff-day-2 = terça
kickoff-day-3 = quarta
kickoff-day-4 = quinta
kickoff-day-5 = sexta
kickoff-day-6 = sábado
kickoff-day-7 = domingo
kickoff-steps = Primeiros passos
kickoff-column-step = Passo
kickoff-step-open = a fazer
kickoff-step-late = atrasado
kickoff-step-kept = feito
kickoff-next-title = Próxima conversa
kickoff-next = { $what } em { $date }.
kickoff-next-none = Nenhuma conversa marcada. Escreva para quem cuida do assunto e combine a melhor data.
kickoff-meeting-onboarding = Encontro de onboarding
kickoff-meeting-review = Revisão de sucesso
kickoff-meeting-call = Conversa
kickoff-deck = Ver a apresentação da revisão
kickoff-link = Com quem falar sobre o quê, assunto por assunto
report-requests-more = Os mais recentes primeiro; mais { $count } não cabem nesta lista.
report-class = { $class ->
    [leaving] Pediu para sair
    [red] Saúde vermelha
    [yellow] Saúde amarela
    [green] Saúde verde
   *[unscored] Sem nota de saúde
}
report-class-head = Situação na véspera
report-decided = Decididas
report-renewed-count = Renovadas
report-observed-rate = Taxa observada
report-observed = O que aconteceu com as { $count } renovações já decididas
report-observed-caption = Taxa de renovação por situação na véspera do vencimento
report-observed-note = Compare com as probabilidades da previsão: é assim que se vê se elas servem para a sua base.

## A busca

search-label = Buscar neste site
search-placeholder = Buscar
search-found = Páginas encontradas
search-none = Nada encontrado. Tente uma palavra mais curta.
search-one = 1 página encontrada
search-many = { $count } páginas encontradas
search-accounts = Contas

## O manual em volta das páginas

updated = Atualizado em
page-about = Sobre:
alias-title = Esta página mudou de endereço
role-pages = Páginas para este papel
matrix-stages = Páginas das etapas
stage-title = Etapa: { $name }
stage-pages = Páginas sobre esta etapa
home-more = Para consultar
home-glossary = Glossário: o que cada métrica quer dizer, e quem responde por ela
home-book = O manual inteiro em uma página, para imprimir
home-missing = Páginas sem tradução
home-missing-in = falta em { $languages }
book-title = { $site }: o manual inteiro
book-note = Todas as páginas do manual, na ordem do menu. Imprima em A4 ou salve como PDF.
book-contents = Sumário

## O glossário

nav-glossary = Glossário
glossary-lead = O que cada métrica quer dizer, como é calculada e quem responde por ela.
glossary-now = Agora, em toda a base: { $period }
glossary-formula = Como se calcula
glossary-numbers = Os números
glossary-by-data = um número para cada nome que aparece nos dados
glossary-edges = Casos especiais
glossary-where = De onde vem e quem usa
glossary-owner = Quem responde
glossary-no-owner = Nenhum papel do manual responde por ela ainda
glossary-reports = Relatórios
glossary-tables = Tabelas
glossary-id = Código nas exportações
glossary-source = Fonte da definição:
benchmark-glossary = Como esta métrica é calculada
column-number = Número
column-unit = Unidade
column-direction = Bom é
column-scopes = De quem
unit-money = moeda
in-calls = reuniões por mês
in-months = meses
direction-higher = subir
direction-lower = cair
direction-neither = depende
scopes-all = base, segmento, CSM e conta
scopes-groups = base, segmento e CSM
scopes-site = toda a base
scopes-accounts = conta
scopes-persons = base, segmento, CSM e conta
scopes-team = base e CSM
scopes-customers = cliente
moment-period = Vale para o período inteiro.
moment-last-day = Vale para o último dia do período.
moment-ahead = Olha para os trimestres à frente.
moment-as-of = Vale para o dia até o qual há dados.
family-mrr = Receita recorrente
family-logo-churn = Retenção de receita e de contas
family-upsell-rate = Expansão da carteira
family-renewal-rate = Renovações
family-cs-sourced = Oportunidades vindas de CS
family-renewal-forecast = Previsões
family-nps = Satisfação
family-churn-reasons = Cancelamentos
family-ticket-volume = Suporte
family-active-users = Uso do produto
family-activation-rate = Onboarding e ativação
family-health = Saúde da conta
family-phase = Fases da jornada
family-rfm-customers = Recência, frequência e valor (RFV)
family-no-show-rate = Capacidade do time

## Playbooks and messages

nav-playbooks = Playbooks
nav-messages = Mensagens
playbook-accountable = Responde pelo resultado
playbook-responsible = Faz o trabalho
playbook-activity = Na matriz
playbook-trigger = Quando começa
playbook-now = Vale agora para
playbook-why = Por quê
playbook-accounts = { $n ->
    [0] Nenhuma conta hoje.
    [one] { $count } conta, pelos dados de hoje.
   *[other] { $count } contas, a primeira a chamar no topo.
}
playbook-unknown = { $n ->
    [one] De { $count } conta não se sabe: falta um dado que a regra usa.
   *[other] De { $count } contas não se sabe: falta um dado que a regra usa.
}
message-to = Para
message-to-contact = o contato da conta
message-to-csm = o CSM da conta
message-to-am = o AM da conta
message-only = Só contas de
message-trigger = Quando usar
message-template = O modelo
message-subject = Assunto:
message-filled = O que está marcado é preenchido com os dados de cada conta, no idioma dela.
message-accounts = { $n ->
    [0] Nenhuma conta hoje.
    [one] { $count } conta, pelos dados de hoje.
   *[other] { $count } contas, a primeira a chamar no topo.
}
message-nothing-sent = A Clareza não envia nada: copie o texto ou leve o arquivo para a sua ferramenta de disparo.
message-csv = Baixar todas as mensagens (CSV)
message-more = { $n ->
    [one] Mais { $count } mensagem está no arquivo.
   *[other] Mais { $count } mensagens estão no arquivo.
}
message-account = Página da conta.
message-text = Texto para { $account }
message-copy = Copiar o texto
message-copied = Copiado
message-lacking = Não dá para escrever a esta conta: falta “{ $name }”.
# Como se chega a um número.

receipt = Como se chega a este número
receipt-count = { $n ->
    [one] Uma linha conta
   *[other] { $count } linhas contam
} = { $result }
receipt-sum = { $n ->
    [one] Uma parcela
   *[other] Soma de { $count } parcelas
} = { $result }
receipt-quantile = { $p ->
    [50] Mediana
   *[other] Percentil { $percent }
} de { $n ->
    [one] um valor
   *[other] { $count } valores em ordem, na posição { $position }
} = { $result }
receipt-own = Pela fórmula acima = { $result }
receipt-largest = O que mais pesa
receipt-first = As primeiras linhas
receipt-position = Nessa posição
receipt-events = { $n ->
    [one] um evento
   *[other] { $count } eventos
}
receipt-weighted = peso { $weight } × { $points } pontos:
receipt-weighted-unknown = peso { $weight }, sem pontos:
receipt-within = dentro dele, { $points } pontos:
receipt-within-unknown = dentro dele, sem pontos:
receipt-includes = parte de
receipt-factor = com
receipt-of-site = da base inteira
receipt-input-support = suporte
receipt-input-reviews = revisões feitas
receipt-inputs = De onde vem
receipt-absent = { $file }: o site não tem este arquivo
receipt-rows = { $n ->
    [0] nenhuma linha
    [one] uma linha
   *[other] { $scope } linhas
} neste recorte: usadas { $used }, de fora { $out }
receipt-command = Para ver cada linha
receipt-glossary = A definição completa no glossário
figure-explained = Como se chega a estes números
left-out-after-as-of = depois do dia de que os dados falam
left-out-outside-the-period = fora do período
left-out-not-live = de contas que não estavam ativas
left-out-not-accounts-at-start = de contas sem MRR no início
left-out-not-paying = de contas sem MRR
left-out-no-movement = de contas que não se moveram assim
left-out-trial = em período de teste
left-out-no-amount = sem valor
left-out-never-closes = sem nenhum fim de mês na vigência
left-out-other-kind = de outro tipo
left-out-other-variant = de outro número desta métrica
left-out-superseded-answer = com resposta mais nova da mesma pessoa
left-out-no-scale = sem escala
left-out-other-scale = em outra escala
left-out-no-score = sem nota
left-out-not-resolved-in-period = sem solução no período
left-out-not-answered-in-period = sem primeira resposta no período
left-out-already-resolved = já com solução
left-out-not-urgent = sem prioridade crítica
left-out-no-handle-time = sem tempo de atendimento
left-out-no-contacts = sem número de contatos
left-out-not-level-one = fora do alcance do nível 1
left-out-not-won = sem venda no período
left-out-not-open = fora do que está em aberto para expandir
left-out-not-raised-by-success = que não vieram do CS
left-out-other-scope = de outras pessoas
left-out-no-seats = de contas sem licenças
left-out-not-activated-in-time = de contas sem ativação em 30 dias
left-out-not-the-activation = que não são a ativação
left-out-not-overdue = sem atraso
left-out-not-begun = de contas que ainda não começaram
left-out-neither-held-nor-missed = sem presença nem ausência
left-out-no-touch = de contas sem modelo de atendimento
left-out-not-a-csm = de quem não cuida de contas
left-out-not-launched = antes do lançamento
left-out-not-needed = sem efeito neste número
