// Made from ja/insights.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: '行',
  customers: {
    new: '新規顧客数',
    repeat: 'リピート顧客',
  },
  pictured: {
    current: '今期',
    earlier: '前年同期',
    all: 'すべての注文',
  },
  sentence: ({ period, n }) => `${period}${n === 1 ? '' : '（重要な順）'}`,
  nothing: ({ period }) => `${period}：通常と異なる点はありません。`,
  looked: ({ names }) => `確認済み：${names}。`,
  lacking: ({ names }) => `このデータでは確認できません：${names}。`,
  failed: ({ names }) => `確認できませんでした：${names}。`,
  awaited: 'さらに確認中…',
  tones: {
    good: '良い知らせ',
    bad: '要対応',
    neutral: '参考情報',
  },
  stake: ({ isGood, amount }) => (isGood ? `効果：${amount}` : `影響額：${amount}`),
  basis: ({ of, shown }) =>
    of === 'rows'
      ? `${shown}行`
      : of === 'orders'
        ? `注文${shown}件`
        : of === 'customers'
          ? `顧客${shown}人`
          : of === 'periods'
            ? `${shown}期間`
            : `${shown}個の値`,
  rare: ({ count }) => `偶然に起こる確率は${count}回に1回未満`,
  often: ({ count }) => `偶然に起こる確率は約${count}%`,
  exact: '推定ではなく正確な件数',
  show: 'ページを絞り込む',
  shown: 'ページを絞り込み中',
  showTip: ({ clause }) => `ページを絞り込みます：${clause}`,
  todo: '対応策',
  how: '計算方法',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ kind, shown, amount }) => `同じ問題がある${kind}：${shown}件、合計${amount}`,
  kinds: ({ field }) =>
    field === 'region'
      ? '地域'
      : field === 'category'
        ? 'カテゴリ'
        : field === 'subcategory'
          ? 'サブカテゴリ'
          : field === 'product'
            ? '商品'
            : field === 'customer'
              ? '顧客'
              : field === 'channel'
                ? 'チャネル'
                : field === 'segment'
                  ? 'セグメント'
                  : field === 'country'
                    ? '国'
                    : field === 'continent'
                      ? '大陸'
                      : field === 'state'
                        ? '都道府県・州'
                        : field === 'city'
                          ? '市区町村'
                          : field === 'store'
                            ? '店舗'
                            : field === 'seller'
                              ? '販売担当者'
                              : field === 'promotion'
                                ? 'プロモーション'
                                : `${grammar.dimension(field)}の値`,
  more: ({ shown }) => `インサイトをさらに${shown}件表示`,
  fewer: '表示を減らす',
  terms: {
    rule: 'ルール',
    met: '今回の状況',
    all: '合計',
    period: '期間',
    against: '比較対象',
    basis: '根拠',
    certainty: '確実性',
    stake: '金額',
    filter: 'フィルター',
    finding: 'インサイト',
    topic: 'トピック',
    tone: '種類',
    looked: '確認済み',
    lacking: 'データにない項目',
    failed: '未確認',
    rank: '順位',
  },
  rank: '利益への影響 × 確実性の順に並べ、参考情報は最後に表示します。同じ販売に関するインサイトは1回だけ表示します。各トピックの誤検出は20件に1件以下と見込まれます（Benjamini–Hochberg法）。対応するには小さすぎるものは表示しません。',
  picture: {
    line: ({ measure, from, to }) => `${measure}：${from}から${to}`,
    bars: ({ names }) => `棒：${names}`,
  },
  story: {
    start: 'ストーリーとして表示',
    back: '戻る',
    next: '次へ',
    leave: 'ストーリーを終了',
    place: ({ n, k }) => `${n}件中${k}件目`,
    spoken: ({ place, head, clause }) =>
      `インサイト（${place}）：${head}。${clause === undefined || clause === '' ? '' : `${clause}でページを絞り込みました。`}`,
    follows: ({ clause }) => `${clause}でページを絞り込み中`,
    whole: 'ページ全体に適用',
    left: '以前のフィルターに戻しました。',
    copy: 'リンクをコピー',
    copied: 'リンクをコピーしました',
    notCopied: 'リンクをコピーできませんでした。こちらからコピーしてください：',
    link: 'このステップへのリンク',
    lost: 'リンク先のインサイトは最新ではなくなりました。現在のインサイトを表示します。',
    role: 'ストーリー',
    keys: '方向キーで進み、HomeキーとEndキーで先頭と末尾に移動し、Escキーで終了します。',
  },
  chosen: ({ clause }) => `${clause}でページを絞り込みました。`,
  cleared: 'フィルターを解除しました。',
  parts: {
    unit: ({ grain }) =>
      grain === 'day' ? '日' : grain === 'week' ? '週' : grain === 'month' ? '月' : grain === 'quarter' ? '四半期' : '年',
    units: ({ grain }) =>
      grain === 'day' ? '日' : grain === 'week' ? '週' : grain === 'month' ? '月' : grain === 'quarter' ? '四半期' : '年',
    span: ({ grain, shown }) =>
      grain === 'day'
        ? `${shown}日間`
        : grain === 'week'
          ? `${shown}週間`
          : grain === 'month'
            ? `${shown}か月間`
            : grain === 'quarter'
              ? `${shown}四半期`
              : `${shown}年間`,
    pair: ({ other, name, isPlace }) =>
      other === undefined || other === '' ? `${name}` : isPlace ? `${other}の${name}` : `${name}、${other}`,
    earlier: ({ before, against }) => `${before}${!against ? '（以前）' : `（${against}）`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === '' ? (from === undefined || from === '' ? `${to}以下` : `${from}以上`) : `${range}`,
  },
  rules: {
    'find-cause': {
      when: '予想を大きく下回っている',
      then: 'まず原因を突き止める',
      todo: 'ページを絞り込み、どこでいつ始まったかを確認しましょう。値上げ、欠品、キャンペーンの終了、顧客の離脱などが考えられます。対策はその原因に絞ります。',
    },
    'repeat-success': {
      when: '予想を大きく上回っている',
      then: '成功要因を見つけて再現する',
      todo: 'ページを絞り込み、どこでいつ始まったかを確認しましょう。チームに何を変えたかを聞き、他の場所でも計画します。',
    },
    help: {
      when: '前年を下回り、同種のものにも後れを取っている',
      then: '立て直しを支援する',
      todo: '品ぞろえ、価格、人員を最も好調な同種のものと比べます。打ち手を1つ決め、次の期間の後に再確認しましょう。',
    },
    renew: {
      when: '一時的ではなく、長期にわたり減少している',
      then: '刷新するか、段階的に終了する',
      todo: '仕入れ部門と、新しい仕様にするか、価格を変えるか、発注をやめるかを決めます。それまでは在庫を少なく保ちましょう。',
    },
    protect: {
      when: '少数が大部分を占めている',
      then: '主要顧客を守り、裾野を広げる',
      todo: 'それぞれに専任の担当者を置きます。個々への依存を減らすため、次の候補を獲得する計画を立てましょう。',
    },
    loyalty: {
      when: '売上は高いが、顧客維持率が低い',
      then: 'ロイヤルティ特典',
      todo: '初回注文の後すぐに、クーポン、固定価格、リマインダーなど、再び購入するきっかけを提供します。購入した人数を測定しましょう。',
    },
    'second-order': {
      when: 'リピート顧客の注文額が新規顧客より高い',
      then: '2回目の注文を獲得する',
      todo: '新たな初回注文よりも、新規顧客の2回目の注文に投資します。歓迎のメッセージを送り、購入品に合う商品を提案しましょう。',
    },
    'cross-sell': {
      when: 'リピート顧客の注文額が新規顧客より低い',
      then: 'リピート顧客にクロスセルする',
      todo: '過去の注文に合う商品を提案し、通常の金額より少し高い額から送料を無料にしましょう。',
    },
    'cap-discount': {
      when: '割引販売で損失が出ている',
      then: '割引に上限を設ける',
      todo: 'このような割引は、理由と承認がある場合に限ります。まず低い割引率を試しましょう。販売の増加が十分でなければ採算が合いません。',
    },
    'check-returns': {
      when: '他より返品が多い',
      then: '返品の理由を調べる',
      todo: '最近の返品理由を確認します。商品説明、梱包、仕入先を見直し、最も多い理由に対処しましょう。',
    },
    'stock-up': {
      when: '好調な期間が近づいている',
      then: '在庫と人員を早めに手配する',
      todo: '予想額に合わせて発注し、上限分は予備として備えます。キャンペーンはピーク中ではなく、その前に始めましょう。',
    },
    'fill-gap': {
      when: '低調な期間が近づいている',
      then: 'コストを抑えるか、キャンペーンを計画する',
      todo: '発注を減らして休暇をこの時期に充てるか、独自のキャンペーンを行います。この落ち込みを失敗と捉えないようにしましょう。',
    },
    bundle: {
      when: '偶然よりもはるかに多く一緒に購入され、利益も出ている',
      then: 'セットで提供する',
      todo: '並べて配置し、1つ目の購入時に2つ目を提案します。小さな割引のセットを1か月試しましょう。',
    },
    'win-back': {
      when: '優良顧客の購入が、通常より長く途絶えている',
      then: '呼び戻す',
      todo: 'リストの先頭の顧客には自ら電話しましょう。他の顧客には、購入履歴に合った特典を案内します。',
    },
    call: {
      when: '主要顧客からの注文が止まっている',
      then: '取り戻す',
      todo: '自ら電話して、何が変わったかを尋ねましょう。まず解決策を提案し、割引は最後の手段とします。',
    },
  },
};
