// Made from es/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Indicador',
    filters: 'Filtros',
    skipped: 'Filtros no aplicados',
    period: 'Periodo',
    rows: 'Filas',
    newest: 'Fecha más reciente',
    roles: 'Columnas',
    names: 'Nombres mostrados',
    joins: 'Relaciones',
    notes: 'Notas',
  },
  embed: {
    title: 'Insertar',
    tag: 'Etiqueta',
    div: 'Para editores que eliminan etiquetas desconocidas',
    frame: 'Para páginas que solo permiten marcos',
    copied: 'Copiado',
    withoutData: 'Los datos de esta página no se incluyen. Indique la URL de su archivo en src.',
    shortened:
      'Los parámetros de la URL no se incluyen porque pueden contener una clave de acceso. Añada los que necesite su archivo.',
    folder: 'Sustituya https://example.com/sales-elements/ por la carpeta que contiene embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} de ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · filas sin correspondencia, mostradas como «(vacío)»: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: «${column}». ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: se muestra el valor más frecuente de «${column}» para cada código${several === undefined || several === '' ? '' : ` (${several} códigos tienen más de uno)`}`,
  shownAsCodes: ({ role, column }) => `${role}: se muestran los códigos, porque la mayoría tiene más de un valor en «${column}»`,
  definitions: {
    'count()': 'número de filas',
    revenue: 'ingresos totales, menos devoluciones',
    cost: 'costes totales',
    profit: 'beneficio total',
    units: 'cantidad total, menos devoluciones',
    margin: 'beneficio ÷ ingresos',
    orders: 'número de pedidos distintos',
    customers: 'número de clientes distintos',
    products: 'número de productos distintos',
    sellers: 'número de vendedores distintos',
    aov: 'ingresos ÷ pedidos',
    'units-per-order': 'unidades ÷ pedidos',
    price: 'ingresos ÷ unidades',
    'discount-rate': 'descuento medio, ponderado por los ingresos brutos',
    'new-customers': 'clientes cuyo primer pedido de todos los datos está en el periodo',
    'repeat-rate': 'clientes con 2 o más pedidos ÷ todos los clientes de la selección',
    retention: 'clientes del periodo anterior que volvieron a comprar en este ÷ todos los clientes del periodo anterior',
    'return-rate': 'pedidos devueltos o anulados ÷ pedidos',
    'processing-days': 'media de días del pedido al envío',
    'delivery-days': 'media de días del pedido a la entrega',
    conversion: 'pedidos ÷ visitas',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
