// Made from nl/forecast.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Prognose: ${grammar.lower(measure)}`
      : `Prognose: ${grammar.lower(measure)} per ${unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : `${unit}`}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Werkelijk',
  forecast: 'Prognose',
  interval: ({ level }) => `${level}-interval`,
  lowerLimit: ({ level }) => `${level}-ondergrens`,
  upperLimit: ({ level }) => `${level}-bovengrens`,
  said: 'Backtest',
  saidTerm: 'Prognose van de backtest',
  whatIf: ({ growth }) => `Scenario: ${growth}`,
  partial: 'Lopende periode',
  partialTo: ({ day }) => `gegevens t/m ${day}`,
  cut: 'niet vanaf 0',
  event: 'Gebeurtenis',
  between: ({ from, to }) => `${from} tot ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${measure}, prognose voor ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel}-interval: ${limitsFrom} tot ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, ongewijzigd t.o.v. ${thanEarlier}` : `, ${thanShare} ${isUp ? 'hoger' : 'lager'} dan ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${measure}, prognose voor ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel}-interval: ${limitsFrom} tot ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Met ${growth} zou de prognose ${value} zijn.`,
  accuracy: ({ own, naive, unit }) =>
    `Backtest: gemiddelde fout ${own}, vergeleken met ${naive} bij het herhalen van ${unit === 'day' ? 'dezelfde weekdag een week eerder' : unit === 'week' ? 'dezelfde week een jaar eerder' : unit === 'month' ? 'dezelfde maand een jaar eerder' : unit === 'quarter' ? 'hetzelfde kwartaal een jaar eerder' : unit === 'year' ? 'het vorige jaar' : unit}.`,
  untried: 'Er is te weinig historie voor een backtest.',
  notShown: ({ reason }) => `Geen prognose weergegeven: ${reason}.`,
  few: ({ least, unit, count }) =>
    `er zijn minstens ${grammar.plural(least) === 'one' ? `${least} ${unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit}` : `${least} ${unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaar' : unit}`} nodig, en er ${count === 1 ? 'is' : 'zijn'} ${count}. ${unit === 'day' ? 'Probeer een langere historie' : 'Probeer een fijnere indeling of een langere historie'}`,
  noBetter: ({ unit, own, naive }) =>
    `in backtests was die niet nauwkeuriger dan het herhalen van ${unit === 'day' ? 'dezelfde weekdag een week eerder' : unit === 'week' ? 'dezelfde week een jaar eerder' : unit === 'month' ? 'dezelfde maand een jaar eerder' : unit === 'quarter' ? 'hetzelfde kwartaal een jaar eerder' : unit === 'year' ? 'het vorige jaar' : unit} (gemiddelde fout ${own}, vergeleken met ${naive})`,
  noBetterUntried: ({ unit }) =>
    `in backtests was die niet nauwkeuriger dan het herhalen van ${unit === 'day' ? 'dezelfde weekdag een week eerder' : unit === 'week' ? 'dezelfde week een jaar eerder' : unit === 'month' ? 'dezelfde maand een jaar eerder' : unit === 'quarter' ? 'hetzelfde kwartaal een jaar eerder' : unit === 'year' ? 'het vorige jaar' : unit}`,
  wide: 'de onzekerheid is te groot om bruikbaar te zijn',
  effects: ({ list }) => `Gebeurtenissen: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'een werkdag extra' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'geen gegevens' : grammar.list(parts)}. Punt ${k} van ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, totaal`,
  chosen: ({ days }) => `Selectie: ${days}.`,
  cleared: 'Selectie gewist.',
  noFuture: 'Deze perioden liggen in de toekomst, dus er zijn geen gegevens om te filteren.',
  clickHint: ({ name }) => `Klik om te filteren op ${name} of sleep om een periode te selecteren`,
  unclickHint: 'Klik om het filter te wissen',
  role: 'tijdreeksgrafiek',
  keys: 'Gebruik de pijltoetsen om tussen punten te bewegen. Druk op Enter om andere grafieken op een periode te filteren, op Shift met een pijltoets om een bereik te selecteren, op Esc om te wissen.',
  keyMove: 'bewegen',
  keySelect: 'selecteren',
  keyBrush: 'bereik selecteren',
  keyLeave: 'wissen',
  modelTerm: 'Model',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'exponentiële demping' : kind === 'theta' ? 'thetamethode' : kind === 'arima' ? 'ARIMA-model' : kind === 'snaive' ? 'seizoensnaïeve methode' : kind} (${name})`,
  whyTerm: 'Gewichten',
  why: 'Er worden meerdere modellen gecombineerd; modellen die in backtests nauwkeuriger zijn, wegen zwaarder',
  whyOne: 'Ingesteld met het attribuut `model`',
  triedTerm: 'Backtest',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Prognose vanaf ${grammar.plural(times) === 'one' ? `${times} eerder beginpunt` : `${times} eerdere beginpunten`}, ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit}` : `${count} ${unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaar' : unit}`} vooruit: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Bij het herhalen van ${unit === 'day' ? 'dezelfde weekdag een week eerder' : unit === 'week' ? 'dezelfde week een jaar eerder' : unit === 'month' ? 'dezelfde maand een jaar eerder' : unit === 'quarter' ? 'hetzelfde kwartaal een jaar eerder' : unit === 'year' ? 'het vorige jaar' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervallen',
  intervalText: 'Gebaseerd op fouten bij achtergehouden gegevens; elk interval geldt voor één periode',
  sumTerm: 'Interval van het totaal',
  sumText:
    'Berekend voor het totaal: tussen de eigen schatting van de modellen en volledig gecorreleerde fouten, gekalibreerd op totalen van backtests',
  fittedTerm: 'Geschat op',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit}` : `${count} ${unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaar' : unit}`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} ontbrekende waarde` : `${gaps} ontbrekende waarden`} aangevuld)`}`,
  leftTerm: 'Niet inbegrepen',
  left: ({ name, day }) => `${name}: gegevens t/m ${day}, dus de hele periode wordt voorspeld en de huidige waarde is gemarkeerd`,
  emptyTerm: 'Perioden zonder gegevens',
  empty: {
    gap: 'Behandeld als hiaat',
    zero: 'Behandeld als nul',
  },
  eventsTerm: 'Gebeurtenissen',
  untold: ({ list }) => `geen effect te schatten voor ${list}`,
  whatIfTerm: 'Scenario',
  whatIfText: ({ growth }) => `Elke periode van de prognose, gewijzigd met ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
