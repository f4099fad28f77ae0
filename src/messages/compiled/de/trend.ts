// Made from de/trend.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} nach ${unit === 'day' ? 'Tag' : unit === 'week' ? 'Woche' : unit === 'month' ? 'Monat' : unit === 'quarter' ? 'Quartal' : unit === 'year' ? 'Jahr' : 'Monat'}${!series ? '' : ` und ${series}`}${!average ? '' : `, ${average}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Sonstige' : `${n} sonstige`),
  cumulative: ({ measure }) => `${measure}, kumuliert`,
  yearToDate: ({ measure }) => `${measure}, seit Jahresbeginn`,
  average: ({ count, unit }) =>
    `Gleitender Durchschnitt über ${count} ${count === 1 ? (unit === 'day' ? 'Tag' : unit === 'week' ? 'Woche' : unit === 'month' ? 'Monat' : unit === 'quarter' ? 'Quartal' : unit === 'year' ? 'Jahr' : 'Monat') : unit === 'day' ? 'Tage' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monate' : unit === 'quarter' ? 'Quartale' : unit === 'year' ? 'Jahre' : 'Monate'}`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'Vorjahr'
      : earlier === 'period'
        ? unit === 'day'
          ? 'Vortag'
          : unit === 'week'
            ? 'Vorwoche'
            : unit === 'month'
              ? 'Vormonat'
              : unit === 'quarter'
                ? 'Vorquartal'
                : unit === 'year'
                  ? 'Vorjahr'
                  : 'Vormonat'
        : earlier === 'weekday'
          ? '52 Wochen früher'
          : 'Vergleichszeitraum',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Änderung in Prozentpunkten'
      : `Wachstum ${earlier === 'year' ? 'zum Vorjahr' : earlier === 'period' ? (unit === 'day' ? 'zum Vortag' : unit === 'week' ? 'zur Vorwoche' : unit === 'month' ? 'zum Vormonat' : unit === 'quarter' ? 'zum Vorquartal' : unit === 'year' ? 'zum Vorjahr' : 'zum Vormonat') : earlier === 'weekday' ? 'zum gleichen Wochentag im Vorjahr' : 'zum Vergleichszeitraum'}`,
  growing: ({ measures }) => `Wachstum: ${measures}`,
  column: ({ measure, what }) => `${measure}, ${what}`,
  note: 'Hinweis',
  mean: 'Durchschnitt',
  adjusted: 'Saisonbereinigt',
  adjustedRule: ({ strength }) =>
    `Die Saisonalität ist mit robustem STL geschätzt (Cleveland et al., 1990) und herausgerechnet. Stärke der Saisonalität: ${strength} (0\u00a0% = keine, 100\u00a0% = rein saisonal)`,
  unusual: ({ expected }) => `Ungewöhnlich: ${expected} erwartet`,
  unusualCount: ({ n, unit, of }) =>
    n === 0
      ? `keine ungewöhnlichen ${unit === 'day' ? 'Tage' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monate' : unit === 'quarter' ? 'Quartale' : unit === 'year' ? 'Jahre' : 'Monate'} unter ${grammar.small(of)}`
      : `ungewöhnliche Werte in ${grammar.small(n)} von ${grammar.small(of)} ${unit === 'day' ? 'Tagen' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monaten' : unit === 'quarter' ? 'Quartalen' : unit === 'year' ? 'Jahren' : 'Monaten'}`,
  unusualTerm: 'Ungewöhnliche Werte',
  unusualRule: ({ rate }) =>
    `Werte außerhalb des Bereichs, der nach Trend und Saisonalität zu erwarten ist. Wäre nichts ungewöhnlich, läge die Wahrscheinlichkeit, dass trotzdem ein Wert markiert wird, bei ${rate}`,
  cut: 'nicht ab 0',
  selected: 'Ausgewählt',
  isSelected: 'ausgewählt',
  compared: 'Vergleichszeitraum',
  beat: ({ isAll, of, unit, n, earlier }) =>
    `${isAll ? `Alle ${grammar.small(of)} ${unit === 'day' ? 'Tage' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monate' : unit === 'quarter' ? 'Quartale' : unit === 'year' ? 'Jahre' : 'Monate'}` : `${grammar.upperSmall(n)} von ${grammar.small(of)} ${unit === 'day' ? 'Tagen' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monaten' : unit === 'quarter' ? 'Quartalen' : unit === 'year' ? 'Jahren' : 'Monaten'}`} über ${earlier === 'year' ? 'dem Vorjahr' : earlier === 'period' ? (unit === 'day' ? 'dem Vortag' : unit === 'week' ? 'der Vorwoche' : unit === 'month' ? 'dem Vormonat' : unit === 'quarter' ? 'dem Vorquartal' : unit === 'year' ? 'dem Vorjahr' : 'dem Vormonat') : earlier === 'weekday' ? 'dem gleichen Wochentag im Vorjahr' : 'dem Vergleichszeitraum'}`,
  beatBy: ({ beat, amount }) => `${beat}, insgesamt ${amount}`,
  aboveCost: ({ isAll, of, n, unit, lossName, lossValue }) =>
    `Umsatz über den Kosten in ${isAll ? `allen ${grammar.small(of)}` : `${grammar.small(n)} von ${grammar.small(of)}`} ${unit === 'day' ? 'Tagen' : unit === 'week' ? 'Wochen' : unit === 'month' ? 'Monaten' : unit === 'quarter' ? 'Quartalen' : unit === 'year' ? 'Jahren' : 'Monaten'}${lossName === undefined || lossName === '' ? '' : `; größter Verlust: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ share, measure }) => `auf das vierte Quartal entfielen ${share} des Jahreswerts (${measure})`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Höchster Wert: ${highName} (${highValue}); niedrigster: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: nur ${value} je ${unit === 'day' ? 'Tag' : unit === 'week' ? 'Woche' : unit === 'month' ? 'Monat' : unit === 'quarter' ? 'Quartal' : unit === 'year' ? 'Jahr' : 'Monat'}, zuvor im Median ${usual} – möglicherweise fehlen Daten`,
  leader: ({ name, isMany, value, share }) =>
    `${name} ${isMany ? 'führen' : 'führt'} mit ${value}${share === undefined || share === '' ? '' : ` (${share} des Gesamtwerts)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: insgesamt ${value}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'bester Tag' : unit === 'week' ? 'beste Woche' : unit === 'month' ? 'bester Monat' : unit === 'quarter' ? 'bestes Quartal' : unit === 'year' ? 'bestes Jahr' : 'bester Monat') : 'Höchstwert'}${years === undefined ? '' : ` in ${grammar.small(years)} Jahren`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} über ${name}`,
  below: ({ amount, name }) => `${amount} unter ${name}`,
  same: ({ name }) => `genau wie ${name}`,
  noValue: 'keine Daten',
  part: ({ days }) => `nur ${days}`,
  partial: ({ day }) => `Datenstand: ${day}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punkt ${k} von ${n}.`,
  chosen: ({ days }) => `Ausgewählt: ${days}.`,
  cleared: 'Auswahl aufgehoben.',
  shareOf: ({ period }) => `Anteil an ${period}`,
  clickHint: ({ name }) => `Klicken filtert nach ${name}, Ziehen wählt einen Zeitraum aus`,
  unclickHint: 'Klicken hebt den Filter auf',
  role: 'Zeitreihendiagramm',
  keys: 'Mit den Pfeiltasten zwischen den Punkten wechseln. Eingabetaste wählt aus, Umschalt+Pfeiltaste wählt einen Bereich aus, Esc hebt die Auswahl auf.',
  play: 'Als Töne abspielen',
  soundKey: 'Mit S werden die Werte als Töne abgespielt.',
  keyPlay: 'anhören',
  playing: ({ low, high }) => `Tiefster Ton: ${low}. Höchster Ton: ${high}.`,
  keyMove: 'wechseln',
  keySelect: 'auswählen',
  keyBrush: 'Bereich auswählen',
  keyLeave: 'aufheben',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
