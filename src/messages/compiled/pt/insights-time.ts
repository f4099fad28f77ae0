// Made from pt/insights-time.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'mudanças sustentadas',
      heads: {
        rose: ({ measure, share, since }) => `${measure}: ${share} a mais desde ${since}`,
        fell: ({ measure, share, since }) => `${measure}: ${share} a menos desde ${since}`,
      },
      text: ({ level, unit, periods, expected, change }) =>
        `Média de ${level} por ${unit} ao longo de ${periods}, ante ${expected} esperados (${change} por ${unit}).`,
      met: ({ share, periods }) => `${share} em relação ao nível esperado, ao longo de ${periods}`,
      how: ({ unit, since, against }) =>
        `Os valores por ${unit} desde ${since} são comparados com ${against === undefined || against === '' ? 'os anteriores' : `${against}`}. A mudança é grande e duradoura demais para ser aleatória, descontadas a sazonalidade e a tendência.`,
    },
    anomaly: {
      name: 'valores atípicos',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): ${share} acima do esperado`,
        low: ({ measure, period, share }) => `${measure} (${period}): ${share} abaixo do esperado`,
        several: ({ measure, period, count, units }) => `${measure} (${period}): valores atípicos em ${count} ${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `Maior destaque, ${day}: `}${value}, ante ${expected} esperados (${change}).`,
      met: ({ share, expected }) => `${share} em relação aos ${expected} esperados`,
      how: ({ unit, units }) =>
        `A sazonalidade e a tendência são removidas (STL). Por ${unit}, é sinalizado o que resta acima da variação aleatória observada em todos os ${units}.`,
    },
    season: {
      name: 'próxima temporada',
      heads: {
        strong: ({ period, share, unit }) => `${grammar.upper(period)}: previsão forte, ${share} acima da média por ${unit}`,
        weak: ({ period, share, unit }) => `${grammar.upper(period)}: previsão fraca, ${share} abaixo da média por ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `Previsão: ${value} (intervalo de 80%: ${lower} a ${upper}), ante uma média de ${mean} por ${unit}.`,
      met: ({ value, change, share }) => `${value} previstos, ${change} em relação à média (${share})`,
      how: ({ against }) =>
        `Uma previsão a partir de todos os períodos anteriores. A média é a dos próximos meses${against === undefined || against === '' ? '' : ` (${against})`}. A previsão só é usada porque, em testes retrospectivos, supera a simples repetição do mesmo período da temporada anterior.`,
    },
    change: {
      name: 'variação anual',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): alta de ${share}, para ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): queda de ${share}, para ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} em comparação com ${earlier}.${cause === undefined || cause === '' ? '' : ` Maior contribuição: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, seguida de ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} em relação a ${before}`,
      how: ({ period, against }) =>
        `${grammar.upper(period)} é comparado com ${against === undefined || against === '' ? 'o ano anterior' : `${against}`}, e a variação é estatisticamente significativa (teste t de Student sobre partes do período). São listados os segmentos com volumes ou preços que evoluíram de forma significativamente diferente do restante.`,
    },
    peers: {
      name: 'melhores e piores desempenhos',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} acima de ${against === undefined || against === '' ? 'um ano antes' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} ${growth} abaixo de ${against === undefined || against === '' ? 'um ano antes' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}), em comparação com ${earlier} (${change}). ${isPair ? 'Todas as outras vendas' : `Demais ${kinds}`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}; demais: ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${grammar.upper(period)} é comparado com ${against === undefined || against === '' ? 'o ano anterior' : `${against}`}. O crescimento é comparado com o conjunto ${isPair ? 'de todas as outras vendas' : `dos demais valores (${kinds})`} e destacado porque a participação no total mudou de forma significativa. O valor é a variação ou, se menor, a diferença em relação a uma evolução igual à dos demais.`,
    },
    falling: {
      name: 'tendências de queda',
      heads: {
        fell: ({ member, periods, share }) => `${member}: em queda há ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `A tendência caiu de ${before} para ${after} por ${unit} (${period}), cerca de ${slope} a cada ${unit}.`,
      met: ({ share, periods }) => `${share} em ${periods}`,
      how: ({ units, unit, kinds }) =>
        `Uma tendência ao longo de todos os ${units}, e não um único ${unit} ruim. A participação no total é testada quanto à significância para: ${kinds}.`,
    },
  },
};
