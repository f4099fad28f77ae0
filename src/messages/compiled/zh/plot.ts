// Made from zh/plot.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ by, measures }) => `各${grammar.and(by)}的${grammar.and(measures)}`,
  rows: ({ shown }) => `${shown}行`,
  firstRows: ({ shown }) => `前${shown}行`,
  range: ({ measure, low, lowName, high, highName }) => `${measure}：从${low}（${lowName}）到${high}（${highName}）`,
  only: ({ measure, value }) => `${measure}：${value}`,
  rowsTerm: '行数',
  point: ({ name, parts, k, n }) => `${name}：${grammar.list(parts)}。第${k}个点，共${n}个。`,
  chosen: ({ names }) => `已选择${names}。`,
  cleared: '已清除选择。',
  clickHint: '单击筛选页面',
  unclickHint: '单击清除筛选',
  role: '图表',
  keys: '使用方向键在各点之间移动。按Enter选择，按Shift+Enter添加，按Esc清除。',
  drawnTerm: '图表',
  drawnText: ({ marks }) => `根据本页的规范用Observable Plot绘制（${marks}）`,
  functionText: '由本页的函数用Observable Plot绘制',
  rank: ({ withinLength, within, of }) =>
    `在${withinLength === 0 ? '全部行' : `${grammar.and(within)}相同的行`}中按${of}的排名；1为最高`,
  quantile: ({ withinLength, within, of, count }) =>
    `在${withinLength === 0 ? '全部行' : `${grammar.and(within)}相同的行`}中按${of}等分的组，从1（最低）到${count}（最高）`,
  share: ({ withinLength, within, of }) =>
    `占${withinLength === 0 ? '全部行' : `${grammar.and(within)}相同的行`}的${of}总计的比例`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
