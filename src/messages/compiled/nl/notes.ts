// Made from nl/notes.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `“${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `Dag en maand in ${column} zijn niet eenduidig (zoals ${example}); stel de volgorde in met read="${column}: date dmy" of mdy`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} in ${column} kan een decimaalteken of een scheidingsteken voor duizendtallen bevatten; stel voor de zekerheid decimal in read in`,
    'ambiguous-role': ({ role, roleColumn, others }) => `Rol ${role} gebruikt ${roleColumn}; ook mogelijk: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} bevat besteltotalen die afwijken van prijs × aantal, dus de omzet bevat geen kortingen en toeslagen per bestelling; stel roles="revenue: ${column}" in om de besteltotalen te gebruiken`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} byte is geen geldige UTF-8 en verschijnt` : `${shown} bytes zijn geen geldige UTF-8 en verschijnen`} als �; stel encoding in read in als het bestand een andere tekencodering gebruikt`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij heeft` : `${shown} rijen hebben`} een verkeerd geplaatst aanhalingsteken; controleer die cellen`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cel in ${column} met een Excel-fout (zoals ${example}) telt` : `${shown} cellen in ${column} met een Excel-fout (zoals ${example}) tellen`} als ontbrekend`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `Bedragen in ${currencies} zijn rij voor rij omgerekend naar ${currency}, tegen de dagkoers in ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? `; dagen zonder koers gebruiken de laatst bekende, hooguit ${age} dag oud` : `; dagen zonder koers gebruiken de laatst bekende, hooguit ${age} dagen oud`}${signs === undefined || signs === '' ? '' : `; valutatekens worden gelezen als ${signs}`}`,
    'damaged-values': ({ column }) =>
      `De controlesom van een deel van ${column} klopt niet: het bestand is na het schrijven gewijzigd en sommige waarden kunnen onjuist zijn`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) ligt vaak vóór ${date}; controleer de rollen of de datumnotatie`,
    'discount-amount': ({ column }) => `${column} lijkt een geldbedrag; een korting moet een percentage zijn (0–1 of 0–100%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij van ${table} heeft` : `${shown} rijen van ${table} hebben`} een dubbele sleutel in ${column} (zoals ${example}); de eerste rij van elke sleutel wordt gebruikt`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `Filter ${clause} is genegeerd: de gegevens hebben dat veld niet`
        : `Filter ${clause} is niet van toepassing op ${tables}: dat veld bestaat daar niet`,
    'infinite-values': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} oneindige waarde in ${column} telt` : `${shown} oneindige waarden in ${column} tellen`} als ontbrekend`,
    'like-for-like': ({ newest, earlier }) =>
      `De gegevens eindigen op ${newest}, dus de vergelijkingsperiode is afgekapt op ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij heeft` : `${shown} rijen hebben`} meer cellen dan kolommen; de extra cellen (zoals ${example}) worden genegeerd`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij neemt` : `${shown} rijen nemen`} ${column} over van een samengevoegde cel erboven`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} mengt de volgorde van dag en maand: ${grammar.plural(n) === 'one' ? `${shown} rij wijkt` : `${shown} rijen wijken`} af van de rest (zoals ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} mengt decimale punten en komma’s: ${grammar.plural(n) === 'one' ? `${shown} waarde zoals ${example} wordt` : `${shown} waarden zoals ${example} worden`} andersom gelezen`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} tijd in ${column} (zoals ${example}) wijkt` : `${shown} tijden in ${column} (zoals ${example}) wijken`} af van de rest door een tijdzone, of het ontbreken daarvan; alle worden in UTC gelezen`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} heeft in elk bestand een ander type (${types}) en wordt daarom als tekst gelezen`
        : `${column} mengt getallen en tekst: ${grammar.plural(n) === 'one' ? `${shown} waarde (zoals ${example}) is geen getal` : `${shown} waarden (zoals ${example}) zijn geen getallen`}, dus de kolom wordt als tekst gelezen`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} waarde “NA” in ${column} telt` : `${shown} waarden “NA” in ${column} tellen`} als ontbrekend`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} kolom met lijsten wordt` : `${shown} kolommen met lijsten worden`} genegeerd: ${columns}`,
    'newest-period': ({ from, to }) =>
      `Er is geen datumfilter ingesteld, dus de nieuwste periode wordt gebruikt: ${from} tot en met ${to}`,
    'no-header':
      'De eerste regel lijkt gegevens te bevatten, dus de kolommen hebben geen namen; stel header: first in read in als het de kop is',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij van ${table} (${currencies}) heeft` : `${shown} rijen van ${table} (${currencies}) hebben`} geen wisselkoers naar ${currency}; deze bedragen zijn niet inbegrepen`,
    'not-appended': ({ table, other, columns }) =>
      `De rijen van ${table} zijn niet aan ${other} toegevoegd omdat de kolomnamen verschillen (${columns}); hernoem de kolommen of stel de koprij in met header in read`,
    'not-covered': ({ since }) => `De gegevens beginnen op ${since}: geen vergelijking met de periode ervoor`,
    'order-amounts-repeat': ({ column }) =>
      `${column} herhaalt het totaal van een bestelling in elke rij; de som zou bestellingen meermaals tellen`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} begint opnieuw: ${percent}% van de waarden komt voor met meerdere waarden van ${by}. Een bestelling wordt daarom bepaald door deze kolommen samen: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} bepaalt geen bestellingen: ${percent}% van de waarden komt voor met meerdere waarden van ${by}. Bestellingen worden daarom niet geteld`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Met het scheidingsteken ${set} heeft het bestand dit aantal kolommen: ${columns}; maar de regels lijken gescheiden door ${found} (${example}). Stel delimiter in read in`,
    'other-files': ({ file, files }) => `${file} is uit het zip-archief gelezen; genegeerd: ${files}`,
    'other-sales': ({ table }) => `Verkopen in ${table} zijn niet inbegrepen`,
    'other-sheets': ({ sheet, sheets }) => `Alleen het eerste werkblad, ${sheet}, is gelezen; genegeerd: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Geen andere tabel bevat verkoopbedragen, dus de omzet is gebaseerd op de ontvangen betalingen in ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} heeft een kolom voor elke periode (${first} tot en met ${last}), dus de bedragen hebben geen datum en geen rol. define="revenue = …" telt de kolommen op; één rij per periode is beter`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij heeft` : `${shown} rijen hebben`} in ${column} de waarde ${example}, die ontbreekt in ${other}; ${grammar.plural(n) === 'one' ? 'deze verschijnt' : 'deze verschijnen'} als (leeg)`,
    'possible-total-row': ({ label }) =>
      `De laatste rij${label === undefined || label === '' ? '' : `, ${label},`} is mogelijk een totaalrij; deze telt mee als gegevens`,
    'price-may-be-total': ({ price, quantity }) => `${price} stijgt met ${quantity} en is mogelijk een regeltotaal, dus omzet`,
    'repeated-header': ({ n, shown }) =>
      grammar.plural(n) === 'one'
        ? `${shown} rij herhaalt de koprij en wordt genegeerd`
        : `${shown} rijen herhalen de koprij en worden genegeerd`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `De omzet is mogelijk vóór aftrek van kortingen: niets wijst erop dat ${column} de korting ${discount} al aftrekt. Stel roles="revenue: …" in om dit vast te leggen`,
    rollup: ({ by }) => `Berekend uit opgeslagen totalen per ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Elke rij van ${table} is een ander kengetal, zoals ${example}, dus ${column} wordt niet opgeteld; stel roles="revenue: ${column}" in als er verkoopbedragen in staan`,
    'same-rows': ({ table, files }) =>
      `Deze bestanden hebben dezelfde rijen als een ander bestand van ${table} en tellen dubbel: ${files}. Verwijder de kopieën uit src`,
    sampled: ({ shown, column }) => `Resultaten van een steekproef van ${shown} waarden van ${column}`,
    'sampled-rows': ({ shown }) => `Resultaten van een steekproef van ${shown} rijen`,
    'largest-members': ({ shown, column }) =>
      `Resultaten van de ${shown} grootste waarden van ${column}; alle andere zijn samengenomen`,
    'several-ways': ({ table, from, as }) => `${table} kan op twee manieren worden gekoppeld; via ${from} heet de tabel ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij heeft` : `${shown} rijen hebben`} minder cellen dan kolommen; de rest telt als ontbrekend`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} regel boven de koprij is` : `${shown} regels boven de koprij zijn`} overgeslagen (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} rij${example === undefined || example === '' ? '' : `, zoals ${example},`} is een totaal van andere rijen en is genegeerd`
        : `${shown} rijen${example === undefined || example === '' ? '' : `, zoals ${example},`} zijn totalen van andere rijen en zijn genegeerd`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `De laatste rij${label === undefined || label === '' ? '' : `, ${label},`} is het totaal van de rijen erboven en is genegeerd`
        : `De laatste ${shown} rijen${label === undefined || label === '' ? '' : `, vanaf ${label},`} zijn geen gegevens en zijn genegeerd`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cel in ${column} met een formule zonder opgeslagen resultaat (zoals ${example}) telt` : `${shown} cellen in ${column} met een formule zonder opgeslagen resultaat (zoals ${example}) tellen`} als ontbrekend; sla de werkmap eenmaal op in Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} rij heeft ${example} in alle kolommen en wordt genegeerd`
        : `${shown} rijen hebben ${example} in alle kolommen en worden genegeerd`,
    'unknown-column': ({ column }) => `read noemt een kolom “${column}” die de gegevens niet hebben`,
    'unmatched-keys': ({ n, shown, table, column, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} rij van ${table} heeft` : `${shown} rijen van ${table} hebben`} in ${column} een sleutel die ontbreekt in ${other} (zoals ${example}); ${grammar.plural(n) === 'one' ? 'deze verschijnt' : 'deze verschijnen'} als (leeg)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} waarde in ${column} (zoals ${example}) is niet waar of onwaar en telt` : `${shown} waarden in ${column} (zoals ${example}) zijn niet waar of onwaar en tellen`} als ontbrekend`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} waarde in ${column} is geen datum en telt` : `${shown} waarden in ${column} zijn geen datums en tellen`} als ontbrekend`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} waarde in ${column} (zoals ${example}) is geen getal en telt` : `${shown} waarden in ${column} (zoals ${example}) zijn geen getallen en tellen`} als ontbrekend`,
    'unrelated-table': ({ table }) => `Tabel ${table} is niet aan de andere gekoppeld en kan alleen afzonderlijk worden bevraagd`,
  },
};
