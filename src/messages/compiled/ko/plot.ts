// Made from ko/plot.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ by, measures }) => `${grammar.and(by)}별 ${grammar.and(measures)}`,
  rows: ({ shown }) => `${shown}개 행`,
  firstRows: ({ shown }) => `처음 ${shown}개 행`,
  range: ({ measure, low, lowName, high, highName }) => `${measure}: ${low}(${lowName})~${high}(${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: '행',
  point: ({ name, parts, n, k }) => `${name}: ${grammar.list(parts)}. ${n}개 점 중 ${k}번째.`,
  chosen: ({ names }) => `${names} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  clickHint: '클릭하여 페이지 필터링',
  unclickHint: '클릭하여 필터 지우기',
  role: '차트',
  keys: '화살표 키로 점 사이를 이동합니다. Enter 키로 선택, Shift+Enter 키로 추가, Esc 키로 해제합니다.',
  drawnTerm: '차트',
  drawnText: ({ marks }) => `이 페이지의 사양에 따라 Observable Plot으로 그림(${marks})`,
  functionText: '이 페이지의 함수가 Observable Plot으로 그림',
  rank: ({ withinLength, within, of }) =>
    `${withinLength === 0 ? '모든 행' : `${grammar.and(within)} 값이 같은 행`} 중 ${of} 기준 순위(1이 가장 높음)`,
  quantile: ({ withinLength, within, of, count }) =>
    `${withinLength === 0 ? '모든 행' : `${grammar.and(within)} 값이 같은 행`} 중 ${of} 기준으로 나눈 같은 크기의 그룹: 1(최저)~${count}(최고)`,
  share: ({ withinLength, within, of }) =>
    `${withinLength === 0 ? '모든 행' : `${grammar.and(within)} 값이 같은 행`}의 총 ${of} 대비 비율`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
