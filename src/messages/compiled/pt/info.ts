// Made from pt/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Métrica',
    filters: 'Filtros',
    skipped: 'Filtros não aplicados',
    period: 'Período',
    rows: 'Linhas',
    newest: 'Data mais recente',
    roles: 'Colunas',
    names: 'Nomes de exibição',
    joins: 'Junções',
    notes: 'Observações',
  },
  embed: {
    title: 'Incorporar',
    tag: 'Tag',
    div: 'Para editores que removem tags desconhecidas',
    frame: 'Para páginas que só permitem frames',
    copied: 'Copiado',
    withoutData: 'Os dados desta página não estão incluídos. Informe a URL do seu arquivo em src.',
    shortened:
      'Os parâmetros da URL não estão incluídos porque podem conter uma chave de acesso. Adicione os que o arquivo exige.',
    folder: 'Substitua https://example.com/sales-elements/ pela pasta que contém embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} de ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · linhas sem correspondência, exibidas como “(em branco)”: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: “${column}”. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: exibido o valor mais frequente de “${column}” para cada código${several === undefined || several === '' ? '' : ` (${several} códigos têm mais de um)`}`,
  shownAsCodes: ({ role, column }) => `${role}: exibidos os códigos, porque a maioria tem mais de um valor em “${column}”`,
  definitions: {
    'count()': 'número de linhas',
    revenue: 'receita total, líquida de devoluções',
    cost: 'custo total',
    profit: 'lucro total',
    units: 'quantidade total, líquida de devoluções',
    margin: 'lucro ÷ receita',
    orders: 'número de pedidos distintos',
    customers: 'número de clientes distintos',
    products: 'número de produtos distintos',
    sellers: 'número de vendedores distintos',
    aov: 'receita ÷ pedidos',
    'units-per-order': 'unidades ÷ pedidos',
    price: 'receita ÷ unidades',
    'discount-rate': 'desconto médio, ponderado pela receita bruta',
    'new-customers': 'clientes com o primeiro pedido de todos os dados neste período',
    'repeat-rate': 'clientes com 2 ou mais pedidos ÷ todos os clientes da seleção',
    retention: 'clientes do período anterior que voltaram a comprar neste ÷ todos os clientes do período anterior',
    'return-rate': 'pedidos devolvidos ou cancelados ÷ pedidos',
    'processing-days': 'média de dias entre o pedido e o envio',
    'delivery-days': 'média de dias entre o pedido e a entrega',
    conversion: 'pedidos ÷ visitas',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
