// Made from nl/trend.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} per ${unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit}${!series ? '' : ` en ${grammar.lower(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Overige' : `${n} overige`),
  cumulative: ({ measure }) => `${measure}, cumulatief`,
  yearToDate: ({ measure }) => `${measure}, jaar tot nu toe`,
  average: ({ count, unit }) =>
    `Voortschrijdend gemiddelde over ${count} ${count === 1 ? (unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit) : unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaar' : unit}`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'Vorig jaar'
      : earlier === 'period'
        ? unit === 'day'
          ? 'Vorige dag'
          : unit === 'week'
            ? 'Vorige week'
            : unit === 'month'
              ? 'Vorige maand'
              : unit === 'quarter'
                ? 'Vorig kwartaal'
                : unit === 'year'
                  ? 'Vorig jaar'
                  : 'Vorige periode'
        : earlier === 'weekday'
          ? '52 weken eerder'
          : 'Vergelijkingsperiode',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Verandering in procentpunten'
      : `Groei t.o.v. ${earlier === 'year' ? 'het vorige jaar' : earlier === 'period' ? (unit === 'day' ? 'de vorige dag' : unit === 'week' ? 'de vorige week' : unit === 'month' ? 'de vorige maand' : unit === 'quarter' ? 'het vorige kwartaal' : unit === 'year' ? 'het vorige jaar' : 'de vorige periode') : earlier === 'weekday' ? 'dezelfde weekdag een jaar eerder' : 'de vergelijkingsperiode'}`,
  growing: ({ measures }) => `Groei: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Opmerking',
  mean: 'Gemiddelde',
  adjusted: 'Seizoengecorrigeerd',
  adjustedRule: ({ strength }) =>
    `Het seizoenspatroon is geschat met robuuste STL (Cleveland et al., 1990) en verwijderd. Sterkte van het seizoenspatroon: ${strength} (0% = geen, 100% = volledig seizoensgebonden)`,
  unusual: ({ expected }) => `Afwijkend: ${expected} verwacht`,
  unusualCount: ({ n, unit, of }) =>
    n === 0
      ? `geen afwijkende ${unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaren' : unit}`
      : `afwijkende waarden in ${grammar.small(n)} van ${grammar.small(of)} ${of === 1 ? (unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit) : unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaren' : unit}`,
  unusualTerm: 'Afwijkende waarden',
  unusualRule: ({ rate }) =>
    `Waarden buiten het bereik dat op grond van trend en seizoen wordt verwacht. Zonder afwijkingen zou de kans om er ook maar één te markeren ${rate} zijn`,
  cut: 'niet vanaf 0',
  selected: 'Selectie',
  isSelected: 'selectie',
  compared: 'vergelijkingsperiode',
  beat: ({ n, of, unit, earlier, isAll }) =>
    n === 0
      ? `Geen van ${grammar.small(of)} ${unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaren' : unit} hoger dan ${earlier === 'year' ? 'het vorige jaar' : earlier === 'period' ? (unit === 'day' ? 'de vorige dag' : unit === 'week' ? 'de vorige week' : unit === 'month' ? 'de vorige maand' : unit === 'quarter' ? 'het vorige kwartaal' : unit === 'year' ? 'het vorige jaar' : 'de vorige periode') : earlier === 'weekday' ? 'dezelfde weekdag een jaar eerder' : 'de vergelijkingsperiode'}`
      : `${isAll ? `Alle ${grammar.small(of)}` : `${grammar.upperSmall(n)} van ${grammar.small(of)}`} ${of === 1 ? (unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit) : unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaren' : unit} hoger dan ${earlier === 'year' ? 'het vorige jaar' : earlier === 'period' ? (unit === 'day' ? 'de vorige dag' : unit === 'week' ? 'de vorige week' : unit === 'month' ? 'de vorige maand' : unit === 'quarter' ? 'het vorige kwartaal' : unit === 'year' ? 'het vorige jaar' : 'de vorige periode') : earlier === 'weekday' ? 'dezelfde weekdag een jaar eerder' : 'de vergelijkingsperiode'}`,
  beatBy: ({ beat, amount }) => `${beat}, in totaal ${amount}`,
  aboveCost: ({ isAll, of, n, unit, lossName, lossValue }) =>
    `Omzet hoger dan de kosten in ${isAll ? `alle ${grammar.small(of)}` : `${grammar.small(n)} van ${grammar.small(of)}`} ${of === 1 ? (unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit) : unit === 'day' ? 'dagen' : unit === 'week' ? 'weken' : unit === 'month' ? 'maanden' : unit === 'quarter' ? 'kwartalen' : unit === 'year' ? 'jaren' : unit}${lossName === undefined || lossName === '' ? '' : `; grootste verlies: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ measure, share }) => `aandeel van het 4e kwartaal in het jaar (${grammar.lower(measure)}): ${share}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Hoogste: ${highName} (${highValue}); laagste: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: slechts ${value} per ${unit === 'day' ? 'dag' : unit === 'week' ? 'week' : unit === 'month' ? 'maand' : unit === 'quarter' ? 'kwartaal' : unit === 'year' ? 'jaar' : unit}, vergeleken met een eerdere mediaan van ${usual}; mogelijk ontbreken er gegevens`,
  leader: ({ name, isMany, value, share }) =>
    `${name} ${isMany ? 'staan' : 'staat'} bovenaan met ${value}${share === undefined || share === '' ? '' : ` (${share} van het totaal)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: ${value} in totaal`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'beste dag' : unit === 'week' ? 'beste week' : unit === 'month' ? 'beste maand' : unit === 'quarter' ? 'beste kwartaal' : unit === 'year' ? 'beste jaar' : 'beste periode') : unit === 'day' ? 'hoogste dag' : unit === 'week' ? 'hoogste week' : unit === 'month' ? 'hoogste maand' : unit === 'quarter' ? 'hoogste kwartaal' : unit === 'year' ? 'hoogste jaar' : 'hoogste periode'}${years === undefined ? '' : ` in ${grammar.small(years)} jaar`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} hoger dan ${name}`,
  below: ({ amount, name }) => `${amount} lager dan ${name}`,
  same: ({ name }) => `gelijk aan ${name}`,
  noValue: 'geen gegevens',
  part: ({ days }) => `alleen ${days}`,
  partial: ({ day }) => `gegevens t/m ${day}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punt ${k} van ${n}.`,
  chosen: ({ days }) => `Selectie: ${days}.`,
  cleared: 'Selectie gewist.',
  shareOf: ({ period }) => `Aandeel in ${period}`,
  clickHint: ({ name }) => `Klik om te filteren op ${name} of sleep om een periode te selecteren`,
  unclickHint: 'Klik om het filter te wissen',
  role: 'tijdreeksgrafiek',
  keys: 'Gebruik de pijltoetsen om tussen punten te bewegen. Druk op Enter om te selecteren, op Shift met een pijltoets om een bereik te selecteren, op Esc om te wissen.',
  play: 'Als geluid afspelen',
  soundKey: 'Druk op S om de waarden als tonen te horen.',
  keyPlay: 'horen',
  playing: ({ low, high }) => `Laagste toon: ${low}. Hoogste toon: ${high}.`,
  keyMove: 'bewegen',
  keySelect: 'selecteren',
  keyBrush: 'bereik selecteren',
  keyLeave: 'wissen',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
