import { html, nothing, type TemplateResult } from 'lit';
import { isSharedSign } from '../../query/currency-signs.js';
import type { WidgetContext } from '../base/element/widget.js';
import { levelsOf, ROW } from './model/pairs-plan.js';
import type { PairOptions } from './model/options.js';
import { cellOf, pictureOf, type Pair, type PairPicture } from './model/pair-picture.js';
import { pairRows, spokenPair } from './model/pairs-texts.js';
import type { HeatView } from './model/view.js';

/** The part of a matrix that levels and pair charts need. */
export interface PairScene {
  readonly context: WidgetContext;
  /** Current options at the selected level. `given` is the level set by the page. */
  readonly options: PairOptions;
  readonly given: string;
  /** The visible matrix and its variables; `undefined` before the first result. */
  readonly shown: { readonly view: HeatView; readonly variables: readonly string[] } | undefined;
  /** Attributes that the pair chart shares with the matrix. Its clause replaces the own clause. */
  readonly common: Readonly<Record<'id' | 'group' | 'scope' | 'filter', string>>;
  readonly onLevel: (level: string) => void;
}

/** A pair as rendered: its chart with all attributes, and the tools above it. */
export interface DrawnPair extends PairPicture {
  readonly tools: TemplateResult;
}

/** Returns the open pair as rendered; `undefined` when the matrix does not have the pair. */
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
  // A sign such as `$` is not a valid attribute. The pair chart detects it in the data.
  const currency = isSharedSign(context.currency ?? '') ? '' : (context.currency ?? '');
  const { timeZone, weekStart, fiscalStart, holidays = '', workingWeek = '' } = calendar;
  const weeks = { 'week-start': String(weekStart), 'working-week': workingWeek };
  const times = { 'time-zone': timeZone, ...weeks, 'fiscal-start': String(fiscalStart), holidays };
  return {
    tag,
    attributes: { ...common, locale, currency, ...times, ...attributes },
    tools: renderPairTools(scene, shown.view, cell, onBack),
  };
}

/** Renders the level chooser above the matrix. Empty with a single level. */
export function renderMatrixTools(scene: PairScene): unknown {
  const levels = renderLevels(scene);
  return levels === nothing ? nothing : html`<div class="acts tools" dir=${scene.context.dir}>${levels}</div>`;
}

function renderLevels({ context, options, given, onLevel }: PairScene): unknown {
  const { messages, catalog } = context;
  const { per = ROW } = options;
  const levels = levelsOf(options, given, catalog);
  if (levels.length < 2) return nothing;
  const onChange = (event: Event): void => onLevel((event.target as HTMLSelectElement).value);
  const option = (level: string): TemplateResult =>
    html`<option value=${level} .selected=${level === per}>
      ${level === ROW ? messages.heatmap.row : messages.dimension({ name: level })}
    </option>`;
  return html`<label class="level"
    >${messages.heatmap.per}<select @change=${onChange}>
      ${levels.map(option)}
    </select></label
  >`;
}

/** Renders the tools above a pair chart: Back button, correlation, and levels. */
function renderPairTools(scene: PairScene, view: HeatView, cell: number, onBack: () => void): TemplateResult {
  const { context } = scene;
  const { kinds, method } = view.pairs!;
  // The scatter plot already shows Pearson's r and its number of points.
  const isInScatter = kinds[cell] === 'numbers' && method === 'pearson';
  const facts = pairRows(view, cell, context)
    .slice(isInScatter ? -1 : 0)
    .map(
      ({ term, text }) =>
        html`<span
          ><bdi>${term}</bdi> <b><bdi>${text}</bdi></b></span
        >`,
    );
  return html`<div slot="tools" class="acts tools" dir=${context.dir} role="group" aria-label=${spokenPair(view, cell, context)}>
    <button class="btn link back" type="button" @click=${onBack}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg>${context.messages.heatmap.allPairs}
    </button>
    <span class="facts">${facts}</span>
    ${renderLevels(scene)}
  </div>`;
}
