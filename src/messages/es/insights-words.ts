import type { InsightFacts, InsightTopicWords, Said, SaidMember } from '../insights-facts.js';
import type { insightsWords } from '../insights-words.js';
import { percentRange } from '../sentences.js';
import { rules } from './insights-rules.js';
import { counted, lower, ROLES, several } from './names.js';

const kinds = (field: string): string => (ROLES[field] === undefined ? `valores de ${field}` : lower(several(ROLES[field])));

const one = { day: 'día', week: 'semana', month: 'mes', quarter: 'trimestre', year: 'año' } as const;
const many = { day: 'días', week: 'semanas', month: 'meses', quarter: 'trimestres', year: 'años' } as const;

const span = (n: Said, { grain }: InsightFacts): string => counted(n.value, n.text, one[grain], many[grain]);

const both = (member: SaidMember, other: SaidMember | undefined): string =>
  other ? `${member.name} (${other.name})` : member.name;

const orders = (n: Said): string => counted(n.value, n.text, 'pedido', 'pedidos');

const earlier = (before: Said, against: string | undefined): string => `${before.text}${against ? ` (${against})` : ' antes'}`;

const NOUNS = {
  rows: ['fila', 'filas'],
  orders: ['pedido', 'pedidos'],
  customers: ['cliente', 'clientes'],
  periods: ['período', 'períodos'],
  members: ['valor', 'valores'],
} as const;

