import type { TableView } from '../../base/element/widget.js';
import { formatNumber } from '../../../format/number.js';
import { isTotal } from './steps.js';
import type { DriversView, MemberEffect, Step, ViewContext } from './view.js';
import { afterText, beforeLabel, kindText, memberText, nameText, sidesOf, signedText } from './texts.js';

/**
 * Returns the data table: lines of the waterfall, then the effect of each member. The effects of one dimension add up to the
 * change.
 */
export function toTable(view: DriversView, context: ViewContext, caption: string): TableView {
  const { drivers } = context.messages;
  const isQuotient = view.kind === 'quotient';
  const numeric = (label: string): { label: string; numeric: true } => ({ label, numeric: true });
  const own = isQuotient ? [numeric(kindText('rate', context)), numeric(kindText('mix', context))] : [];
  return {
    caption,
    columns: [
      { label: drivers.what },
      { label: drivers.kind },
      numeric(beforeLabel(view, context)),
      numeric(afterText(view, context)),
      numeric(isQuotient ? drivers.effect : drivers.change),
      ...own,
      { label: drivers.presence },
    ],
    rows: [
      ...view.steps.map((step) => stepRow(step, view, context)),
      ...view.members.map((member) => memberRow(member, view, context)),
    ],
  };
}

function stepRow(step: Step, view: DriversView, context: ViewContext): readonly string[] {
  const { drivers } = context.messages;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const sides = sidesOf(step);
  return [
    nameText(step, view, context),
    isTotal(step) ? drivers.whole : drivers.step,
    step.kind === 'before' ? exact(step.to) : sides ? exact(sides.before) : '',
    step.kind === 'after' ? exact(step.to) : sides ? exact(sides.after) : '',
    isTotal(step) ? '' : signedText(step.to - step.from, view, context, 'full'),
    ...(view.kind === 'quotient' ? ['', ''] : []),
    '',
  ];
}

function memberRow(one: MemberEffect, view: DriversView, context: ViewContext): readonly string[] {
  const { drivers, dimension } = context.messages;
  const { before, after, effect, rate = NaN, mix = NaN, presence } = one;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const signed = (value: number): string => signedText(value, view, context, 'full');
  return [
    memberText(one, context),
    dimension({ name: one.dimension }),
    exact(before),
    exact(after),
    signed(effect),
    ...(view.kind === 'quotient' ? [signed(rate), signed(mix)] : []),
    presence ? (view.selection === undefined ? drivers.presences : drivers.sides)[presence] : '',
  ];
}
