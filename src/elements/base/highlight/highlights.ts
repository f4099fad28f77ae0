import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Catalog } from '../../../query/catalog.js';
import {
  columnOf,
  isRaised,
  leavesOf,
  needsComparison,
  parseCondition,
  valueOfTerm,
  type AlertNames,
  type AlertCondition,
} from '../../../query/alert.js';
import { resultName } from '../../../query/measure.js';
import { splitList, suggestions } from '../../../query/names.js';
import { PLAN } from '../../../query/planned.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';
import { badOption, SalesError } from '../../../util/error.js';
import { conditionText } from '../alert/alert-text.js';
import { wordIn } from '../attributes/declarators.js';
import type { TextContext } from '../chart/result-columns.js';
import { OUTCOMES, type NumberMark } from '../element/widget.js';

export interface Highlight {
  readonly rule: AlertCondition;
  /** The measure whose numbers are highlighted, and their column: that of the first name on the left. */
  readonly measure: string;
  readonly column: string;
  readonly mark: NumberMark;
}

/**
 * Parses the attribute `highlight`: conditions over numbers of a card, and how these are shown, separated by semicolons.
 *
 * @throws SalesError as `parseCondition`; `bad-option` for a rule without an outcome, an unknown outcome, a measure that is not on the card, and a number of
 *   a comparison that the card does not have; `unknown-measure`
 */
export function highlightsOf(
  text: string,
  card: { readonly measures: readonly string[]; readonly compare: string | undefined; readonly result: QueryResult },
  context: TextContext & { readonly catalog: Catalog },
): readonly Highlight[] {
  const { define, measures } = context.catalog;
  const shown = card.measures.map(resultName);
  const names = { measures: [...measures, ...shown.map((name) => ({ name }))], define, inResult: shown };
  return splitList(text, ';').map((part) => {
    const [, condition = '', outcome = ''] = /^(.*):([^:]*)$/s.exec(part) ?? [];
    if (condition.trim() === '') throw badOption('highlight', part, 'highlight-rule');
    const rule = parseCondition(condition.trim(), names, 'highlight');
    const mark = { outcome: wordIn(OUTCOMES, outcome.trim(), 'highlight'), text: '' };
    for (const leaf of [...leavesOf(rule.left), ...leavesOf(rule.right)])
      if ('measure' in leaf) requireShown(nameIn(leaf.measure), card.measures, names);
    const isCompared = card.compare !== undefined && card.compare !== PLAN;
    if (!isCompared && (needsComparison(rule.left) || needsComparison(rule.right)))
      throw badOption('highlight', rule.text, 'alert-compare');
    const subject = leavesOf(rule.left).find((leaf) => 'measure' in leaf)!;
    return {
      ...{ rule, measure: nameIn(subject.measure), column: unquoted(columnOf(subject)) },
      mark: { ...mark, text: conditionText(rule, card.result, context) },
    };
  });
}

/** Returns the name of a column without quotation marks, which conditions need around names with spaces. */
const unquoted = (column: string): string => column.replace(/^"(.*)"(?=\.\w+$|$)/s, '$1');
const nameIn = (measure: string): string => unquoted(resultName(measure));

/** @throws SalesError for a measure that is not on the card, or that the data does not have */
function requireShown(
  name: string,
  cardMeasures: readonly string[],
  { inResult: shown, measures, define }: Required<AlertNames>,
): void {
  if (shown.includes(name)) return;
  const known = [...new Set([...measures.map((one) => one.name), ...Object.keys(define)])];
  if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) && !known.includes(name))
    throw new SalesError('unknown-measure', 'unknown-measure', {
      params: { measure: name, option: 'highlight', ...suggestions(name, known) },
    });
  throw new SalesError('bad-option', 'not-on-card', {
    params: { option: 'highlight', value: name, measures: [...cardMeasures, name].join(', ') },
  });
}

/**
 * Returns the mark of a number: that of the first rule whose condition it meets, if any.
 * @param prefix what the names of the columns of a row begin with, such as a member of a pivot
 */
export function markAt(highlights: readonly Highlight[], result: QueryResult, row: number, prefix = ''): NumberMark | undefined {
  const valueOf = (name: string): number | null => {
    const value = numberAt(result.column(prefix + unquoted(name)), row);
    return Number.isNaN(value) ? null : value;
  };
  return highlights.find(({ rule: { operator, left, right } }) =>
    isRaised(operator, valueOfTerm(left, valueOf), valueOfTerm(right, valueOf)),
  )?.mark;
}

/** Signs of outcomes, for readers who see no color: circle, diamond and triangle, as in icon sets of spreadsheets. Weight and slant show the others. */
const SIGNS: Readonly<Record<NumberMark['outcome'], string>> = {
  positive: 'M5 .5a4.5 4.5 0 1 0 .01 0Z',
  negative: 'M5 0 10 5 5 10 0 5Z',
  warning: 'M5 .5 10 9.5H0Z',
  strong: '',
  muted: '',
};

/** Styles of highlighted numbers. Marks of the colors have their contrast from the tokens. */
export const markStyles = css`
  .hl svg {
    inline-size: clamp(0.5625rem, 0.4em, 0.875rem);
    block-size: clamp(0.5625rem, 0.4em, 0.875rem);
    margin-inline-end: 0.3125rem;
    fill: currentcolor;
  }
  .hl.positive {
    color: var(--_positive);
  }
  .hl.negative {
    color: var(--_negative);
  }
  .hl.warning {
    color: var(--sales-color-warning, light-dark(oklch(0.5 0.105 72), oklch(0.8 0.122 79)));
  }
  .hl.strong {
    font-weight: 700;
  }
  .hl.muted {
    color: var(--_muted);
    font-style: italic;
  }
  .hl .neg {
    color: inherit;
  }
  .hls {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-block: 8px 0;
    font-size: 0.75rem;
  }
  @media (forced-colors: active) {
    tr[aria-selected='true'] .hl {
      color: HighlightText;
    }
  }
`;

function renderSign(outcome: NumberMark['outcome']): unknown {
  const path = SIGNS[outcome];
  return path === '' ? nothing : html`<svg viewBox="0 0 10 10" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}

/** Renders a number with its mark, and for assistive technology the condition that the number meets. */
export function renderMark(mark: NumberMark | undefined, content: unknown): unknown {
  if (!mark) return content;
  return html`<span class="hl ${mark.outcome}"
    >${renderSign(mark.outcome)}${content}<span class="vh"> (${mark.text})</span></span
  >`;
}

/** Renders what the marks of a card mean. */
export function renderLegend(marks: readonly NumberMark[]): TemplateResult | undefined {
  if (marks.length === 0) return undefined;
  const entry = ({ outcome, text }: NumberMark): TemplateResult =>
    html`<span class="hl ${outcome}">${renderSign(outcome)}<bdi>${text}</bdi></span>`;
  return html`<p part="legend" class="hls">${marks.map(entry)}</p>`;
}
