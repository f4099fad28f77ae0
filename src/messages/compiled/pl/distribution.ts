// Made from pl/distribution.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Rozkład: ${grammar.lower(measure)}` : `${measure} na ${grammar.lower(per)}`),
  members: ({ per, n, shown }) =>
    !per
      ? grammar.plural(n) === 'one'
        ? `${shown} wiersz`
        : grammar.plural(n) === 'few'
          ? `${shown} wiersze`
          : grammar.plural(n) === 'many'
            ? `${shown} wierszy`
            : `${shown} wiersza`
      : `${grammar.many(per)}: ${grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}`,
  axis: ({ per }) => (!per ? 'Wiersze' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Mediana${!per ? '' : ` (${grammar.lower(per)})`}: ${median}${q1 === undefined || q1 === '' ? '' : `; środkowa połowa od ${q1} do ${q3}`}`,
  beyond: ({ members, bin }) => `${members} przy ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Mediana',
  middleHalf: 'Środkowa połowa',
  from: ({ value }) => `${value} lub więcej`,
  below: ({ value }) => `mniej niż ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Przedział',
  share: 'Udział',
  upTo: 'Udział skumulowany',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Przedział ${k} z ${n}.`,
  chosen: ({ bins, members }) => `Wybrano: ${bins} (${members}).`,
  cleared: 'Wyczyszczono wybór.',
  tooMany: ({ members, most }) => `Wybrano: ${members}. To za dużo, by filtrować inne wykresy (najwyżej ${most}).`,
  clickHint: 'Kliknij, aby wybrać; przeciągnij, aby wybrać zakres',
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  histogramRole: 'histogram',
  histogramKeys:
    'Klawisze strzałek przechodzą między przedziałami. Enter wybiera, Shift ze strzałką wybiera zakres, Esc czyści wybór.',
  binsTerm: 'Przedziały',
  binsRule: ({ width }) =>
    `Szerokość ${width} (reguła Freedmana–Diaconisa: 2 × rozstęp ćwiartkowy ÷ pierwiastek sześcienny z liczby wartości), zaokrąglona; długi ogon zebrano w jednym otwartym przedziale`,
  binsGiven: ({ width }) => `Szerokość ${width} (ustawiona w elemencie)`,
  mean: 'Średnia',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} a ${grammar.lower(x)} według ${grammar.inForm('genitive', per)}`,
  againstRows: ({ y, x }) => `${y} a ${grammar.lower(x)}, jeden punkt na wiersz`,
  parted: ({ heading, dimension }) => `${heading}, według ${grammar.inForm('genitive', dimension)}`,
  rises: ({ x, y, fit }) => `Wyższe wartości (${grammar.lower(x)}) wiążą się z wyższymi (${grammar.lower(y)}; ${fit})`,
  falls: ({ x, y, fit }) => `Wyższe wartości (${grammar.lower(x)}) wiążą się z niższymi (${grammar.lower(y)}; ${fit})`,
  unrelated: ({ x, y, fit }) => `Brak wyraźnego związku: ${grammar.lower(x)} i ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }) => `${members}: za mało lub zbyt podobne dla linii trendu`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `Znacznie poniżej linii trendu: ${below}`
      : `Znacznie powyżej linii trendu: ${above}${below === undefined || below === '' ? '' : `; znacznie poniżej: ${below}`}`,
  drawn: ({ shown, all }) => `Pokazano ${shown} z ${all} punktów, a linia trendu uwzględnia wszystkie`,
  leftTerm: 'Nie uwzględniono',
  left: ({ members }) => `${members} bez jednej lub obu wartości`,
  scatterRole: 'wykres punktowy',
  scatterKeys:
    'Strzałki w lewo i w prawo przechodzą wzdłuż osi poziomej, w górę i w dół wzdłuż pionowej. Enter wybiera, Shift ze strzałką wybiera kilka, Esc czyści wybór.',
  scatterHint: 'Kliknij, aby wybrać; przeciągnij prostokąt, aby wybrać kilka',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} z ${n}.`,
  picked: ({ names }) => `Wybrano: ${names}.`,
  several: ({ names, more }) => `${names} i ${more} więcej`,
  lineTerm: 'Linia',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, metodą najmniejszych kwadratów dla wszystkich punktów`,
  chanceTerm: 'wartość p (prawdopodobieństwo tak dużego r przez przypadek)',
  cause: 'Korelacja nie oznacza przyczynowości.',
  largerRows: 'Większe punkty oznaczają więcej wierszy',
  pointsTerm: 'Punkty',
  equalRows: ({ rows, points }) => `${rows}, różne punkty: ${points}; pole punktu pokazuje liczbę wierszy`,
  choiceTerm: 'Wybór',
  fixedHint: ({ names }) => `Punktów nie można wybrać: ${names} – wartość obliczana z innych kolumn, bez możliwości filtrowania`,
  fixedKeys: ({ names }) =>
    `Strzałki w lewo i w prawo przechodzą wzdłuż osi poziomej, w górę i w dół wzdłuż pionowej. Punktów nie można wybrać: ${grammar.lower(names)} – wartość obliczana z innych kolumn, bez możliwości filtrowania.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Mediana${!per ? '' : ` (${grammar.lower(per)})`}: najwyższa – ${highName} (${highMedian}), najniższa – ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `pokazano ${shown} największych z ${all} grup`,
  boxRole: 'wykres pudełkowy',
  boxKeys: 'Klawisze strzałek przechodzą między grupami. Enter wybiera, Shift ze strzałką wybiera kilka, Esc czyści wybór.',
  boxHint: 'Kliknij, aby wybrać; przeciągnij, aby wybrać kilka',
  group: 'Grupa',
  count: 'Wartości',
  quartiles: ['Dolny kwartyl', 'Górny kwartyl'],
  whiskers: ['Dolny wąs', 'Górny wąs'],
  ends: ['Minimum', 'Maksimum'],
  outliers: 'Wartości odstające',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Pudełko',
  boxRule:
    'Pudełko: od dolnego do górnego kwartyla, z linią mediany. Wąsy sięgają do najdalszej wartości w granicach 1,5 × rozstęp ćwiartkowy',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
