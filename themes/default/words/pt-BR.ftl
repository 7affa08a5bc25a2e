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
period-bimester-short = { $number }º bim{ "\u00A0" }{ $year }
period-quarter = { $number }º trimestre de { $year }
period-quarter-short = { $number }º tri{ "\u00A0" }{ $year }
prior-month = o mês anterior
prior-bimester = o bimestre anterior
prior-quarter = o trimestre anterior
prior-year = o ano anterior

## Por que falta um valor

reason-no-table = Falta a tabela { $file }
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
