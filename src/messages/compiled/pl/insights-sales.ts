// Made from pl/insights-sales.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'koncentracja',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `${few} z ${all} (${kinds}) to ${share} sumy (${grammar.lower(measure)}, ${period})`,
      },
      text: ({ amount, first, firstShare }) => `Łącznie ${amount}. Największy udział: ${first} – ${firstShare}.`,
      met: ({ few, all, share }) => `${few} z ${all} to ${share}`,
      how: ({ kinds }) => `Uporządkowano według wartości i policzono od góry (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'nierentowne rabaty',
      heads: {
        band: ({ band, profit, period }) => `Rabaty ${band}: strata ${profit} (${period})`,
        member: ({ member, profit, period }) => `${member}: strata ${profit} na sprzedaży z rabatem (${period})`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `${revenue} sprzedaży ze stratą ${profit}. W pełnej cenie te same sztuki przyniosłyby ${isLoss ? 'stratę' : 'zysk'} ${without}.`,
      met: ({ profit, revenue }) => `strata ${profit} przy ${revenue} sprzedaży`,
      how: 'Dokładne sumy sprzedaży z rabatem. „W pełnej cenie” zakłada te same sztuki przy tym samym koszcie; nie uwzględnia, że mogłoby sprzedać się mniej.',
    },
    returns: {
      name: 'zwroty',
      heads: {
        high: ({ member, rate, period, peers }) => `${member}: zwrócono ${rate} zamówień (${period}), gdzie indziej ${peers}`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} z ${orders} ze zwrotem, o ${excess} więcej niż przy odsetku pozostałych (${kinds}).`,
      met: ({ rate, peers }) => `${rate} wobec ${peers} gdzie indziej`,
      how: ({ kinds }) =>
        `Zamówienia ze zwrotem ÷ zamówienia; każdy odsetek jest testowany względem wszystkich pozostałych łącznie (${kinds}).`,
    },
    bundles: {
      name: 'produkty kupowane razem',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} zamówień z ${first}${also === undefined || also === '' ? '' : ` i ${also}`} zawierało też ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} z obydwoma, ${lift} razy tyle, ile wynika z przypadku.`,
      met: ({ count, lift }) => `${count}, ${lift} razy tyle, ile wynika z przypadku`,
      how: 'Reguły asocjacyjne dla wszystkich zamówień, z korektą na wielokrotne testowanie. Wpływ: zysk na drugim produkcie w zamówieniach ponad liczbę oczekiwaną z przypadku.',
    },
    retention: {
      name: 'niska retencja',
      heads: {
        low: ({ member, rate, period }) => `${member}: tylko ${rate} klientów kupiło ponownie (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `Gdzie indziej ponownie kupiło ${peers}. Dotyczy: ${customers} i ${value} sprzedaży (${share} całości).`,
      met: ({ rate, peers, share }) => `retencja ${rate} wobec ${peers} gdzie indziej; ${share} wszystkich przychodów`,
      how: ({ against, period, kinds }) =>
        `Retencja to odsetek klientów z ${against === undefined || against === '' ? 'poprzedniego okresu' : `okresu ${against}`}, którzy ponownie zamówili w okresie ${period}. Każdą wartość porównano ze wszystkimi pozostałymi łącznie (${kinds}).`,
    },
    'new-repeat': {
      name: 'nowi i powracający klienci',
      heads: {
        higher: ({ share, period }) => `Powracający klienci wydali na zamówienie o ${share} więcej niż nowi (${period})`,
        lower: ({ share, period }) => `Powracający klienci wydali na zamówienie o ${share} mniej niż nowi (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Powracający klienci: średnio ${repeat} na zamówienie (${repeatOrders}), nowi klienci: ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} wobec ${fresh} na zamówienie (${change})`,
      how: 'Średnia wartość zamówienia powracających i nowych klientów; sprawdzono istotność różnicy.',
    },
    'at-risk': {
      name: 'zagrożeni klienci',
      heads: {
        lost: ({ first, since }) => `${first}: brak zamówień od ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1
            ? `1 wartościowy klient przestał zamawiać: ${first}`
            : grammar.plural(n) === 'one'
              ? `${customers} wartościowy klient przestał zamawiać`
              : grammar.plural(n) === 'few'
                ? `${customers} wartościowych klientów przestało zamawiać`
                : grammar.plural(n) === 'many'
                  ? `${customers} wartościowych klientów przestało zamawiać`
                  : `${customers} wartościowych klientów przestało zamawiać`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Wydatki: wcześniej ${earlier}, ${isNothing ? 'teraz nic' : `teraz ${value}`} (${period}). Dotąd zamówienie co ${interval}.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `Dotychczasowe wydatki: ${amount}. Jeśli nadal aktywni, oczekiwane wydatki: ${expected} (najbliższe ${horizon}).${n === 1 ? '' : grammar.plural(n) === 'one' ? ` Największy klient: ${first}.` : grammar.plural(n) === 'few' ? ` Największy klient: ${first}.` : grammar.plural(n) === 'many' ? ` Największy klient: ${first}.` : ` Największy klient: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `ostatnie zamówienie: ${since}, zwykle co ${interval}`,
        silent: ({ customers, expected }) => `${customers}, ${expected} oczekiwanych wydatków`,
      },
      how: ({ isLost, period, against }) =>
        `Czas od ostatniego zakupu, częstość i wydatki każdego klienta we wszystkich zamówieniach (RFM) oraz prawdopodobieństwo, że jest nadal aktywny (model BG/NBD).${isLost ? ` Zagrożona jest kwota, o którą wydatki w okresie ${period} są niższe niż w ${against === undefined || against === '' ? 'poprzednim roku' : `okresie ${against}`}.` : ''}`,
    },
  },
};
