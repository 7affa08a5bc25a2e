//! The words that people of the invented company and its customers use. All of it is made up.

use jiff::civil::{Date, date};

/// Whom messages to customers are written to, one for each customer in turn.
#[rustfmt::skip]
pub(crate) const CONTACTS: &[&str] = &[
    "Norma Alvorada", "Otávio Pampa", "Sílvia Maresia", "Caetano Vereda", "Imogen Thistle", "Jurandir Pátio", "Lorena Cais", "Ivone Bálsamo",
    "Hélio Cascata", "Zélia Prado", "Amaro Cantaria", "Nair Alfaia", "Dirceu Formão", "Yara Caixeta", "Benedita Fornalha", "Elói Cafezal",
    "Celina Horta", "Mirtes Cartolina", "Abel Matiz", "Rute Coleira", "Gaspar Fagulha", "Florinda Canteiro", "Valdir Nascente", "Ester Prelo",
];

/// The features of the product: id, name, launch, edition. The first is what everybody buys it for.
pub(crate) const FEATURES: &[(&str, &str, Date, &str)] = &[
    ("roteirizacao", "Roteirização", date(2021, 3, 1), "Essencial"),
    ("rastreio", "Link de rastreio", date(2021, 8, 10), "Essencial"),
    ("comprovante", "Comprovante de entrega com foto", date(2022, 2, 14), "Essencial"),
    ("ocorrencias", "Ocorrências na rua", date(2022, 9, 5), "Rota"),
    ("janelas", "Janelas de entrega", date(2023, 4, 17), "Rota"),
    ("paineis", "Painéis da operação", date(2023, 10, 2), "Rota"),
    ("integracao-erp", "Integração com o ERP", date(2024, 5, 20), "Frota"),
    ("frete", "Conferência de frete", date(2025, 6, 9), "Módulo Frete"),
    ("reversa", "Logística reversa", date(2026, 3, 16), "Frota"),
    ("simulador", "Simulador de malha", date(2026, 8, 3), "Frota"),
];

/// The steps of an onboarding and the day each is due, counted from the start. The fourth is the activation.
pub(crate) const STEPS: &[(&str, i32)] = &[
    ("Kickoff com quem decide e quem opera", 5),
    ("Cadastro de veículos, motoristas e endereços", 14),
    ("Treinamento da roteirização", 19),
    ("Primeira rota publicada para a rua", 26),
    ("Uma semana inteira rodando sem planilha", 40),
];

/// Goals of customers: what, unit, from, to.
pub(crate) const GOALS: &[(&str, &str, f64, f64)] = &[
    ("Reduzir as reentregas", "% das entregas", 9.0, 5.0),
    ("Rodar menos quilômetros por entrega", "km", 6.8, 5.4),
    ("Entregar dentro da janela combinada", "% das entregas", 82.0, 93.0),
    ("Fechar a roteirização do dia mais cedo", "minutos", 95.0, 40.0),
    ("Comprovar a entrega com foto", "% das entregas", 48.0, 90.0),
    ("Subir a ocupação dos veículos", "% da capacidade", 63.0, 75.0),
    ("Diminuir as ligações de onde está meu pedido", "ligações por dia", 38.0, 15.0),
    ("Conferir o frete antes de pagar", "% das notas", 30.0, 95.0),
    ("Tirar as rotas da planilha", "% das rotas", 40.0, 100.0),
    ("Reduzir o tempo parado no cliente", "minutos", 34.0, 25.0),
    ("Treinar os motoristas no aplicativo", "motoristas", 12.0, 45.0),
];

/// What the company promises at a review.
pub(crate) const OUR_ACTIONS: &[&str] = &[
    "Enviar o comparativo de quilômetros antes e depois da roteirização",
    "Treinar o turno da noite no aplicativo do motorista",
    "Montar o painel de entregas fora da janela",
    "Revisar as regras de janela com a expedição",
    "Abrir com o Suporte o chamado da foto que não sobe",
    "Mostrar a logística reversa com dois casos da própria base",
    "Apresentar o AM para tratar do reajuste",
    "Levar ao Produto o pedido de rota por tonelagem",
    "Mandar o passo a passo da integração para a TI",
    "Comparar a ocupação dos veículos com a do trimestre passado",
    "Refazer o plano de sucesso com as metas novas",
    "Acompanhar a primeira semana do novo roteirizador",
    "Preparar a lista de motoristas que ainda não ativaram o acesso",
    "Trazer o valor economizado em combustível, mês a mês",
];

