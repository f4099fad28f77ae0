// Made from pl/plot.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} według: ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} wiersz`
      : grammar.plural(n) === 'few'
        ? `${shown} wiersze`
        : grammar.plural(n) === 'many'
          ? `${shown} wierszy`
          : `${shown} wiersza`,
  firstRows: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `Pierwszy ${shown} wiersz`
      : grammar.plural(n) === 'few'
        ? `Pierwsze ${shown} wiersze`
        : grammar.plural(n) === 'many'
          ? `Pierwszych ${shown} wierszy`
          : `Pierwsze ${shown} wiersza`,
  range: ({ measure, low, lowName, high, highName }) => `${measure}: od ${low} (${lowName}) do ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Wiersze',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punkt ${k} z ${n}.`,
  chosen: ({ names }) => `Wybrano: ${names}.`,
  cleared: 'Wyczyszczono wybór.',
  clickHint: 'Kliknij, aby filtrować stronę',
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  role: 'wykres',
  keys: 'Klawisze strzałek przechodzą między punktami. Enter wybiera, Shift+Enter dodaje kolejny, Esc czyści wybór.',
  drawnTerm: 'Wykres',
  drawnText: ({ marks }) => `Narysowano w Observable Plot według specyfikacji na tej stronie (${marks})`,
  functionText: 'Narysowano funkcją na tej stronie w Observable Plot',
  rank: ({ of, withinLength, within }) =>
    `Pozycja według ${grammar.inForm('genitive', of)} wśród ${withinLength === 0 ? 'wszystkich wierszy' : `wierszy o tej samej wartości: ${grammar.lowerAnd(within)}`}; 1 to najwyższa wartość`,
  quantile: ({ count, of, withinLength, within }) =>
    `Równe grupy od 1 (najniższe) do ${count} (najwyższe) według ${grammar.inForm('genitive', of)} wśród ${withinLength === 0 ? 'wszystkich wierszy' : `wierszy o tej samej wartości: ${grammar.lowerAnd(within)}`}`,
  share: ({ withinLength, within, of }) =>
    `Udział w sumie ${withinLength === 0 ? 'wszystkich wierszy' : `wierszy o tej samej wartości: ${grammar.lowerAnd(within)}`}: ${grammar.lowercase(of)}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
