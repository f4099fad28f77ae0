// Made from pl/notes.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `„${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `Kolejność dnia i miesiąca w ${column} jest niejednoznaczna (np. ${example}); ustaw ją za pomocą read="${column}: date dmy" lub mdy`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} w ${column} może zawierać separator dziesiętny lub separator tysięcy; dla pewności ustaw decimal w read`,
    'ambiguous-role': ({ role, roleColumn, others }) => `Rola ${role} używa ${roleColumn}; możliwe także: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} zawiera sumy zamówień, które różnią się od ceny × ilości, więc przychody nie obejmują rabatów i opłat na zamówienie; aby użyć sum zamówień, ustaw roles="revenue: ${column}"`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} bajt nie jest prawidłowym UTF-8 i jest widoczny` : grammar.plural(n) === 'few' ? `${shown} bajty nie są prawidłowym UTF-8 i są widoczne` : grammar.plural(n) === 'many' ? `${shown} bajtów nie jest prawidłowym UTF-8 i jest widocznych` : `${shown} bajtu nie jest prawidłowym UTF-8 i jest widoczne`} jako �; jeśli plik ma inne kodowanie, ustaw encoding w read`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz ma` : grammar.plural(n) === 'few' ? `${shown} wiersze mają` : grammar.plural(n) === 'many' ? `${shown} wierszy ma` : `${shown} wiersza ma`} źle umieszczony cudzysłów; sprawdź te komórki`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} komórka` : grammar.plural(n) === 'few' ? `${shown} komórki` : grammar.plural(n) === 'many' ? `${shown} komórek` : `${shown} komórki`} w ${column} z błędem Excela (np. ${example}): traktowane jako brak danych`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `Kwoty w ${currencies} są przeliczane na ${currency} wiersz po wierszu po kursie dziennym z ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? `; w dni bez kursu obowiązuje ostatni znany (najwyżej sprzed ${age} dnia)` : grammar.plural(age) === 'few' ? `; w dni bez kursu obowiązuje ostatni znany (najwyżej sprzed ${age} dni)` : grammar.plural(age) === 'many' ? `; w dni bez kursu obowiązuje ostatni znany (najwyżej sprzed ${age} dni)` : `; w dni bez kursu obowiązuje ostatni znany (najwyżej sprzed ${age} dnia)`}${signs === undefined || signs === '' ? '' : `; znaki walut są odczytywane jako ${signs}`}`,
    'damaged-values': ({ column }) =>
      `Suma kontrolna części ${column} jest błędna: plik zmieniono po zapisaniu i niektóre wartości mogą być błędne`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) często jest przed ${date}; sprawdź role lub format daty`,
    'discount-amount': ({ column }) => `${column} wygląda na kwotę; rabat musi być stawką (0–1 lub 0–100%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz tabeli ${table} ma` : grammar.plural(n) === 'few' ? `${shown} wiersze tabeli ${table} mają` : grammar.plural(n) === 'many' ? `${shown} wierszy tabeli ${table} ma` : `${shown} wiersza tabeli ${table} ma`} zduplikowany klucz w ${column} (np. ${example}); używany jest pierwszy wiersz każdego klucza`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `Zignorowano filtr ${clause}: dane nie mają takiego pola`
        : `Filtr ${clause} nie dotyczy ${tables}: nie ma tam takiego pola`,
    'infinite-values': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} nieskończona wartość` : grammar.plural(n) === 'few' ? `${shown} nieskończone wartości` : grammar.plural(n) === 'many' ? `${shown} nieskończonych wartości` : `${shown} nieskończonej wartości`} w ${column}: traktowane jako brak danych`,
    'like-for-like': ({ newest, earlier }) => `Dane kończą się ${newest}, więc okres porównawczy jest ucięty na ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz ma` : grammar.plural(n) === 'few' ? `${shown} wiersze mają` : grammar.plural(n) === 'many' ? `${shown} wierszy ma` : `${shown} wiersza ma`} więcej komórek niż kolumn; nadmiarowe komórki (np. ${example}) są ignorowane`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz przejmuje` : grammar.plural(n) === 'few' ? `${shown} wiersze przejmują` : grammar.plural(n) === 'many' ? `${shown} wierszy przejmuje` : `${shown} wiersza przejmuje`} ${column} ze scalonej komórki powyżej`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} miesza kolejność dnia i miesiąca: ${grammar.plural(n) === 'one' ? `${shown} wiersz różni się` : grammar.plural(n) === 'few' ? `${shown} wiersze różnią się` : grammar.plural(n) === 'many' ? `${shown} wierszy różni się` : `${shown} wiersza różni się`} od pozostałych (np. ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} miesza kropki i przecinki dziesiętne: ${grammar.plural(n) === 'one' ? `${shown} wartość` : grammar.plural(n) === 'few' ? `${shown} wartości` : grammar.plural(n) === 'many' ? `${shown} wartości` : `${shown} wartości`} takie jak ${example} odczytano odwrotnie`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} czas` : grammar.plural(n) === 'few' ? `${shown} czasy` : grammar.plural(n) === 'many' ? `${shown} czasów` : `${shown} czasu`} w ${column} (np. ${example}): ze strefą czasową lub bez niej, inaczej niż pozostałe; wszystkie odczytano w UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} ma inny typ w każdym pliku (${types}), więc jest odczytywana jako tekst`
        : `${column} miesza liczby i tekst: ${grammar.plural(n) === 'one' ? `${shown} wartość` : grammar.plural(n) === 'few' ? `${shown} wartości` : grammar.plural(n) === 'many' ? `${shown} wartości` : `${shown} wartości`} (np. ${example}) to nie liczby, więc kolumna jest odczytywana jako tekst`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wartość` : grammar.plural(n) === 'few' ? `${shown} wartości` : grammar.plural(n) === 'many' ? `${shown} wartości` : `${shown} wartości`} „NA” w ${column}: traktowane jako brak danych`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} kolumna z listami jest ignorowana` : grammar.plural(n) === 'few' ? `${shown} kolumny z listami są ignorowane` : grammar.plural(n) === 'many' ? `${shown} kolumn z listami jest ignorowanych` : `${shown} kolumny z listami jest ignorowane`}: ${columns}`,
    'newest-period': ({ from, to }) => `Nie ustawiono filtra daty, więc używany jest najnowszy okres: od ${from} do ${to}`,
    'no-header': 'Pierwszy wiersz wygląda na dane, więc kolumny nie mają nazw; jeśli to nagłówek, ustaw header: first w read',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz` : grammar.plural(n) === 'few' ? `${shown} wiersze` : grammar.plural(n) === 'many' ? `${shown} wierszy` : `${shown} wiersza`} tabeli ${table} (${currencies}) bez kursu wymiany na ${currency}; tych kwot nie uwzględniono`,
    'not-appended': ({ table, other, columns }) =>
      `Wierszy tabeli ${table} nie dodano do ${other}, ponieważ nazwy kolumn się różnią (${columns}); zmień nazwy kolumn lub ustaw wiersz nagłówka za pomocą header w read`,
    'not-covered': ({ since }) => `Dane zaczynają się ${since}: brak porównania z wcześniejszym okresem`,
    'order-amounts-repeat': ({ column }) =>
      `${column} powtarza sumę zamówienia w każdym jego wierszu; suma liczyłaby zamówienia wielokrotnie`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} zaczyna się od nowa: ${percent}% wartości występuje z kilkoma wartościami ${by}. Dlatego zamówienie jest identyfikowane przez te kolumny łącznie: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} nie identyfikuje zamówień: ${percent}% wartości występuje z kilkoma wartościami ${by}. Dlatego zamówienia nie są liczone`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Z separatorem ${set} plik ma tyle kolumn: ${columns}; jego wiersze wyglądają jednak na rozdzielone znakiem ${found} (${example}). Ustaw delimiter w read`,
    'other-files': ({ file, files }) => `Odczytano ${file} z archiwum zip; zignorowano: ${files}`,
    'other-sales': ({ table }) => `Nie uwzględniono sprzedaży z ${table}`,
    'other-sheets': ({ sheet, sheets }) => `Odczytano tylko pierwszy arkusz, ${sheet}; zignorowano: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Żadna inna tabela nie ma kwot sprzedaży, więc przychody oparto na płatnościach otrzymanych w ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} ma kolumnę dla każdego okresu (od ${first} do ${last}), więc kwoty nie mają daty ani roli. define="revenue = …" sumuje kolumny; lepszy jest jeden wiersz na okres`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz ma` : grammar.plural(n) === 'few' ? `${shown} wiersze mają` : grammar.plural(n) === 'many' ? `${shown} wierszy ma` : `${shown} wiersza ma`} w ${column} wartość ${example}, której brakuje w ${other}; widoczne jako (puste)`,
    'possible-total-row': ({ label }) =>
      `Ostatni wiersz${label === undefined || label === '' ? '' : `, ${label},`} może być wierszem sumy; jest liczony jako dane`,
    'price-may-be-total': ({ price, quantity }) => `${price} rośnie wraz z ${quantity} i może być sumą pozycji, czyli przychodem`,
    'repeated-header': ({ n, shown }) =>
      grammar.plural(n) === 'one'
        ? `${shown} wiersz powtarza nagłówek i jest ignorowany`
        : grammar.plural(n) === 'few'
          ? `${shown} wiersze powtarzają nagłówek i są ignorowane`
          : grammar.plural(n) === 'many'
            ? `${shown} wierszy powtarza nagłówek i jest ignorowanych`
            : `${shown} wiersza powtarza nagłówek i jest ignorowane`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `Przychody mogą być podane przed rabatem: nic nie wskazuje, że od ${column} odjęto już ${discount}. Aby to rozstrzygnąć, ustaw roles="revenue: …"`,
    rollup: ({ by }) => `Obliczone z zapisanych sum według: ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Każdy wiersz tabeli ${table} to inny wskaźnik, np. ${example}, więc ${column} nie jest sumowana; jeśli zawiera kwoty sprzedaży, ustaw roles="revenue: ${column}"`,
    'same-rows': ({ table, files }) =>
      `Te pliki mają te same wiersze co inny plik tabeli ${table} i liczą się podwójnie: ${files}. Usuń kopie z src`,
    sampled: ({ column, shown }) => `Wyniki z próby losowej, liczba wartości kolumny ${column}: ${shown}`,
    'sampled-rows': ({ shown }) => `Wyniki z próby losowej, liczba wierszy: ${shown}`,
    'largest-members': ({ column, shown }) =>
      `Wyniki dla największych wartości kolumny ${column} (liczba: ${shown}); wszystkie inne są liczone razem`,
    'several-ways': ({ table, from, as }) => `${table} można połączyć na dwa sposoby; przez ${from} nazywa się ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz ma` : grammar.plural(n) === 'few' ? `${shown} wiersze mają` : grammar.plural(n) === 'many' ? `${shown} wierszy ma` : `${shown} wiersza ma`} mniej komórek niż kolumn; reszta jest traktowana jako brak danych`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `Pominięto ${shown} wiersz` : grammar.plural(n) === 'few' ? `Pominięto ${shown} wiersze` : grammar.plural(n) === 'many' ? `Pominięto ${shown} wierszy` : `Pominięto ${shown} wiersza`} nad nagłówkiem (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} wiersz${example === undefined || example === '' ? '' : `, na przykład ${example},`} jest sumą innych wierszy i został pominięty`
        : grammar.plural(n) === 'few'
          ? `${shown} wiersze${example === undefined || example === '' ? '' : `, na przykład ${example},`} są sumami innych wierszy i zostały pominięte`
          : grammar.plural(n) === 'many'
            ? `${shown} wierszy${example === undefined || example === '' ? '' : `, na przykład ${example},`} jest sumami innych wierszy i zostało pominiętych`
            : `${shown} wiersza${example === undefined || example === '' ? '' : `, na przykład ${example},`} jest sumą innych wierszy i zostało pominięte`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `Ostatni wiersz${label === undefined || label === '' ? '' : `, ${label},`} jest sumą wierszy powyżej i został zignorowany`
        : grammar.plural(n) === 'few'
          ? `Ostatnie ${shown} wiersze${label === undefined || label === '' ? '' : `, od ${label},`} nie są danymi i zostały zignorowane`
          : grammar.plural(n) === 'one'
            ? `Ostatnich ${shown} wierszy${label === undefined || label === '' ? '' : `, od ${label},`} nie jest danymi i zostało zignorowanych`
            : grammar.plural(n) === 'many'
              ? `Ostatnich ${shown} wierszy${label === undefined || label === '' ? '' : `, od ${label},`} nie jest danymi i zostało zignorowanych`
              : `Ostatnich ${shown} wierszy${label === undefined || label === '' ? '' : `, od ${label},`} nie jest danymi i zostało zignorowanych`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} komórka` : grammar.plural(n) === 'few' ? `${shown} komórki` : grammar.plural(n) === 'many' ? `${shown} komórek` : `${shown} komórki`} w ${column} z formułą bez zapisanego wyniku (np. ${example}): traktowane jako brak danych; zapisz skoroszyt raz w programie Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} wiersz ma ${example} we wszystkich kolumnach i jest ignorowany`
        : grammar.plural(n) === 'few'
          ? `${shown} wiersze mają ${example} we wszystkich kolumnach i są ignorowane`
          : grammar.plural(n) === 'many'
            ? `${shown} wierszy ma ${example} we wszystkich kolumnach i jest ignorowanych`
            : `${shown} wiersza ma ${example} we wszystkich kolumnach i jest ignorowane`,
    'unknown-column': ({ column }) => `read wymienia kolumnę „${column}”, której dane nie mają`,
    'unmatched-keys': ({ n, shown, column, table, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wiersz ma` : grammar.plural(n) === 'few' ? `${shown} wiersze mają` : grammar.plural(n) === 'many' ? `${shown} wierszy ma` : `${shown} wiersza ma`} klucz w ${column} tabeli ${table}, którego brakuje w ${other} (np. ${example}); widoczne jako (puste)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wartość` : grammar.plural(n) === 'few' ? `${shown} wartości` : grammar.plural(n) === 'many' ? `${shown} wartości` : `${shown} wartości`} w ${column} (np. ${example}): ani prawda, ani fałsz, traktowane jako brak danych`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wartość` : grammar.plural(n) === 'few' ? `${shown} wartości` : grammar.plural(n) === 'many' ? `${shown} wartości` : `${shown} wartości`} w ${column}: to nie daty, traktowane jako brak danych`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} wartość` : grammar.plural(n) === 'few' ? `${shown} wartości` : grammar.plural(n) === 'many' ? `${shown} wartości` : `${shown} wartości`} w ${column} (np. ${example}): to nie liczby, traktowane jako brak danych`,
    'unrelated-table': ({ table }) => `Tabela ${table} nie jest połączona z pozostałymi i można ją analizować tylko osobno`,
  },
};
