import type { NoteTexts } from '../notes.js';
import { counted } from './names.js';

/** Notes in Spanish. */
export const noteTexts: NoteTexts = {
  quote: (name) => `«${name}»`,
  texts: {
    'ambiguous-date-order': ({ column, of }) =>
      `El día y el mes de ${column} son ambiguos (por ejemplo ${of('example')}); read="${column}: date dmy" o mdy fija su orden`,
    'ambiguous-decimal-mark': ({ column, of }) =>
      `Nada dice si ${of('example')} en ${column} lleva signo decimal o separador de miles; decimal en read lo fija`,
    'ambiguous-role': ({ of }) => `El papel ${of('role')} se toma de ${of('column')}; también serviría: ${of('others')}`,
    'bad-encoding': ({ n, shown }) =>
      `${counted(n, shown, 'byte no es', 'bytes no son')} UTF-8 y se ${n === 1 ? 'muestra' : 'muestran'} como \uFFFD; encoding en read indica otra codificación`,
    'bad-quotes': ({ n, shown }) =>
      `${counted(n, shown, 'fila tiene', 'filas tienen')} una comilla fuera de lugar; conviene revisar las celdas`,
    'cell-errors': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'celda', 'celdas')} de ${column} con un error de Excel (por ejemplo ${of('example')}), sin valor`,
    'damaged-values': ({ column }) =>
      `La suma de control de una parte de ${column} no coincide: el archivo se cambió después de escribirse y puede haber valores erróneos`,
    'dates-out-of-order': ({ column, of }) =>
      `${column} (${of('role')}) va a menudo antes de ${of('date')}; conviene revisar los papeles o cómo se leen las fechas`,
    'discount-amount': ({ column }) =>
      `${column} parece contener importes; un descuento es una parte del precio (0 … 1 o 0 … 100)`,
    'doubled-keys': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'fila', 'filas')} de ${of('table')} ${n === 1 ? 'repite' : 'repiten'} una clave en ${column}, por ejemplo ${of('example')}; vale la primera`,
    'filter-skipped': ({ of }) =>
      of('tables') === ''
        ? `El filtro ${of('clause')} no se aplica: estos datos no tienen ese campo`
        : `El filtro ${of('clause')} no se aplica a ${of('tables')}: nada lleva de ahí a ese campo`,
    'infinite-values': ({ n, shown, column }) =>
      `${counted(n, shown, 'valor infinito', 'valores infinitos')} de ${column}, sin contar`,
    'like-for-like': ({ of }) => `Los datos terminan el ${of('newest')}, así que el periodo anterior termina el ${of('earlier')}`,
    'long-rows': ({ n, shown, of }) =>
      `${counted(n, shown, 'fila tiene', 'filas tienen')} más celdas que columnas; lo que sobra (por ejemplo ${of('example')}) no se lee`,
    'merged-cells': ({ n, shown, column }) =>
      `${counted(n, shown, 'fila toma', 'filas toman')} ${column} de la celda combinada de arriba`,
    'missing-values': ({ n, shown, column }) => `${counted(n, shown, 'fila', 'filas')} sin ${column}`,
    'mixed-date-order': ({ n, shown, column, of }) =>
      `Ningún orden de día y mes vale para todo ${column}: ${counted(n, shown, 'fila', 'filas')} (por ejemplo ${of('example')}) al revés que las demás`,
    'mixed-decimal-marks': ({ n, shown, column, of }) =>
      `${column} mezcla punto y coma decimales: ${counted(n, shown, 'valor', 'valores')} como ${of('example')} ${n === 1 ? 'se lee' : 'se leen'} al revés que los demás`,
    'mixed-time-zones': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'hora', 'horas')} de ${column} (por ejemplo ${of('example')}) con o sin zona horaria, al revés que las demás; se leen en UTC`,
    'mixed-types': ({ n, shown, column, of }) =>
      of('example') === ''
        ? `${column} difiere de un archivo a otro (${of('types')}), así que se lee como texto`
        : `${column} mezcla números y texto: ${counted(n, shown, 'valor', 'valores')} como ${of('example')} no ${n === 1 ? 'es un número' : 'son números'}, así que la columna se lee como texto`,
    'na-as-missing': ({ n, shown, column }) =>
      `${counted(n, shown, 'valor', 'valores')} «NA» en ${column} ${n === 1 ? 'cuenta' : 'cuentan'} como dato sin valor`,
    'nested-columns': ({ n, shown, of }) =>
      `${counted(n, shown, 'columna', 'columnas')} con listas en lugar de valores, sin leer: ${of('columns')}`,
    'not-covered': ({ of }) => `Los datos empiezan el ${of('since')}: no hay periodo anterior con el que comparar`,
    'newest-period': ({ of }) => `Sin filtro de fechas cuenta el periodo más reciente: del ${of('from')} al ${of('to')}`,
    'no-header': () =>
      'La primera línea parece de datos, así que las columnas no tienen nombre; si contiene nombres: header: first en read',
    'order-keys-restart': ({ column, of }) =>
      `${column} no distingue los pedidos: el ${of('percent')} % de sus valores aparece con varios valores de ${of('by')}. Por eso no se cuentan los pedidos`,
    'other-delimiter': ({ of }) =>
      `Con el separador ${of('set')}, número de columnas leídas: ${of('columns')}; las líneas parecen separadas por ${of('found')} (${of('example')}). delimiter en read lo fija`,
    'other-files': ({ of }) => `Del archivo ZIP se lee ${of('file')}; los demás no: ${of('files')}`,
    'other-sheets': ({ of }) => `Se lee la primera hoja, ${of('sheet')}; las demás no: ${of('sheets')}`,
    'payments-as-sales': ({ column, of }) =>
      `Ninguna otra tabla contiene importes de ventas; por eso los ingresos son los pagos recibidos en ${column} (${of('table')})`,
    'possible-total-row': ({ of }) =>
      `Una fila del final${of('label') === '' ? '' : `, ${of('label')},`} quizá sea un total que cuenta como dato`,
    'price-may-be-total': ({ of }) =>
      `${of('price')} crece con ${of('quantity')} y quizá sea el precio de toda la línea; entonces son los ingresos`,
    'revenue-may-be-gross': ({ column, of }) =>
      `Nada demuestra que el descuento de ${of('discount')} esté restado de ${column}; quizá los ingresos sean brutos`,
    'several-ways': ({ of }) =>
      `${of('table')} se une por dos caminos que llevan a filas distintas; por ${of('from')} se llama ${of('as')}`,
    'short-rows': ({ n, shown }) =>
      `${counted(n, shown, 'fila tiene', 'filas tienen')} menos celdas que columnas; lo que falta queda sin valor`,
    'skipped-lines': ({ n, shown, of }) =>
      `${counted(n, shown, 'línea', 'líneas')} sobre los nombres de las columnas, sin leer (${of('example')})`,
    'total-row': ({ n, shown, of }) =>
      n === 1
        ? `La última fila${of('label') === '' ? '' : `, ${of('label')},`} es el total de las de arriba y no cuenta`
        : `Las últimas ${shown} filas${of('label') === '' ? '' : `, desde el total ${of('label')},`} no son datos y no cuentan`,
    'uncalculated-cells': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'celda', 'celdas')} de ${column} con una fórmula sin resultado guardado (por ejemplo ${of('example')}), sin valor; basta guardar el libro en Excel`,
    'unknown-column': ({ column }) => `read nombra una columna «${column}» que los datos no tienen`,
    'unmatched-keys': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'fila tiene', 'filas tienen')} en ${of('table')}, ${column}, una clave que ${of('other')} no tiene, por ejemplo ${of('example')}; allí cuentan como (vacío)`,
    'unreadable-booleans': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'valor', 'valores')} de ${column} (por ejemplo ${of('example')}) ni verdadero ni falso, sin valor`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${counted(n, shown, 'fecha ilegible', 'fechas ilegibles')} en ${column}, sin valor`,
    'unreadable-numbers': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'valor', 'valores')} de ${column} (por ejemplo ${of('example')}) no se ${n === 1 ? 'lee como número' : 'leen como números'}, sin valor`,
    'unrelated-table': ({ of }) =>
      `Ninguna clave une la tabla ${of('table')} con las demás; solo se puede consultar por sí misma`,
  },
};
