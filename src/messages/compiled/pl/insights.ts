// Made from pl/insights.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Wiersze',
  customers: {
    new: 'Nowi klienci',
    repeat: 'Powracający klienci',
  },
  pictured: {
    current: 'Ten okres',
    earlier: 'Rok wcześniej',
    all: 'Wszystkie zamówienia',
  },
  sentence: ({ period, n }) =>
    `${grammar.upperWhen(period)}${n === 1 ? '' : grammar.plural(n) === 'one' ? ', od najważniejszych' : grammar.plural(n) === 'few' ? ', od najważniejszych' : grammar.plural(n) === 'many' ? ', od najważniejszych' : ', od najważniejszych'}`,
  nothing: ({ period }) => `Nic nietypowego: ${period}.`,
  looked: ({ names }) => `Sprawdzono: ${names}.`,
  lacking: ({ names }) => `Niemożliwe przy tych danych: ${names}.`,
  failed: ({ names }) => `Nie udało się sprawdzić: ${names}.`,
  awaited: 'Trwa dalsze sprawdzanie…',
  tones: {
    good: 'Dobra wiadomość',
    bad: 'Wymaga uwagi',
    neutral: 'Warto wiedzieć',
  },
  stake: ({ isGood, amount }) => (isGood ? `Wpływ: ${amount}` : `Zagrożone: ${amount}`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} wiersz`
        : grammar.plural(n) === 'few'
          ? `${shown} wiersze`
          : grammar.plural(n) === 'many'
            ? `${shown} wierszy`
            : `${shown} wiersza`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} zamówienie`
          : grammar.plural(n) === 'few'
            ? `${shown} zamówienia`
            : grammar.plural(n) === 'many'
              ? `${shown} zamówień`
              : `${shown} zamówienia`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} klient`
            : grammar.plural(n) === 'few'
              ? `${shown} klienci`
              : grammar.plural(n) === 'many'
                ? `${shown} klientów`
                : `${shown} klienta`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} okres`
              : grammar.plural(n) === 'few'
                ? `${shown} okresy`
                : grammar.plural(n) === 'many'
                  ? `${shown} okresów`
                  : `${shown} okresu`
            : grammar.plural(n) === 'one'
              ? `${shown} wartość`
              : grammar.plural(n) === 'few'
                ? `${shown} wartości`
                : grammar.plural(n) === 'many'
                  ? `${shown} wartości`
                  : `${shown} wartości`,
  rare: ({ count }) => `Przypadkiem zdarzałoby się rzadziej niż raz na ${count}`,
  often: ({ count }) => `Przypadkiem zdarzałoby się w około ${count}% przypadków`,
  exact: 'Dokładna liczba, nie szacunek',
  show: 'Filtruj stronę',
  shown: 'Strona przefiltrowana',
  showTip: ({ clause }) => `Filtruje stronę: ${clause}`,
  todo: 'Co zrobić',
  how: 'Jak to jest obliczane',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ kind, shown, amount }) => `${kind}: ${shown} z tym samym problemem, łącznie ${amount}`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'regiony'
      : field === 'category'
        ? 'kategorie'
        : field === 'subcategory'
          ? 'podkategorie'
          : field === 'product'
            ? 'produkty'
            : field === 'customer'
              ? 'klienci'
              : field === 'channel'
                ? 'kanały'
                : field === 'segment'
                  ? 'segmenty'
                  : field === 'country'
                    ? 'kraje'
                    : field === 'continent'
                      ? 'kontynenty'
                      : field === 'state'
                        ? 'województwa'
                        : field === 'city'
                          ? 'miasta'
                          : field === 'store'
                            ? 'sklepy'
                            : field === 'seller'
                              ? 'sprzedawcy'
                              : field === 'promotion'
                                ? 'promocje'
                                : `wartości: ${grammar.dimension(field)}`,
  more: ({ n, shown }) =>
    `Pokaż ${grammar.plural(n) === 'one' ? `${shown} kolejny wniosek` : grammar.plural(n) === 'few' ? `${shown} kolejne wnioski` : grammar.plural(n) === 'many' ? `${shown} kolejnych wniosków` : `${shown} kolejnego wniosku`}`,
  fewer: 'Pokaż mniej',
  terms: {
    rule: 'Reguła',
    met: 'W tym przypadku',
    all: 'Łącznie',
    period: 'Okres',
    against: 'Porównanie z',
    basis: 'Podstawa',
    certainty: 'Pewność',
    stake: 'Kwota',
    filter: 'Filtr',
    finding: 'Wniosek',
    topic: 'Temat',
    tone: 'Typ',
    looked: 'Sprawdzono',
    lacking: 'Brak w danych',
    failed: 'Nie sprawdzono',
    rank: 'Kolejność',
  },
  rank: 'Kolejność według wpływu na zysk × pewności; to, co tylko warto wiedzieć, jest na końcu. Wnioski dotyczące tej samej sprzedaży są pokazywane raz. W każdym temacie oczekuje się nie więcej niż 1 fałszywego alarmu na 20 (Benjamini–Hochberg). Wniosków zbyt mało znaczących, by działać, nie pokazano.',
  picture: {
    line: ({ measure, from, to }) => `${measure} od ${from} do ${to}`,
    bars: ({ names }) => `Słupki: ${names}`,
  },
  story: {
    start: 'Pokaż jako historię',
    back: 'Wstecz',
    next: 'Dalej',
    leave: 'Zakończ historię',
    place: ({ k, n }) => `${k} z ${n}`,
    spoken: ({ place, head, clause }) =>
      `Wniosek ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Filtr strony: ${clause}.`}`,
    follows: ({ clause }) => `Filtr strony: ${clause}`,
    whole: 'Dotyczy całej strony',
    left: 'Przywrócono wcześniejsze filtry.',
    copy: 'Kopiuj link',
    copied: 'Skopiowano link',
    notCopied: 'Nie udało się skopiować linku. Skopiuj go tutaj:',
    link: 'Link do tego kroku',
    lost: 'Wniosek z linku nie jest już aktualny. Oto aktualne.',
    role: 'historia',
    keys: 'Klawisze strzałek przechodzą między krokami, Home i End do pierwszego i ostatniego, Esc zamyka.',
  },
  chosen: ({ clause }) => `Filtr strony: ${clause}.`,
  cleared: 'Wyczyszczono filtr.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day'
        ? 'dzień'
        : grain === 'week'
          ? 'tydzień'
          : grain === 'month'
            ? 'miesiąc'
            : grain === 'quarter'
              ? 'kwartał'
              : 'rok',
    units: ({ grain }) =>
      grain === 'day'
        ? 'dni'
        : grain === 'week'
          ? 'tygodnie'
          : grain === 'month'
            ? 'miesiące'
            : grain === 'quarter'
              ? 'kwartały'
              : 'lata',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} dzień`
          : grammar.plural(n) === 'few'
            ? `${shown} dni`
            : grammar.plural(n) === 'many'
              ? `${shown} dni`
              : `${shown} dnia`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} tydzień`
            : grammar.plural(n) === 'few'
              ? `${shown} tygodnie`
              : grammar.plural(n) === 'many'
                ? `${shown} tygodni`
                : `${shown} tygodnia`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} miesiąc`
              : grammar.plural(n) === 'few'
                ? `${shown} miesiące`
                : grammar.plural(n) === 'many'
                  ? `${shown} miesięcy`
                  : `${shown} miesiąca`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} kwartał`
                : grammar.plural(n) === 'few'
                  ? `${shown} kwartały`
                  : grammar.plural(n) === 'many'
                    ? `${shown} kwartałów`
                    : `${shown} kwartału`
              : grammar.plural(n) === 'one'
                ? `${shown} rok`
                : grammar.plural(n) === 'few'
                  ? `${shown} lata`
                  : grammar.plural(n) === 'many'
                    ? `${shown} lat`
                    : `${shown} roku`,
    pair: ({ other, name, isPlace }) =>
      other === undefined || other === '' ? `${name}` : isPlace ? `${name} (${other})` : `${name}, ${other}`,
    earlier: ({ before, against }) => `${before}${!against ? ' wcześniej' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === '' ? (from === undefined || from === '' ? `do ${to}` : `od ${from}`) : `${range}`,
  },
  rules: {
    'find-cause': {
      when: 'znacznie poniżej oczekiwań',
      then: 'najpierw znajdź przyczynę',
      todo: 'Przefiltruj stronę i sprawdź, gdzie i kiedy to się zaczęło: zmiana ceny, brak towaru, zakończona kampania, utracony klient. Zajmij się tylko tą przyczyną.',
    },
    'repeat-success': {
      when: 'znacznie powyżej oczekiwań',
      then: 'ustal, co zadziałało, i powtórz to',
      todo: 'Przefiltruj stronę i sprawdź, gdzie i kiedy to się zaczęło. Zapytaj zespół, co zrobił inaczej, i zaplanuj to także gdzie indziej.',
    },
    help: {
      when: 'poniżej zeszłego roku i gorzej niż podobne',
      then: 'pomóż nadrobić straty',
      todo: 'Porównaj asortyment, ceny i obsadę z najlepszym odpowiednikiem. Uzgodnij jeden krok i sprawdź ponownie po następnym okresie.',
    },
    renew: {
      when: 'spadek od wielu okresów, nie tylko w jednym',
      then: 'odśwież ofertę lub ją wycofaj',
      todo: 'Zdecyduj z działem zakupów: nowa wersja, inna cena czy brak dalszych zamówień. Do tego czasu utrzymuj niski stan magazynowy.',
    },
    protect: {
      when: 'nieliczni odpowiadają za większość',
      then: 'chroń kluczowych klientów i poszerzaj bazę',
      todo: 'Przydziel każdemu stałego opiekuna. Zaplanuj pozyskanie kolejnych, aby mniej zależeć od każdego z osobna.',
    },
    loyalty: {
      when: 'wysokie przychody i niska retencja',
      then: 'oferta lojalnościowa',
      todo: 'Daj klientom powód do kolejnego zakupu wkrótce po pierwszym zamówieniu: kupon, stała cena, przypomnienie. Mierz, ilu z nich kupuje.',
    },
    'second-order': {
      when: 'powracający klienci wydają na zamówienie więcej niż nowi',
      then: 'zdobądź drugie zamówienie',
      todo: 'Inwestuj w drugie zamówienie nowych klientów zamiast w kolejne pierwsze zamówienia: powitaj ich i zaproponuj produkty pasujące do zakupu.',
    },
    'cross-sell': {
      when: 'powracający klienci wydają na zamówienie mniej niż nowi',
      then: 'sprzedaż dodatkowa powracającym klientom',
      todo: 'Proponuj produkty pasujące do wcześniejszych zamówień i oferuj darmową dostawę od kwoty nieco wyższej niż zwykle.',
    },
    'cap-discount': {
      when: 'sprzedaż z rabatem przynosi straty',
      then: 'ogranicz rabat',
      todo: 'Zezwalaj na takie rabaty tylko z uzasadnieniem i akceptacją. Najpierw wypróbuj niższy: musi zwiększyć sprzedaż na tyle, by się opłacał.',
    },
    'check-returns': {
      when: 'zwracane częściej niż gdzie indziej',
      then: 'ustal, dlaczego jest zwracane',
      todo: 'Przeczytaj powody ostatnich zwrotów. Sprawdź opis, opakowanie i dostawcę, a następnie usuń najczęstszą przyczynę.',
    },
    'stock-up': {
      when: 'nadchodzi mocny okres',
      then: 'zamów towar i zaplanuj obsadę na czas',
      todo: 'Zamów na oczekiwaną kwotę, z górną granicą jako rezerwą. Zacznij kampanie przed szczytem, a nie w jego trakcie.',
    },
    'fill-gap': {
      when: 'nadchodzi słaby okres',
      then: 'ogranicz koszty lub zaplanuj kampanię',
      todo: 'Zamów mniej i zaplanuj wtedy urlopy albo przeprowadź własną kampanię. Nie traktuj tego spadku jako porażki.',
    },
    bundle: {
      when: 'kupowane razem znacznie częściej, niż wynika z przypadku, z zyskiem',
      then: 'zaoferuj jako zestaw',
      todo: 'Umieść je obok siebie, proponuj drugi produkt przy zakupie pierwszego i przez miesiąc wypróbuj zestaw z niewielkim rabatem.',
    },
    'win-back': {
      when: 'wartościowi klienci, nieaktywni dłużej niż zwykle',
      then: 'odzyskaj ich',
      todo: 'Zadzwoń osobiście do pierwszego klienta z listy. Do pozostałych napisz z ofertą dopasowaną do ich zakupów.',
    },
    call: {
      when: 'kluczowy klient, który przestał zamawiać',
      then: 'odzyskaj go',
      todo: 'Zadzwoń do klienta osobiście i zapytaj, co się zmieniło. Najpierw zaproponuj rozwiązanie, rabat na końcu.',
    },
  },
};
