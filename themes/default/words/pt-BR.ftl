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
renewals-missing = Falta a tabela renewals.csv.
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
actions-none = Nenhum combinado registrado. Eles vêm de actions.csv.
actions-none-customer = Nenhum combinado em aberto.
goals = Objetivos
goals-none = Nenhum objetivo registrado. Eles vêm de goals.csv.
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
contacts = Com quem falar
contacts-none = O manual ainda não tem papéis nem matriz em content/.
contacts-none-customer = Fale com o seu contato de costume.
contact-team = O time

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

## Playbooks and messages

nav-playbooks = Playbooks
nav-messages = Mensagens
playbook-accountable = Responde pelo resultado
playbook-responsible = Faz o trabalho
playbook-activity = Na matriz
playbook-trigger = Começa quando
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
playbook-word-yes = sim
playbook-word-no = não
playbook-word-red = vermelha
playbook-word-yellow = amarela
playbook-word-green = verde
playbook-word-unscored = sem nota
playbook-word-high = alto
playbook-word-mid = médio
playbook-word-tech = digital
playbook-word-acquisition = aquisição
playbook-word-retention = retenção
playbook-word-expansion = expansão
playbook-word-churned = cancelada
message-to = Para
message-to-contact = o contato da conta
message-to-csm = o CSM da conta
message-to-am = o AM da conta
message-only = Só contas de
message-trigger = Recebe a conta em que
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