const topics: InsightTopicWords = {
  break: {
    name: 'cambios sostenidos',
    heads: {
      rose: ({ measure, share, since }) => `${measure}: ${share.text} más desde ${since.text}`,
      fell: ({ measure, share, since }) => `${measure}: ${share.text} menos desde ${since.text}`,
    },
    text: (f) =>
      `${f.level.text} por ${one[f.grain]} de media, frente a ${f.expected.text} esperados (${f.change.signed} por ${one[f.grain]}, durante ${span(f.periods, f)}).`,
    met: ({ share, periods, ...f }) => `${share.signed} frente al nivel esperado, durante ${span(periods, f)}`,
    how: (f) =>
      `Cada ${one[f.grain]} desde ${f.since.text} se compara con ${f.against ?? 'el período anterior'}. Se descuentan la estacionalidad y la tendencia; el cambio es demasiado grande y duradero para deberse al azar.`,
  },
  anomaly: {
    name: 'valores inusuales',
    heads: {
      high: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} por encima de lo esperado`,
      low: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} por debajo de lo esperado`,
      several: ({ measure, period, count, grain }) => `${measure}, ${period}: ${count?.text ?? ''} ${many[grain]} inusuales`,
    },
    text: ({ value, expected, change, day }) =>
      `${day ? `El más llamativo, ${day.text}: ` : ''}${value.text}, frente a ${expected.text} esperados (${change.signed}).`,
    met: ({ share, expected }) => `${share.signed} frente a los ${expected.text} esperados`,
    how: (f) =>
      `Se descuentan la estacionalidad y la tendencia (STL). Por ${one[f.grain]} se señala lo que se aparta más de lo que haría el azar en toda la serie.`,
  },
  change: {
    name: 'variación interanual',
    heads: {
      rose: ({ measure, share, after, period }) => `${measure}, ${period}: ${share.text} más, hasta ${after.text}`,
      fell: ({ measure, share, after, period }) => `${measure}, ${period}: ${share.text} menos, hasta ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} frente a ${earlier(before, against)}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `; después, ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} Lo que más contribuye: ${both(cause, other)} (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} frente a ${before.text}`,
    how: ({ period, against }) =>
      `${period} se compara con ${against ?? 'el año anterior'}; la variación es estadísticamente significativa (prueba t de Student sobre partes del período). Se citan los segmentos con volúmenes o precios que evolucionaron de forma significativamente distinta del resto.`,
  },
  peers: {
    name: 'los que más y menos crecen',
    heads: {
      best: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)}: ${lower(measure)} un ${growth.text} por encima de ${against ?? 'el año anterior'}`,
      worst: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)}: ${lower(measure)} un ${growth.text} por debajo de ${against ?? 'el año anterior'}`,
    },
    text: ({ member, with: other, period, against, value, before, change, peers }) =>
      `${value.text} (${period}), tras ${earlier(before, against)}: ${change.signed}. ${other ? 'Todas las demás ventas' : `Todo lo demás (${kinds(member.field)})`}: ${peers.signed}.`,
    met: ({ growth, peers }) => `${growth.signed}, todo lo demás ${peers.signed}`,
    how: ({ member, with: other, period, against }) =>
      `${period} se compara con ${against ?? 'el año anterior'}, y la evolución con la ${other ? 'de todas las demás ventas' : `de todo lo demás (${kinds(member.field)})`}. La parte del total cambió de forma significativa. El importe es la variación o, si es menor, la diferencia con una evolución igual a la del resto.`,
  },
  falling: {
    name: 'tendencias a la baja',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name}: en descenso durante ${span(periods, f)} (${share.signed})`,
    },
    text: (f) =>
      `La tendencia bajó de ${f.before.text} a ${f.after.text} por ${one[f.grain]} (${f.period}), unos ${f.slope.signed} por ${one[f.grain]}.`,
    met: ({ share, periods, ...f }) => `${share.signed} en ${span(periods, f)}`,
    how: (f) =>
      `Una tendencia en todos los valores de cada ${one[f.grain]}, no uno malo aislado. La parte del total se contrasta para todos: ${kinds(f.member.field)}.`,
  },
  concentration: {
    name: 'concentración',
    heads: {
      few: ({ few, all, first, share, measure, period }) =>
        `${few.text} de ${all.text} (${kinds(first.field)}) representan el ${share.text} del total: ${lower(measure)}, ${period}`,
    },
    text: ({ amount, first, firstShare }) =>
      `${amount.text} en total. A la cabeza, ${first.name} representa el ${firstShare.text}.`,
    met: ({ few, all, share }) => `${few.text} de ${all.text} representan el ${share.text}`,
    how: ({ first }) => `Ordenados por importe y contados desde arriba (Pareto): ${kinds(first.field)}.`,
  },
  retention: {
    name: 'baja fidelidad',
    heads: {
      low: ({ member, rate, period }) => `${member.name}: solo el ${rate.text} de los clientes volvió a comprar (${period})`,
    },
    text: ({ value, share, peers, customers }) =>
      `En el resto volvió a comprar el ${peers.text}. Afecta a ${counted(customers.value, customers.text, 'cliente', 'clientes')} y ${value.text} de ventas (${share.text} del total).`,
    met: ({ rate, peers, share }) =>
      `fidelidad del ${rate.text} frente al ${peers.text} en el resto, ${share.text} de los ingresos`,
    how: ({ member, period, against }) =>
      `Parte de los clientes del período ${against ?? 'anterior'} que volvió a pedir en el período ${period}, comparada con todo lo demás (${kinds(member.field)}).`,
  },
  'new-repeat': {
    name: 'clientes nuevos y recurrentes',
    heads: {
      higher: ({ share, period }) => `Los clientes recurrentes gastan un ${share.text} más por pedido que los nuevos (${period})`,
      lower: ({ share, period }) =>
        `Los clientes recurrentes gastan un ${share.text} menos por pedido que los nuevos (${period})`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `Recurrentes: ${repeat.text} por pedido de media (${orders(repeatOrders)}); nuevos: ${fresh.text} (${orders(freshOrders)}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} frente a ${fresh.text} por pedido (${change.signed})`,
    how: () => 'Valor medio del pedido de clientes recurrentes y nuevos; la diferencia se contrasta estadísticamente.',
  },
  discounts: {
    name: 'descuentos con pérdidas',
    heads: {
      band: ({ from, to, profit, period }) => `Descuentos ${bandOf(from, to)}: ${profit.text} de pérdida (${period})`,
      member: ({ member, profit, period }) =>
        `${member?.name ?? ''}: ${profit.text} de pérdida en ventas con descuento (${period})`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} de ventas con una pérdida de ${profit.text}. A precio completo, las mismas unidades habrían ${without.value < 0 ? 'perdido' : 'ganado'} ${without.text}.`,
    met: ({ revenue, profit }) => `una pérdida de ${profit.text} con ${revenue.text} de ventas`,
    how: () =>
      'Totales exactos de las ventas con descuento. «A precio completo» supone las mismas unidades al mismo coste; no tiene en cuenta que quizá se vendería menos.',
  },
  returns: {
    name: 'devoluciones',
    heads: {
      high: ({ member, rate, peers, period }) =>
        `${member.name}: ${rate.text} de los pedidos devueltos (${period}), frente al ${peers.text} en el resto`,
    },
    text: ({ member, returned, orders: all, excess }) =>
      `${returned.text} de ${orders(all)} con devolución, ${excess.text} más que con la tasa del resto (${kinds(member.field)}).`,
    met: ({ rate, peers }) => `${rate.text} frente a ${peers.text} en el resto`,
    how: ({ member }) => `Pedidos con devolución ÷ pedidos; cada tasa se contrasta con todo lo demás (${kinds(member.field)}).`,
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
      `Previsión: ${value.text} (intervalo del 80 %: de ${least.text} a ${upper.text}), frente a ${mean.text} por ${one[grain]} de media.`,
    met: ({ share, value, change }) => `${value.text} previstos, ${change.signed} frente a la media (${share.signed})`,
    how: ({ against }) =>
      `Previsión a partir de todos los períodos anteriores; la media es la de los próximos meses${against ? ` (${against})` : ''}. Se usa solo porque, probada con el pasado, acierta más que repetir la temporada anterior.`,
  },
  bundles: {
    name: 'compras conjuntas',
    heads: {
      pair: ({ first, also, second, confidence, period }) =>
        `El ${confidence.text} de los pedidos con ${first.name}${also ? ` y ${also.name}` : ''} incluyó también ${second.name} (${period})`,
    },
    text: ({ count, lift }) => `${orders(count)} con ambos, ${lift.text} veces lo esperado por azar.`,
    met: ({ count, lift }) => `${orders(count)}, ${lift.text} veces lo esperado por azar`,
    how: () =>
      'Reglas de asociación sobre todos los pedidos, corregidas por comparaciones múltiples. Impacto: beneficio del segundo artículo en los pedidos que superan los esperados por azar.',
  },
  'at-risk': {
    name: 'clientes en riesgo',
    heads: {
      lost: ({ first, since }) => `${first.name} no ha vuelto a pedir desde el ${since?.text ?? ''}`,
      silent: ({ customers, first }) =>
        customers?.value === 1
          ? `1 cliente importante ha dejado de pedir: ${first.name}`
          : `${customers?.text ?? ''} clientes importantes han dejado de pedir`,
    },
    text: ({ first, interval, before, value, period, against, customers, amount, expected, ahead }) =>
      before && value
        ? `Compras: ${earlier(before, against)}, después ${value.value === 0 ? 'nada' : value.text} (${period}). Hasta entonces, un pedido cada ${interval?.text ?? ''}.`
        : `${amount?.text ?? ''} en compras hasta ahora. De seguir activos, cabría esperar ${expected?.text ?? ''} en los próximos ${ahead?.text ?? ''}.${customers?.value === 1 ? '' : ` El mayor: ${first.name}.`}`,
    met: ({ customers, expected, since, interval }) =>
      customers
        ? `${counted(customers.value, customers.text, 'cliente', 'clientes')}, ${expected?.text ?? ''} de compras esperadas`
        : `último pedido el ${since?.text ?? ''}, normalmente uno cada ${interval?.text ?? ''}`,
    how: ({ period, against, before }) =>
      `Última compra, frecuencia e importe de cada cliente en todos los pedidos (RFM), y la probabilidad de que siga activo (modelo BG/NBD).${before ? ` En juego: lo que falta en el período ${period} respecto a ${against ?? 'el año anterior'}.` : ''}`,
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return `del ${from.text === to.text ? from.text : percentRange(from.text, to.text)}`;
  return from ? `del ${from.text} o más` : `hasta el ${to?.text ?? ''}`;
}

/** What insights say, in Spanish. */
export const words: typeof insightsWords = {
  heading: 'Lo que destaca',
  rows: 'Filas',
  customers: { new: 'Clientes nuevos', repeat: 'Clientes recurrentes' },
  pictured: { current: 'Este período', earlier: 'Un año antes', all: 'Todos los pedidos' },
  sentence: (n, period) => `${period}${n > 1 ? ', lo más importante primero' : ''}`,
  summary: (sentence, heads) => [sentence, ...heads].map((text) => `${text}.`).join(' '),
  nothing: (period) => `Nada inusual: ${period}.`,
  looked: (names) => `Comprobado: ${names}.`,
  lacking: (names) => `No es posible con estos datos: ${names}.`,
  failed: (names) => `No se pudo comprobar: ${names}.`,
  awaited: 'Comprobando más…',
  tones: { good: 'Buena noticia', bad: 'Requiere atención', neutral: 'Conviene saberlo' },
  stake: (amount, isGood) => (isGood ? `Impacto: ${amount}` : `${amount} en juego`),
  basis: (n, shown, of) => {
    const [single, more] = NOUNS[of];
    return counted(n, shown, single, more);
  },
  rare: (count) => `ocurriría por azar menos de 1 vez de cada ${count}`,
  often: (count) => `ocurriría por azar unas ${count} veces de cada 100`,
  exact: 'recuento exacto, no una estimación',
  show: 'Filtrar página',
  shown: 'Página filtrada',
  showTip: (clause) => `Filtra la página: ${clause}`,
  todo: 'Qué hacer',
  how: 'Cómo se calcula',
  rule: (when, then) => `${when} → ${then}`,
  alike: (shown, kind, amount) => `${shown} ${kind} con el mismo problema, ${amount} en total`,
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
    stake: 'Importe',
    filter: 'Filtro',
    finding: 'Hallazgo',
    topic: 'Tema',
    tone: 'Clase',
    looked: 'Comprobado',
    lacking: 'No está en los datos',
    failed: 'Sin comprobar',
    rank: 'Orden',
  },
  rank: 'Ordenados por efecto en el beneficio × certeza; lo que solo conviene saber va al final. Los hallazgos sobre las mismas ventas aparecen una vez. Por tema, se espera como mucho 1 falsa alarma de cada 20 (Benjamini–Hochberg). Lo demasiado pequeño para actuar no se muestra.',
  picture: {
    line: (measure, from, to) => `${measure} de ${from} a ${to}`,
    bars: (names) => `Barras: ${names}`,
  },
  story: {
    start: 'Ver como historia',
    back: 'Atrás',
    next: 'Siguiente',
    leave: 'Salir de la historia',
    place: (k, n) => `${k} de ${n}`,
    said: (place, head, clause) => `Hallazgo ${place}: ${head}.${clause === undefined ? '' : ` Página filtrada por ${clause}.`}`,
    follows: (clause) => `Página filtrada por ${clause}`,
    whole: 'Afecta a toda la página',
    left: 'Se han restablecido los filtros anteriores.',
    copy: 'Copiar enlace',
    copied: 'Enlace copiado',
    notCopied: 'No se pudo copiar el enlace. Cópielo aquí:',
    link: 'Enlace a este paso',
    lost: 'El hallazgo del enlace ya no está vigente. Estos son los actuales.',
    role: 'historia',
    keys: 'Las flechas avanzan y retroceden, Inicio y Fin van a los extremos, Escape termina.',
  },
  chosen: (clause) => `Página filtrada por ${clause}.`,
  cleared: 'Filtro eliminado.',
  topics,
  rules,
};
