import { formatNumber } from '../../../format/number.js';
import type { DriverGroup } from '../../../query/analysis/analysis.js';
import {
  amountText,
  changesTable,
  changeText,
  differenceName,
  growthText,
  nameText,
  noneText,
  sidesOf,
  stepText,
} from './texts.js';
import { type DriversView, isTotal, type PictureTexts, type Step, type ViewContext } from './view.js';

/** The texts of a picture. `label` is its name for assistive technology. */
export function pictureTexts(view: DriversView, context: ViewContext, label: string): PictureTexts {
  return {
    label,
    rows: view.steps.map((step) => ({
      names: [nameText(step, view, context)],
      value: isTotal(step) ? amountText(step.to, view, context) : stepText(step, view, context),
      note: noteOf(step, view, context),
    })),
    total: {
      change: changeText(view.facts.change, view, context),
      growth: isRelative(view) ? growthText(view.facts, view, context) : '',
    },
    head: { change: differenceName(view, context), growth: '%' },
    table: changesTable(view, context),
    none: noneText(view, context),
  };
}

/** True for amounts, whose changes have a relative size. */
function isRelative({ unit, kind }: DriversView): boolean {
  return unit !== 'percent' && kind !== 'quotient';
}

function membersText({ kind, count }: DriverGroup, { dimensions }: DriversView, context: ViewContext): string {
  const { drivers, dimension } = context.messages;
  return kind === 'unknown'
    ? ''
    : drivers.members({ shown: formatNumber(count, 'count', context), n: count, noun: dimension({ name: dimensions[0] ?? '' }) });
}

/** Returns the note of a step: how a segment changed, or the meaning of an effect. */
function noteOf(step: Step, view: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  const direction = step.to < step.from ? 'down' : 'up';
  switch (step.kind) {
    case 'group':
      return membersText(step.group, view, context);
    case 'segment':
    case 'others':
      return isRelative(view) ? growthText(sidesOf(step)!, view, context) : '';
    case 'volume':
    case 'mix':
    case 'price':
      return view.kind === 'quotient' ? drivers.quotientMeanings.mix : drivers.meanings[step.kind][direction];
    case 'rate':
    case 'several':
      return drivers.quotientMeanings[step.kind];
    default:
      return '';
  }
}
