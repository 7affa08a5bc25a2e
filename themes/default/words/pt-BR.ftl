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
    [one] { $number }{ "\u00A0" }conversa por mês
   *[other] { $number }{ "\u00A0" }conversas por mês
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
date-long = { $day } de { $month } de { $year }
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
home-pages = Guias
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
role-metrics = Métricas que são suas
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
figure-subtitle = { $metric } ({ $unit }), mês a mês, de { $first } a { $last }{ $n ->
    [0] {""}
   *[other] , n{ "\u00A0" }={ "\u00A0" }{ $count }
}
figure-source = Fonte: { $tables }
table-subscriptions = assinaturas
table-revenue = receita mensal
table-tickets = chamados
table-surveys = pesquisas
table-usage = uso do produto
table-accounts = contas
table-features = funcionalidades
table-cancellations = cancelamentos
table-onboarding = onboarding
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
   *[other] { $count } contas; as que pedem atenção vêm primeiro.
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
portfolio-calm = Nenhuma conta dá motivo para ligar agora.
portfolio-numbers = A carteira em números
portfolio-accounts = Contas
portfolio-order = As contas cujo uso mais caiu vêm primeiro.
portfolio-renewals = Renovações à frente
renewals-missing = Falta a tabela data/renewals.csv. Com account, due_on e mrr_before, esta lista mostra o que renova em seguida.
renewals-none = Nenhuma renovação vence nos próximos seis meses.
in-days-count = { $n ->
    [0] hoje
    [one] { $count }{ "\u00A0" }dia
   *[other] { $count }{ "\u00A0" }dias
}
call-usage = O uso caiu { $change } sobre { $base }
call-renewal = { $n ->
    [0] A renovação vence hoje
    [one] A renovação vence amanhã, { $date }
   *[other] A renovação vence em { $count } dias, { $date }
}
call-critical = { $n ->
    [one] Um chamado crítico está em aberto
   *[other] { $count } chamados críticos estão em aberto
}
call-nps = O NPS está em { $nps }: há mais detratores que promotores
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
series-companies = Outros quantis
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
table-meetings = reuniões
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
report-capacity-calls = Chamadas de uma hora por mês
report-capacity-measured = A oferta desconta as ausências medidas nas reuniões dos últimos 90 dias.
report-capacity-assumed = Sem reuniões nos últimos 90 dias: a oferta desconta 25 % de ausências, o que é usual.
report-capacity-ahead = Nos próximos meses
report-capacity-full = O time já está cheio: não há folga a projetar.
report-capacity-no-growth = Sem contas novas nos últimos 90 dias, a demanda fica como está. Para projetar outro ritmo, defina new_accounts_per_month em [capacity].
report-capacity-months = No ritmo de hoje, o time fica cheio em { $months } meses: cada mês pede mais { $calls } chamadas
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
matrix-stages = Etapa por etapa:
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
in-calls = conversas por mês
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
