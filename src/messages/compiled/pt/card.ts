// Made from pt/card.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Detalhes para desenvolvedores',
  unknownAttribute: ({ name, nearest }) =>
    `Atributo desconhecido: “${name}”${nearest === undefined || nearest === '' ? '' : `. Você quis dizer “${nearest}”?`}`,
  retry: 'Tentar novamente',
  onlyCurrency: ({ currency }) => `Mostrar somente ${currency}`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Sem dados' : `Sem dados para ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : `${filters} filtros aplicados. `}Sem “${clause}”, haveria ${grammar.plural(n) === 'one' ? `${shown} linha` : `${shown} linhas`}.`,
  actHere: ({ n }) => (n === 1 ? '1 filtro aplicado' : `${n} filtros aplicados`),
  clearClause: ({ clause }) => `Limpar ${clause}`,
  clearAll: 'Limpar tudo',
  wholeHistory: ({ range }) => `Todas as datas: ${range}`,
  source: ({ names, newest }) => `Fonte: ${names}${!newest ? '' : ` · dados até ${newest}`}`,
  skipped: ({ clause }) => `O filtro ${clause} não se aplica a este gráfico`,
  viewTable: 'Ver como tabela',
  viewChart: 'Ver como gráfico',
  csv: 'Baixar CSV',
  png: 'Baixar PNG',
  copy: 'Copiar como tabela',
  copied: 'Copiado. Cole em um documento ou planilha.',
  notCopied: 'Não foi possível copiar. O texto está selecionado.',
  svg: 'Baixar SVG',
  readChart: 'Ler este gráfico',
  speak: 'Ler em voz alta',
  copyText: 'Copiar texto',
  explain: 'Como é calculado?',
  reading: ({ table, amount, rows }) =>
    `Carregando ${table}: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} linhas`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} de ${total} MB`),
  not: ({ values }) => `exceto ${values}`,
  customerType: {
    new: 'Novo',
    repeat: 'Recorrente',
  },
  customersOfType: {
    new: 'Novos clientes',
    repeat: 'Clientes recorrentes',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'one' ? `${shown} linha` : `${shown} linhas`} sem valor em ${column}`,
  moreRows: ({ n, shown }) =>
    `Baixe o arquivo CSV para ver mais ${grammar.plural(n) === 'one' ? `${shown} linha` : `${shown} linhas`}.`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`}. “Ver como tabela” lista todos eles.`,
  insightsHeading: 'Destaques',
};
