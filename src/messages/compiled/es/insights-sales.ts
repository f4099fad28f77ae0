// Made from es/insights-sales.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'concentración',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `${few} de ${all} (${kinds}) representan el ${share} del total: ${grammar.lower(measure)}, ${period}`,
      },
      text: ({ amount, first, firstShare }) => `${amount} en total. A la cabeza, ${first} representa el ${firstShare}.`,
      met: ({ few, all, share }) => `${few} de ${all} representan el ${share}`,
      how: ({ kinds }) => `Ordenados por importe y contados desde arriba (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'descuentos con pérdidas',
      heads: {
        band: ({ band, profit, period }) => `Descuentos ${band}: ${profit} de pérdida (${period})`,
        member: ({ member, profit, period }) => `${member}: ${profit} de pérdida en ventas con descuento (${period})`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `${revenue} de ventas con una pérdida de ${profit}. A precio completo, las mismas unidades habrían ${isLoss ? 'perdido' : 'ganado'} ${without}.`,
      met: ({ profit, revenue }) => `una pérdida de ${profit} con ${revenue} de ventas`,
      how: 'Totales exactos de las ventas con descuento. «A precio completo» supone las mismas unidades al mismo coste; no tiene en cuenta que quizá se vendería menos.',
    },
    returns: {
      name: 'devoluciones',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `${member}: ${rate} de los pedidos devueltos (${period}), frente al ${peers} en el resto`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} de ${orders} con devolución, ${excess} más que con la tasa del resto (${kinds}).`,
      met: ({ rate, peers }) => `${rate} frente a ${peers} en el resto`,
      how: ({ kinds }) => `Pedidos con devolución ÷ pedidos; cada tasa se contrasta con todo lo demás (${kinds}).`,
    },
    bundles: {
      name: 'compras conjuntas',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `El ${confidence} de los pedidos con ${first}${also === undefined || also === '' ? '' : ` y ${also}`} incluyó también ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} con ambos, ${lift} veces lo esperado por azar.`,
      met: ({ count, lift }) => `${count}, ${lift} veces lo esperado por azar`,
      how: 'Reglas de asociación sobre todos los pedidos, corregidas por comparaciones múltiples. Impacto: beneficio del segundo artículo en los pedidos que superan los esperados por azar.',
    },
    retention: {
      name: 'baja retención',
      heads: {
        low: ({ member, rate, period }) => `${member}: solo el ${rate} de los clientes volvió a comprar (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `En el resto volvió a comprar el ${peers}. Afecta a ${customers} y ${value} de ventas (${share} del total).`,
      met: ({ rate, peers, share }) => `retención del ${rate} frente al ${peers} en el resto, ${share} de los ingresos`,
      how: ({ against, period, kinds }) =>
        `Parte de los clientes del periodo ${against === undefined || against === '' ? 'anterior' : `${against}`} que volvió a pedir en el periodo ${period}, comparada con todo lo demás (${kinds}).`,
    },
    'new-repeat': {
      name: 'clientes nuevos y recurrentes',
      heads: {
        higher: ({ share, period }) => `Los clientes recurrentes gastaron un ${share} más por pedido que los nuevos (${period})`,
        lower: ({ share, period }) => `Los clientes recurrentes gastaron un ${share} menos por pedido que los nuevos (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Los clientes recurrentes gastan ${repeat} por pedido de media (${repeatOrders}); los nuevos, ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} frente a ${fresh} por pedido (${change})`,
      how: 'Valor medio del pedido de clientes recurrentes y nuevos; la diferencia se contrasta estadísticamente.',
    },
    'at-risk': {
      name: 'clientes en riesgo',
      heads: {
        lost: ({ first, since }) => `${first} no ha vuelto a pedir desde el ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `1 cliente importante ha dejado de pedir: ${first}` : `${customers} clientes importantes han dejado de pedir`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Compras: ${earlier}, después ${isNothing ? 'nada' : `${value}`} (${period}). Hasta entonces, un pedido cada ${interval}.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `${amount} en compras hasta ahora. De seguir activos, cabría esperar ${expected} en los próximos ${horizon}.${n === 1 ? '' : ` El mayor: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `último pedido el ${since}, normalmente uno cada ${interval}`,
        silent: ({ customers, expected }) => `${customers}, ${expected} de compras esperadas`,
      },
      how: ({ isLost, period, against }) =>
        `Última compra, frecuencia e importe de cada cliente en todos los pedidos (RFM), y la probabilidad de que siga activo (modelo BG/NBD).${isLost ? ` En juego: lo que falta en el periodo ${period} respecto a ${against === undefined || against === '' ? 'el año anterior' : `${against}`}.` : ''}`,
    },
  },
};
