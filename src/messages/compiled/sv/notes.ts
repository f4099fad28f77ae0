// Made from sv/notes.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `”${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `Dag och månad i ${column} är tvetydiga (till exempel ${example}); ange ordningen med read="${column}: date dmy" eller mdy`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} i ${column} kan innehålla ett decimaltecken eller en tusentalsavgränsare; ange decimal i read för säkerhets skull`,
    'ambiguous-role': ({ role, roleColumn, others }) => `Rollen ${role} använder ${roleColumn}; även möjligt: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} har ordersummor som skiljer sig från pris × antal, så omsättningen omfattar inte rabatter och avgifter per order; ange roles="revenue: ${column}" för att använda ordersummorna`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} byte är inte giltig UTF-8 och visas` : `${shown} byte är inte giltig UTF-8 och visas`} som �; om filen har en annan teckenkodning, ange encoding i read`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad har` : `${shown} rader har`} ett felplacerat citattecken; kontrollera cellerna`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cell` : `${shown} celler`} i ${column} med ett Excel-fel (till exempel ${example}) räknas som saknat värde`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `Belopp i ${currencies} räknas om till ${currency} rad för rad, till dagskursen i ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? `; dagar utan kurs använder den senast kända, högst ${age} dag gammal` : `; dagar utan kurs använder den senast kända, högst ${age} dagar gammal`}${signs === undefined || signs === '' ? '' : `; valutatecken läses som ${signs}`}`,
    'damaged-values': ({ column }) =>
      `Kontrollsumman för en del av ${column} är fel: filen har ändrats efter att den skrevs, och vissa värden kan vara fel`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) ligger ofta före ${date}; kontrollera rollerna eller datumformatet`,
    'discount-amount': ({ column }) => `${column} ser ut som ett belopp; en rabatt måste vara en andel (0–1 eller 0–100\u00a0%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} i ${table} har en dubblerad nyckel i ${column} (till exempel ${example}); den första raden för varje nyckel används`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `Filtret ${clause} ignorerades: data saknar fältet`
        : `Filtret ${clause} gäller inte för ${tables}: fältet saknas där`,
    'infinite-values': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} oändligt värde` : `${shown} oändliga värden`} i ${column} räknas som saknat`,
    'like-for-like': ({ newest, earlier }) => `Data slutar ${newest}, så jämförelseperioden kapas vid ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad har` : `${shown} rader har`} fler celler än kolumner; de extra cellerna (till exempel ${example}) ignoreras`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad hämtar` : `${shown} rader hämtar`} ${column} från en sammanfogad cell ovanför`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} blandar ordningen på dag och månad: ${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} skiljer sig från resten (till exempel ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} blandar decimalpunkt och decimalkomma: ${grammar.plural(n) === 'one' ? `${shown} värde` : `${shown} värden`} som ${example} läses på det andra sättet`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} tid` : `${shown} tider`} i ${column} (till exempel ${example}) skiljer sig från resten genom att ha en tidszon, eller ingen; alla läses i UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} har olika typ i varje fil (${types}) och läses därför som text`
        : `${column} blandar tal och text: ${grammar.plural(n) === 'one' ? `${shown} värde (till exempel ${example}) är inte ett tal` : `${shown} värden (till exempel ${example}) är inte tal`}, så kolumnen läses som text`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} värde` : `${shown} värden`} ”NA” i ${column} räknas som saknat`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} kolumn` : `${shown} kolumner`} med listor ignoreras: ${columns}`,
    'newest-period': ({ from, to }) => `Inget datumfilter är angivet, så den senaste perioden används: ${from} till ${to}`,
    'no-header': 'Den första raden ser ut som data, så kolumnerna saknar namn; om den är rubrikraden, ange header: first i read',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} i ${table} (${currencies}) saknar växelkurs till ${currency}; de beloppen ingår inte`,
    'not-appended': ({ table, other, columns }) =>
      `Raderna i ${table} lades inte till i ${other} eftersom kolumnnamnen skiljer sig (${columns}); byt namn på kolumnerna eller ange rubrikraden med header i read`,
    'not-covered': ({ since }) => `Data börjar ${since}: ingen jämförelse med perioden före`,
    'order-amounts-repeat': ({ column }) =>
      `${column} upprepar en orders summa på var och en av dess rader; en summering skulle räkna ordrar flera gånger`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} börjar om: ${percent}\u00a0% av värdena förekommer med flera värden i ${by}. En order identifieras därför av dessa kolumner tillsammans: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} identifierar inte ordrar: ${percent}\u00a0% av värdena förekommer med flera värden i ${by}. Ordrar räknas därför inte`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Med avgränsaren ${set} har filen så här många kolumner: ${columns}; men raderna verkar åtskilda av ${found} (${example}). Ange delimiter i read`,
    'other-files': ({ file, files }) => `${file} lästes från zip-arkivet; ignorerade: ${files}`,
    'other-sales': ({ table }) => `Försäljning i ${table} ingår inte`,
    'other-sheets': ({ sheet, sheets }) => `Endast det första bladet, ${sheet}, lästes; ignorerade: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Ingen annan tabell har försäljningsbelopp, så omsättningen bygger på mottagna betalningar i ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} har en kolumn för varje period (${first} till ${last}), så beloppen saknar datum och roll. define="revenue = …" summerar kolumnerna; en rad per period är bättre`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} har i ${column} värdet ${example}, som saknas i ${other}; ${grammar.plural(n) === 'one' ? 'den visas' : 'de visas'} som (tomt)`,
    'possible-total-row': ({ label }) =>
      `Den sista raden${label === undefined || label === '' ? '' : `, ${label},`} kan vara en summarad; den räknas som data`,
    'price-may-be-total': ({ price, quantity }) => `${price} ökar med ${quantity} och kan vara en radsumma, alltså omsättning`,
    'repeated-header': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} upprepar rubrikraden och ignoreras`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `Omsättningen kan vara före rabatter: inget visar att ${column} redan är minskad med ${discount}. Ange roles="revenue: …" för att klargöra det`,
    rollup: ({ by }) => `Beräknat från lagrade summor per ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Varje rad i ${table} är ett eget nyckeltal, till exempel ${example}, så ${column} summeras inte; om den har försäljningsbelopp, ange roles="revenue: ${column}"`,
    'same-rows': ({ table, files }) =>
      `De här filerna har samma rader som en annan fil i ${table} och räknas dubbelt: ${files}. Ta bort kopiorna från src`,
    sampled: ({ shown, column }) => `Resultat från ett urval av ${shown} värden av ${column}`,
    'sampled-rows': ({ shown }) => `Resultat från ett urval av ${shown} rader`,
    'largest-members': ({ shown, column }) =>
      `Resultat från de ${shown} största värdena av ${column}; alla andra räknas tillsammans`,
    'several-ways': ({ table, from, as }) => `${table} kan kopplas på två sätt; via ${from} kallas den ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} har färre celler än kolumner; resten räknas som saknade`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} ovanför rubrikraden hoppades över (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad${example === undefined || example === '' ? '' : `, såsom ${example},`} är en summa` : `${shown} rader${example === undefined || example === '' ? '' : `, såsom ${example},`} är summor`} av andra rader och ignorerades`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `Den sista raden${label === undefined || label === '' ? '' : `, ${label},`} är summan av raderna ovanför och ignorerades`
        : `De sista ${shown} raderna${label === undefined || label === '' ? '' : `, från ${label},`} är inte data och ignorerades`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cell` : `${shown} celler`} i ${column} med en formel utan sparat resultat (till exempel ${example}) räknas som saknat värde; spara arbetsboken en gång i Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} har ${example} i alla kolumner och ignoreras`,
    'unknown-column': ({ column }) => `read anger en kolumn ”${column}” som inte finns i data`,
    'unmatched-keys': ({ n, shown, column, table, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rad` : `${shown} rader`} har i ${column} i ${table} en nyckel som saknas i ${other} (till exempel ${example}); ${grammar.plural(n) === 'one' ? 'den visas' : 'de visas'} som (tomt)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} värde i ${column} (till exempel ${example}) är varken sant eller falskt` : `${shown} värden i ${column} (till exempel ${example}) är varken sanna eller falska`} och räknas som saknat`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} värde i ${column} är inte ett datum` : `${shown} värden i ${column} är inte datum`} och räknas som saknat`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} värde i ${column} (till exempel ${example}) är inte ett tal` : `${shown} värden i ${column} (till exempel ${example}) är inte tal`} och räknas som saknat`,
    'unrelated-table': ({ table }) => `Tabellen ${table} är inte kopplad till de andra och kan bara frågas för sig`,
  },
};
