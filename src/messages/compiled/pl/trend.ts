// Made from pl/trend.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} według ${unit === 'day' ? 'dnia' : unit === 'week' ? 'tygodnia' : unit === 'month' ? 'miesiąca' : unit === 'quarter' ? 'kwartału' : unit === 'year' ? 'roku' : 'okresu'}${!series ? '' : ` i ${grammar.inForm('genitive', series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Pozostałe' : `Pozostałe (${n})`),
  cumulative: ({ measure }) => `${measure}, narastająco`,
  yearToDate: ({ measure }) => `${measure}, od początku roku`,
  average: ({ count, unit }) =>
    `Średnia ruchoma (${count} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tyg.' : unit === 'month' ? 'mies.' : unit === 'quarter' ? 'kw.' : unit === 'year' ? 'l.' : 'okr.'})`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'Poprzedni rok'
      : earlier === 'period'
        ? unit === 'day'
          ? 'Poprzedni dzień'
          : unit === 'week'
            ? 'Poprzedni tydzień'
            : unit === 'month'
              ? 'Poprzedni miesiąc'
              : unit === 'quarter'
                ? 'Poprzedni kwartał'
                : unit === 'year'
                  ? 'Poprzedni rok'
                  : 'Poprzedni okres'
        : earlier === 'weekday'
          ? '52 tygodnie wcześniej'
          : 'Okres porównawczy',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Zmiana w punktach procentowych'
      : `Wzrost względem ${earlier === 'year' ? 'poprzedniego roku' : earlier === 'period' ? (unit === 'day' ? 'poprzedniego dnia' : unit === 'week' ? 'poprzedniego tygodnia' : unit === 'month' ? 'poprzedniego miesiąca' : unit === 'quarter' ? 'poprzedniego kwartału' : unit === 'year' ? 'poprzedniego roku' : 'poprzedniego okresu') : earlier === 'weekday' ? 'tego samego dnia tygodnia rok wcześniej' : 'okresu porównawczego'}`,
  growing: ({ measures }) => `Wzrost: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Uwaga',
  mean: 'Średnia',
  adjusted: 'Dane odsezonowane',
  adjustedRule: ({ strength }) =>
    `Sezonowość oszacowano odporną metodą STL (Cleveland i in., 1990) i usunięto. Siła sezonowości: ${strength} (0% = brak, 100% = pełna sezonowość)`,
  unusual: ({ expected }) => `Nietypowe: oczekiwano ${expected}`,
  unusualCount: ({ n, of, unit }) =>
    `${n === 0 ? 'brak nietypowych wartości wśród' : grammar.plural(n) === 'one' ? `nietypowe wartości: ${grammar.small(n)} z` : grammar.plural(n) === 'few' ? `nietypowe wartości: ${grammar.small(n)} z` : grammar.plural(n) === 'many' ? `nietypowe wartości: ${grammar.small(n)} z` : `nietypowe wartości: ${grammar.small(n)} z`} ${grammar.small(of)} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}`,
  unusualTerm: 'Nietypowe wartości',
  unusualRule: ({ rate }) =>
    `Wartości spoza zakresu oczekiwanego na podstawie trendu i sezonowości. Gdyby nic nie było nietypowe, prawdopodobieństwo oznaczenia choćby jednej wynosiłoby ${rate}`,
  cut: 'nie od 0',
  selected: 'Wybrane',
  isSelected: 'wybrane',
  compared: 'okres porównawczy',
  beat: ({ isAll, unit, of, n, earlier }) =>
    `${isAll ? `Wszystkie ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodnie' : unit === 'month' ? 'miesiące' : unit === 'quarter' ? 'kwartały' : unit === 'year' ? 'lata' : 'okresy'} (${grammar.small(of)})` : `${grammar.small(n)} z ${grammar.small(of)} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}`} powyżej ${earlier === 'year' ? 'poprzedniego roku' : earlier === 'period' ? (unit === 'day' ? 'poprzedniego dnia' : unit === 'week' ? 'poprzedniego tygodnia' : unit === 'month' ? 'poprzedniego miesiąca' : unit === 'quarter' ? 'poprzedniego kwartału' : unit === 'year' ? 'poprzedniego roku' : 'poprzedniego okresu') : earlier === 'weekday' ? 'tego samego dnia tygodnia rok wcześniej' : 'okresu porównawczego'}`,
  beatBy: ({ beat, amount }) => `${beat}, łącznie ${amount}`,
  aboveCost: ({ isAll, unit, of, n, lossName, lossValue }) =>
    `Przychody wyższe od kosztów: ${isAll ? `wszystkie ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodnie' : unit === 'month' ? 'miesiące' : unit === 'quarter' ? 'kwartały' : unit === 'year' ? 'lata' : 'okresy'} (${grammar.small(of)})` : `${grammar.small(n)} z ${grammar.small(of)} ${unit === 'day' ? 'dni' : unit === 'week' ? 'tygodni' : unit === 'month' ? 'miesięcy' : unit === 'quarter' ? 'kwartałów' : unit === 'year' ? 'lat' : 'okresów'}`}${lossName === undefined || lossName === '' ? '' : `; największa strata: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ share, measure }) => `czwarty kwartał to ${share} całego roku (${grammar.lower(measure)})`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Najwyższa wartość: ${highName} (${highValue}); najniższa: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: tylko ${value} na ${unit === 'day' ? 'dzień' : unit === 'week' ? 'tydzień' : unit === 'month' ? 'miesiąc' : unit === 'quarter' ? 'kwartał' : unit === 'year' ? 'rok' : 'okres'} przy wcześniejszej medianie ${usual}; może brakować danych`,
  leader: ({ name, value, share }) =>
    `${name}: pierwsze miejsce, ${value}${share === undefined || share === '' ? '' : ` (${share} całości)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: łącznie ${value}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'najlepszy dzień' : unit === 'week' ? 'najlepszy tydzień' : unit === 'month' ? 'najlepszy miesiąc' : unit === 'quarter' ? 'najlepszy kwartał' : unit === 'year' ? 'najlepszy rok' : 'najlepszy okres') : 'najwyższa wartość'}${years === undefined ? '' : ` od ${grammar.small(years)} lat`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} więcej niż ${name}`,
  below: ({ amount, name }) => `${amount} mniej niż ${name}`,
  same: ({ name }) => `tyle samo co ${name}`,
  noValue: 'brak danych',
  part: ({ days }) => `tylko ${days}`,
  partial: ({ day }) => `dane do: ${day}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punkt ${k} z ${n}.`,
  chosen: ({ days }) => `Wybrano: ${days}.`,
  cleared: 'Wyczyszczono wybór.',
  shareOf: ({ period }) => `Udział w okresie ${period}`,
  clickHint: ({ name }) => `Kliknij, aby filtrować: ${name}; przeciągnij, aby wybrać okres`,
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  role: 'wykres szeregu czasowego',
  keys: 'Klawisze strzałek przechodzą między punktami. Enter wybiera, Shift ze strzałką wybiera zakres, Esc czyści wybór.',
  play: 'Odtwórz jako dźwięk',
  soundKey: 'Naciśnij S, aby usłyszeć wartości jako dźwięki.',
  keyPlay: 'posłuchaj',
  playing: ({ low, high }) => `Najniższy dźwięk: ${low}. Najwyższy dźwięk: ${high}.`,
  keyMove: 'przejdź',
  keySelect: 'wybierz',
  keyBrush: 'wybierz zakres',
  keyLeave: 'wyczyść',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
