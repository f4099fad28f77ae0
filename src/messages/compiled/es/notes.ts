// Made from es/notes.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `«${name}»`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `El día y el mes de ${column} son ambiguos (por ejemplo ${example}); read="${column}: date dmy" o mdy fija su orden`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} en ${column} puede llevar un separador decimal o de miles; indíquelo con decimal en read`,
    'ambiguous-role': ({ role, roleColumn, others }) => `El rol ${role} usa ${roleColumn}; otra posibilidad: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} tiene totales de pedidos que difieren de precio × cantidad; por eso los ingresos no incluyen deducciones ni recargos por pedido. Con roles="revenue: ${column}" cuentan los totales de los pedidos`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} byte no es` : `${shown} bytes no son`} UTF-8 y se ${n === 1 ? 'muestra' : 'muestran'} como �; encoding en read indica otra codificación`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila tiene` : `${shown} filas tienen`} una comilla mal colocada; revise las celdas`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} celda` : `${shown} celdas`} de ${column} con un error de Excel (por ejemplo ${example}) ${n === 1 ? 'cuenta' : 'cuentan'} como valor ausente`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `Los importes en ${currencies} se convierten a ${currency} fila por fila al tipo de cambio del día según ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? '; los días sin tipo usan el último conocido (de 1 día como máximo)' : `; los días sin tipo usan el último conocido (de ${age} días como máximo)`}${signs === undefined || signs === '' ? '' : `; los signos se leen como ${signs}`}`,
    'damaged-values': ({ column }) =>
      `La suma de control de una parte de ${column} no coincide: el archivo se cambió después de escribirse y puede haber valores erróneos`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) suele ser anterior a ${date}; revise los roles o el formato de las fechas`,
    'discount-amount': ({ column }) => `${column} parece un importe; un descuento es una tasa (0–1 o 0–100\u00a0%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`} de ${table} ${n === 1 ? 'tiene' : 'tienen'} una clave duplicada en ${column}, por ejemplo ${example}; se usa la primera fila de cada clave`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `El filtro ${clause} se ignoró: los datos no tienen ese campo`
        : `El filtro ${clause} no se aplica a ${tables}, que no tiene ese campo`,
    'infinite-values': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valor infinito` : `${shown} valores infinitos`} de ${column} ${n === 1 ? 'cuenta' : 'cuentan'} como valor ausente`,
    'like-for-like': ({ newest, earlier }) =>
      `Los datos terminan el ${newest}, por lo que el periodo de comparación termina el ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila tiene` : `${shown} filas tienen`} más celdas que columnas; las sobrantes (por ejemplo ${example}) se ignoran`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila toma` : `${shown} filas toman`} ${column} de la celda combinada de arriba`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} mezcla el orden de día y mes: ${grammar.plural(n) === 'one' ? `${shown} fila difiere` : `${shown} filas difieren`} del resto (por ejemplo ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} mezcla punto y coma decimales: ${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`} como ${example} ${n === 1 ? 'se lee' : 'se leen'} al revés que los demás`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} hora` : `${shown} horas`} de ${column} (por ejemplo ${example}) con o sin zona horaria, al revés que las demás; se leen en UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} difiere de un archivo a otro (${types}), así que se lee como texto`
        : `${column} mezcla números y texto: ${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`} (por ejemplo ${example}) no ${n === 1 ? 'es un número' : 'son números'}, así que la columna se lee como texto`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`} «NA» en ${column} ${n === 1 ? 'cuenta' : 'cuentan'} como valor ausente`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} columna con listas se ignora` : `${shown} columnas con listas se ignoran`}: ${columns}`,
    'newest-period': ({ from, to }) => `Sin filtro de fechas se usa el periodo más reciente: del ${from} al ${to}`,
    'no-header':
      'La primera línea parece de datos, así que las columnas no tienen nombre; si es la cabecera, indique header: first en read',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`} de ${table} (${currencies}) no ${n === 1 ? 'tiene' : 'tienen'} tipo de cambio a ${currency}; sus importes no se incluyen`,
    'not-appended': ({ table, other, columns }) =>
      `Las filas de ${table} no se añadieron a ${other}, porque los nombres de las columnas difieren (${columns}). Cambie los nombres o indique la fila de cabecera con header en read`,
    'not-covered': ({ since }) => `Los datos empiezan el ${since}: no hay periodo anterior con el que comparar`,
    'order-amounts-repeat': ({ column }) =>
      `${column} tiene en cada fila el total del pedido; una suma contaría los pedidos varias veces`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} vuelve a empezar: el ${percent}\u00a0% de sus valores aparece con varios valores de ${by}. Por eso un pedido es la combinación de estas columnas: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} no identifica los pedidos: el ${percent}\u00a0% de sus valores aparece con varios valores de ${by}. Por eso no se cuentan los pedidos`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Con el separador ${set}, número de columnas leídas: ${columns}; las líneas parecen separadas por ${found} (${example}). delimiter en read lo fija`,
    'other-files': ({ file, files }) => `Del archivo ZIP se leyó ${file}; ignorados: ${files}`,
    'other-sales': ({ table }) => `No se incluyen las ventas de ${table}`,
    'other-sheets': ({ sheet, sheets }) => `Solo se leyó la primera hoja, ${sheet}; ignoradas: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Ninguna otra tabla contiene importes de ventas; por eso los ingresos son los pagos recibidos en ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} tiene una columna por periodo (de ${first} a ${last}), así que sus importes no tienen fecha ni rol; define="revenue = …" suma las columnas; mejor una fila por periodo`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila tiene` : `${shown} filas tienen`} en ${column} el valor ${example}, que no está en ${other}; ${n === 1 ? 'cuenta como vacía' : 'cuentan como vacías'}`,
    'possible-total-row': ({ label }) =>
      `La última fila${label === undefined || label === '' ? '' : `, ${label},`} quizá sea un total; cuenta como dato`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price} aumenta con ${quantity} y quizá sea el total de la línea, es decir, los ingresos`,
    'repeated-header': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila repite` : `${shown} filas repiten`} la cabecera y se ${n === 1 ? 'ignora' : 'ignoran'}`,
    'revenue-may-be-gross': ({ discount, column }) =>
      `Los ingresos quizá no descuenten ${discount}: nada indica que ${column} ya lo incluya. Para aclararlo, indique roles="revenue: …"`,
    rollup: ({ by }) => `Calculado a partir de totales almacenados por ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Cada fila de ${table} es un indicador distinto, como ${example}; por eso ${column} no se suma. Con roles="revenue: ${column}" cuenta como ingresos`,
    'same-rows': ({ table, files }) =>
      `Estos archivos tienen las mismas filas que otro de ${table} y cuentan dos veces: ${files}. Quite las copias de src`,
    sampled: ({ shown, column }) => `Resultados de una muestra de ${shown} valores de ${column}`,
    'sampled-rows': ({ shown }) => `Resultados de una muestra de ${shown} filas`,
    'largest-members': ({ shown, column }) =>
      `Resultados de los ${shown} valores mayores de ${column}; todos los demás se cuentan juntos`,
    'several-ways': ({ table, from, as }) => `${table} se puede relacionar de dos formas; por ${from} se llama ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila tiene` : `${shown} filas tienen`} menos celdas que columnas; las que faltan cuentan como valores ausentes`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} línea omitida` : `${shown} líneas omitidas`} encima de la cabecera (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila${example === undefined || example === '' ? '' : `, como ${example},`} es un total` : `${shown} filas${example === undefined || example === '' ? '' : `, como ${example},`} son totales`} de otras filas y se ${n === 1 ? 'ignoró' : 'ignoraron'}`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `La última fila${label === undefined || label === '' ? '' : `, ${label},`} es el total de las anteriores y se ignoró`
        : `Las últimas ${shown} filas${label === undefined || label === '' ? '' : `, a partir de ${label},`} no son datos y se ignoraron`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} celda` : `${shown} celdas`} de ${column} con una fórmula sin resultado guardado (por ejemplo ${example}) ${n === 1 ? 'cuenta' : 'cuentan'} como valor ausente; guarde el libro en Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila tiene` : `${shown} filas tienen`} ${example} en todas las columnas y se ${n === 1 ? 'ignora' : 'ignoran'}`,
    'unknown-column': ({ column }) => `read nombra una columna «${column}» que los datos no tienen`,
    'unmatched-keys': ({ n, shown, table, column, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} fila tiene` : `${shown} filas tienen`} en ${table}, ${column}, una clave que falta en ${other} (por ejemplo ${example}); ${n === 1 ? 'aparece' : 'aparecen'} como (vacío)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`} de ${column} (por ejemplo ${example}) no ${n === 1 ? 'es verdadero ni falso y cuenta como ausente' : 'son verdaderos ni falsos y cuentan como ausentes'}`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`} de ${column} no ${n === 1 ? 'es una fecha y cuenta como ausente' : 'son fechas y cuentan como ausentes'}`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`} de ${column} (por ejemplo ${example}) no ${n === 1 ? 'es un número y cuenta como ausente' : 'son números y cuentan como ausentes'}`,
    'unrelated-table': ({ table }) =>
      `La tabla ${table} no está relacionada con ninguna otra y solo se puede consultar por separado`,
  },
};