/// What the customer promises at a review.
pub(crate) const THEIR_ACTIONS: &[&str] = &[
    "Indicar quem cuida da operação nas férias da Sônia",
    "Atualizar os endereços devolvidos pelo correio",
    "Liberar o acesso da TI ao ambiente de testes",
    "Definir a meta de reentregas do semestre",
    "Cadastrar os veículos novos",
    "Levar o financeiro para a próxima revisão",
    "Passar a exigir foto no comprovante",
    "Enviar a tabela de frete das transportadoras",
    "Escolher duas filiais para o piloto",
    "Inscrever os motoristas novos no treinamento",
    "Validar as janelas com os cinco maiores clientes",
];

/// Topics of questions.
pub(crate) const QUESTIONS: &[&str] = &[
    "Como trocar o motorista de uma rota já publicada",
    "Onde vejo as entregas reprogramadas",
    "Como importar os pedidos do dia por planilha",
    "Dá para repetir a rota de ontem",
    "Como mudar o texto do link de rastreio",
    "Como cadastrar uma janela de almoço",
    "Esqueci a senha do aplicativo",
    "Como exportar os comprovantes do mês",
];

/// Topics of bugs.
pub(crate) const BUGS: &[&str] = &[
    "Foto do comprovante não sobe com pouco sinal",
    "Mapa mostra a filial antiga",
    "Rota sai da ordem depois de editar uma parada",
    "Relatório soma duas vezes a devolução",
    "Aplicativo fecha ao ler o código de barras",
    "Janela de entrega some ao duplicar o pedido",
];

/// Topics of incidents.
pub(crate) const INCIDENTS: &[&str] =
    &["Roteirização não termina", "Link de rastreio fora do ar", "Integração parada desde cedo", "Motoristas não conseguem entrar"];

/// Topics of requests.
pub(crate) const REQUESTS: &[&str] = &[
    "Incluir filial nova",
    "Liberar acesso para a transportadora parceira",
    "Trocar o gestor da conta",
    "Aumentar o limite de paradas por rota",
    "Apagar cadastros repetidos",
];

/// Topics that ask for advice rather than for help.
pub(crate) const STRATEGIC: &[&str] = &[
    "Quanto já economizamos desde o começo",
    "Qual recurso deveríamos usar a seguir",
    "Nossa ocupação está boa perto das outras empresas",
    "Como convencer a diretoria a ampliar para as filiais",
];

/// Why customers leave: reason, and what they said.
pub(crate) const LEAVING: &[(&str, &str)] = &[
    ("preço", "Gostamos da ferramenta, mas com a frota pela metade a conta não fecha mais."),
    ("integração", "Esperamos a integração por quatro meses. Não dá para digitar pedido duas vezes."),
    ("troca de sistema", "O grupo que comprou a empresa tem um sistema próprio e mandou unificar."),
    ("pouco uso", "A gente contratou, treinou, e quando vi o pessoal já tinha voltado para a planilha."),
];

/// Why customers wanted to leave and stayed: reason, and what they said.
pub(crate) const STAYING: &[(&str, &str)] = &[
    ("troca de responsável", "Quem tocava isso saiu e ninguém aqui sabia mexer. Depois do novo treinamento faz sentido continuar."),
    ("atendimento", "Pedimos para sair de cabeça quente. Vieram aqui, ouviram e arrumaram o que prometeram."),
];

/// Said with an NPS of 9 or 10.
pub(crate) const PROMOTER: &[&str] = &[
    "Antes eu fechava a rota às onze da noite. Hoje às seis e meia estou indo buscar minha filha.",
    "Simples: parou de tocar telefone perguntando cadê o caminhão.",
    "Os motoristas reclamaram na primeira semana, na terceira já não queriam voltar atrás.",
    "O que me ganhou foi o comprovante com foto. Acabou discussão com cliente.",
    "Já indiquei para dois concorrentes meus, olha a que ponto cheguei.",
    "Economizamos um caminhão. Não é força de expressão, vendemos um caminhão.",
    "A revisão com números do trimestre é a única reunião de fornecedor em que minha diretoria fica até o fim.",
    "Funciona e quando não funciona alguém atende.",
    "Vocês conhecem a nossa operação melhor que muita gente daqui de dentro.",
    "Comecei desconfiado, hoje não monto rota sem.",
    "Deu para abrir a filial de Uberaba sem contratar ninguém no escritório.",
    "O rastreio sozinho já paga a mensalidade.",
    "A freguesia recebe o link e para de ligar na hora do pão.",
    "Em duas semanas de uso já peguei três endereços errados antes de o caminhão sair.",
    "Virou rotina: café, rota, caminhão na rua.",
    "Meu pai não confia em computador e hoje é ele quem cobra a rota pronta.",
    "Quando voltamos, a integração que faltava estava lá, funcionando.",
];

