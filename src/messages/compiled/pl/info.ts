// Made from pl/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Miara',
    filters: 'Filtry',
    skipped: 'Niezastosowane filtry',
    period: 'Okres',
    rows: 'Wiersze',
    newest: 'Najnowsza data',
    roles: 'Kolumny',
    names: 'Nazwy wyświetlane',
    joins: 'Połączenia',
    notes: 'Uwagi',
  },
  embed: {
    title: 'Osadź',
    tag: 'Znacznik',
    div: 'Dla edytorów, które usuwają nieznane znaczniki',
    frame: 'Dla stron, które dopuszczają tylko ramki',
    copied: 'Skopiowano',
    withoutData: 'Dane tej strony nie są dołączone. Podaj adres URL pliku w atrybucie src.',
    shortened: 'Parametry adresu URL nie są dołączone, ponieważ mogą zawierać klucz dostępu. Dodaj te, których wymaga plik.',
    folder: 'Zastąp https://example.com/sales-elements/ folderem, w którym jest embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} z ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · wiersze bez dopasowania, pokazane jako „(puste)”: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: „${column}”. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: pokazywana jest najczęstsza wartość „${column}” dla każdego kodu${several === undefined || several === '' ? '' : ` (kody z więcej niż jedną: ${several})`}`,
  shownAsCodes: ({ role, column }) => `${role}: pokazywane są kody, ponieważ większość ma więcej niż jedną wartość „${column}”`,
  definitions: {
    'count()': 'liczba wierszy',
    revenue: 'suma przychodów po odjęciu zwrotów',
    cost: 'suma kosztów',
    profit: 'suma zysku',
    units: 'suma ilości po odjęciu zwrotów',
    margin: 'zysk ÷ przychody',
    orders: 'liczba różnych zamówień',
    customers: 'liczba różnych klientów',
    products: 'liczba różnych produktów',
    sellers: 'liczba różnych sprzedawców',
    aov: 'przychody ÷ zamówienia',
    'units-per-order': 'sztuki ÷ zamówienia',
    price: 'przychody ÷ sztuki',
    'discount-rate': 'średni rabat ważony przychodami brutto',
    'new-customers': 'klienci, których pierwsze zamówienie w historii przypada na ten okres',
    'repeat-rate': 'klienci z co najmniej 2 zamówieniami ÷ wszyscy klienci w wyborze',
    retention: 'klienci z poprzedniego okresu, którzy w tym okresie kupili ponownie ÷ wszyscy klienci z poprzedniego okresu',
    'return-rate': 'zwrócone lub anulowane zamówienia ÷ zamówienia',
    'processing-days': 'średnia liczba dni od zamówienia do wysyłki',
    'delivery-days': 'średnia liczba dni od zamówienia do dostawy',
    conversion: 'zamówienia ÷ wizyty',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
