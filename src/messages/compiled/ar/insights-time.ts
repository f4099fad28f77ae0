// Made from ar/insights-time.json by npm run texts.
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'تغيرات مستمرة',
      heads: {
        rose: ({ measure, share, since }) => `${measure}: أعلى بنسبة ${share} منذ ${since}`,
        fell: ({ measure, share, since }) => `${measure}: أدنى بنسبة ${share} منذ ${since}`,
      },
      text: ({ level, unit, periods, expected, change }) =>
        `بمتوسط ${level} كل ${unit} خلال ${periods}، والمتوقع ${expected} (${change} كل ${unit}).`,
      met: ({ share, periods }) => `${share} مقارنةً بالمستوى المتوقع، خلال ${periods}`,
      how: ({ unit, since, against }) =>
        `تُقارن القيم (كل ${unit}) منذ ${since} مع ${against === undefined || against === '' ? 'ما قبلها' : `${against}`}. ويُذكر التغير لأنه أكبر وأطول من أن يكون عشوائيًا، بعد إزالة الموسمية والاتجاه.`,
    },
    anomaly: {
      name: 'قيم غير معتادة',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): أعلى من المتوقع بنسبة ${share}`,
        low: ({ measure, period, share }) => `${measure} (${period}): أدنى من المتوقع بنسبة ${share}`,
        several: ({ measure, period, count, units }) => `${measure} (${period}): قيم غير معتادة في ${count} من ${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `الأبرز ${day}: `}${value}، والمتوقع ${expected} (${change}).`,
      met: ({ share, expected }) => `${share} مقارنةً بالمتوقع ${expected}`,
      how: ({ unit, units }) =>
        `تُزال الموسمية والاتجاه (STL). ويوسم كل ${unit} عندما يكون المتبقي أكبر مما ينتج عن التباين العشوائي في كل ${units}.`,
    },
    season: {
      name: 'الموسم المقبل',
      heads: {
        strong: ({ period, share, unit }) => `${period}: يُتوقع أداء قوي، أعلى بنسبة ${share} من المتوسط لكل ${unit}`,
        weak: ({ period, share, unit }) => `${period}: يُتوقع أداء ضعيف، أدنى بنسبة ${share} من المتوسط لكل ${unit}`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `التوقع: ${value} (فترة ثقة 80%: من ${lower} إلى ${upper})، والمتوسط ${mean} لكل ${unit}.`,
      met: ({ value, change, share }) => `المتوقع ${value}، ${change} مقارنةً بالمتوسط (${share})`,
      how: ({ against }) =>
        `توقع مبني على كل الفترات السابقة. والمتوسط هو متوسط الأشهر المقبلة${against === undefined || against === '' ? '' : ` (${against})`}. ولا يُستخدم التوقع إلا لأنه تفوق في الاختبارات على البيانات السابقة على تكرار الفترة نفسها من الموسم الماضي.`,
    },
    change: {
      name: 'التغير السنوي',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): ارتفاع بنسبة ${share} إلى ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): انخفاض بنسبة ${share} إلى ${after}`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `${change} مقارنةً مع ${earlier}.${cause === undefined || cause === '' ? '' : ` المساهم الأكبر: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `، يليه ${cause2} (${effect2})`}.`}`,
      met: ({ share, before }) => `${share} مقارنةً مع ${before}`,
      how: ({ period, against }) =>
        `تُقارن ${period} مع ${against === undefined || against === '' ? 'العام السابق' : `${against}`}، والتغير ذو دلالة إحصائية (اختبار t لستيودنت على أجزاء الفترة). وتُذكر الشرائح التي تغيّر حجمها أو أسعارها بشكل مختلف دلاليًا عن الباقي.`,
    },
    peers: {
      name: 'المتصدرون والمتأخرون',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `${member}: ${measure} أعلى بنسبة ${growth} من ${against === undefined || against === '' ? 'العام السابق' : `${against}`}`,
        worst: ({ member, measure, growth, against }) =>
          `${member}: ${measure} أدنى بنسبة ${growth} من ${against === undefined || against === '' ? 'العام السابق' : `${against}`}`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period})، وسابقًا ${earlier} (${change}). ${isPair ? 'باقي المبيعات' : `باقي ${kinds}`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}، والباقي ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `تُقارن ${period} مع ${against === undefined || against === '' ? 'العام السابق' : `${against}`}. ويُقارن النمو مع نمو ${isPair ? 'باقي المبيعات' : `باقي ${kinds}`} مجتمعةً، ويُذكر لأن الحصة من الإجمالي تغيرت بشكل دال إحصائيًا. والمبلغ هو التغير، أو الفرق عن تطور مماثل للباقي إذا كان أصغر.`,
    },
    falling: {
      name: 'اتجاهات متراجعة',
      heads: {
        fell: ({ member, periods, share }) => `${member}: تراجع خلال ${periods} (${share})`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `انخفض الاتجاه من ${before} إلى ${after} لكل ${unit} (${period})، أي نحو ${slope} كل ${unit}.`,
      met: ({ share, periods }) => `${share} خلال ${periods}`,
      how: ({ units, unit, kinds }) =>
        `اتجاه عبر كل ${units} وليس تراجعًا في ${unit} واحد. وتُختبر دلالة الحصة من الإجمالي لكل واحد من ${kinds}.`,
    },
  },
};
