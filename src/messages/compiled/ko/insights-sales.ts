// Made from ko/insights-sales.json by npm run texts.
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: '집중도',
      heads: {
        few: ({ kinds, all, few, measure, share, period }) =>
          `${kinds} ${all}개 중 ${few}개가 ${measure}의 ${share} 차지 (${period})`,
      },
      text: ({ amount, first, firstShare }) => `합계 ${amount}. 최대: ${first}, ${firstShare} 차지.`,
      met: ({ all, few, share }) => `${all}개 중 ${few}개가 ${share} 차지`,
      how: ({ kinds }) => `값 순으로 정렬하여 위에서부터 셉니다(파레토): ${kinds}.`,
    },
    discounts: {
      name: '손실이 나는 할인',
      heads: {
        band: ({ band, profit, period }) => `${band} 할인에서 ${profit} 손실 (${period})`,
        member: ({ member, profit, period }) => `${member}: 할인 판매에서 ${profit} 손실 (${period})`,
      },
      text: ({ revenue, profit, without, isLoss }) =>
        `매출 ${revenue}, 손실 ${profit}. 정가였다면 같은 수량으로 ${without} ${isLoss ? '손실' : '이익'}.`,
      met: ({ revenue, profit }) => `매출 ${revenue}에서 손실 ${profit}`,
      how: '할인 판매의 정확한 합계입니다. “정가”는 같은 수량과 같은 비용을 가정하며, 판매가 줄었을 가능성은 고려하지 않습니다.',
    },
    returns: {
      name: '반품',
      heads: {
        high: ({ member, rate, period, peers }) => `${member}: 주문의 ${rate} 반품 (${period}), 다른 곳은 ${peers}`,
      },
      text: ({ orders, returned, kinds, excess }) =>
        `${orders} 중 ${returned}건에 반품이 있으며, 다른 모든 ${kinds}의 비율일 때보다 ${excess}건 많음.`,
      met: ({ rate, peers }) => `${rate}, 다른 곳은 ${peers}`,
      how: ({ kinds }) => `반품이 있는 주문 ÷ 주문수. 각 비율을 다른 모든 ${kinds}의 합계와 비교하여 검정합니다.`,
    },
    bundles: {
      name: '함께 구매하는 제품',
      heads: {
        pair: ({ first, also, confidence, second, period }) =>
          `${first}${also === undefined || also === '' ? '' : `, ${also}`} 포함 주문의 ${confidence}에 ${second} 포함 (${period})`,
      },
      text: ({ count, lift }) => `둘 다 포함한 ${count}, 우연 대비 ${lift}배.`,
      met: ({ count, lift }) => `${count}, 우연 대비 ${lift}배`,
      how: '전체 주문의 연관 규칙이며 다중 검정을 보정했습니다. 효과: 우연보다 많은 주문에서 두 번째 제품이 낸 이익.',
    },
    retention: {
      name: '낮은 유지율',
      heads: {
        low: ({ member, rate, period }) => `${member}: 고객의 ${rate}만 다시 구매 (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `다른 곳에서는 ${peers} 다시 구매. 해당: ${customers}, 매출 ${value} (전체의 ${share}).`,
      met: ({ rate, peers, share }) => `유지율 ${rate}, 다른 곳은 ${peers}; 총매출의 ${share}`,
      how: ({ against, period, kinds }) =>
        `유지율은 ${against === undefined || against === '' ? '이전 기간' : `${against}`} 고객 중 ${period} 기간에 다시 주문한 비율입니다. 각 값을 다른 모든 ${kinds}의 합계와 비교합니다.`,
    },
    'new-repeat': {
      name: '신규 고객과 재구매 고객',
      heads: {
        higher: ({ share, period }) => `재구매 고객의 주문당 지출이 신규보다 ${share} 많음 (${period})`,
        lower: ({ share, period }) => `재구매 고객의 주문당 지출이 신규보다 ${share} 적음 (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `재구매 고객은 주문당 평균 ${repeat} (${repeatOrders}), 신규 고객은 ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `주문당 ${repeat}, 신규는 ${fresh} (${change})`,
      how: '재구매 고객과 신규 고객의 평균 주문 금액이며, 차이의 유의성을 검정합니다.',
    },
    'at-risk': {
      name: '이탈 위험 고객',
      heads: {
        lost: ({ first, since }) => `${first}: ${since} 이후 주문 없음`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `우수 고객 1명 주문 중단: ${first}` : `우수 고객 ${customers}명 주문 중단`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `지출: ${earlier}, 이후 ${isNothing ? '없음' : `${value}`} (${period}). 이전에는 ${interval}마다 주문.`,
        silent: ({ amount, horizon, expected, n, first }) =>
          `지금까지 지출 ${amount}. 아직 활성 고객이라면 향후 ${horizon} 예상 지출은 ${expected}.${n === 1 ? '' : ` 최대: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `마지막 주문 ${since}, 보통 ${interval}마다`,
        silent: ({ customers, expected }) => `${customers}, 예상 지출 ${expected}`,
      },
      how: ({ isLost, against, period }) =>
        `전체 주문에서 각 고객의 최근성, 빈도, 금액(RFM)과 아직 활성 고객일 확률(BG/NBD 모형)입니다.${isLost ? ` 위험 금액은 ${against === undefined || against === '' ? '전년' : `${against}`} 대비 ${period} 기간에 줄어든 지출입니다.` : ''}`,
    },
  },
};