/// Said with an NPS of 7 or 8.
pub(crate) const PASSIVE: &[&str] = &[
    "É bom, mas o relatório de frete ainda me faz abrir planilha.",
    "Atende. Queria poder travar a ordem de duas ou três paradas.",
    "Gosto do sistema, só acho o aplicativo pesado nos celulares mais antigos.",
    "Bom produto. O reajuste deste ano pegou a gente de surpresa.",
    "Resolve o dia a dia. Ainda não consegui mostrar o ganho para a diretoria.",
    "Nada a reclamar, nada que me faça sair contando por aí.",
    "Faltou treinar o pessoal novo, a turma antiga usa bem.",
    "O mapa às vezes manda por rua que caminhão não passa.",
    "Quando a integração está de pé é ótimo.",
    "Uso pouco perto do que pagamos, culpa nossa também.",
];

/// Said with an NPS of 0 to 6.
pub(crate) const DETRACTOR: &[&str] = &[
    "Me liguem no (65) 90000-0147, já mandei dois e-mails para vocês e para o marcos@pastoalto.example sem resposta.",
    "Três semanas com a integração caindo e cada vez falo com uma pessoa diferente.",
    "Ninguém soube me dizer com quem eu negocio o contrato. Me jogaram de um para o outro.",
    "O sistema é bom no papel. Na rua o aplicativo trava.",
    "Paguei por recurso que nunca consegui usar.",
    "A pessoa que vendeu prometeu uma coisa, a que implantou entregou outra.",
    "Abri chamado de manhã com caminhão parado e a resposta veio no fim da tarde.",
    "Desde que trocaram quem cuidava da gente, sumiu todo mundo.",
    "Toda reunião vira tentativa de vender mais alguma coisa.",
    "Estamos avaliando outras opções, prefiro ser sincero.",
];

/// Said with a CSAT of 4 or 5.
pub(crate) const SATISFIED: &[&str] = &[
    "A moça do suporte ficou comigo na linha até a rota sair.",
    "Rápido e sem me mandar ler manual.",
    "Explicaram por que aconteceu, isso eu valorizo.",
    "Treinamento direto ao ponto, uma hora e a equipe saiu usando.",
    "Deu certo de primeira.",
    "Gostei que voltaram dois dias depois para saber se estava tudo bem.",
    "Reunião curta, com a lista do que cada um faz. Perfeito.",
];

/// Said with a CSAT of 1 to 3.
pub(crate) const DISSATISFIED: &[&str] = &[
    "Resolveu, mas precisei explicar a mesma coisa três vezes.",
    "Fecharam o chamado sem eu confirmar.",
    "Resposta educada e nenhuma solução.",
    "Demorou mais do que o caminhão podia esperar.",
    "Pediram print de tudo e no fim era lá no servidor de vocês.",
];

/// Said where it took little effort.
pub(crate) const EASY: &[&str] = &[
    "Achei sozinho na central de ajuda.",
    "Dois cliques e pronto.",
    "O vídeo de três minutos resolveu.",
    "Fiz pelo celular, do pátio mesmo.",
    "Nem precisei chamar a TI.",
];

/// Said where it took much effort.
pub(crate) const HARD: &[&str] = &[
    "Passei a manhã para descobrir onde muda a janela.",
    "Precisei de três pessoas para importar uma planilha.",
    "A tela muda de lugar a cada atualização.",
    "Só consegui quando liguei.",
];

/// Said in English by somebody content.
pub(crate) const CONTENT_IN_ENGLISH: &[&str] = &[
    "We sold one of the vans. That says it all.",
    "The quarterly numbers are the only supplier report head office actually reads.",
    "Drivers grumbled for a week, now they won't go without it.",
    "Every cold box has had its photo since June. No more arguing.",
];

/// Said in English by somebody who is not.
pub(crate) const NOT_CONTENT_IN_ENGLISH: &[&str] = &[
    "Good product, but this year's price adjustment came out of the blue.",
    "Fine day to day. I still export everything to check the freight.",
    "It works, though half the screens our drivers see are only in Portuguese.",
];
