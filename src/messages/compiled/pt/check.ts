// Made from pt/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Verificação dos dados',
  loading: 'Verificando os dados',
  tables: 'Tabelas',
  table: 'Tabela',
  rows: 'Linhas',
  period: 'Período',
  joins: 'Junções',
  from: 'De',
  to: 'Para',
  unmatched: 'Linhas sem correspondência',
  roles: 'Colunas e totais',
  role: 'Função',
  column: 'Coluna',
  total: 'Total',
  calculated: 'calculado',
  would: ({ reading, total }) => `Com ${reading}, seria ${total}.`,
  other: ({ reading }) => `Outra coluna possível é ${reading}.`,
  use: ({ reading }) => `Usar ${reading}`,
  unusedTables: 'Tabelas que nenhuma métrica usa',
  unusedColumns: 'Colunas sem função',
  notes: 'Observações',
};
