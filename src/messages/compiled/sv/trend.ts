// Made from sv/trend.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} per ${unit === 'day' ? 'dag' : unit === 'week' ? 'vecka' : unit === 'month' ? 'månad' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}${!series ? '' : ` och ${grammar.lower(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Övriga' : `${n} övriga`),
  cumulative: ({ measure }) => `${measure}, ackumulerat`,
  yearToDate: ({ measure }) => `${measure}, hittills i år`,
  average: ({ count, unit }) =>
    `Glidande medelvärde över ${count} ${count === 1 ? (unit === 'day' ? 'dag' : unit === 'week' ? 'vecka' : unit === 'month' ? 'månad' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit) : unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'Föregående år'
      : earlier === 'period'
        ? unit === 'day'
          ? 'Föregående dag'
          : unit === 'week'
            ? 'Föregående vecka'
            : unit === 'month'
              ? 'Föregående månad'
              : unit === 'quarter'
                ? 'Föregående kvartal'
                : unit === 'year'
                  ? 'Föregående år'
                  : 'Föregående period'
        : earlier === 'weekday'
          ? '52 veckor tidigare'
          : 'Jämförelseperiod',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Förändring i procentenheter'
      : `Tillväxt mot ${earlier === 'year' ? 'föregående år' : earlier === 'period' ? (unit === 'day' ? 'föregående dag' : unit === 'week' ? 'föregående vecka' : unit === 'month' ? 'föregående månad' : unit === 'quarter' ? 'föregående kvartal' : unit === 'year' ? 'föregående år' : 'föregående period') : earlier === 'weekday' ? 'samma veckodag ett år tidigare' : 'jämförelseperioden'}`,
  growing: ({ measures }) => `Tillväxt: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Anmärkning',
  mean: 'Medelvärde',
  adjusted: 'Säsongsrensat',
  adjustedRule: ({ strength }) =>
    `Säsongsvariationen skattas med robust STL (Cleveland et al., 1990) och tas bort. Säsongsstyrka: ${strength} (0\u00a0% = ingen, 100\u00a0% = helt säsongsbetingad)`,
  unusual: ({ expected }) => `Avvikande: ${expected} väntat`,
  unusualCount: ({ n, unit, of }) =>
    n === 0
      ? `inga avvikande ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}`
      : `avvikande värden i ${grammar.small(n)} av ${grammar.small(of)} ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}`,
  unusualTerm: 'Avvikande värden',
  unusualRule: ({ rate }) =>
    `Värden utanför det intervall som väntas utifrån trend och säsong. Utan avvikelser vore sannolikheten att ens ett markeras ${rate}`,
  cut: 'inte från 0',
  selected: 'Urval',
  isSelected: 'urval',
  compared: 'jämförelseperiod',
  beat: ({ n, of, unit, earlier, isAll }) =>
    n === 0
      ? `Ingen av ${grammar.small(of)} ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit} över ${earlier === 'year' ? 'föregående år' : earlier === 'period' ? (unit === 'day' ? 'föregående dag' : unit === 'week' ? 'föregående vecka' : unit === 'month' ? 'föregående månad' : unit === 'quarter' ? 'föregående kvartal' : unit === 'year' ? 'föregående år' : 'föregående period') : earlier === 'weekday' ? 'samma veckodag ett år tidigare' : 'jämförelseperioden'}`
      : `${isAll ? `Alla ${grammar.small(of)}` : `${grammar.upperSmall(n)} av ${grammar.small(of)}`} ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit} över ${earlier === 'year' ? 'föregående år' : earlier === 'period' ? (unit === 'day' ? 'föregående dag' : unit === 'week' ? 'föregående vecka' : unit === 'month' ? 'föregående månad' : unit === 'quarter' ? 'föregående kvartal' : unit === 'year' ? 'föregående år' : 'föregående period') : earlier === 'weekday' ? 'samma veckodag ett år tidigare' : 'jämförelseperioden'}`,
  beatBy: ({ beat, amount }) => `${beat}, totalt ${amount}`,
  aboveCost: ({ isAll, of, n, unit, lossName, lossValue }) =>
    `Omsättning högre än kostnad i ${isAll ? `alla ${grammar.small(of)}` : `${grammar.small(n)} av ${grammar.small(of)}`} ${unit === 'day' ? 'dagar' : unit === 'week' ? 'veckor' : unit === 'month' ? 'månader' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}${lossName === undefined || lossName === '' ? '' : `; största förlusten: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ measure, share }) => `fjärde kvartalets andel av året (${grammar.lower(measure)}): ${share}`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `Högst: ${highName} (${highValue}); lägst: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: endast ${value} per ${unit === 'day' ? 'dag' : unit === 'week' ? 'vecka' : unit === 'month' ? 'månad' : unit === 'quarter' ? 'kvartal' : unit === 'year' ? 'år' : unit}, jämfört med en tidigare median på ${usual}; data kan saknas`,
  leader: ({ name, value, share }) =>
    `I topp: ${name} med ${value}${share === undefined || share === '' ? '' : ` (${share} av totalen)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: ${value} totalt`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'bästa dagen' : unit === 'week' ? 'bästa veckan' : unit === 'month' ? 'bästa månaden' : unit === 'quarter' ? 'bästa kvartalet' : unit === 'year' ? 'bästa året' : 'bästa perioden') : unit === 'day' ? 'högsta dagen' : unit === 'week' ? 'högsta veckan' : unit === 'month' ? 'högsta månaden' : unit === 'quarter' ? 'högsta kvartalet' : unit === 'year' ? 'högsta året' : 'högsta perioden'}${years === undefined ? '' : ` på ${grammar.small(years)} år`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} över ${name}`,
  below: ({ amount, name }) => `${amount} under ${name}`,
  same: ({ name }) => `samma som ${name}`,
  noValue: 'inga data',
  part: ({ days }) => `endast ${days}`,
  partial: ({ day }) => `data t.o.m. ${day}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punkt ${k} av ${n}.`,
  chosen: ({ days }) => `Urval: ${days}.`,
  cleared: 'Urvalet har rensats.',
  shareOf: ({ period }) => `Andel av ${period}`,
  clickHint: ({ name }) => `Klicka för att filtrera på ${name} eller dra för att välja en period`,
  unclickHint: 'Klicka för att rensa filtret',
  role: 'tidsseriediagram',
  keys: 'Använd piltangenterna för att gå mellan punkter. Tryck på Retur för att välja, Skift med en piltangent för att välja ett intervall, Esc för att rensa.',
  play: 'Spela som ljud',
  soundKey: 'Tryck på S för att höra värdena som toner.',
  keyPlay: 'lyssna',
  playing: ({ low, high }) => `Lägsta ton: ${low}. Högsta ton: ${high}.`,
  keyMove: 'flytta',
  keySelect: 'välja',
  keyBrush: 'välja intervall',
  keyLeave: 'rensa',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
