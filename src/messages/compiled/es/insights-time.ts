// Made from es/insights-time.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'cambios sostenidos',
      heads: {
        rose: ({ measure, share, since }) => `${measure}: ${share} más desde ${since}`,
        fell: ({ measure, share, since }) => `${measure}: ${share} menos desde ${since}`,
      },
      text: ({ level, unit, expected, change, periods }) =>
        `${level} por ${unit} de media, frente a ${expected} esperados (${change} por ${unit}, durante ${periods}).`,
      met: ({ share, periods }) => `${share} frente al nivel esperado, durante ${periods}`,
      how: ({ unit, since, against }) =>
        `Cada ${unit} desde ${since} se compara con ${against === undefined || against === '' ? 'el periodo anterior' : `${against}`}. Se descuentan la estacionalidad y la tendencia; el cambio es demasiado grande y duradero para deberse al azar.`,
    },
    anomaly: {
      name: 'valores inusuales',
      heads: {
        high: ({ measure, period, share }) => `${measure}, ${period}: ${share} por encima de lo esperado`,
        low: ({ measure, period, share }) => `${measure}, ${period}: ${share} por debajo de lo esperado`,
        several: ({ measure, period, count, units }) => `${measure}, ${period}: ${count} ${units} inusuales`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `El más llamativo, ${day}: `}${value}, frente a ${expected} esperados (${change}).`,
      met: ({ share, expected }) => `${share} frente a los ${expected} esperados`,
      how: ({ unit }) =>
        `Se descuentan la estacionalidad y la tendencia (STL). Por ${unit} se señala lo que se aparta más de lo que haría el azar en toda la serie.`,
    },
    season: {
      name: 'próxima temporada',
      heads: {
        strong: ({ period, share, unit }) => `Se prevé que ${period} sea fuerte: ${share} por encima de la media por ${unit}`,
        weak: ({ period, share, unit }) => `Se prevé que ${period} sea flojo: ${share} por debajo de la media por ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `Previsión: ${value} (intervalo del 80\u00a0%: de ${lower} a ${upper}), frente a ${mean} por ${unit} de media.`,
      met: ({ value, change, share }) => `${value} previstos, ${change} frente a la media (${share})`,
      how: ({ against }) =>
        `Previsión a partir de todos los periodos anteriores; la media es la de los próximos meses${against === undefined || against === '' ? '' : ` (${against})`}. Se usa solo porque, probada con el pasado, acierta más que repetir la temporada anterior.`,
    },
    change: {
      name: 'variación interanual',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure}, ${period}: ${share} más, hasta ${after}`,
        fell: ({ measure, period, share, after }) => `${measure}, ${period}: ${share} menos, hasta ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} frente a ${earlier}.${cause === undefined || cause === '' ? '' : ` Lo que más contribuye: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `; después, ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} frente a ${before}`,
      how: ({ period, against }) =>
        `${period} se compara con ${against === undefined || against === '' ? 'el año anterior' : `${against}`}; la variación es estadísticamente significativa (prueba t de Student sobre partes del periodo). Se citan los segmentos con volúmenes o precios que evolucionaron de forma significativamente distinta del resto.`,
    },
    peers: {
      name: 'mejores y peores evoluciones',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} un ${growth} por encima de ${against === undefined || against === '' ? 'el año anterior' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${grammar.lower(measure)} un ${growth} por debajo de ${against === undefined || against === '' ? 'el año anterior' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}), tras ${earlier}: ${change}. ${isPair ? 'Todas las demás ventas' : `Todo lo demás (${kinds})`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, todo lo demás ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${period} se compara con ${against === undefined || against === '' ? 'el año anterior' : `${against}`}, y la evolución con la ${isPair ? 'de todas las demás ventas' : `de todo lo demás (${kinds})`}. La parte del total cambió de forma significativa. El importe es la variación o, si es menor, la diferencia con una evolución igual a la del resto.`,
    },
    falling: {
      name: 'tendencias a la baja',
      heads: {
        fell: ({ member, periods, share }) => `${member}: en descenso durante ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `La tendencia bajó de ${before} a ${after} por ${unit} (${period}), unos ${slope} por ${unit}.`,
      met: ({ share, periods }) => `${share} en ${periods}`,
      how: ({ unit, kinds }) =>
        `Una tendencia en todos los valores de cada ${unit}, no uno malo aislado. La parte del total se contrasta para todos: ${kinds}.`,
    },
  },
};
