import type { InsightFacts, InsightTopicWords, Said, SaidMember } from '../insights-facts.js';
import type { insightsWords } from '../insights-words.js';
import { rules } from './insights-rules.js';
import { counted, lower, ROLES, several } from './names.js';

const kinds = (field: string): string => (ROLES[field] === undefined ? `valores de ${field}` : lower(several(ROLES[field])));

const one = { day: 'día', week: 'semana', month: 'mes', quarter: 'trimestre', year: 'año' } as const;
const many = { day: 'días', week: 'semanas', month: 'meses', quarter: 'trimestres', year: 'años' } as const;

const span = (n: Said, { grain }: InsightFacts): string => counted(n.value, n.text, one[grain], many[grain]);

const both = (member: SaidMember, other: SaidMember | undefined): string =>
  other ? `${member.name} + ${other.name}` : member.name;

const orders = (n: Said): string => counted(n.value, n.text, 'pedido', 'pedidos');

const NOUNS = {
  rows: ['fila', 'filas'],
  orders: ['pedido', 'pedidos'],
  customers: ['cliente', 'clientes'],
  periods: ['período', 'períodos'],
  members: ['valor', 'valores'],
} as const;

const topics: InsightTopicWords = {
  break: {
    name: 'cambios de nivel',
    heads: {
      rose: ({ measure, share, since }) => `${measure}: ${share.text} más desde ${since.text}`,
      fell: ({ measure, share, since }) => `${measure}: ${share.text} menos desde ${since.text}`,
    },
    text: (f) =>
      `Desde entonces, ${f.level.text} por ${one[f.grain]}, cuando la estación y el nivel anterior hacían esperar ${f.expected.text}: ${f.change.signed} por ${one[f.grain]}, durante ${span(f.periods, f)}.`,
    met: ({ share, periods, ...f }) => `${share.signed} frente a lo esperado, durante ${span(periods, f)}`,
    how: (f) =>
      `Por ${one[f.grain]} se compara con lo que la estación y el nivel anterior hacen esperar. Un cambio cuenta cuando esas diferencias, antes y después, se apartan más de lo que permite el azar.`,
  },
  anomaly: {
    name: 'períodos extraños',
    heads: {
      high: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} por encima de lo esperado`,
      low: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} por debajo de lo esperado`,
    },
    text: ({ value, expected, change }) =>
      `${value.text}, cuando la estación y la tendencia hacían esperar ${expected.text}: ${change.signed}.`,
    met: ({ share, expected }) => `${share.signed} frente a los ${expected.text} esperados`,
    how: (f) =>
      `Por ${one[f.grain]} se quitan estación y tendencia (STL); es extraño lo que queda más lejos de lo que el azar permite en el conjunto.`,
  },
  change: {
    name: 'el cambio frente al año anterior',
    heads: {
      rose: ({ measure, share, after }) => `${measure}: ${share.text} más, hasta ${after.text}`,
      fell: ({ measure, share, after }) => `${measure}: ${share.text} menos, hasta ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} frente a ${before.text}${against ? ` (${against})` : ' antes'}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `; después, ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} Lo que más lo explica: ${both(cause, other)} (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} frente a ${before.text}`,
    how: () =>
      'El último año de meses completos se compara con el anterior; cuenta cuando los meses difieren de los de un año antes más allá del azar. Los segmentos son aquellos cuyas unidades o precios fueron por otro camino que el resto, más allá del azar.',
  },
  peers: {
    name: 'los mejores y los peores frente a los demás',
    heads: {
      best: ({ member, growth, peers }) => `${member.name} supera a los demás: ${growth.signed}, frente a ${peers.signed}`,
      worst: ({ member, growth, peers }) =>
        `${member.name} se queda atrás de los demás: ${growth.signed}, frente a ${peers.signed}`,
    },
    text: ({ measure, period, against, value, before }) =>
      `${measure}, ${period}: ${value.text}, tras ${before.text}${against ? ` (${against})` : ''}.`,
    met: ({ growth, peers }) => `${growth.signed} sobre su propio pasado, los demás ${peers.signed}`,
    how: ({ member }) =>
      `El crecimiento frente al propio pasado se compara con el de todos los demás juntos (${kinds(member.field)}); cuenta cuando su parte del total se movió más allá del azar frente a los mismos períodos de antes.`,
  },
  falling: {
    name: 'lo que se queda atrás',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name}: en descenso durante ${span(periods, f)}, ${share.signed}`,
    },
    text: (f) =>
      `La tendencia va de ${f.before.text} a ${f.after.text} por ${one[f.grain]}, es decir, ${f.slope.signed} cada vez.`,
    met: ({ share, periods, ...f }) => `${share.signed} en ${span(periods, f)}`,
    how: (f) =>
      `Una tendencia por todos los valores de cada ${one[f.grain]}, no uno malo suelto, contrastada con el azar como parte del total, para todos: ${kinds(f.member.field)}.`,
  },
  concentration: {
    name: 'cuánto depende de unos pocos',
    heads: {
      few: ({ few, all, first, share, measure }) =>
        `${few.text} de ${all.text} (${kinds(first.field)}) hacen ${share.text} del total: ${measure}`,
    },
    text: ({ amount, first, firstShare }) => `Aportan ${amount.text}. A la cabeza, ${first.name} hace ${firstShare.text}.`,
    met: ({ few, all, share }) => `${few.text} de ${all.text} hacen ${share.text}`,
    how: ({ first }) => `Ordenados por lo que aportan y contados desde arriba (Pareto): ${kinds(first.field)}.`,
  },
  retention: {
    name: 'dónde no vuelven los clientes',
    heads: {
      low: ({ member, rate }) => `${member.name}: muchos ingresos, pero solo ${rate.text} de los clientes vuelven`,
    },
    text: ({ value, share, peers, customers, period }) =>
      `${value.text} (${period}), ${share.text} del total. En el resto vuelven ${peers.text}. Se trata de ${counted(customers.value, customers.text, 'cliente', 'clientes')}.`,
    met: ({ rate, peers, share }) =>
      `fidelidad de ${rate.text} frente a ${peers.text} en el resto, ${share.text} de los ingresos`,
    how: ({ member }) =>
      `Parte de los clientes del período anterior que volvió a pedir, comparada con la de todos los demás juntos (${kinds(member.field)}).`,
  },
  'new-repeat': {
    name: 'pedidos de clientes nuevos y conocidos',
    heads: {
      higher: ({ share }) => `Los clientes conocidos piden por ${share.text} más que los nuevos`,
      lower: ({ share }) => `Los clientes conocidos piden por ${share.text} menos que los nuevos`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `${repeat.text} por pedido de media (${orders(repeatOrders)}), clientes nuevos ${fresh.text} (${orders(freshOrders)}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} frente a ${fresh.text} por pedido, ${change.signed}`,
    how: () =>
      'Importe medio de los pedidos de clientes que ya habían pedido, y de los que no; la diferencia se contrasta con el azar.',
  },
  discounts: {
    name: 'descuentos que cuestan beneficio',
    heads: {
      band: ({ from, to, profit }) => `Descuentos ${bandOf(from, to)}: ${profit.text} de pérdida`,
      member: ({ member, profit }) => `${member?.name ?? ''}: ${profit.text} de pérdida en ventas con descuento`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} de ventas con un beneficio de ${profit.signed}. A precio completo, las mismas unidades habrían dado ${without.signed}.`,
    met: ({ revenue, profit }) => `un beneficio de ${profit.signed} con ${revenue.text} de ventas`,
    how: () =>
      'Sumas exactas de las ventas con descuento. A precio completo: las mismas unidades sin descuento, al mismo coste. Que se comprarían menos no se cuenta.',
  },
  returns: {
    name: 'devoluciones',
    heads: {
      high: ({ member, rate, peers }) => `${member.name}: se devuelven ${rate.text} de los pedidos, en el resto ${peers.text}`,
    },
    text: ({ member, returned, orders: all, excess }) =>
      `${returned.text} de ${orders(all)} con devolución: ${excess.text} más que con la tasa de los demás (${kinds(member.field)}).`,
    met: ({ rate, peers }) => `${rate.text} frente a ${peers.text} en el resto`,
    how: ({ member }) =>
      `Pedidos con devolución ÷ pedidos; cada tasa se contrasta con la de todos los demás juntos (${kinds(member.field)}).`,
  },
  season: {
    name: 'la temporada que viene',
    heads: {
      strong: ({ period, share, grain }) =>
        `Se prevé que ${period} sea fuerte: ${share.text} por encima de la media por ${one[grain]}`,
      weak: ({ period, share, grain }) =>
        `Se prevé que ${period} sea flojo: ${share.text} por debajo de la media por ${one[grain]}`,
    },
    text: ({ value, lower: least, upper, mean, grain }) =>
      `Cabe esperar ${value.text} (de ${least.text} a ${upper.text} con una probabilidad del 80 %), cuando lo habitual son ${mean.text} por ${one[grain]}.`,
    met: ({ share, value, change }) => `cabe esperar ${value.text}, ${change.signed} frente a la media (${share.signed})`,
    how: () =>
      'Una previsión a partir de todos los períodos anteriores, mostrada solo si en períodos conocidos fue mejor que el mismo período una temporada antes.',
  },
  bundles: {
    name: 'lo que se compra junto',
    heads: {
      pair: ({ first, also, second, confidence }) =>
        `El ${confidence.text} de los pedidos con ${first.name}${also ? ` y ${also.name}` : ''} incluye también ${second.name}`,
    },
    text: ({ count, lift }) => `${orders(count)} con ambos, ${lift.text} veces lo que daría el azar.`,
    met: ({ count, lift }) => `${orders(count)}, ${lift.text} veces lo que daría el azar`,
    how: () =>
      'Reglas de asociación sobre todos los pedidos, cada una contrastada con el azar y por todas las examinadas. En juego: lo que gana el segundo en los pedidos con ambos que superan los que daría el azar.',
  },
  'at-risk': {
    name: 'clientes en riesgo',
    heads: {
      silent: ({ customers }) =>
        customers.value === 1
          ? 'Un cliente valioso se ha quedado callado'
          : `${customers.text} clientes valiosos se han quedado callados`,
    },
    text: ({ amount, expected, ahead, first }) =>
      `Hasta ahora aportaron ${amount.text}, y aportarían ${expected.text} en ${ahead.text} si vinieran como antes. Lo que más está en juego es con ${first.name}.`,
    met: ({ customers, expected }) =>
      `${counted(customers.value, customers.text, 'cliente', 'clientes')}, cabe esperar ${expected.text} de ellos`,
    how: () =>
      'Última compra, frecuencia e importe de cada cliente (RFM), y lo probable que es que siga siendo cliente según lo a menudo que pedía.',
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return from.text === to.text ? `del ${from.text}` : `del ${from.text} al ${to.text}`;
  return from ? `del ${from.text} o más` : `hasta el ${to?.text ?? ''}`;
}

/** What insights say, in Spanish. */
export const words: typeof insightsWords = {
  heading: 'Lo que destaca',
  rows: 'Filas',
  customers: { new: 'Clientes nuevos', repeat: 'Clientes conocidos' },
  sentence: (n, shown, period) =>
    `${counted(n, shown, 'hallazgo', 'hallazgos')}: ${period}${n > 1 ? '; primero lo que más pesa' : ''}.`,
  summary: (sentence, heads) => [sentence, ...heads.map((head) => `${head}.`)].join(' '),
  nothing: (period) => `Nada destaca: ${period}.`,
  looked: (names) => `Examinado: ${names}.`,
  lacking: (names) => `Faltan datos para: ${names}.`,
  failed: (names) => `No se pudo examinar: ${names}.`,
  awaited: 'Se sigue examinando',
  tones: { good: 'Buena noticia', bad: 'Requiere atención', neutral: 'Conviene saberlo' },
  stake: (amount, isGood) => (isGood ? `Impacto: ${amount}` : `${amount} en juego`),
  basis: (n, shown, of) => {
    const [single, more] = NOUNS[of];
    return counted(n, shown, single, more);
  },
  rare: (count) => `por azar en menos de 1 de cada ${count}`,
  often: (count) => `por azar en unos ${count} de cada 100`,
  exact: 'un recuento exacto',
  show: 'Mostrar',
  shown: 'Se muestra',
  showTip: (clause) => `Filtra la página: ${clause}`,
  todo: 'Qué hacer',
  how: 'Cómo se calcula',
  rule: (when, then) => `${when} → ${then}`,
  alike: (shown, kind, amount) => `${shown} ${kind} en este caso, ${amount}`,
  kinds,
  more: (n, shown) => `Mostrar ${counted(n, shown, 'hallazgo más', 'hallazgos más')}`,
  fewer: 'Mostrar menos',
  terms: {
    rule: 'Regla',
    met: 'Aquí',
    all: 'En total',
    period: 'Período',
    against: 'Comparado con',
    basis: 'Basado en',
    certainty: 'Certeza',
    stake: 'Impacto',
    filter: 'Filtro',
    finding: 'Hallazgo',
    topic: 'Tema',
    tone: 'Clase',
    looked: 'Examinado',
    lacking: 'No está en los datos',
    failed: 'Sin calcular',
    rank: 'Orden',
  },
  rank: 'Lo que está en juego por lo cierto que es, lo mayor primero. De todo lo que se examina en un tema, como mucho uno de cada veinte hallazgos es azar (Benjamini–Hochberg); lo que es demasiado pequeño para actuar se deja fuera.',
  picture: {
    line: (measure, from, to) => `${measure} de ${from} a ${to}`,
    bars: (names) => `Barras: ${names}`,
  },
  story: {
    start: 'Recorrer',
    back: 'Atrás',
    next: 'Siguiente',
    leave: 'Terminar',
    place: (k, n) => `${k} de ${n}`,
    said: (place, head, clause) => `Hallazgo ${place}: ${head}.${clause === undefined ? '' : ` La página muestra ${clause}.`}`,
    follows: (clause) => `La página muestra ${clause}`,
    whole: 'Se trata de toda la página',
    left: 'Los filtros están como antes.',
    copy: 'Copiar enlace',
    copied: 'Enlace copiado',
    notCopied: 'No se pudo copiar el enlace: aquí está.',
    link: 'Enlace a este paso',
    lost: 'Aquello a lo que llevaba el enlace ya no destaca; esto sí.',
    role: 'recorrido',
    keys: 'Las flechas avanzan y retroceden, Inicio y Fin van a los extremos, Escape termina.',
  },
  chosen: (clause) => `La página muestra ${clause}.`,
  cleared: 'La página vuelve a mostrarlo todo.',
  topics,
  rules,
};
