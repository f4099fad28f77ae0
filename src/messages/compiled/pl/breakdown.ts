// Made from pl/breakdown.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} według ${grammar.inForm('genitive', dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, ostatnie ${limitBottom}`) : `, pierwsze ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} i ${grammar.lower(other)}`,
  other: 'Pozostałe',
  others: 'Pozostałe',
  cumulative: 'Udział skumulowany',
  share: 'Udział',
  isNew: 'nowe',
  total: 'Suma',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) =>
    `${name}: pierwsze miejsce, ${value}${share === undefined || share === '' ? '' : ` (${share} całości)`}`,
  least: ({ name, value }) => `Najniższa wartość: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.small(n)} z ${grammar.small(of)} ${measure === 'profit' ? 'ze stratą' : 'poniżej zera'}: ${n === 1 ? '' : grammar.plural(n) === 'one' ? 'najniżej ' : grammar.plural(n) === 'few' ? 'najniżej ' : grammar.plural(n) === 'many' ? 'najniżej ' : 'najniżej '}${name} (${value})`,
  grew: ({ isAll, of, count, isCut, leadName, leadChange, fresh }) =>
    `Wzrost: ${isAll ? `wszystkie ${of}` : `${count} z ${of}`}${isCut ? ' pokazanych' : ''}${leadName === undefined || leadName === '' ? '' : `${count === 0 ? '; największy spadek' : grammar.plural(count) === 'one' ? ', największy' : grammar.plural(count) === 'few' ? ', największy' : grammar.plural(count) === 'many' ? ', największy' : ', największy'}: ${leadName} (${leadChange})`}${fresh === 0 ? '' : grammar.plural(fresh) === 'one' ? `; nowe: ${fresh}` : grammar.plural(fresh) === 'few' ? `; nowe: ${fresh}` : grammar.plural(fresh) === 'many' ? `; nowe: ${fresh}` : `; nowe: ${fresh}`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Najwyższa wartość: ${highName} (${highValue}); najniższa: ${lowName} (${lowValue})`,
  selected: ({ names, value, share }) =>
    `${names}${value === undefined || value === '' ? ': wybrane' : `: ${value}`}${share === undefined || share === '' ? '' : ` (${share} całości)`}`,
  classes: ({ a, n, b }) =>
    `${a} z ${n} odpowiada za 80% (klasa A)${b === 0 ? '' : grammar.plural(b) === 'one' ? `, kolejne ${b} za następne 15% (klasa B)` : grammar.plural(b) === 'few' ? `, kolejne ${b} za następne 15% (klasa B)` : grammar.plural(b) === 'many' ? `, kolejne ${b} za następne 15% (klasa B)` : `, kolejne ${b} za następne 15% (klasa B)`}`,
  classTitle: ({ letter, count }) => `Klasa ${letter}: ${count}`,
  instead: ({ why }) =>
    `Pokazano jako słupki: ${why === 'many' ? 'wykres pierścieniowy z więcej niż pięcioma częściami jest mało czytelny' : why === 'negative' ? 'wartości ujemnych nie można pokazać jako części całości' : 'te wartości nie sumują się do całości'}`,
  cut: ({ n }) => `Pokazano największe: ${n}`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'wykres słupkowy',
  path: 'Ścieżka drążenia',
  all: 'Wszystkie',
  drilled: ({ name, field }) => `${name} według ${grammar.inForm('genitive', field)}.`,
  risen: ({ field }) => `Powrót: ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} z ${n}.`,
  ofAll: ({ share }) => `${share} całości`,
  chosen: ({ names }) => `Wybrano: ${names}.`,
  cleared: 'Wyczyszczono wybór.',
  several: ({ names, more }) => `${names} i ${more} więcej`,
  clickHint: ({ name }) => `Kliknij, aby filtrować: ${name}; przeciągnij, aby wybrać kilka`,
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  drillHint: ({ level }) => `Kliknij dwukrotnie, aby przejść do poziomu: ${grammar.lower(level)}`,
  keys: 'Klawisze strzałek przechodzą między słupkami. Enter wybiera, Shift ze strzałką wybiera kilka, Alt+strzałka w dół przechodzi poziom niżej, Alt+strzałka w górę wraca, Esc czyści wybór.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
