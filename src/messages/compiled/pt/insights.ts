// Made from pt/insights.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Linhas',
  customers: {
    new: 'Novos clientes',
    repeat: 'Clientes recorrentes',
  },
  pictured: {
    current: 'Este período',
    earlier: 'Um ano antes',
    all: 'Todos os pedidos',
  },
  sentence: ({ period, n }) => `${grammar.upperWhen(period)}${n === 1 ? '' : ', do mais ao menos importante'}`,
  nothing: ({ period }) => `Nada atípico: ${period}.`,
  looked: ({ names }) => `Verificado: ${names}.`,
  lacking: ({ names }) => `Não é possível com estes dados: ${names}.`,
  failed: ({ names }) => `Não foi possível verificar: ${names}.`,
  awaited: 'Verificando mais…',
  tones: {
    good: 'Boa notícia',
    bad: 'Requer atenção',
    neutral: 'Bom saber',
  },
  stake: ({ isGood, amount }) => (isGood ? `Impacto: ${amount}` : `${amount} em risco`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} linha`
        : `${shown} linhas`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} pedido`
          : `${shown} pedidos`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} cliente`
            : `${shown} clientes`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} período`
              : `${shown} períodos`
            : grammar.plural(n) === 'one'
              ? `${shown} valor`
              : `${shown} valores`,
  rare: ({ count }) => `Ocorreria por acaso menos de 1 vez em ${count}`,
  often: ({ count }) => `Ocorreria por acaso em cerca de ${count}% das vezes`,
  exact: 'Contagem exata, não uma estimativa',
  show: 'Filtrar página',
  shown: 'Página filtrada',
  showTip: ({ clause }) => `Filtra a página: ${clause}`,
  todo: 'O que fazer',
  how: 'Como é calculado',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `${shown} ${kind} com o mesmo problema, ${amount} no total`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'regiões'
      : field === 'category'
        ? 'categorias'
        : field === 'subcategory'
          ? 'subcategorias'
          : field === 'product'
            ? 'produtos'
            : field === 'customer'
              ? 'clientes'
              : field === 'channel'
                ? 'canais'
                : field === 'segment'
                  ? 'segmentos'
                  : field === 'country'
                    ? 'países'
                    : field === 'continent'
                      ? 'continentes'
                      : field === 'state'
                        ? 'estados'
                        : field === 'city'
                          ? 'cidades'
                          : field === 'store'
                            ? 'lojas'
                            : field === 'seller'
                              ? 'vendedores'
                              : field === 'promotion'
                                ? 'promoções'
                                : `valores de ${grammar.dimension(field)}`,
  more: ({ n, shown }) => `Mostrar mais ${grammar.plural(n) === 'one' ? `${shown} insight` : `${shown} insights`}`,
  fewer: 'Mostrar menos',
  terms: {
    rule: 'Regra',
    met: 'Neste caso',
    all: 'No total',
    period: 'Período',
    against: 'Em comparação com',
    basis: 'Com base em',
    certainty: 'Certeza',
    stake: 'Valor',
    filter: 'Filtro',
    finding: 'Insight',
    topic: 'Tema',
    tone: 'Tipo',
    looked: 'Verificado',
    lacking: 'Não consta nos dados',
    failed: 'Não verificado',
    rank: 'Classificação',
  },
  rank: 'Classificados por efeito no lucro × certeza; o que é apenas bom saber vem por último. Insights sobre as mesmas vendas aparecem uma única vez. Em cada tema, espera-se no máximo 1 alarme falso em 20 (Benjamini–Hochberg). Os que são pequenos demais para justificar uma ação não são exibidos.',
  picture: {
    line: ({ measure, from, to }) => `${measure} de ${from} a ${to}`,
    bars: ({ names }) => `Barras: ${names}`,
  },
  story: {
    start: 'Ver como história',
    back: 'Voltar',
    next: 'Avançar',
    leave: 'Sair da história',
    place: ({ k, n }) => `${k} de ${n}`,
    spoken: ({ place, head, clause }) =>
      `Insight ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Página filtrada por ${clause}.`}`,
    follows: ({ clause }) => `Página filtrada por ${clause}`,
    whole: 'Aplica-se a toda a página',
    left: 'Os filtros anteriores foram restaurados.',
    copy: 'Copiar link',
    copied: 'Link copiado',
    notCopied: 'Não foi possível copiar o link. Copie aqui:',
    link: 'Link para esta etapa',
    lost: 'O insight do link não é mais atual. Estes são os atuais.',
    role: 'história',
    keys: 'Use as setas para avançar e voltar, Home e End para ir ao início ou ao fim e Esc para sair.',
  },
  chosen: ({ clause }) => `Página filtrada por ${clause}.`,
  cleared: 'Filtro removido.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day'
        ? 'dia'
        : grain === 'week'
          ? 'semana'
          : grain === 'month'
            ? 'mês'
            : grain === 'quarter'
              ? 'trimestre'
              : 'ano',
    units: ({ grain }) =>
      grain === 'day'
        ? 'dias'
        : grain === 'week'
          ? 'semanas'
          : grain === 'month'
            ? 'meses'
            : grain === 'quarter'
              ? 'trimestres'
              : 'anos',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} dia`
          : `${shown} dias`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} semana`
            : `${shown} semanas`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} mês`
              : `${shown} meses`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} trimestre`
                : `${shown} trimestres`
              : grammar.plural(n) === 'one'
                ? `${shown} ano`
                : `${shown} anos`,
    pair: ({ other, name }) => (other === undefined || other === '' ? `${name}` : `${name} (${other})`),
    earlier: ({ before, against }) => `${before}${!against ? ' antes' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === ''
        ? from === undefined || from === ''
          ? `de até ${to}`
          : `de ${from} ou mais`
        : `de ${range}`,
  },
  rules: {
    'find-cause': {
      when: 'muito abaixo do esperado',
      then: 'encontrar a causa antes de tudo',
      todo: 'Filtre a página e veja onde e quando começou: uma mudança de preço, uma ruptura de estoque, uma campanha encerrada, um cliente perdido. Aja somente sobre essa causa.',
    },
    'repeat-success': {
      when: 'muito acima do esperado',
      then: 'descobrir o que funcionou e repetir',
      todo: 'Filtre a página e veja onde e quando começou. Pergunte à equipe o que foi feito de diferente e planeje o mesmo em outros lugares.',
    },
    help: {
      when: 'abaixo do ano anterior e atrás dos pares',
      then: 'ajudar a recuperar o atraso',
      todo: 'Compare sortimento, preços e equipe com o par de melhor desempenho. Combine uma medida e verifique novamente após o próximo período.',
    },
    renew: {
      when: 'em queda há muitos períodos, não apenas um',
      then: 'renovar ou descontinuar',
      todo: 'Decida com a área de compras: uma nova versão, outro preço ou nenhuma reposição. Até lá, mantenha o estoque baixo.',
    },
    protect: {
      when: 'poucos respondem pela maior parte',
      then: 'proteger as contas-chave e ampliar a base',
      todo: 'Designe um contato dedicado para cada um. Planeje como conquistar os próximos, para depender menos de cada um.',
    },
    loyalty: {
      when: 'receita alta e retenção baixa',
      then: 'oferta de fidelidade',
      todo: 'Dê aos clientes um motivo para comprar de novo logo após o primeiro pedido: um cupom, um preço garantido, um lembrete. Meça quantos voltam.',
    },
    'second-order': {
      when: 'clientes recorrentes gastam mais por pedido que os novos',
      then: 'conquistar o segundo pedido',
      todo: 'Invista no segundo pedido dos novos clientes em vez de buscar mais primeiros pedidos: dê as boas-vindas e sugira itens que combinem com a compra.',
    },
    'cross-sell': {
      when: 'clientes recorrentes gastam menos por pedido que os novos',
      then: 'venda cruzada para clientes recorrentes',
      todo: 'Sugira itens que combinem com pedidos anteriores e ofereça frete grátis a partir de um valor um pouco acima do habitual.',
    },
    'cap-discount': {
      when: 'vendas com desconto que dão prejuízo',
      then: 'limitar o desconto',
      todo: 'Permita esses descontos somente com justificativa e aprovação. Teste antes um menor: ele precisa vender mais o bastante para compensar.',
    },
    'check-returns': {
      when: 'mais devoluções que nos demais',
      then: 'descobrir o motivo das devoluções',
      todo: 'Leia os motivos das últimas devoluções. Verifique descrição, embalagem e fornecedor e corrija o motivo mais comum.',
    },
    'stock-up': {
      when: 'um período forte pela frente',
      then: 'comprar estoque e planejar a equipe a tempo',
      todo: 'Compre para o valor esperado, com o limite superior como reserva. Inicie as campanhas antes do pico, não durante.',
    },
    'fill-gap': {
      when: 'um período fraco pela frente',
      then: 'conter custos ou planejar uma campanha',
      todo: 'Compre menos e concentre as férias nesse período, ou faça uma campanha própria. Não confunda a baixa com um fracasso.',
    },
    bundle: {
      when: 'comprados juntos muito mais do que o esperado por acaso, com lucro',
      then: 'oferecer como combo',
      todo: 'Coloque os itens lado a lado, sugira o segundo a quem compra o primeiro e teste por um mês um combo com um pequeno desconto.',
    },
    'win-back': {
      when: 'clientes valiosos, inativos há mais tempo que o habitual',
      then: 'reconquistar',
      todo: 'Ligue pessoalmente para o primeiro cliente da lista. Escreva aos demais com uma oferta adequada ao que compraram.',
    },
    call: {
      when: 'uma conta-chave que parou de comprar',
      then: 'reconquistar a conta',
      todo: 'Ligue pessoalmente para o cliente e pergunte o que mudou. Ofereça primeiro uma solução e, por último, um desconto.',
    },
  },
};
