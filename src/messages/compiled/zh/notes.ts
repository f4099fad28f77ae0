// Made from zh/notes.json by npm run texts.
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `“${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `${column}中日和月的顺序不明确（如${example}）；要设置顺序，请使用read="${column}: date dmy"或mdy`,
    'ambiguous-decimal-mark': ({ column, example }) =>
      `${column}中的${example}可能含小数点或千位分隔符；请在read中设置decimal以确定`,
    'ambiguous-role': ({ role, roleColumn, others }) => `角色${role}使用${roleColumn}；也可能是：${others}`,
    'amounts-per-order': ({ column }) =>
      `${column}的订单总额与价格 × 数量不同，因此销售额不含每单的折扣和费用；要使用订单总额，请设置roles="revenue: ${column}"`,
    'bad-encoding': ({ shown }) => `${shown}个字节不是有效的UTF-8，显示为�；如果文件使用其他编码，请在read中设置encoding`,
    'bad-quotes': ({ shown }) => `${shown}行的引号位置不正确；请检查这些单元格`,
    'cell-errors': ({ column, shown, example }) => `${column}中有${shown}个单元格含Excel错误（如${example}），计为缺失`,
    converted: ({ currencies, tables, currency, age, signs }) =>
      `${currencies}的金额按${tables}中的每日汇率逐行换算为${currency}${age === 0 ? '' : `；没有汇率的日期使用最近的已知汇率，最多${age}天前`}${signs === undefined || signs === '' ? '' : `；货币符号按${signs}读取`}`,
    'damaged-values': ({ column }) => `${column}的一部分校验和不正确：文件写入后被更改，部分值可能有误`,
    'dates-out-of-order': ({ column, role, date }) => `${column}（${role}）经常早于${date}；请检查角色或日期格式`,
    'discount-amount': ({ column }) => `${column}看起来是金额；折扣必须是比率（0–1或0–100%）`,
    'doubled-keys': ({ table, shown, column, example }) =>
      `${table}有${shown}行在${column}中的键重复（如${example}）；每个键使用第一行`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `筛选条件${clause}已忽略：数据没有此字段`
        : `筛选条件${clause}不适用于${tables}：其中没有此字段`,
    'infinite-values': ({ column, shown }) => `${column}中有${shown}个无穷大的值，计为缺失`,
    'like-for-like': ({ newest, earlier }) => `数据截至${newest}，因此对比期截至${earlier}`,
    'long-rows': ({ shown, example }) => `${shown}行的单元格多于列；多余的单元格（如${example}）已忽略`,
    'merged-cells': ({ shown, column }) => `${shown}行的${column}取自上方的合并单元格`,
    'mixed-date-order': ({ column, shown, example }) => `${column}混用了日和月的顺序：${shown}行与其余不同（如${example}）`,
    'mixed-decimal-marks': ({ column, shown, example }) =>
      `${column}混用了小数点和小数逗号：${shown}个值（如${example}）按另一种方式读取`,
    'mixed-time-zones': ({ column, shown, example }) =>
      `${column}中有${shown}个时间（如${example}）与其余不同，有时区或没有时区；全部按UTC读取`,
    'mixed-types': ({ example, column, types, shown }) =>
      example === undefined || example === ''
        ? `${column}在各文件中的类型不同（${types}），因此按文本读取`
        : `${column}混用了数字和文本：${shown}个值（如${example}）不是数字，因此该列按文本读取`,
    'na-as-missing': ({ column, shown }) => `${column}中有${shown}个值为“NA”，计为缺失`,
    'nested-columns': ({ shown, columns }) => `${shown}个含列表的列已忽略：${columns}`,
    'newest-period': ({ from, to }) => `未设置日期筛选，因此使用最新期间：${from}至${to}`,
    'no-header': '第一行看起来像数据，因此各列没有名称；如果它是标题，请在read中设置header: first',
    'no-rate': ({ table, shown, currencies, currency }) =>
      `${table}有${shown}行（${currencies}）没有到${currency}的汇率；这些金额未包含在内`,
    'not-appended': ({ table, other, columns }) =>
      `${table}的行未添加到${other}，因为列名不同（${columns}）；请重命名列，或用read中的header设置标题行`,
    'not-covered': ({ since }) => `数据从${since}开始：无法与此前的期间对比`,
    'order-amounts-repeat': ({ column }) => `${column}在订单的每一行都重复订单总额；求和会重复计算订单`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column}会重新编号：其${percent}%的值对应${by}的多个值。因此由以下列共同标识一个订单：${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column}不能标识订单：其${percent}%的值对应${by}的多个值。因此不计算订单数`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `以分隔符${set}读取时，文件的列数为：${columns}；但各行似乎以${found}分隔（${example}）。请在read中设置delimiter`,
    'other-files': ({ file, files }) => `已从zip压缩包读取${file}；已忽略：${files}`,
    'other-sales': ({ table }) => `${table}中的销售未包含在内`,
    'other-sheets': ({ sheet, sheets }) => `只读取了第一个工作表${sheet}；已忽略：${sheets}`,
    'payments-as-sales': ({ column, table }) => `没有其他表含销售金额，因此销售额基于${column}（${table}）中收到的付款`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table}每个期间一列（${first}至${last}），因此其金额没有日期和角色。define="revenue = …"可对各列求和；每个期间一行更好`,
    'placeholder-keys': ({ shown, column, example, other }) =>
      `${shown}行的${column}值为${example}，而${other}中没有该值；显示为（空白）`,
    'possible-total-row': ({ label }) =>
      `最后一行${label === undefined || label === '' ? '' : `（${label}）`}可能是总计行；已计为数据`,
    'price-may-be-total': ({ price, quantity }) => `${price}随${quantity}增加，可能是行总额，即销售额`,
    'repeated-header': ({ shown }) => `${shown}行重复了标题行，已忽略`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `销售额可能是折扣前的，因为没有迹象表明${column}已扣除${discount}。要确定，请设置roles="revenue: …"`,
    rollup: ({ by }) => `根据按${by}存储的合计计算`,
    'rows-are-totals': ({ table, example, column }) =>
      `${table}的每一行是不同的指标（如${example}），因此不对${column}求和；如果其中是销售金额，请设置roles="revenue: ${column}"`,
    'same-rows': ({ table, files }) => `以下文件与${table}的另一个文件的行相同，会被重复计算：${files}。请从src中删除副本`,
    sampled: ({ column, shown }) => `结果来自${column}的 ${shown} 个值的样本`,
    'sampled-rows': ({ shown }) => `结果来自 ${shown} 行的样本`,
    'largest-members': ({ column, shown }) => `结果来自${column}最大的 ${shown} 个值；其余所有值合并计算`,
    'several-ways': ({ table, from, as }) => `${table}可以用两种方式联接；通过${from}时名为${as}`,
    'short-rows': ({ shown }) => `${shown}行的单元格少于列；其余计为缺失`,
    'skipped-lines': ({ shown, example }) => `已跳过标题行上方的${shown}行（${example}）`,
    'subtotal-rows': ({ example, shown }) =>
      `${example === undefined || example === '' ? '' : `${example}等`}${shown}行是其他行的合计，已忽略`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `最后一行${label === undefined || label === '' ? '' : `（${label}）`}是上方各行的总计，已忽略`
        : `最后${shown}行${label === undefined || label === '' ? '' : `（从${label}开始）`}不是数据，已忽略`,
    'uncalculated-cells': ({ column, shown, example }) =>
      `${column}中有${shown}个单元格含公式但没有保存结果（如${example}），计为缺失；请在Excel中保存一次工作簿`,
    'uniform-rows': ({ shown, example }) => `${shown}行的所有列均为${example}，已忽略`,
    'unknown-column': ({ column }) => `read指定了数据中没有的列“${column}”`,
    'unmatched-keys': ({ table, shown, column, other, example }) =>
      `${table}有${shown}行在${column}中的键不在${other}中（如${example}）；显示为（空白）`,
    'unreadable-booleans': ({ column, shown, example }) => `${column}中有${shown}个值（如${example}）既非真也非假，计为缺失`,
    'unreadable-dates': ({ column, shown }) => `${column}中有${shown}个值不是日期，计为缺失`,
    'unreadable-numbers': ({ column, shown, example }) => `${column}中有${shown}个值（如${example}）不是数字，计为缺失`,
    'unrelated-table': ({ table }) => `表${table}未与其他表联接，只能单独查询`,
  },
};
