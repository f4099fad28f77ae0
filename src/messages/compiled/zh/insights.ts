// Made from zh/insights.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: '行数',
  customers: {
    new: '新客户数',
    repeat: '回头客',
  },
  pictured: {
    current: '本期',
    earlier: '上年同期',
    all: '全部订单',
  },
  sentence: ({ period, n }) => `${period}${n === 1 ? '' : '，按重要性排列'}`,
  nothing: ({ period }) => `${period}：没有异常。`,
  looked: ({ names }) => `已检查：${names}。`,
  lacking: ({ names }) => `此数据无法检查：${names}。`,
  failed: ({ names }) => `未能检查：${names}。`,
  awaited: '正在检查更多…',
  tones: {
    good: '好消息',
    bad: '需要关注',
    neutral: '值得了解',
  },
  stake: ({ isGood, amount }) => (isGood ? `影响：${amount}` : `涉及金额：${amount}`),
  basis: ({ of, shown }) =>
    of === 'rows'
      ? `${shown}行`
      : of === 'orders'
        ? `${shown}个订单`
        : of === 'customers'
          ? `${shown}个客户`
          : of === 'periods'
            ? `${shown}个期间`
            : `${shown}个值`,
  rare: ({ count }) => `偶然发生的概率不到${count}分之一`,
  often: ({ count }) => `偶然发生的概率约为${count}%`,
  exact: '精确计数，非估计',
  show: '筛选页面',
  shown: '页面已筛选',
  showTip: ({ clause }) => `筛选页面：${clause}`,
  todo: '建议措施',
  how: '计算方法',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `${shown}个${kind}有同样的问题，合计${amount}`,
  kinds: ({ field }) =>
    field === 'region'
      ? '地区'
      : field === 'category'
        ? '类别'
        : field === 'subcategory'
          ? '子类别'
          : field === 'product'
            ? '商品'
            : field === 'customer'
              ? '客户'
              : field === 'channel'
                ? '渠道'
                : field === 'segment'
                  ? '细分'
                  : field === 'country'
                    ? '国家/地区'
                    : field === 'continent'
                      ? '大洲'
                      : field === 'state'
                        ? '省/州'
                        : field === 'city'
                          ? '城市'
                          : field === 'store'
                            ? '门店'
                            : field === 'seller'
                              ? '销售员'
                              : field === 'promotion'
                                ? '促销'
                                : `${grammar.dimension(field)}的值`,
  more: ({ shown }) => `再显示${shown}条洞察`,
  fewer: '显示较少',
  terms: {
    rule: '规则',
    met: '本例',
    all: '合计',
    period: '期间',
    against: '对比对象',
    basis: '依据',
    certainty: '确定性',
    stake: '金额',
    filter: '筛选条件',
    finding: '洞察',
    topic: '主题',
    tone: '类型',
    looked: '已检查',
    lacking: '数据中没有',
    failed: '未检查',
    rank: '排序',
  },
  rank: '按对利润的影响 × 确定性排序；仅供了解的排在最后。涉及相同销售的洞察只显示一次。同一主题内，预计误报不超过二十分之一（1/20，Benjamini–Hochberg）。影响太小、无需行动的不显示。',
  picture: {
    line: ({ measure, from, to }) => `${measure}从${from}到${to}`,
    bars: ({ names }) => `条形：${names}`,
  },
  story: {
    start: '以故事查看',
    back: '上一步',
    next: '下一步',
    leave: '退出故事',
    place: ({ k, n }) => `第${k}条，共${n}条`,
    spoken: ({ place, head, clause }) =>
      `洞察（${place}）：${head}。${clause === undefined || clause === '' ? '' : `页面按${clause}筛选。`}`,
    follows: ({ clause }) => `页面按${clause}筛选`,
    whole: '适用于整个页面',
    left: '已恢复之前的筛选条件。',
    copy: '复制链接',
    copied: '链接已复制',
    notCopied: '无法复制链接。请在此处复制：',
    link: '此步骤的链接',
    lost: '链接的洞察已不是最新。以下是当前的洞察。',
    role: '故事',
    keys: '使用方向键逐步浏览，按Home和End跳转，按Esc退出。',
  },
  chosen: ({ clause }) => `页面按${clause}筛选。`,
  cleared: '已清除筛选。',
  parts: {
    unit: ({ grain }) =>
      grain === 'day' ? '天' : grain === 'week' ? '周' : grain === 'month' ? '月' : grain === 'quarter' ? '季度' : '年',
    units: ({ grain }) =>
      grain === 'day' ? '日期' : grain === 'week' ? '周' : grain === 'month' ? '月份' : grain === 'quarter' ? '季度' : '年份',
    span: ({ grain, shown }) =>
      grain === 'day'
        ? `${shown}天`
        : grain === 'week'
          ? `${shown}周`
          : grain === 'month'
            ? `${shown}个月`
            : grain === 'quarter'
              ? `${shown}个季度`
              : `${shown}年`,
    pair: ({ other, name, isPlace }) =>
      other === undefined || other === '' ? `${name}` : isPlace ? `${other}的${name}` : `${name}、${other}`,
    earlier: ({ before, against }) => `${before}${!against ? '（此前）' : `（${against}）`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === '' ? (from === undefined || from === '' ? `不超过${to}` : `${from}及以上`) : `${range}`,
  },
  rules: {
    'find-cause': {
      when: '明显低于预期',
      then: '先找出原因',
      todo: '筛选页面，查看问题何时何地开始：调价、缺货、活动结束或客户流失。只针对该原因采取行动。',
    },
    'repeat-success': {
      when: '明显高于预期',
      then: '找出有效做法并复制',
      todo: '筛选页面，查看变化何时何地开始。询问团队做了哪些不同的事，并计划在其他地方推广。',
    },
    help: {
      when: '低于上年且落后于同类',
      then: '帮助其追赶',
      todo: '与表现最好的同类比较品类、价格和人员配置。商定一项措施，并在下一期后再次检查。',
    },
    renew: {
      when: '连续多期下降，而非仅一期',
      then: '更新或逐步淘汰',
      todo: '与采购部门决定：推出新版、调整价格或不再订货。在此之前保持低库存。',
    },
    protect: {
      when: '少数占据大部分',
      then: '维护重点客户并扩大客户基础',
      todo: '为每个重点客户指定专属联系人。规划如何赢得后续客户，减少对单个客户的依赖。',
    },
    loyalty: {
      when: '销售额高但留存率低',
      then: '推出忠诚度优惠',
      todo: '在首单后不久给客户再次购买的理由：优惠券、固定价格或提醒。衡量有多少客户再次购买。',
    },
    'second-order': {
      when: '回头客的每单消费高于新客户',
      then: '赢得第二单',
      todo: '与其争取更多首单，不如投入新客户的第二单：表示欢迎，并推荐与其所购商品搭配的商品。',
    },
    'cross-sell': {
      when: '回头客的每单消费低于新客户',
      then: '向回头客交叉销售',
      todo: '推荐与以往订单搭配的商品，并从略高于其通常金额起提供免费配送。',
    },
    'cap-discount': {
      when: '折扣销售出现亏损',
      then: '限制折扣',
      todo: '此类折扣须有理由并经批准。先尝试较低折扣：增加的销量必须足以抵偿成本。',
    },
    'check-returns': {
      when: '退货率高于其他',
      then: '查明退货原因',
      todo: '查看最近退货的原因。检查商品描述、包装和供应商，并解决最常见的原因。',
    },
    'stock-up': {
      when: '旺季将至',
      then: '及时备货并安排人员',
      todo: '按预期金额订货，并以上限作为储备。在高峰之前而不是高峰期间启动活动。',
    },
    'fill-gap': {
      when: '淡季将至',
      then: '控制成本或策划活动',
      todo: '减少订货并在此期间安排休假，或自行策划活动。不要把这次下降视为失败。',
    },
    bundle: {
      when: '一起购买的频率远高于偶然，且有利润',
      then: '组合销售',
      todo: '将两者摆放在一起，在购买第一件时推荐第二件，并以小幅折扣试行组合一个月。',
    },
    'win-back': {
      when: '高价值客户，不活跃时间超过平常',
      then: '挽回客户',
      todo: '亲自致电名单上的首位客户。给其他客户发送符合其购买记录的优惠。',
    },
    call: {
      when: '重点客户已停止下单',
      then: '挽回客户',
      todo: '亲自致电该客户，询问有何变化。先提供解决方案，最后才给折扣。',
    },
  },
};
