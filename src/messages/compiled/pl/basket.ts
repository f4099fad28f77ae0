// Made from pl/basket.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)} kupowane razem`,
  withHeading: ({ item }) => `Kupowane razem z: ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Prawdopodobny następny zakup' : `Prawdopodobny następny zakup: ${customer}`,
  orders: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} zamówienie`
      : grammar.plural(n) === 'few'
        ? `${shown} zamówienia`
        : grammar.plural(n) === 'many'
          ? `${shown} zamówień`
          : `${shown} zamówienia`,
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} zamówień z ${from} zawiera też ${to}, ${times} tak często, jak wynika z przypadku.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `Odpowiada to ${money} zysku na 100 zamówień.`,
  next: ({ item, chance, repeat }) =>
    `Najbardziej prawdopodobny następny zakup: ${item} (${chance}, ${repeat ? 'kupowane wcześniej' : 'nowe'}).`,
  history: ({ customer, orders, last }) =>
    `${customer}: ${orders}${last === undefined || last === '' ? '' : `, ostatnio ${last}`}.`,
  stranger: ({ customer }) => `${customer}: brak historii zakupów, więc pokazano najpopularniejsze produkty.`,
  none: ({ several, orders, of }) =>
    `${several} z ${orders} zawiera kilka produktów, ale ${of === undefined || of === '' ? 'żadne dwa nie są kupowane' : `żaden nie jest kupowany z ${of}`} razem częściej, niż wynika z przypadku.`,
  nothing: 'Żadne produkty nie są kupowane razem częściej, niż wynika z przypadku',
  together: 'Kupowane razem',
  values: {
    profit: 'Zysk na 100 zamówień',
    lift: 'Lift (krotność częstości oczekiwanej z przypadku)',
    score: 'Prawdopodobieństwo',
  },
  cells: {
    lift: 'Ile razy częściej oba są kupowane razem, niż wynika z przypadku (lift)',
    confidence: 'Odsetek zamówień z produktem z wiersza, które zawierają też produkt z kolumny (ufność)',
  },
  few: 'za mało zamówień z obydwoma',
  matrixRole: 'macierz',
  matrixKeys:
    'Klawisze strzałek przechodzą między komórkami. Enter filtruje według obu produktów, Shift+Enter dodaje komórkę, Esc czyści wybór.',
  bought: 'Kupiono',
  also: 'Kupiono też',
  ordersTerm: 'Zamówienia',
  withAll: 'Zamówienia ze wszystkimi produktami',
  support: 'Wsparcie (udział we wszystkich zamówieniach)',
  confidenceTerm: 'Ufność (odsetek, który też to kupuje)',
  confidence: ({ items }) => `Kupują też ${items}`,
  lift: 'Lift (krotność częstości oczekiwanej z przypadku)',
  kind: 'Typ',
  repeat: 'kupowane wcześniej',
  fresh: 'nowe dla klienta; kupują to podobni klienci',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Wiersz ${k} z ${n}.`,
  chosen: ({ items }) => `Wybrano: ${items}.`,
  cleared: 'Wyczyszczono wybór.',
  clickHint: 'Kliknij, aby filtrować według tych produktów',
  unclickHint: 'Kliknij, aby wyczyścić filtr',
  role: 'lista rankingowa',
  keys: 'Klawisze strzałek przechodzą między wierszami. Enter wybiera, Shift+Enter dodaje kolejny, Esc czyści wybór.',
  foundTerm: 'Podstawa',
  found: ({ orders, items, support }) =>
    `${orders}, ${items}. Zestawy produktów występują w co najmniej ${support} zamówień i obejmują najwyżej trzy produkty`,
  ruleTerm: 'Kryteria',
  ruleText: ({ confidence }) =>
    `Ufność co najmniej ${confidence}; istotność na poziomie 5% (dokładny test Fishera, Benjamini–Hochberg); usunięto nadmiarowe reguły`,
  keptText: ({ confidence }) =>
    `Ufność co najmniej ${confidence}; istotność na poziomie 5% (dokładny test Fishera, Benjamini–Hochberg)`,
  worthTerm: 'Zysk na 100 zamówień',
  worthText:
    'Zamówienia z obiema stronami ponad liczbę oczekiwaną z przypadku × średni zysk na produktach z prawej strony na zamówienie',
  chanceTerm: 'Prawdopodobieństwo',
  chanceText: ({ customers }) =>
    `Produkty kupowane wcześniej: jak często, jak niedawno i jak często inni kupują je ponownie. Nowe produkty: 100 najbardziej podobnych klientów. Model uczony na ostatnich zamówieniach (${customers})`,
  items: ({ noun, n, shown }) =>
    `${grammar.many(noun)}: ${grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}`,
  customers: ({ n, shown }) =>
    grammar.plural(n) === 'one'
      ? `${shown} klient`
      : grammar.plural(n) === 'few'
        ? `${shown} klienci`
        : grammar.plural(n) === 'many'
          ? `${shown} klientów`
          : `${shown} klienta`,
};

export const messages = /* @__PURE__ */ basketMessages(texts);
