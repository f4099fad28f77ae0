// Made from pt/notes.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `“${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `Dia e mês em ${column} são ambíguos (por exemplo, ${example}); para definir a ordem, use read="${column}: date dmy" ou mdy`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} em ${column} pode conter um separador decimal ou de milhares; defina decimal em read para ter certeza`,
    'ambiguous-role': ({ role, roleColumn, others }) => `A função ${role} usa ${roleColumn}; também possível: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} tem totais de pedidos que diferem de preço × quantidade, por isso a receita não inclui descontos e encargos por pedido; para usar os totais dos pedidos, defina roles="revenue: ${column}"`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} byte não é UTF-8 válido e aparece` : `${shown} bytes não são UTF-8 válido e aparecem`} como �; se o arquivo usa outra codificação, defina encoding em read`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha tem` : `${shown} linhas têm`} aspas fora do lugar; verifique essas células`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} célula em ${column} com erro do Excel (por exemplo, ${example}) conta` : `${shown} células em ${column} com erro do Excel (por exemplo, ${example}) contam`} como valor ausente`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `Os valores em ${currencies} são convertidos para ${currency} linha a linha, pela taxa diária em ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? `; dias sem taxa usam a última conhecida, de até ${age} dia antes` : `; dias sem taxa usam a última conhecida, de até ${age} dias antes`}${signs === undefined || signs === '' ? '' : `; os símbolos de moeda são lidos como ${signs}`}`,
    'damaged-values': ({ column }) =>
      `A soma de verificação de uma parte de ${column} está errada: o arquivo foi alterado depois de gravado, e alguns valores podem estar errados`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) muitas vezes é anterior a ${date}; verifique as funções ou o formato de data`,
    'discount-amount': ({ column }) => `${column} parece um valor em dinheiro; um desconto deve ser uma taxa (0–1 ou 0–100%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha de ${table} tem` : `${shown} linhas de ${table} têm`} uma chave duplicada em ${column} (por exemplo, ${example}); é usada a primeira linha de cada chave`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `O filtro ${clause} foi ignorado: os dados não têm esse campo`
        : `O filtro ${clause} não se aplica a ${tables}: esse campo não existe ali`,
    'infinite-values': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valor infinito em ${column} conta` : `${shown} valores infinitos em ${column} contam`} como ausente`,
    'like-for-like': ({ newest, earlier }) =>
      `Os dados terminam em ${newest}, por isso o período de comparação é cortado em ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha tem` : `${shown} linhas têm`} mais células do que colunas; as células extras (por exemplo, ${example}) são ignoradas`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha obtém` : `${shown} linhas obtêm`} ${column} de uma célula mesclada acima`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} mistura a ordem de dia e mês: ${grammar.plural(n) === 'one' ? `${shown} linha difere` : `${shown} linhas diferem`} do restante (por exemplo, ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} mistura pontos e vírgulas decimais: ${grammar.plural(n) === 'one' ? `${shown} valor como ${example} é lido` : `${shown} valores como ${example} são lidos`} da outra forma`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} horário em ${column} (por exemplo, ${example}) difere` : `${shown} horários em ${column} (por exemplo, ${example}) diferem`} do restante por ter ou não ter fuso horário; todos são lidos em UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} tem um tipo diferente em cada arquivo (${types}), por isso é lida como texto`
        : `${column} mistura números e texto: ${grammar.plural(n) === 'one' ? `${shown} valor (por exemplo, ${example}) não é um número` : `${shown} valores (por exemplo, ${example}) não são números`}, por isso a coluna é lida como texto`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valor “NA” em ${column} conta` : `${shown} valores “NA” em ${column} contam`} como ausente`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} coluna com listas é ignorada` : `${shown} colunas com listas são ignoradas`}: ${columns}`,
    'newest-period': ({ from, to }) =>
      `Nenhum filtro de data está definido, por isso é usado o período mais recente: ${from} a ${to}`,
    'no-header':
      'A primeira linha parece conter dados, por isso as colunas não têm nome; se ela for o cabeçalho, defina header: first em read',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha de ${table} (${currencies}) não tem` : `${shown} linhas de ${table} (${currencies}) não têm`} taxa de câmbio para ${currency}; esses valores não são incluídos`,
    'not-appended': ({ table, other, columns }) =>
      `As linhas de ${table} não foram adicionadas a ${other} porque os nomes das colunas diferem (${columns}); renomeie as colunas ou defina a linha de cabeçalho com header em read`,
    'not-covered': ({ since }) => `Os dados começam em ${since}: não há comparação com o período anterior`,
    'order-amounts-repeat': ({ column }) =>
      `${column} repete o total do pedido em cada uma de suas linhas; a soma contaria os pedidos várias vezes`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} recomeça: ${percent}% dos seus valores ocorrem com vários valores de ${by}. Por isso, um pedido é identificado pela combinação destas colunas: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} não identifica os pedidos: ${percent}% dos seus valores ocorrem com vários valores de ${by}. Por isso, os pedidos não são contados`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Com o delimitador ${set}, o arquivo tem este número de colunas: ${columns}; mas suas linhas parecem separadas por ${found} (${example}). Defina delimiter em read`,
    'other-files': ({ file, files }) => `Lido ${file} do arquivo zip; ignorados: ${files}`,
    'other-sales': ({ table }) => `As vendas em ${table} não são incluídas`,
    'other-sheets': ({ sheet, sheets }) => `Somente a primeira planilha, ${sheet}, foi lida; ignoradas: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Nenhuma outra tabela tem valores de vendas, por isso a receita se baseia nos pagamentos recebidos em ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} tem uma coluna para cada período (${first} a ${last}), por isso seus valores não têm data nem função. define="revenue = …" soma as colunas; uma linha por período é melhor`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha tem` : `${shown} linhas têm`} em ${column} o valor ${example}, que não existe em ${other}; ${grammar.plural(n) === 'one' ? 'aparece' : 'aparecem'} como (em branco)`,
    'possible-total-row': ({ label }) =>
      `A última linha${label === undefined || label === '' ? '' : `, ${label},`} pode ser uma linha de total; ela é contada como dado`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price} aumenta com ${quantity} e pode ser o total da linha, ou seja, a receita`,
    'repeated-header': ({ n, shown }) =>
      grammar.plural(n) === 'one'
        ? `${shown} linha repete o cabeçalho e é ignorada`
        : `${shown} linhas repetem o cabeçalho e são ignoradas`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `A receita pode estar antes dos descontos: nada mostra que ${column} já desconta ${discount}. Para esclarecer, defina roles="revenue: …"`,
    rollup: ({ by }) => `Calculado com base em totais armazenados por ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Cada linha de ${table} é uma métrica diferente, como ${example}, por isso ${column} não é somada; se ela contiver valores de vendas, defina roles="revenue: ${column}"`,
    'same-rows': ({ table, files }) =>
      `Estes arquivos têm as mesmas linhas que outro arquivo de ${table} e contam duas vezes: ${files}. Remova as cópias de src`,
    sampled: ({ shown, column }) => `Resultados de uma amostra de ${shown} valores de ${column}`,
    'sampled-rows': ({ shown }) => `Resultados de uma amostra de ${shown} linhas`,
    'largest-members': ({ shown, column }) =>
      `Resultados dos ${shown} maiores valores de ${column}; todos os outros são contados juntos`,
    'several-ways': ({ table, from, as }) => `${table} pode ser relacionada de duas formas; por ${from}, chama-se ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha tem` : `${shown} linhas têm`} menos células do que colunas; as demais contam como ausentes`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha acima do cabeçalho foi ignorada` : `${shown} linhas acima do cabeçalho foram ignoradas`} (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} linha${example === undefined || example === '' ? '' : `, como ${example},`} é um total de outras linhas e foi ignorada`
        : `${shown} linhas${example === undefined || example === '' ? '' : `, como ${example},`} são totais de outras linhas e foram ignoradas`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `A última linha${label === undefined || label === '' ? '' : `, ${label},`} é o total das linhas acima e foi ignorada`
        : `As últimas ${shown} linhas${label === undefined || label === '' ? '' : `, a partir de ${label},`} não são dados e foram ignoradas`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} célula em ${column} com fórmula sem resultado armazenado (por exemplo, ${example}) conta` : `${shown} células em ${column} com fórmula sem resultado armazenado (por exemplo, ${example}) contam`} como valor ausente; salve a pasta de trabalho uma vez no Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} linha tem ${example} em todas as colunas e é ignorada`
        : `${shown} linhas têm ${example} em todas as colunas e são ignoradas`,
    'unknown-column': ({ column }) => `read indica uma coluna “${column}” que os dados não têm`,
    'unmatched-keys': ({ n, shown, table, column, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} linha de ${table} tem` : `${shown} linhas de ${table} têm`} em ${column} uma chave que não existe em ${other} (por exemplo, ${example}); ${grammar.plural(n) === 'one' ? 'aparece' : 'aparecem'} como (em branco)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valor em ${column} (por exemplo, ${example}) não é verdadeiro nem falso e conta como ausente`
        : `${shown} valores em ${column} (por exemplo, ${example}) não são verdadeiros nem falsos e contam como ausentes`,
    'unreadable-dates': ({ n, shown, column }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valor em ${column} não é uma data e conta como ausente`
        : `${shown} valores em ${column} não são datas e contam como ausentes`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valor em ${column} (por exemplo, ${example}) não é um número e conta como ausente`
        : `${shown} valores em ${column} (por exemplo, ${example}) não são números e contam como ausentes`,
    'unrelated-table': ({ table }) => `A tabela ${table} não está relacionada às outras e só pode ser consultada separadamente`,
  },
};
