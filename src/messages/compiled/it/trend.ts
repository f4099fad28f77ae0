// Made from it/trend.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} per ${unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit}${!series ? '' : ` e ${grammar.lower(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Altri' : `Altri ${n}`),
  cumulative: ({ measure }) => `${measure}, cumulato`,
  yearToDate: ({ measure }) => `${measure}, da inizio anno`,
  average: ({ count, unit }) =>
    `Media mobile a ${count} ${count === 1 ? (unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit) : unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'Anno precedente'
      : earlier === 'period'
        ? unit === 'day'
          ? 'Giorno precedente'
          : unit === 'week'
            ? 'Settimana precedente'
            : unit === 'month'
              ? 'Mese precedente'
              : unit === 'quarter'
                ? 'Trimestre precedente'
                : unit === 'year'
                  ? 'Anno precedente'
                  : 'Periodo precedente'
        : earlier === 'weekday'
          ? '52 settimane prima'
          : 'Periodo di confronto',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Variazione in punti percentuali'
      : `Crescita rispetto ${earlier === 'year' ? 'all’anno precedente' : earlier === 'period' ? (unit === 'day' ? 'al giorno precedente' : unit === 'week' ? 'alla settimana precedente' : unit === 'month' ? 'al mese precedente' : unit === 'quarter' ? 'al trimestre precedente' : unit === 'year' ? 'all’anno precedente' : 'al periodo precedente') : earlier === 'weekday' ? 'allo stesso giorno della settimana di un anno prima' : 'al periodo di confronto'}`,
  growing: ({ measures }) => `Crescita: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Nota',
  mean: 'Media',
  adjusted: 'Destagionalizzato',
  adjustedRule: ({ strength }) =>
    `La stagionalità è stimata con STL robusto (Cleveland et al., 1990) e rimossa. Forza della stagionalità: ${strength} (0% = nessuna, 100% = completamente stagionale)`,
  unusual: ({ expected }) => `Insolito: valore atteso ${expected}`,
  unusualCount: ({ n, of, unit }) =>
    n === 0
      ? `niente di insolito in ${grammar.small(of)} ${unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}`
      : `valori insoliti in ${grammar.small(n)} di ${grammar.small(of)} ${of === 1 ? (unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit) : unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}`,
  unusualTerm: 'Valori insoliti',
  unusualRule: ({ rate }) =>
    `Valori fuori dall’intervallo atteso in base a tendenza e stagionalità. Se nulla fosse insolito, la probabilità di segnalarne anche solo uno sarebbe ${rate}`,
  cut: 'non parte da 0',
  selected: 'Selezione',
  isSelected: 'selezione',
  compared: 'periodo di confronto',
  beat: ({ n, earlier, unit, of, isAll }) =>
    n === 0
      ? `Nessun valore superiore ${earlier === 'year' ? 'all’anno precedente' : earlier === 'period' ? (unit === 'day' ? 'al giorno precedente' : unit === 'week' ? 'alla settimana precedente' : unit === 'month' ? 'al mese precedente' : unit === 'quarter' ? 'al trimestre precedente' : unit === 'year' ? 'all’anno precedente' : 'al periodo precedente') : earlier === 'weekday' ? 'allo stesso giorno della settimana di un anno prima' : 'al periodo di confronto'} in ${grammar.small(of)} ${unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}`
      : `${isAll ? `${grammar.small(of)} di ${grammar.small(of)}` : `${grammar.upperSmall(n)} di ${grammar.small(of)}`} ${of === 1 ? (unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit) : unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}: valori superiori ${earlier === 'year' ? 'all’anno precedente' : earlier === 'period' ? (unit === 'day' ? 'al giorno precedente' : unit === 'week' ? 'alla settimana precedente' : unit === 'month' ? 'al mese precedente' : unit === 'quarter' ? 'al trimestre precedente' : unit === 'year' ? 'all’anno precedente' : 'al periodo precedente') : earlier === 'weekday' ? 'allo stesso giorno della settimana di un anno prima' : 'al periodo di confronto'}`,
  beatBy: ({ beat, amount }) => `${beat}, ${amount} in totale`,
  aboveCost: ({ isAll, of, n, unit, lossName, lossValue }) =>
    `Fatturato superiore ai costi in ${isAll ? `${grammar.small(of)} di ${grammar.small(of)}` : `${grammar.small(n)} di ${grammar.small(of)}`} ${of === 1 ? (unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit) : unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}${lossName === undefined || lossName === '' ? '' : `; perdita maggiore: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ measure, share }) => `quota del 4º trimestre sull’anno (${grammar.lower(measure)}): ${share}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Valore più alto: ${highName} (${highValue}); più basso: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: solo ${value} per ${unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit}, contro una mediana precedente di ${usual}; potrebbero mancare dei dati`,
  leader: ({ name, value, share }) =>
    `In testa: ${name} con ${value}${share === undefined || share === '' ? '' : ` (${share} del totale)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: ${value} in totale`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'giorno migliore' : unit === 'week' ? 'settimana migliore' : unit === 'month' ? 'mese migliore' : unit === 'quarter' ? 'trimestre migliore' : unit === 'year' ? 'anno migliore' : 'periodo migliore') : unit === 'day' ? 'giorno più alto' : unit === 'week' ? 'settimana più alta' : unit === 'month' ? 'mese più alto' : unit === 'quarter' ? 'trimestre più alto' : unit === 'year' ? 'anno più alto' : 'periodo più alto'}${years === undefined ? '' : ` in ${grammar.small(years)} anni`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} in più di ${name}`,
  below: ({ amount, name }) => `${amount} in meno di ${name}`,
  same: ({ name }) => `uguale a ${name}`,
  noValue: 'nessun dato',
  part: ({ days }) => `solo ${days}`,
  partial: ({ day }) => `dati fino ${grammar.al(day)}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punto ${k} di ${n}.`,
  chosen: ({ days }) => `Selezione: ${days}.`,
  cleared: 'Selezione rimossa.',
  shareOf: ({ period }) => `Quota di ${period}`,
  clickHint: ({ name }) => `Fare clic per filtrare per ${name} o trascinare per selezionare un periodo`,
  unclickHint: 'Fare clic per rimuovere il filtro',
  role: 'grafico di serie storica',
  keys: 'Usare i tasti freccia per spostarsi tra i punti. Premere Invio per selezionare, Maiusc con un tasto freccia per selezionare un intervallo, Esc per cancellare.',
  play: 'Riproduci come suono',
  soundKey: 'Premere S per ascoltare i valori come toni.',
  keyPlay: 'ascolta',
  playing: ({ low, high }) => `Tono più basso: ${low}. Tono più alto: ${high}.`,
  keyMove: 'sposta',
  keySelect: 'seleziona',
  keyBrush: 'seleziona intervallo',
  keyLeave: 'cancella',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
