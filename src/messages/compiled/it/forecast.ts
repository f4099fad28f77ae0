// Made from it/forecast.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Previsione: ${grammar.lower(measure)}`
      : `Previsione: ${grammar.lower(measure)} per ${unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : `${unit}`}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Consuntivo',
  forecast: 'Previsione',
  interval: ({ level }) => `Intervallo ${level}`,
  lowerLimit: ({ level }) => `Limite inferiore ${level}`,
  upperLimit: ({ level }) => `Limite superiore ${level}`,
  said: 'Backtest',
  saidTerm: 'Previsione del backtest',
  whatIf: ({ growth }) => `Scenario: ${growth}`,
  partial: 'Periodo in corso',
  partialTo: ({ day }) => `dati fino ${grammar.al(day)}`,
  cut: 'non parte da 0',
  event: 'Evento',
  between: ({ from, to }) => `da ${from} a ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${measure}, previsione per ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervallo ${limitsLevel}: da ${limitsFrom} a ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, nessuna variazione vs ${thanEarlier}` : `, ${thanShare} ${isUp ? 'in più' : 'in meno'} vs ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${measure}, previsione per ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervallo ${limitsLevel}: da ${limitsFrom} a ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Con ${growth} la previsione sarebbe ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `Backtest: errore medio ${own}, contro ${naive} ripetendo ${unit === 'day' ? 'lo stesso giorno della settimana precedente' : unit === 'week' ? 'la stessa settimana dell’anno precedente' : unit === 'month' ? 'lo stesso mese dell’anno precedente' : unit === 'quarter' ? 'lo stesso trimestre dell’anno precedente' : unit === 'year' ? 'l’anno precedente' : unit}.`,
  untried: 'Lo storico è insufficiente per un backtest.',
  notShown: ({ reason }) => `Nessuna previsione disponibile: ${reason}.`,
  few: ({ least, unit, count }) =>
    `servono almeno ${grammar.plural(least) === 'one' ? `${least} ${unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit}` : `${least} ${unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}`}, disponibili: ${count}. ${unit === 'day' ? 'Provare con uno storico più lungo' : 'Provare con una granularità più fine o uno storico più lungo'}`,
  noBetter: ({ unit, own, naive }) =>
    `nei backtest non è risultata più accurata rispetto a ripetere ${unit === 'day' ? 'lo stesso giorno della settimana precedente' : unit === 'week' ? 'la stessa settimana dell’anno precedente' : unit === 'month' ? 'lo stesso mese dell’anno precedente' : unit === 'quarter' ? 'lo stesso trimestre dell’anno precedente' : unit === 'year' ? 'l’anno precedente' : unit} (errore medio ${own} contro ${naive})`,
  noBetterUntried: ({ unit }) =>
    `nei backtest non è risultata più accurata rispetto a ripetere ${unit === 'day' ? 'lo stesso giorno della settimana precedente' : unit === 'week' ? 'la stessa settimana dell’anno precedente' : unit === 'month' ? 'lo stesso mese dell’anno precedente' : unit === 'quarter' ? 'lo stesso trimestre dell’anno precedente' : unit === 'year' ? 'l’anno precedente' : unit}`,
  wide: 'l’incertezza è troppo ampia perché sia utile',
  effects: ({ list }) => `Eventi: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'un giorno lavorativo in più' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'nessun dato' : grammar.list(parts)}. Punto ${k} di ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, totale`,
  chosen: ({ days }) => `Selezione: ${days}.`,
  cleared: 'Selezione rimossa.',
  noFuture: 'Questi periodi sono nel futuro, quindi non ci sono dati da filtrare.',
  clickHint: ({ name }) => `Fare clic per filtrare per ${name} o trascinare per selezionare un periodo`,
  unclickHint: 'Fare clic per rimuovere il filtro',
  role: 'grafico di serie storica',
  keys: 'Usare i tasti freccia per spostarsi tra i punti. Premere Invio per filtrare gli altri grafici per un periodo, Maiusc con un tasto freccia per selezionare un intervallo, Esc per cancellare.',
  keyMove: 'sposta',
  keySelect: 'seleziona',
  keyBrush: 'seleziona intervallo',
  keyLeave: 'cancella',
  modelTerm: 'Modello',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'livellamento esponenziale' : kind === 'theta' ? 'metodo Theta' : kind === 'arima' ? 'modello ARIMA' : kind === 'snaive' ? 'metodo naïf stagionale' : kind} (${name})`,
  whyTerm: 'Pesi',
  why: 'Vengono combinati più modelli; quelli più accurati nei backtest hanno un peso maggiore',
  whyOne: 'Impostato con l’attributo `model`',
  triedTerm: 'Backtest',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Previsione da ${grammar.plural(times) === 'one' ? `${times} punto di partenza precedente` : `${times} punti di partenza precedenti`}, con ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit}` : `${count} ${unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}`} di anticipo: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Ripetendo ${unit === 'day' ? 'lo stesso giorno della settimana precedente' : unit === 'week' ? 'la stessa settimana dell’anno precedente' : unit === 'month' ? 'lo stesso mese dell’anno precedente' : unit === 'quarter' ? 'lo stesso trimestre dell’anno precedente' : unit === 'year' ? 'l’anno precedente' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervalli',
  intervalText: 'In base agli errori su dati non usati per la stima; ogni intervallo riguarda un solo periodo',
  sumTerm: 'Intervallo del totale',
  sumText:
    'Calcolato per il totale: tra la stima dei modelli ed errori completamente correlati, calibrato sui totali dei backtest',
  fittedTerm: 'Stimato su',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'giorno' : unit === 'week' ? 'settimana' : unit === 'month' ? 'mese' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'anno' : unit}` : `${count} ${unit === 'day' ? 'giorni' : unit === 'week' ? 'settimane' : unit === 'month' ? 'mesi' : unit === 'quarter' ? 'trimestri' : unit === 'year' ? 'anni' : unit}`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} valore mancante integrato` : `${gaps} valori mancanti integrati`})`}`,
  leftTerm: 'Non incluso',
  left: ({ name, day }) =>
    `${name}: dati fino ${grammar.al(day)}, quindi la previsione riguarda l’intero periodo e il valore attuale è segnalato`,
  emptyTerm: 'Periodi senza dati',
  empty: {
    gap: 'Trattati come lacune',
    zero: 'Trattati come zero',
  },
  eventsTerm: 'Eventi',
  untold: ({ list }) => `nessun effetto stimabile per ${list}`,
  whatIfTerm: 'Scenario',
  whatIfText: ({ growth }) => `Ogni periodo della previsione, variato di ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
