import { html, nothing, type TemplateResult } from 'lit';
import { isSharedSign } from '../../query/currency-signs.js';
import type { WidgetContext } from '../base/element/widget.js';
import { levelsOf, ROW } from './model/levels.js';
import type { PairOptions } from './model/options.js';
import { cellOf, pictureOf, type Pair, type PairPicture } from './model/pair-picture.js';
import { pairRows, spokenPair } from './model/pairs-words.js';
import type { HeatView } from './model/view.js';

/** A matrix as far as its levels and the pictures of its pairs depend on it. */
export interface PairScene {
  readonly context: WidgetContext;
  /** What is asked now, at the level chosen; `given`: the level of the page. */
  readonly options: PairOptions;
  readonly given: string;
  /** What is shown, and its variables; undefined before the first answer. */
  readonly shown: { readonly view: HeatView; readonly variables: readonly string[] } | undefined;
  /** What the picture of a pair has in common with the matrix: its clause takes the place of the own one. */
  readonly common: Readonly<Record<'id' | 'group' | 'scope' | 'filter', string>>;
  readonly onLevel: (level: string) => void;
}

/** A pair as it is drawn: its picture with all attributes, and what stands over it. */
export interface DrawnPair extends PairPicture {
  readonly tools: TemplateResult;
}

/** The pair as it is drawn now; undefined where the matrix does not show it. */
export function drawnPair(scene: PairScene, pair: Pair, onBack: () => void): DrawnPair | undefined {
  const { context, options, shown, common } = scene;
  const cell = shown && cellOf(shown.view, pair, shown.variables);
  if (!shown?.view.pairs || cell === undefined) return undefined;
  const { categories } = shown.view.pairs;
  const { tag, attributes } = pictureOf(pair, {
    per: options.per,
    where: context.where,
    isCategory: (variable) => categories[shown.variables.indexOf(variable)] === true,
  });
  const { locale, calendar } = context;
  // A sign such as `$` is no attribute: the picture finds it in the data.
  const currency = isSharedSign(context.currency ?? '') ? '' : (context.currency ?? '');
  const { timeZone, weekStart, fiscalStart } = calendar;
  const times = { 'time-zone': timeZone, 'week-start': String(weekStart), 'fiscal-start': String(fiscalStart) };
  return {
    tag,
    attributes: { ...common, locale, currency, ...times, ...attributes },
    tools: renderPairTools(scene, shown.view, cell, onBack),
  };
}

/** What stands over the matrix: whose values are compared, to choose; nothing where there is one level. */
export function renderMatrixTools(scene: PairScene): unknown {
  const levels = renderLevels(scene);
  return levels === nothing ? nothing : html`<div class="acts tools" dir=${scene.context.dir}>${levels}</div>`;
}

function renderLevels({ context, options, given, onLevel }: PairScene): unknown {
  const { words, catalog } = context;
  const { per = ROW } = options;
  const levels = levelsOf(options, given, catalog);
  if (levels.length < 2) return nothing;
  const onChange = (event: Event): void => onLevel((event.target as HTMLSelectElement).value);
  const option = (level: string): TemplateResult =>
    html`<option value=${level} .selected=${level === per}>
      ${level === ROW ? words.heatmap.row : words.dimension(level)}
    </option>`;
  return html`<label class="level"
    >${words.heatmap.per}<select @change=${onChange}>
      ${levels.map(option)}
    </select></label
  >`;
}

/** What stands over the picture of a pair: the way back, how much the two go together, and the levels. */
function renderPairTools(scene: PairScene, view: HeatView, cell: number, onBack: () => void): TemplateResult {
  const { context } = scene;
  const { kinds, method } = view.pairs!;
  // Pearson's r and how many it is of stand in the picture itself.
  const isSaid = kinds[cell] === 'numbers' && method === 'pearson';
  const facts = pairRows(view, cell, context)
    .slice(isSaid ? -1 : 0)
    .map(
      ({ term, text }) =>
        html`<span
          ><bdi>${term}</bdi> <b><bdi>${text}</bdi></b></span
        >`,
    );
  return html`<div slot="tools" class="acts tools" dir=${context.dir} role="group" aria-label=${spokenPair(view, cell, context)}>
    <button class="btn link back" type="button" @click=${onBack}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg>${context.words.heatmap.allPairs}
    </button>
    <span class="facts">${facts}</span>
    ${renderLevels(scene)}
  </div>`;
}
