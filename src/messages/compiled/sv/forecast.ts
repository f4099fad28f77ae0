// Made from sv/forecast.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Prognos: ${grammar.lower(measure)}`
      : `Prognos: ${grammar.lower(measure)} per ${unit === 'day' ? 'dag' : unit === 'week' ? 'vecka' : unit === 'month' ? 'månad' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : `${unit}`}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Utfall',
  forecast: 'Prognos',
  interval: ({ level }) => `${level}-intervall`,
  lowerLimit: ({ level }) => `${level} nedre gräns`,
  upperLimit: ({ level }) => `${level} övre gräns`,
  said: 'Backtest',
  saidTerm: 'Prognos i backtest',
  whatIf: ({ growth }) => `Scenario: ${growth}`,
  partial: 'Pågående period',
  partialTo: ({ day }) => `data t.o.m. ${day}`,
  cut: 'inte från 0',
  event: 'Händelse',
  between: ({ from, to }) => `${from} till ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${measure}, prognos för ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel}-intervall: ${limitsFrom} till ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, oförändrat mot ${thanEarlier}` : `, ${isUp ? 'upp' : 'ned'} ${thanShare} mot ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${measure}, prognos för ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel}-intervall: ${limitsFrom} till ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Med ${growth} skulle prognosen bli ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `Backtest: genomsnittligt fel ${own}, jämfört med ${naive} för upprepning av ${unit === 'day' ? 'samma veckodag en vecka tidigare' : unit === 'week' ? 'samma vecka ett år tidigare' : unit === 'month' ? 'samma månad ett år tidigare' : unit === 'quarter' ? 'samma kvartal ett år tidigare' : unit === 'year' ? 'föregående år' : unit}.`,
  untried: 'Historiken räcker inte för ett backtest.',
  notShown: ({ reason }) => `Ingen prognos visas: ${reason}.`,
  few: ({ least, unit, count }) =>
    `minst ${grammar.plural(least) === 'one' ? `${least} ${unit === 'day' ? 'dag' : unit === 'week' ? 'vecka' : unit === 'month' ? 'månad' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}` : `${least} ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}`} krävs, och det finns ${count}. ${unit === 'day' ? 'Prova med en längre historik' : 'Prova med finare tidsindelning eller längre historik'}`,
  noBetter: ({ unit, own, naive }) =>
    `i backtest var den inte mer träffsäker än en upprepning av ${unit === 'day' ? 'samma veckodag en vecka tidigare' : unit === 'week' ? 'samma vecka ett år tidigare' : unit === 'month' ? 'samma månad ett år tidigare' : unit === 'quarter' ? 'samma kvartal ett år tidigare' : unit === 'year' ? 'föregående år' : unit} (genomsnittligt fel ${own} mot ${naive})`,
  noBetterUntried: ({ unit }) =>
    `i backtest var den inte mer träffsäker än en upprepning av ${unit === 'day' ? 'samma veckodag en vecka tidigare' : unit === 'week' ? 'samma vecka ett år tidigare' : unit === 'month' ? 'samma månad ett år tidigare' : unit === 'quarter' ? 'samma kvartal ett år tidigare' : unit === 'year' ? 'föregående år' : unit}`,
  wide: 'osäkerheten är för stor för att den ska vara användbar',
  effects: ({ list }) => `Händelser: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'en extra arbetsdag' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'inga data' : grammar.list(parts)}. Punkt ${k} av ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, totalt`,
  chosen: ({ days }) => `Urval: ${days}.`,
  cleared: 'Urvalet har rensats.',
  noFuture: 'De här perioderna ligger i framtiden, så det finns inga data att filtrera.',
  clickHint: ({ name }) => `Klicka för att filtrera på ${name} eller dra för att välja en period`,
  unclickHint: 'Klicka för att rensa filtret',
  role: 'tidsseriediagram',
  keys: 'Använd piltangenterna för att gå mellan punkter. Tryck på Retur för att filtrera andra diagram på en period, Skift med en piltangent för att välja ett intervall, Esc för att rensa.',
  keyMove: 'flytta',
  keySelect: 'välja',
  keyBrush: 'välja intervall',
  keyLeave: 'rensa',
  modelTerm: 'Modell',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'exponentiell utjämning' : kind === 'theta' ? 'Theta-metoden' : kind === 'arima' ? 'ARIMA-modell' : kind === 'snaive' ? 'säsongsnaiv metod' : kind} (${name})`,
  whyTerm: 'Vikter',
  why: 'Flera modeller kombineras; de som är mer träffsäkra i backtest får större vikt',
  whyOne: 'Angivet med attributet `model`',
  triedTerm: 'Backtest',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Prognos från ${grammar.plural(times) === 'one' ? `${times} tidigare startpunkt` : `${times} tidigare startpunkter`}, ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dag' : unit === 'week' ? 'vecka' : unit === 'month' ? 'månad' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}` : `${count} ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}`} framåt: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Vid upprepning av ${unit === 'day' ? 'samma veckodag en vecka tidigare' : unit === 'week' ? 'samma vecka ett år tidigare' : unit === 'month' ? 'samma månad ett år tidigare' : unit === 'quarter' ? 'samma kvartal ett år tidigare' : unit === 'year' ? 'föregående år' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervall',
  intervalText: 'Baseras på fel för undanhållna data; varje intervall gäller en enda period',
  sumTerm: 'Totalens intervall',
  sumText: 'Beräknat för totalen: mellan modellernas egen skattning och helt korrelerade fel, kalibrerat mot totaler i backtest',
  fittedTerm: 'Anpassat till',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dag' : unit === 'week' ? 'vecka' : unit === 'month' ? 'månad' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}` : `${count} ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} saknat värde ifyllt` : `${gaps} saknade värden ifyllda`})`}`,
  leftTerm: 'Ingår inte',
  left: ({ name, day }) => `${name}: data t.o.m. ${day}, så hela perioden prognostiseras och dess nuvarande värde markeras`,
  emptyTerm: 'Perioder utan data',
  empty: {
    gap: 'Behandlas som luckor',
    zero: 'Behandlas som noll',
  },
  eventsTerm: 'Händelser',
  untold: ({ list }) => `ingen effekt kunde skattas för ${list}`,
  whatIfTerm: 'Scenario',
  whatIfText: ({ growth }) => `Varje period i prognosen, ändrad med ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
