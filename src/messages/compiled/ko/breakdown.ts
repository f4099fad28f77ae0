// Made from ko/breakdown.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ dimension, measures, limitTop, limitBottom }) =>
    `${dimension}별 ${grammar.and(measures)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : ` (하위 ${limitBottom}개)`) : ` (상위 ${limitTop}개)`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one}, ${other}`,
  other: '기타',
  others: '기타',
  cumulative: '누적 비율',
  share: '비율',
  isNew: '신규',
  total: '합계',
  column: ({ measure, what }) => `${measure}, ${what}`,
  leader: ({ name, value, share }) => `1위: ${name}, ${value}${share === undefined || share === '' ? '' : ` (전체의 ${share})`}`,
  least: ({ name, value }) => `최저: ${name} (${value})`,
  below: ({ of, n, measure, name, value }) =>
    `${grammar.small(of)}개 중 ${grammar.small(n)}개 ${measure === 'profit' ? '손실' : '음수'}: ${n === 1 ? '' : '최대 '}${name} (${value})`,
  grew: ({ isCut, isAll, of, count, leadName, leadChange, fresh }) =>
    `${isCut ? '표시된 ' : ''}${isAll ? `${of}개 모두` : `${of}개 중 ${count}개`} 증가${leadName === undefined || leadName === '' ? '' : `${count === 0 ? '; 최대 감소' : ', 최대 증가'}: ${leadName} (${leadChange})`}${fresh === 0 ? '' : `; 신규 ${fresh}개`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `최고: ${highName} (${highValue}); 최저: ${lowName} (${lowValue})`,
  selected: ({ names, value, share }) =>
    `${names}${value === undefined || value === '' ? ' 선택됨' : `: ${value}`}${share === undefined || share === '' ? '' : ` (전체의 ${share})`}`,
  classes: ({ n, a, b }) => `${n}개 중 ${a}개가 80% 차지(A등급)${b === 0 ? '' : `, 다음 ${b}개가 그다음 15% 차지(B등급)`}`,
  classTitle: ({ letter, count }) => `${letter}등급: ${count}`,
  instead: ({ why }) =>
    `막대로 표시: ${why === 'many' ? '조각이 다섯 개를 넘는 도넛 차트는 읽기 어렵습니다' : why === 'negative' ? '음수 값은 전체의 일부로 표시할 수 없습니다' : '이 값들은 더해도 전체가 되지 않습니다'}`,
  cut: ({ n }) => `상위 ${n}개 표시`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: '막대 차트',
  path: '드릴다운 경로',
  all: '전체',
  drilled: ({ name, field }) => `${name}, ${field}별.`,
  risen: ({ field }) => `${field} 수준으로 돌아갔습니다.`,
  point: ({ name, parts, n, k }) => `${name}: ${grammar.list(parts)}. ${n}개 중 ${k}번째.`,
  ofAll: ({ share }) => `전체의 ${share}`,
  chosen: ({ names }) => `${names} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  several: ({ names, more }) => `${names} 외 ${more}개`,
  clickHint: ({ name }) => `클릭하여 필터링: ${name}, 드래그하여 여러 개 선택`,
  unclickHint: '클릭하여 필터 지우기',
  drillHint: ({ level }) => `두 번 클릭하여 드릴다운: ${level}`,
  keys: '화살표 키로 막대 사이를 이동합니다. Enter 키로 선택, Shift+화살표 키로 여러 개 선택, Alt+아래쪽 화살표 키로 드릴다운, Alt+위쪽 화살표 키로 뒤로, Esc 키로 해제합니다.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
