// Made from es/names.json by npm run texts.
import type { NamesTexts } from '../en/names.js';

export const messages: NamesTexts = {
  roles: {
    date: 'Fecha',
    order: 'Pedido',
    customer: 'Cliente',
    'customer-name': 'Nombre del cliente',
    'customer-type': 'Tipo de cliente',
    product: 'Producto',
    category: 'Categoría',
    subcategory: 'Subcategoría',
    region: 'Región',
    continent: 'Continente',
    country: 'País',
    state: 'Estado',
    city: 'Ciudad',
    store: 'Tienda',
    channel: 'Canal',
    segment: 'Segmento',
    seller: 'Vendedor',
    gender: 'Género',
    age: 'Edad',
    quantity: 'Cantidad',
    price: 'Precio',
    revenue: 'Ingresos',
    cost: 'Costes',
    profit: 'Beneficio',
    discount: 'Descuento',
    promotion: 'Promoción',
    shipped: 'Fecha de envío',
    delivered: 'Fecha de entrega',
    status: 'Situación',
    visits: 'Visitas',
    year: 'Año',
    quarter: 'Trimestre',
    month: 'Mes',
    week: 'Semana',
    day: 'Día',
    weekday: 'Día de la semana',
    hour: 'Hora',
  },
  measures: {
    units: 'Unidades',
    margin: 'Margen',
    orders: 'Pedidos',
    customers: 'Clientes',
    products: 'Productos',
    sellers: 'Vendedores',
    'count()': 'Número de filas',
    aov: 'Pedido medio',
    'units-per-order': 'Unidades por pedido',
    price: 'Precio medio',
    'discount-rate': 'Descuento medio',
    'new-customers': 'Clientes nuevos',
    'repeat-rate': 'Tasa de recompra',
    retention: 'Retención',
    'return-rate': 'Tasa de devolución',
    'processing-days': 'Días hasta el envío',
    'delivery-days': 'Días hasta la entrega',
    conversion: 'Tasa de conversión',
  },
  plurals: {
    order: 'Pedidos',
    customer: 'Clientes',
    'customer-name': 'Nombres de los clientes',
    product: 'Productos',
    category: 'Categorías',
    subcategory: 'Subcategorías',
    region: 'Regiones',
    continent: 'Continentes',
    country: 'Países',
    state: 'Estados',
    city: 'Ciudades',
    store: 'Tiendas',
    channel: 'Canales',
    segment: 'Segmentos',
    seller: 'Vendedores',
    promotion: 'Promociones',
    year: 'Años',
    quarter: 'Trimestres',
    month: 'Meses',
    week: 'Semanas',
    day: 'Días',
    weekday: 'Días de la semana',
    hour: 'Horas',
  },
  forms: {},
  small: ({ n, digits }) =>
    n === 2
      ? 'dos'
      : n === 3
        ? 'tres'
        : n === 4
          ? 'cuatro'
          : n === 5
            ? 'cinco'
            : n === 6
              ? 'seis'
              : n === 7
                ? 'siete'
                : n === 8
                  ? 'ocho'
                  : n === 9
                    ? 'nueve'
                    : n === 10
                      ? 'diez'
                      : n === 11
                        ? 'once'
                        : n === 12
                          ? 'doce'
                          : `${digits}`,
};
