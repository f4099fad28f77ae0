// Made from pt/insights-sales.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'concentração',
      heads: {
        few: ({ share, measure, few, all, kinds, period }) =>
          `${share} do total de ${grammar.lower(measure)} vem de ${few} de ${all} ${kinds} (${period})`,
      },
      text: ({ amount, first, firstShare }) => `${amount} no total. O maior valor, ${first}, responde por ${firstShare}.`,
      met: ({ few, all, share }) => `${few} de ${all} respondem por ${share}`,
      how: ({ kinds }) => `Ordenados por valor e contados a partir do maior (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'descontos com prejuízo',
      heads: {
        band: ({ band, profit, period }) => `Descontos ${band}: prejuízo de ${profit} (${period})`,
        member: ({ member, profit, period }) => `${member}: prejuízo de ${profit} em vendas com desconto (${period})`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `${revenue} em vendas com prejuízo de ${profit}. A preço cheio, as mesmas unidades teriam gerado ${isLoss ? 'prejuízo' : 'lucro'} de ${without}.`,
      met: ({ profit, revenue }) => `prejuízo de ${profit} em ${revenue} de vendas`,
      how: 'Totais exatos das vendas com desconto. “A preço cheio” supõe as mesmas unidades ao mesmo custo; não considera que talvez se vendesse menos.',
    },
    returns: {
      name: 'devoluções',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `${member}: ${rate} dos pedidos devolvidos (${period}), ante ${peers} nos demais`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} de ${orders} tiveram devolução, ${excess} a mais do que à taxa dos demais (${kinds}).`,
      met: ({ rate, peers }) => `${rate} vs. ${peers} nos demais`,
      how: ({ kinds }) => `Pedidos com devolução ÷ pedidos; cada taxa é testada em relação ao conjunto dos demais (${kinds}).`,
    },
    bundles: {
      name: 'produtos comprados juntos',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} dos pedidos com ${first}${also === undefined || also === '' ? '' : ` e ${also}`} também incluíam ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} com ambos, ${lift} vezes o esperado por acaso.`,
      met: ({ count, lift }) => `${count}, ${lift} vezes o esperado por acaso`,
      how: 'Regras de associação sobre todos os pedidos, corrigidas para testes múltiplos. Impacto: lucro do segundo item nos pedidos acima do número esperado por acaso.',
    },
    retention: {
      name: 'baixa retenção',
      heads: {
        low: ({ member, rate, period }) => `${member}: apenas ${rate} dos clientes compraram novamente (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `Nos demais, ${peers} compraram novamente. Afeta ${customers} e ${value} em vendas (${share} do total).`,
      met: ({ rate, peers, share }) => `retenção de ${rate} vs. ${peers} nos demais; ${share} da receita total`,
      how: ({ against, period, kinds }) =>
        `Retenção é a parcela dos clientes do período ${against === undefined || against === '' ? 'anterior' : `${against}`} que voltaram a comprar no período ${period}. Cada valor é comparado com o conjunto dos demais (${kinds}).`,
    },
    'new-repeat': {
      name: 'clientes novos e recorrentes',
      heads: {
        higher: ({ share, period }) => `Clientes recorrentes gastaram ${share} a mais por pedido que os novos (${period})`,
        lower: ({ share, period }) => `Clientes recorrentes gastaram ${share} a menos por pedido que os novos (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Clientes recorrentes gastaram em média ${repeat} por pedido (${repeatOrders}); novos clientes, ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} vs. ${fresh} por pedido (${change})`,
      how: 'Ticket médio de clientes recorrentes e novos; a diferença é testada quanto à significância.',
    },
    'at-risk': {
      name: 'clientes em risco',
      heads: {
        lost: ({ first, since }) => `${first}: sem pedidos desde ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `1 cliente valioso parou de comprar: ${first}` : `${customers} clientes valiosos pararam de comprar`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Compras de ${earlier} e, depois, ${isNothing ? 'nenhuma' : `${value}`} (${period}). Antes, um pedido a cada ${interval}.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `${amount} em compras até agora. Se ainda ativos, o gasto esperado seria de ${expected} (${horizon} à frente).${n === 1 ? '' : ` Maior cliente: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `último pedido em ${since}, normalmente um a cada ${interval}`,
        silent: ({ customers, expected }) => `${customers}, ${expected} em gasto esperado`,
      },
      how: ({ isLost, period, against }) =>
        `Recência, frequência e gasto de cada cliente em todos os pedidos (RFM), e a probabilidade de ainda estar ativo (modelo BG/NBD).${isLost ? ` Em risco está o que se gastou a menos no período ${period} do que em ${against === undefined || against === '' ? 'um ano antes' : `${against}`}.` : ''}`,
    },
  },
};
