// Made from ko/insights.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: '행',
  customers: {
    new: '신규 고객수',
    repeat: '재구매 고객',
  },
  pictured: {
    current: '이번 기간',
    earlier: '전년 동기',
    all: '전체 주문',
  },
  sentence: ({ period, n }) => `${period}${n === 1 ? '' : ', 중요한 순'}`,
  nothing: ({ period }) => `${period}: 이례적인 점이 없습니다.`,
  looked: ({ names }) => `확인함: ${names}.`,
  lacking: ({ names }) => `이 데이터로는 확인 불가: ${names}.`,
  failed: ({ names }) => `확인하지 못함: ${names}.`,
  awaited: '추가 확인 중…',
  tones: {
    good: '좋은 소식',
    bad: '주의 필요',
    neutral: '참고 사항',
  },
  stake: ({ isGood, amount }) => (isGood ? `효과: ${amount}` : `위험 금액: ${amount}`),
  basis: ({ of, shown }) =>
    of === 'rows'
      ? `행 ${shown}개`
      : of === 'orders'
        ? `주문 ${shown}건`
        : of === 'customers'
          ? `고객 ${shown}명`
          : of === 'periods'
            ? `기간 ${shown}개`
            : `값 ${shown}개`,
  rare: ({ count }) => `우연히 일어날 확률은 ${count}번 중 1번 미만`,
  often: ({ count }) => `우연히 일어날 확률은 약 ${count}%`,
  exact: '추정이 아닌 정확한 집계',
  show: '페이지 필터링',
  shown: '페이지 필터링됨',
  showTip: ({ clause }) => `페이지 필터링: ${clause}`,
  todo: '조치 방안',
  how: '계산 방식',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ kind, shown, amount }) => `같은 문제가 있는 ${kind} ${shown}개, 합계 ${amount}`,
  kinds: ({ field }) =>
    field === 'region'
      ? '지역'
      : field === 'category'
        ? '카테고리'
        : field === 'subcategory'
          ? '하위 카테고리'
          : field === 'product'
            ? '제품'
            : field === 'customer'
              ? '고객'
              : field === 'channel'
                ? '채널'
                : field === 'segment'
                  ? '세그먼트'
                  : field === 'country'
                    ? '국가'
                    : field === 'continent'
                      ? '대륙'
                      : field === 'state'
                        ? '시/도'
                        : field === 'city'
                          ? '도시'
                          : field === 'store'
                            ? '매장'
                            : field === 'seller'
                              ? '판매자'
                              : field === 'promotion'
                                ? '프로모션'
                                : `${grammar.dimension(field)} 값`,
  more: ({ shown }) => `인사이트 ${shown}개 더 보기`,
  fewer: '간단히 보기',
  terms: {
    rule: '규칙',
    met: '현재 사례',
    all: '합계',
    period: '기간',
    against: '비교 대상',
    basis: '근거',
    certainty: '확실성',
    stake: '금액',
    filter: '필터',
    finding: '인사이트',
    topic: '주제',
    tone: '유형',
    looked: '확인함',
    lacking: '데이터에 없음',
    failed: '확인 안 됨',
    rank: '순위',
  },
  rank: '이익에 미치는 효과 × 확실성 순이며, 참고 사항은 마지막에 표시합니다. 같은 판매에 관한 인사이트는 한 번만 표시합니다. 주제별로 오탐은 20건 중 1건 이하로 예상됩니다(Benjamini–Hochberg). 조치하기에 너무 작은 것은 표시하지 않습니다.',
  picture: {
    line: ({ measure, from, to }) => `${measure}: ${from}에서 ${to}까지`,
    bars: ({ names }) => `막대: ${names}`,
  },
  story: {
    start: '스토리로 보기',
    back: '뒤로',
    next: '다음',
    leave: '스토리 종료',
    place: ({ n, k }) => `${n}개 중 ${k}번째`,
    spoken: ({ place, head, clause }) =>
      `인사이트(${place}): ${head}.${clause === undefined || clause === '' ? '' : ` 페이지 필터: ${clause}.`}`,
    follows: ({ clause }) => `페이지 필터: ${clause}`,
    whole: '전체 페이지에 적용',
    left: '이전 필터로 되돌렸습니다.',
    copy: '링크 복사',
    copied: '링크 복사됨',
    notCopied: '링크를 복사하지 못했습니다. 여기에서 복사하십시오:',
    link: '이 단계의 링크',
    lost: '링크된 인사이트는 더 이상 최신이 아닙니다. 현재 인사이트는 다음과 같습니다.',
    role: '스토리',
    keys: '화살표 키로 단계를 이동하고, Home 키와 End 키로 처음과 끝으로 이동하며, Esc 키로 종료합니다.',
  },
  chosen: ({ clause }) => `페이지 필터: ${clause}.`,
  cleared: '필터를 지웠습니다.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day' ? '일' : grain === 'week' ? '주' : grain === 'month' ? '월' : grain === 'quarter' ? '분기' : '연도',
    units: ({ grain }) =>
      grain === 'day' ? '일' : grain === 'week' ? '주' : grain === 'month' ? '월' : grain === 'quarter' ? '분기' : '연도',
    span: ({ grain, shown }) =>
      grain === 'day'
        ? `${shown}일`
        : grain === 'week'
          ? `${shown}주`
          : grain === 'month'
            ? `${shown}개월`
            : grain === 'quarter'
              ? `${shown}분기`
              : `${shown}년`,
    pair: ({ other, name, isPlace }) =>
      other === undefined || other === '' ? `${name}` : isPlace ? `${other}의 ${name}` : `${name}, ${other}`,
    earlier: ({ before, against }) => `${before}${!against ? ' (이전)' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === '' ? (from === undefined || from === '' ? `${to} 이하` : `${from} 이상`) : `${range}`,
  },
  rules: {
    'find-cause': {
      when: '예상보다 크게 낮음',
      then: '먼저 원인 파악',
      todo: '페이지를 필터링하여 언제 어디서 시작되었는지 확인하십시오. 가격 변경, 품절, 캠페인 종료, 고객 이탈 등을 살펴보고 해당 원인에만 대응하십시오.',
    },
    'repeat-success': {
      when: '예상보다 크게 높음',
      then: '성공 요인을 찾아 반복',
      todo: '페이지를 필터링하여 언제 어디서 시작되었는지 확인하십시오. 팀에 무엇을 다르게 했는지 묻고 다른 곳에도 계획하십시오.',
    },
    help: {
      when: '전년보다 낮고 비교 대상보다 뒤처짐',
      then: '만회하도록 지원',
      todo: '구색, 가격, 인력을 가장 성과가 좋은 비교 대상과 비교하십시오. 한 가지 조치를 정하고 다음 기간 후에 다시 확인하십시오.',
    },
    renew: {
      when: '한 기간만이 아니라 여러 기간 동안 감소',
      then: '개선하거나 단계적으로 종료',
      todo: '새 버전, 다른 가격, 추가 발주 중단 중 무엇이 나은지 구매 부서와 결정하십시오. 그때까지 재고를 낮게 유지하십시오.',
    },
    protect: {
      when: '소수가 대부분을 차지',
      then: '핵심 고객 보호 및 기반 확대',
      todo: '각 고객에게 전담 담당자를 지정하십시오. 개별 의존도를 낮추도록 다음 고객을 확보할 계획을 세우십시오.',
    },
    loyalty: {
      when: '매출은 높고 유지율은 낮음',
      then: '로열티 혜택 제공',
      todo: '첫 주문 직후 쿠폰, 고정 가격, 알림 등 다시 구매할 이유를 제공하십시오. 실제로 구매한 고객 수를 측정하십시오.',
    },
    'second-order': {
      when: '재구매 고객의 주문당 지출이 신규 고객보다 많음',
      then: '두 번째 주문 확보',
      todo: '첫 주문을 더 얻기보다 신규 고객의 두 번째 주문에 투자하십시오. 환영 인사를 보내고 구매한 제품과 어울리는 제품을 제안하십시오.',
    },
    'cross-sell': {
      when: '재구매 고객의 주문당 지출이 신규 고객보다 적음',
      then: '재구매 고객에게 교차 판매',
      todo: '이전 주문과 어울리는 제품을 제안하고, 평소 금액보다 조금 높은 금액부터 무료 배송을 제공하십시오.',
    },
    'cap-discount': {
      when: '할인 판매에서 손실 발생',
      then: '할인 상한 설정',
      todo: '이런 할인은 사유와 승인이 있을 때만 허용하십시오. 먼저 더 낮은 할인을 시험하십시오. 판매가 충분히 늘어야 수지가 맞습니다.',
    },
    'check-returns': {
      when: '다른 곳보다 반품이 많음',
      then: '반품 이유 파악',
      todo: '최근 반품 사유를 확인하십시오. 설명, 포장, 공급업체를 점검하고 가장 흔한 사유부터 해결하십시오.',
    },
    'stock-up': {
      when: '다가오는 강세 기간',
      then: '제때 재고 발주 및 인력 계획',
      todo: '예상 금액에 맞춰 발주하고 상한까지 예비분을 두십시오. 캠페인은 성수기 중이 아니라 그 전에 시작하십시오.',
    },
    'fill-gap': {
      when: '다가오는 약세 기간',
      then: '비용을 줄이거나 캠페인 계획',
      todo: '발주를 줄이고 이 시기에 휴가를 배정하거나 자체 캠페인을 진행하십시오. 이 하락을 실패로 여기지 마십시오.',
    },
    bundle: {
      when: '우연보다 훨씬 자주 함께 구매되며 이익 발생',
      then: '묶음 상품으로 제공',
      todo: '함께 진열하고, 첫 번째 제품을 살 때 두 번째 제품을 제안하며, 한 달 동안 소폭 할인한 묶음을 시험하십시오.',
    },
    'win-back': {
      when: '평소보다 오래 비활성 상태인 우수 고객',
      then: '다시 유치',
      todo: '목록의 첫 번째 고객에게 직접 전화하십시오. 나머지 고객에게는 구매 이력에 맞는 제안을 보내십시오.',
    },
    call: {
      when: '주문을 중단한 핵심 고객',
      then: '다시 유치',
      todo: '고객에게 직접 전화하여 무엇이 달라졌는지 물어보십시오. 먼저 해결책을 제시하고 할인은 마지막에 제안하십시오.',
    },
  },
};
