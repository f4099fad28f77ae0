// Made from zh/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: '度量',
    filters: '筛选条件',
    skipped: '未应用的筛选条件',
    period: '期间',
    rows: '行数',
    newest: '最新日期',
    roles: '列',
    names: '显示名称',
    joins: '联接',
    notes: '备注',
  },
  embed: {
    title: '嵌入',
    tag: '标签',
    div: '用于会删除未知标签的编辑器',
    frame: '用于只允许框架的页面',
    copied: '已复制',
    withoutData: '不包含此页面的数据。请在src中添加文件的URL。',
    shortened: '不包含URL参数，因为其中可能有访问密钥。请添加文件所需的参数。',
    folder: '请将 https://example.com/sales-elements/ 替换为包含embed.html的文件夹。',
  },
  rowsOf: ({ selected, total }) => `${selected} / ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · 无匹配的行，显示为“（空白）”：${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}：“${column}”。${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}以每个代码最常见的“${column}”显示${several === undefined || several === '' ? '' : `（${several}个代码有多个值）`}`,
  shownAsCodes: ({ role, column }) => `${role}以代码显示，因为多数代码有多个“${column}”`,
  definitions: {
    'count()': '行数',
    revenue: '销售额总计，已扣除退货',
    cost: '成本总计',
    profit: '利润总计',
    units: '数量总计，已扣除退货',
    margin: '利润 ÷ 销售额',
    orders: '不重复的订单数',
    customers: '不重复的客户数',
    products: '不重复的商品数',
    sellers: '不重复的销售员数',
    aov: '销售额 ÷ 订单数',
    'units-per-order': '销量 ÷ 订单数',
    price: '销售额 ÷ 销量',
    'discount-rate': '平均折扣率，按折前销售额加权',
    'new-customers': '首次下单在本期的客户',
    'repeat-rate': '下单2次及以上的客户 ÷ 所选范围内的全部客户',
    retention: '上期客户中本期再次购买的客户 ÷ 上期全部客户',
    'return-rate': '退货或取消的订单 ÷ 订单数',
    'processing-days': '从下单到发货的平均天数',
    'delivery-days': '从下单到送达的平均天数',
    conversion: '订单数 ÷ 访问量',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
